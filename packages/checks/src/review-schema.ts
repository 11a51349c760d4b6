/** What `liaison diff --format json` prints, as its published form: the one thing that every other format renders. */
import * as z from 'zod';

const name = z.string();
const instant = z.iso.datetime({ precision: 3 }).describe('UTC, to the millisecond');
const date = z.iso.date();
const fingerprint = z
  .string()
  .describe('Twelve hexadecimal digits; the same as long as it says the same, wherever it stands');

const place = z
  .strictObject({
    file: z
      .string()
      .describe(
        'Relative to the folder of the repository, with /; `liaison:library/…` for what ships with it',
      ),
    line: z.int().min(1).describe('From 1'),
    column: z.int().min(1).describe('In UTF-16 units, from 1; a byte order mark does not count'),
    endLine: z.int().min(1),
    endColumn: z.int().min(1).describe('The first column behind it'),
  })
  .describe('A place as people count');

const counts = {
  files: z.int().min(0).describe('Campaign files'),
  campaigns: z.int().min(0),
  systems: z.int().min(0),
};

const base = z.strictObject({
  ref: z.string().describe('As the user wrote it, or as it was found: `origin/main`'),
  commit: z
    .string()
    .describe('The commit that is compared: of a branch, the merge base with the newer version'),
  ...counts,
});

const head = z.strictObject({
  ref: z.string().nullable().describe('Null for the working tree'),
  commit: z.string().nullable().describe('Null for the working tree'),
  ...counts,
});

const level = z.enum(['breaking', 'warning', 'information']);

const verdict = z.strictObject({
  level: z
    .enum(['breaking', 'warning', 'information', 'none'])
    .describe(
      'The worst change or new finding, errors as `breaking`; `none` where nothing that matters changed',
    ),
  breaking: z.int().min(0).describe('Changes that hurt somebody who has not agreed'),
  warnings: z.int().min(0).describe('Changes of which the files do not say enough'),
  informations: z.int().min(0).describe('Changes that hurt nobody'),
  newErrors: z.int().min(0).describe('Findings of this severity that only the newer version has'),
  newWarnings: z.int().min(0),
  doesNotFit: z.array(name).describe('Systems of `loads` that get, or hold, more than is usable'),
  waitingFor: z
    .array(z.strictObject({ role: name, campaigns: z.array(name) }))
    .describe('Roles whose approval is missing or no longer holds, and of what'),
});

const campaign = z.strictObject({
  name,
  title: z.string().nullable(),
  change: z.enum(['added', 'removed', 'renamed', 'changed']),
  before: z
    .strictObject({ name, status: z.string().nullable(), launch: date.nullable() })
    .nullable()
    .describe('In the older version; null where it is new'),
  status: z.string().nullable().describe('As it is written in the newer version, like the rest'),
  launch: date.nullable().describe('The first day that it runs'),
  timezone: z.string().nullable(),
  owner: name.nullable(),
  itOwner: name.nullable(),
  at: place.nullable().describe('Its declaration; null where it is gone'),
});

const signature = z.strictObject({
  campaign: name,
  role: name,
  state: z
    .enum(['signed', 'carried', 'stale', 'missing'])
    .describe(
      '`carried`: signed before, and nothing that the role answers for has changed; `stale`: something has',
    ),
  person: name.nullable().describe('Who signed; null where nobody has'),
});

const rise = z.strictObject({
  system: name,
  at: instant.describe('The second to which most more comes than before, in UTC'),
  rate: z.number().describe('Requests per second of everybody then, with the everyday load'),
  more: z.number().describe('How many of these campaigns did not bring before'),
  campaign: name.describe('Brings most of them'),
  usable: z.number().nullable().describe('The capacity less its headroom; null where none is stated'),
  timezone: z.string().nullable().describe('Where the campaign is, or else the system; to show `at` in'),
});

const amount = z.number().describe('In the unit of the limit');

const moment = z.strictObject({
  rate: amount.describe(
    'Of everybody, with the everyday load, in the unit of the limit: requests per second, users at a time, requests in the window',
  ),
  at: instant.describe('Of a window that rolls its end, of a calendar day its beginning; in UTC'),
  everyday: amount.describe('Everyday load at that time, in the unit of the limit'),
});

const load = z.strictObject({
  system: name,
  limit: z
    .enum(['rate', 'users', 'quota'])
    .describe('What is limited: requests per second, users at a time, or requests within a window'),
  windowSeconds: z.number().nullable().describe('How long the window of a quota is; else null'),
  windowZone: z
    .string()
    .nullable()
    .describe('The time zone where the window is a calendar day; null where it rolls'),
  owner: name.nullable().describe('The team that answers for it'),
  before: moment
    .nullable()
    .describe('The worst second; null where no campaign loads the system, or nobody stated the limit'),
  after: moment.nullable(),
  usableBefore: amount.nullable().describe('What could be used before; null where none was stated'),
  usable: amount.nullable().describe('Of a rate the capacity less its headroom; null where none is stated'),
  share: z.number().nullable().describe('Of usable, at the worst afterwards'),
  fits: z.boolean(),
  tested: date.nullable().describe('The day of the load test behind the limit'),
  changed: z
    .array(
      z.strictObject({
        campaign: name,
        before: amount.nullable().describe('At its own worst, alone, in the unit of the limit'),
        after: amount.nullable(),
        budget: amount
          .nullable()
          .describe(
            'The strictest line of its budget of that kind, in the unit of the limit; null where none is written',
          ),
      }),
    )
    .describe('Campaigns that bring something else than before'),
  others: z.array(name).describe('Other campaigns that are there at the worst afterwards'),
  timezone: z
    .string()
    .nullable()
    .describe('A clock to show the times on: of the first campaign that changed, else of the system'),
  fix: z
    .strictObject({ title: z.string(), file: z.string() })
    .nullable()
    .describe('Where it does not fit: a computed plan with which it does; null where there is none'),
});

const change = z.strictObject({
  code: z.string().describe('Such as `throttle-removed`'),
  area: z.string().describe('Such as `capacity`, `data`, `money`'),
  action: z.enum(['added', 'removed', 'raised', 'lowered', 'changed', 'renamed']),
  level,
  hurts: z
    .enum(['it', 'marketing', 'audience', 'crm', 'sales', 'vendor', 'finance', 'governance'])
    .nullable()
    .describe('Who can be hurt; null where nobody is'),
  role: name.nullable().describe('The role whose approval does not cover this'),
  subject: z
    .strictObject({ kind: z.string(), name })
    .describe('The declaration, as the newer version calls it'),
  about: z.string().describe('Such as "throttle of `opening`"'),
  before: z.string().nullable().describe('With units'),
  after: z.string().nullable(),
  base: place.nullable().describe('Where it stood, in the older version'),
  head: place.nullable(),
  affects: z.array(name).describe('Campaigns that rely on it'),
  fingerprint,
});

const finding = z.strictObject({
  code: z.string().describe('The name of the check; `liaison explain CODE` says more'),
  severity: z.enum(['error', 'warning', 'info']),
  message: z.string(),
  help: z.string(),
  at: place.describe('In the newer version; of what is gone, in the older one'),
  fix: z.string().nullable().describe('What `--fix` or a menu offers, the first of them'),
  fingerprint,
});

const involved = z.strictObject({
  campaign: name,
  seen: date.nullable().describe('The day of the first commit that has the campaign; null if it is in none'),
  launch: date,
  days: z.int().describe('From then to the launch, of one in no commit from the day of the review'),
});

const launchedInQuarter = z.strictObject({
  quarter: z
    .string()
    .regex(/^\d{4}-Q[1-4]$/)
    .describe('Of the calendar year, by launch: `2026-Q4`'),
  campaigns: z.int().min(1).describe('How many were launched'),
  medianDays: z.number().describe('Of them'),
});

const involvement = z
  .strictObject({
    unknown: z.string().nullable().describe('Why nothing is known, such as a shallow clone; else null'),
    changed: z.array(involved).describe('Campaigns of this change that have a launch'),
    recent: z.array(involved).describe('The last campaigns of the repository that were launched, by launch'),
    medianDays: z.number().nullable().describe('Of the recent ones; null where there is none'),
    trend: z
      .array(launchedInQuarter)
      .describe('The last quarters in which campaigns of the repository were launched, the oldest first'),
  })
  .describe('How early IT could see a campaign');

/** The form of a review, version 1. A member may be added in a version, none changes or goes. */
export const reviewSchema = z
  .strictObject({
    version: z.literal(1),
    today: date.describe('The day that both versions are judged by'),
    base,
    head,
    verdict,
    campaigns: z.array(campaign).describe('Those that changed, or that bring other load than before'),
    signatures: z.array(signature).describe('Who has to sign for the campaigns that changed'),
    loads: z
      .array(load)
      .describe('Limits of systems that are used otherwise, or are others; those that do not fit first'),
    rises: z
      .array(rise)
      .describe('Where a system gets more than before at another time than in its worst second'),
    unseenSystems: z
      .int()
      .min(0)
      .describe(
        'Systems whose load changed by less than any figure shows, and that `loads` and `rises` leave out',
      ),
    changes: z.array(change).describe('Breaking ones first'),
    findings: z
      .strictObject({
        new: z.array(finding).describe('Only the newer version has them'),
        gone: z.array(finding).describe('Only the older version had them'),
        kept: z.int().min(0).describe('How many both have'),
      })
      .describe('What `liaison check` says of the two versions'),
    involvement,
    notes: z.array(z.string()).describe('What a reader has to know of the comparison itself, in sentences'),
  })
  .describe('What `liaison diff --format json` prints');

/** A review as every format renders it. */
export type ReviewDocument = z.infer<typeof reviewSchema>;
export type ReviewPlace = z.infer<typeof place>;
export type ReviewFinding = z.infer<typeof finding>;
export type Involvement = z.infer<typeof involvement>;
export type Involved = z.infer<typeof involved>;
export type LaunchedInQuarter = z.infer<typeof launchedInQuarter>;
