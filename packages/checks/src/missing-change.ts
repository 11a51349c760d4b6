/** A campaign for which IT wants to be asked some time before, and that says nothing of having asked. */
import {
  type Campaign,
  dayLater,
  daysBetween,
  earliestLaunch,
  isCounted,
  isStandardChange,
  launchDay,
  leadTimesOf,
  type NeededLeadTime,
  type Workspace,
  writtenText,
} from '@liaison/model';
import { anyFile } from './any-file.ts';
import { defineCheck } from './define-check.ts';
import { insertStatement } from './edits.ts';
import type { Fix } from './finding.ts';
import { kindName } from './kind-names.ts';
import { relatedPlace } from './related-places.ts';
import { changeKind, NORMAL } from './requested-changes.ts';
import { ABOVE_TIMEZONE } from './statement-order.ts';
import { statementOf } from './statements.ts';

interface Data {
  /** "team `ecommerce`". */
  readonly who: string;
  /** "15 business days". */
  readonly time: string;
  /** The last day on which asking is in time. */
  readonly latest: string;
  readonly isLate: boolean;
}

export const missingChange = defineCheck({
  code: 'missing-change',
  category: 'agreement',
  severity: 'warning',
  on: 'campaign',
  message: ({ who, time }: Data) => `No change is asked for, and ${who} needs ${time} for one`,
  help: ({ latest, isLate }) =>
    `${isLate ? `Ask today: ${latest} was the last day` : `Ask for it by ${latest}`}, and write \`change\` with the kind, its number and \`requested\` with the day`,
  fixable: true,
  run(campaign, { workspace, file, settings }, report) {
    const launch = launchDay(campaign);
    if (!isCounted(campaign) || campaign.status?.value === 'live' || statementOf(campaign, 'change')) return;
    if (launch === undefined || launch < workspace.today) return;
    // Most repositories have none, and then nothing is asked about the systems that the campaign touches.
    if (!statesLeadTimes(workspace)) return;
    const needed = longestStated(campaign, workspace);
    const latest = needed && dayLater(launch, needed.time, workspace.units, -1);
    // Next year's campaigns have time.
    if (!needed || latest === undefined || daysBetween(workspace.today, latest) > SOON) return;
    if (isStandardChange(campaign, workspace, settings.parameters.standardChangeShare / 100)) return;
    const { by, time, system } = needed;
    const text = writtenText(campaign.title ?? campaign.name);
    const edits = [
      insertStatement(
        file,
        campaign,
        `change ${NORMAL} ${text} requested ${workspace.today}`,
        ABOVE_TIMEZONE,
      ),
    ];
    const fix: Fix = { title: `Ask for a \`${NORMAL}\` change today`, safety: 'suggested', edits };
    report({
      at: campaign.nameSpan,
      data: {
        who: `${kindName(by.declaration.kind)} \`${by.declaration.name}\``,
        time: by.file.text.slice(time.span.start, time.span.end),
        latest,
        isLate: latest < workspace.today,
      },
      related: [relatedPlace(by.file, needed.span, `The lead time for system \`${system}\``)],
      fixes: [fix],
    });
  },
});

/** Whether anybody says how long beforehand IT has to be asked. */
const statesLeadTimes = anyFile(({ declarations }) =>
  declarations.some(
    (declaration) =>
      (declaration.kind === 'team' || declaration.kind === 'system') && declaration.leadTimes.length > 0,
  ),
);

/** Days. */
const SOON = 14;

/** Of the systems that a campaign touches, and their teams, the one that has to be asked first for a normal change. */
function longestStated(campaign: Campaign, workspace: Workspace): NeededLeadTime | undefined {
  const kind = changeKind(NORMAL, workspace);
  // What the kind of change takes by itself is nobody's wish to be asked.
  const stated = (kind ? leadTimesOf(campaign, kind, workspace) : []).filter(
    ({ by }) => by.declaration.kind !== 'change',
  );
  return earliestLaunch(workspace.today, stated, workspace)?.needed;
}
