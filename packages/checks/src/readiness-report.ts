/** How ready campaigns are for their launches, as data for a reader: what `liaison readiness --format json` prints. */
import {
  type Campaign,
  type Criterion,
  type Declared,
  daysBetween,
  isAtLeast,
  launchDay,
  positionAt,
  READINESS_LEVELS,
  type ReadinessLevel,
  type SourceFile,
  type Workspace,
} from '@liaison/model';
import { campaignReadiness, neededLevel } from './campaign-readiness.ts';
import type { Settings } from './settings.ts';

export interface ReadinessReport {
  /** Of this form: a member may be added in a version, none changes or goes. */
  readonly version: 1;
  readonly today: string;
  readonly campaigns: readonly CampaignReadiness[];
}

export interface CampaignReadiness {
  readonly name: string;
  readonly title: string | null;
  readonly file: string;
  readonly status: string | null;
  /** `YYYY-MM-DD`; null where no day is written. */
  readonly launch: string | null;
  /** From today to the launch; negative behind it. */
  readonly daysLeft: number | null;
  readonly level: ReadinessLevel;
  /** The level that it needs for its launch, as the repository has decided. */
  readonly needed: ReadinessLevel;
  readonly isReady: boolean;
  /** A small campaign, to whose sort IT has agreed beforehand, needs bronze only. */
  readonly isSmall: boolean;
  readonly levels: readonly LevelCount[];
  readonly criteria: readonly ReportedCriterion[];
}

/** Of the criteria of one level, how many are met. */
export interface LevelCount {
  readonly level: ReadinessLevel;
  readonly met: number;
  readonly of: number;
}

export interface ReportedCriterion {
  readonly id: string;
  readonly level: ReadinessLevel;
  /** The system, form or page that it is about. */
  readonly subject: string | null;
  readonly title: string;
  readonly met: boolean;
  /** What is missing, in words. */
  readonly missing: string | null;
  /** Where it is written, or should be; lines count from 1. */
  readonly line: number;
}

/** In the order given. */
export function readinessReport(
  campaigns: readonly Declared<Campaign>[],
  workspace: Workspace,
  settings: Settings,
): ReadinessReport {
  return {
    version: 1,
    today: workspace.today,
    campaigns: campaigns.map((declared) => readinessIn(declared, workspace, settings)),
  };
}

function readinessIn(
  { declaration: campaign, file }: Declared<Campaign>,
  workspace: Workspace,
  settings: Settings,
): CampaignReadiness {
  const readiness = campaignReadiness(campaign, workspace, settings);
  const needed = neededLevel(readiness, settings);
  const launch = launchDay(campaign);
  return {
    name: campaign.name,
    title: campaign.title ?? null,
    file: file.path,
    status: campaign.status?.value ?? null,
    launch: launch ?? null,
    daysLeft: launch === undefined ? null : daysBetween(workspace.today, launch),
    level: readiness.level,
    needed,
    isReady: isAtLeast(readiness.level, needed),
    isSmall: readiness.isSmall,
    levels: READINESS_LEVELS.filter((level) => level !== 'none').map((level) => {
      const own = readiness.criteria.filter((criterion) => criterion.level === level);
      return { level, met: own.filter(({ missing }) => missing === undefined).length, of: own.length };
    }),
    criteria: readiness.criteria.map((criterion) => reported(criterion, file)),
  };
}

function reported(
  { id, level, subject, title, missing, span }: Criterion,
  file: SourceFile,
): ReportedCriterion {
  return {
    id,
    level,
    subject: subject ?? null,
    title,
    met: missing === undefined,
    missing: missing ?? null,
    line: positionAt(file.lineStarts, span.start).line + 1,
  };
}
