/** A change that is asked for so late that it cannot be made before the launch in the time that it takes. */
import {
  businessDaysBetween,
  type Campaign,
  dayLater,
  type EarliestLaunch,
  earliestLaunch,
  isRealDate,
  isStandardChange,
  launchDay,
  leadTimesOf,
  type SourceFile,
  type Workspace,
} from '@liaison/model';
import { isClosed, isDraft } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import type { Fix } from './finding.ts';
import { relatedPlace } from './related-places.ts';
import { replacements } from './replacements.ts';
import {
  changeKind,
  type KnownChange,
  knownChanges,
  needsOf,
  needsPlace,
  STANDARD,
} from './requested-changes.ts';

interface Data {
  readonly kind: string;
  /** From the request to the launch. */
  readonly days: number;
  /** Who asks for how much: "team `ecommerce` needs 15 business days". */
  readonly needs: string;
  /** The first day on which it would be in time. */
  readonly earliest: string;
  /** The last day on which it could have been asked for. */
  readonly latest: string | undefined;
}

export const shortLeadTime = defineCheck({
  code: 'short-lead-time',
  category: 'agreement',
  severity: 'warning',
  on: 'campaign',
  message: ({ kind, days, needs }: Data) =>
    `\`${kind}\` is asked for ${days} business ${days === 1 ? 'day' : 'days'} ahead; ${needs}`,
  help: ({ earliest, latest }) =>
    `Launch on ${earliest} or later${latest === undefined ? '' : `, or ask by ${latest}`}; what cannot wait is a \`change emergency\` with its reason`,
  fixable: true,
  run(campaign, { workspace, file, settings }, report) {
    const launch = launchDay(campaign);
    if (isDraft(campaign) || isClosed(campaign) || launch === undefined || launch < workspace.today) return;
    for (const known of knownChanges(campaign, workspace)) {
      const earliest = lateBy(known, campaign, launch, workspace);
      const { requested } = known.change;
      if (!earliest || !requested) continue;
      const { needed, day } = earliest;
      report({
        at: requested.span,
        data: {
          kind: known.kind.declaration.name,
          days: Math.max(0, businessDaysBetween(requested.value, launch) ?? 0),
          needs: needsOf(needed),
          earliest: day,
          latest: dayLater(launch, needed.time, workspace.units, -1),
        },
        related: [
          relatedPlace(needed.by.file, needed.span, needsPlace(needed)),
          ...(campaign.runs ? [relatedPlace(file, campaign.runs.span, `The launch on ${launch}`)] : []),
        ],
        fixes: asStandard(known, campaign, launch, {
          workspace,
          file,
          share: settings.parameters.standardChangeShare / 100,
        }),
      });
    }
  },
});

function lateBy(
  { change, kind }: KnownChange,
  campaign: Campaign,
  launch: string,
  workspace: Workspace,
): EarliestLaunch | undefined {
  const { requested } = change;
  if (!requested || !isRealDate(requested.value)) return undefined;
  const earliest = earliestLaunch(requested.value, leadTimesOf(campaign, kind, workspace), workspace);
  return earliest && earliest.day > launch ? earliest : undefined;
}

/** A small campaign needs no more than a standard change, if that would be in time. */
function asStandard(
  known: KnownChange,
  campaign: Campaign,
  launch: string,
  { workspace, file, share }: { workspace: Workspace; file: SourceFile; share: number },
): Fix[] {
  const kind = changeKind(STANDARD, workspace);
  const named = known.change.change;
  if (!kind || !named || named.name === STANDARD) return [];
  if (!isStandardChange(campaign, workspace, share)) return [];
  if (lateBy({ ...known, kind }, campaign, launch, workspace)) return [];
  return replacements(file, named.span, [STANDARD]);
}
