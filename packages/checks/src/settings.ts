/** What a repository may decide about the checks; read from `liaison.config.json` by config.ts. */
import { READINESS_LEVELS } from '@liaison/model';
import * as z from 'zod';
import type { Severity } from './finding.ts';
import type { RuleSet } from './rule-sets.ts';

/** What is decided about checks, for a repository or for some of its files. */
export interface Decisions {
  /** Where nothing is written, `recommended`. */
  readonly rules?: RuleSet;
  /** By check code or category; a code wins over its category. */
  readonly severity: ReadonlyMap<string, Severity | 'off'>;
  /** By check code or category: the day, `YYYY-MM-DD`, until which findings are information only. */
  readonly advisory?: ReadonlyMap<string, string>;
}

export interface Settings extends Decisions {
  /** What holds for some files instead; the last one that matches a file is on top. */
  readonly overrides?: readonly Override[];
  readonly parameters: Parameters;
}

export interface Override extends Decisions {
  /** Patterns as in `.gitignore`, from the root of the repository. */
  readonly files: readonly string[];
}

/** Numbers and words that checks use: each with its default, and a description for the published JSON Schema. */
export const parametersSchema = z
  .strictObject({
    approvalDays: z
      .int()
      .min(0)
      .default(5)
      .describe('Days before the launch by which everybody has signed who has to agree'),
    band: z
      .number()
      .min(0)
      .max(99)
      .default(20)
      .describe(
        'Percent by which response rates may differ from what is expected, in what messages say of a range',
      ),
    bulkMessages: z
      .int()
      .min(1)
      .default(5000)
      .describe('E-mails within 24 hours from which on mailbox providers take a sender for one of bulk mail'),
    contingencyShare: z
      .number()
      .min(1)
      .max(100)
      .default(80)
      .describe('Percent of a capacity above which a plan says what is done when it gets tight'),
    crowdedAudienceShare: z
      .number()
      .min(1)
      .max(100)
      .default(25)
      .describe('Percent of a list from which two campaigns should not write to it on the same day'),
    crowdedShare: z
      .number()
      .min(1)
      .max(100)
      .default(50)
      .describe(
        'Percent of the usable rate of a system that campaigns may use together if they begin in the same minute',
      ),
    evidenceMonths: z
      .int()
      .min(1)
      .default(12)
      .describe('Months for which a load test counts that does not say so itself'),
    largeScale: z
      .int()
      .min(1)
      .default(5000)
      .describe('People from which on delicate data of them is used on a large scale'),
    leastReserve: z
      .number()
      .min(0)
      .max(99)
      .default(10)
      .describe('Percent of the usable rate of a system that should be left at the worst second'),
    looseBudget: z
      .number()
      .min(1.5)
      .default(3)
      .describe('How many times its forecast the capacity budget of a campaign may be'),
    openRequestDays: z
      .int()
      .min(0)
      .default(3)
      .describe('Days before the launch by which everything is done that was asked of somebody'),
    placeholders: z
      .array(z.string().min(1))
      .readonly()
      .default(['TBD', 'TBC', 'lorem ipsum'])
      .describe('Words that stand for something still to be written'),
    readyDays: z
      .int()
      .min(0)
      .default(10)
      .describe('Days before the launch by which a campaign has the level of readiness that it needs'),
    readyLevel: z
      .enum(READINESS_LEVELS)
      .default('silver')
      .describe(
        'The level of readiness that a campaign needs for its launch; for a small one bronze is enough',
      ),
    reserveShare: z
      .number()
      .min(0)
      .max(100)
      .default(10)
      .describe('Percent of the funding that a plan with cost lines keeps for what nobody thought of'),
    retentionMonths: z
      .int()
      .min(1)
      .default(120)
      .describe('Months for which personal data may be kept at most, but for what a law asks for'),
    riskShare: z
      .number()
      .min(1)
      .max(100)
      .default(80)
      .describe('Percent of the usable rate of a system above which a campaign is at risk, and is watched'),
    schemaMonths: z
      .int()
      .min(1)
      .default(6)
      .describe('Months after which the schema of a CRM should be imported again'),
    securityReviewMonths: z
      .int()
      .min(1)
      .default(12)
      .describe('Months for which a review of the security of a vendor counts'),
    standardChangeShare: z
      .number()
      .min(0)
      .max(100)
      .default(10)
      .describe(
        'Percent of the usable rate of every system below which a campaign without data and new vendors needs no approval of IT',
      ),
    unthrottledMessages: z
      .int()
      .min(0)
      .default(10_000)
      .describe('Messages that a channel may send at once to people who come to a system of our own'),
    unthrottledShare: z
      .number()
      .min(0)
      .max(100)
      .default(5)
      .describe('Percent of the usable rate of a system that a send at once may bring there'),
    vendorMessages: z
      .int()
      .min(1)
      .default(10_000)
      .describe('Messages of one send up to which nobody needs to know how fast the vendor can send'),
  })
  .describe('Numbers and words that checks use');

export type Parameters = Readonly<z.infer<typeof parametersSchema>>;

/** What holds where a repository decides nothing; a parameter has its default in the schema. */
export const DEFAULT_PARAMETERS: Parameters = parametersSchema.parse({});

export const DEFAULT_SETTINGS: Settings = { severity: new Map(), parameters: DEFAULT_PARAMETERS };
