/**
 * How ready a campaign is for its launch, in three levels that build on each other: bronze can be judged, silver has
 * been tried, gold can also go wrong safely. The criteria are in `readiness-criteria.ts` and `readiness-evidence.ts`;
 * REFERENCE.md of the language defines them for readers.
 */
import type { Campaign } from './campaign.ts';
import { RISK_SHARE } from './campaign-risk.ts';
import { isStandardChange, STANDARD_SHARE } from './missing-approvals.ts';
import { bronzeCriteria, goldCriteria, silverCriteria } from './readiness-criteria.ts';
import { evidenceCriteria } from './readiness-evidence.ts';
import type { Span } from './source.ts';
import type { Workspace } from './workspace.ts';

/** From nothing to everything. */
export const READINESS_LEVELS = ['none', 'bronze', 'silver', 'gold'] as const;

export type ReadinessLevel = (typeof READINESS_LEVELS)[number];

/** One thing that is asked of a campaign at a level and at those above. */
export interface Criterion {
  /** What is asked: `it-owner`, `budget`, or the name of a kind of evidence. */
  readonly id: string;
  readonly level: Exclude<ReadinessLevel, 'none'>;
  /** The system, form or page that it is about; absent where it is the campaign. */
  readonly subject?: string;
  /** What is asked, as in "A capacity budget for `web-shop` that the forecast fits". */
  readonly title: string;
  /** What is missing, as in "`web-shop` has no capacity budget"; absent where the criterion is met. */
  readonly missing?: string;
  /** Where it is written, or should be. */
  readonly span: Span;
}

export interface Readiness {
  /** The highest level of which, with those below, nothing is missing. */
  readonly level: ReadinessLevel;
  /** By level; only those that apply to the campaign. */
  readonly criteria: readonly Criterion[];
  /** Whether IT has agreed to campaigns of this sort beforehand, so that bronze is enough for the launch. */
  readonly isSmall: boolean;
}

/** What a repository may decide about readiness. */
export interface ReadinessOptions {
  /** Share of the usable rate of a system up to which a campaign is small for it. */
  readonly smallShare?: number;
  /** Share of the usable rate above which a campaign is at risk. */
  readonly riskShare?: number;
}

export function readinessOf(
  campaign: Campaign,
  workspace: Workspace,
  { smallShare = STANDARD_SHARE, riskShare = RISK_SHARE }: ReadinessOptions = {},
): Readiness {
  const asked = { campaign, workspace, smallShare, riskShare };
  const all = [
    ...bronzeCriteria(asked),
    ...silverCriteria(asked),
    ...goldCriteria(asked),
    ...evidenceCriteria(asked),
  ];
  const criteria = READINESS_LEVELS.flatMap((level) => all.filter((criterion) => criterion.level === level));
  const short = criteria.find(({ missing }) => missing !== undefined);
  const isSmall = isStandardChange(campaign, workspace, smallShare);
  return { level: short ? belowLevel(short.level) : 'gold', criteria, isSmall };
}

/** What is missing for a level, and for those below it. */
export function missingFor(level: ReadinessLevel, { criteria }: Readiness): readonly Criterion[] {
  return criteria.filter((each) => each.missing !== undefined && isAtLeast(level, each.level));
}

/** Whether a level is another one or above it. */
export function isAtLeast(level: ReadinessLevel, other: ReadinessLevel): boolean {
  return READINESS_LEVELS.indexOf(level) >= READINESS_LEVELS.indexOf(other);
}

/** The level above; undefined above gold. */
export function nextLevel(level: ReadinessLevel): Exclude<ReadinessLevel, 'none'> | undefined {
  return READINESS_LEVELS[READINESS_LEVELS.indexOf(level) + 1] as Exclude<ReadinessLevel, 'none'> | undefined;
}

function belowLevel(level: ReadinessLevel): ReadinessLevel {
  return READINESS_LEVELS[READINESS_LEVELS.indexOf(level) - 1] ?? 'none';
}
