/** A promise that the dates of the same campaign break: less notice than was promised, or work on a frozen page. */
import {
  type Campaign,
  dayLater,
  isBusinessSide,
  isRealDate,
  launchDay,
  type Quantity,
  type SourceFile,
  type Span,
  sideOfTeam,
  type Workspace,
} from '@liaison/model';
import { isClosed, isDraft } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import type { RelatedPlace } from './finding.ts';
import { partyOf, type StatedPromise, statedPromises } from './promises.ts';
import { relatedPlace } from './related-places.ts';

interface Data {
  readonly measure: string;
  /** As it is written. */
  readonly promised: string;
  /** The last day on which it could be kept. */
  readonly latest: string;
  /** What comes later: "the plan is approved on 2026-11-20". */
  readonly later: string;
}

interface Breach {
  readonly later: string;
  readonly place: RelatedPlace;
}

export const selfBrokenPromise = defineCheck({
  code: 'self-broken-promise',
  category: 'agreement',
  severity: 'warning',
  on: 'campaign',
  message: ({ promised, measure, later, latest }: Data) =>
    `\`${measure}\` of ${promised} begins on ${latest}, and ${later}`,
  help: ({ measure }) =>
    measure === NOTICE
      ? 'Launch later, or agree with those who were promised it that this time there is less'
      : 'Let it be ready before, launch later, or agree on a shorter freeze',
  run(campaign, { workspace, file }, report) {
    const launch = launchDay(campaign);
    // What is out already kept its promise or did not.
    if (launch === undefined || launch < workspace.today || isDraft(campaign) || isClosed(campaign)) return;
    for (const stated of statedPromises(campaign, workspace)) {
      const { promise, measure, amount } = stated;
      if (!promise.comparison?.startsWith('>')) continue;
      const latest = latestFor(measure, amount, launch, workspace);
      const found = latest && breachOf(stated, { launch, latest, campaign, file, workspace });
      if (!latest || !found) continue;
      report({
        at: promise.measure?.span ?? promise.span,
        data: { measure, promised: written(amount, file), latest, later: found.later },
        related: [found.place],
      });
    }
  },
});

const NOTICE = 'notice';
const FREEZE = 'asset-freeze';

/** The last day on which the plan may be approved, or a text or page changed. */
function latestFor(
  measure: string,
  amount: Quantity,
  launch: string,
  workspace: Workspace,
): string | undefined {
  return measure === NOTICE || measure === FREEZE ? dayLater(launch, amount, workspace.units, -1) : undefined;
}

/** What a promise is held against. */
interface Dates {
  readonly launch: string;
  readonly latest: string;
  readonly campaign: Campaign;
  readonly file: SourceFile;
  readonly workspace: Workspace;
}

function breachOf(stated: StatedPromise, dates: Dates): Breach | undefined {
  return stated.measure === NOTICE ? lateNotice(stated, dates) : lateAsset(stated, dates);
}

/** Notice counts from the approved plan: marketing's own approval, which can come today at the earliest. */
function lateNotice(
  { promise }: StatedPromise,
  { launch, latest, campaign: { approvals }, file, workspace }: Dates,
): Breach | undefined {
  const side = sideOfTeam(promise.by, workspace);
  if (side === undefined || !isBusinessSide(side)) return undefined;
  const own = approvals.filter(({ role }) => role?.name === 'marketing');
  const given = own.flatMap(({ date, span }) =>
    date && isRealDate(date.value) ? [{ day: date.value, span }] : [],
  );
  const [first] = given.sort((a, b) => (a.day < b.day ? -1 : 1));
  if (first) {
    // What is signed after the launch has a finding of its own.
    if (first.day <= latest || first.day > launch) return undefined;
    return breach(`the plan was approved on ${first.day}`, first.span, file);
  }
  const pending = own.find((approval) => approval.pending);
  if (!pending || workspace.today <= latest) return undefined;
  return breach('the plan is not approved yet', pending.span, file);
}

/** Texts and pages that the same party still owes when they should not change any more. */
function lateAsset(
  { promise }: StatedPromise,
  { latest, campaign: { needs }, file, workspace }: Dates,
): Breach | undefined {
  const by = partyOf(promise.by, workspace);
  const late = needs.find(
    ({ from, due, done }) =>
      by !== undefined &&
      partyOf(from, workspace) === by &&
      !done &&
      due !== undefined &&
      isRealDate(due.value) &&
      due.value > latest,
  );
  return late?.due ? breach(`\`${late.name}\` is due on ${late.due.value}`, late.due.span, file) : undefined;
}

function breach(later: string, at: Span, file: SourceFile): Breach {
  return { later, place: relatedPlace(file, at, 'This comes later') };
}

function written({ span }: Quantity, { text }: SourceFile): string {
  return text.slice(span.start, span.end);
}
