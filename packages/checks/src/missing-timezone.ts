/** Times of the day without the place whose clock shows them. */
import type { Campaign, Moment, SourceFile, Workspace } from '@liaison/model';
import { isClosed } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import { insertStatement } from './edits.ts';
import type { Fix } from './finding.ts';
import { relatedPlace } from './related-places.ts';
import { ABOVE_TIMEZONE } from './statement-order.ts';
import { statementOf } from './statements.ts';
import { subjectOf } from './wording.ts';

export const missingTimezone = defineCheck({
  code: 'missing-timezone',
  category: 'dates',
  severity: 'error',
  on: 'campaign',
  message: (data: { subject: string; time: string }) =>
    `${data.subject} names the time ${data.time} and no time zone`,
  help: 'Add `timezone` with the place whose clock is meant, such as `timezone Europe/London`',
  fixable: true,
  run(campaign, { workspace, file }, report) {
    if (statementOf(campaign, 'timezone') || isClosed(campaign)) return;
    const moment = momentsWithoutZone(campaign).find(({ time }) => time !== undefined);
    if (!moment) return;
    report({
      at: campaign.nameSpan,
      data: { subject: subjectOf(campaign), time: moment.time ?? '' },
      related: [relatedPlace(file, moment.span, 'The time')],
      fixes: usualZone(campaign, workspace, file),
    });
  },
});

/** Everything that is read by the campaign's clock. */
function momentsWithoutZone(campaign: Campaign): Moment[] {
  const ranges = [
    campaign.runs,
    ...campaign.onCall.map(({ range }) => range),
    ...campaign.waitingRooms.map(({ range }) => range),
  ];
  const ofChannels = campaign.channels
    .filter((channel) => !statementOf(channel, 'timezone'))
    .flatMap((channel) => [
      ...channel.sends.flatMap((send) => [send.moment, send.every?.until]),
      ...[...channel.during, channel.runs].flatMap((range) => [range?.from, range?.to]),
    ]);
  return [...ranges.flatMap((range) => [range?.from, range?.to]), ...ofChannels].filter(
    (moment) => moment !== undefined,
  );
}

/** The zone that most campaigns of the workspace name; at a tie, the first in the alphabet. */
function usualZone(campaign: Campaign, workspace: Workspace, file: SourceFile): Fix[] {
  const counts = new Map<string, number>();
  for (const { declaration } of workspace.all('campaign')) {
    const zone = declaration.timezone?.value;
    if (zone !== undefined) counts.set(zone, (counts.get(zone) ?? 0) + 1);
  }
  const [zone] = [...counts].sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1))[0] ?? [];
  if (zone === undefined) return [];
  return [
    {
      title: `Add \`timezone ${zone}\`, as in other campaigns`,
      safety: 'suggested',
      edits: [insertStatement(file, campaign, `timezone ${zone}`, ABOVE_TIMEZONE)],
    },
  ];
}
