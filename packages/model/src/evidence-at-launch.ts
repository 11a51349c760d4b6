/** Whether what was shown before a launch still counts on the day of the launch. */
import { dayLater } from './business-days.ts';
import type { Campaign } from './campaign.ts';
import { launchDay } from './campaign-days.ts';
import { isRealDate } from './date.ts';
import type { Reference } from './declaration.ts';
import type { EvidenceKind, GivenEvidence } from './launch-evidence.ts';
import type { Workspace } from './workspace.ts';

/** A line of evidence, judged. */
export interface JudgedEvidence {
  readonly given: GivenEvidence;
  readonly kind: EvidenceKind;
  /** The last day on which it counts; absent where its kind does not expire, or no date is written. */
  readonly until?: string;
  /** `undated` also where the calendar has no such day; `future` where that day is still to come. */
  readonly state: 'counts' | 'expired' | 'undated' | 'future';
}

/** The lines whose kind is known, as written. Without a launch day they are judged on today. */
export function judgedEvidence(campaign: Campaign, workspace: Workspace): JudgedEvidence[] {
  const day = launchDay(campaign) ?? workspace.today;
  return campaign.evidence.flatMap((given): JudgedEvidence[] => {
    const kind = workspace.resolveTo('evidence', given.evidence)?.declaration;
    if (!kind) return [];
    const date = given.date?.value;
    if (date === undefined || !isRealDate(date)) return [{ given, kind, state: 'undated' }];
    const until = lastDayOf(date, kind, workspace);
    const state =
      date > workspace.today ? 'future' : until !== undefined && until < day ? 'expired' : 'counts';
    return [{ given, kind, state, ...(until !== undefined && { until }) }];
  });
}

/** The last day on which evidence of a kind counts that is dated so; undefined where it does not expire. */
export function lastDayOf(date: string, kind: EvidenceKind, workspace: Workspace): string | undefined {
  return kind.expires && dayLater(date, kind.expires, workspace.units);
}

/**
 * Whether evidence is about something: about that itself, about all (no `of`), about the system behind a page, the
 * page of a form.
 */
export function isAbout(
  given: GivenEvidence,
  name: string,
  campaign: Campaign,
  workspace: Workspace,
): boolean {
  const { subject } = given;
  if (!subject || subject.name === name) return true;
  const meant = workspace.resolve(subject)?.declaration;
  if (meant?.kind === 'page')
    return meant.system?.name === name || pageOf(name, campaign)?.name === meant.name;
  if (meant?.kind === 'capture') return meant.page?.name === name;
  return false;
}

function pageOf(capture: string, { captures }: Campaign): Reference | undefined {
  return captures.find(({ name }) => name === capture)?.page;
}
