/** There is a war room, and it is closed in the second in which the campaign brings most. */
import { type Campaign, type SourceFile, writtenText } from '@liaison/model';
import { isClosed, isDraft } from './campaign-status.ts';
import { clockTime } from './clock-time.ts';
import { defineCheck } from './define-check.ts';
import { insertStatement } from './edits.ts';
import { rps } from './figures.ts';
import type { Fix } from './finding.ts';
import { hoursAround, lineBefore, unwatchedPeak } from './launch-watch.ts';

interface Data {
  readonly system: string;
  readonly rate: number;
  readonly when: string;
}

export const warRoomGap = defineCheck({
  code: 'war-room-gap',
  category: 'agreement',
  severity: 'warning',
  on: 'campaign',
  message: ({ system, rate, when }: Data) =>
    `The war room is closed on ${when}, when \`${system}\` gets most, ${rps(rate)}`,
  help: 'Open it then, too: make its hours longer, or add a `war-room` line',
  fixable: true,
  run(campaign, { workspace, file, settings }, report) {
    if (isDraft(campaign) || isClosed(campaign)) return;
    const { warRooms } = campaign;
    const peak = unwatchedPeak(
      warRooms.map(({ range }) => range),
      campaign,
      workspace,
      settings.parameters.standardChangeShare / 100,
    );
    const room = peak && lineBefore(warRooms, peak.at, campaign);
    if (!room) return;
    report({
      at: room.range?.span ?? room.span,
      data: { system: peak.system, rate: peak.rate, when: clockTime(peak.at, campaign.timezone) },
      fixes: fixesOf(campaign, room.text, peak.at, file),
    });
  },
});

function fixesOf(campaign: Campaign, link: string | undefined, at: number, file: SourceFile): Fix[] {
  const hours = hoursAround(at, campaign);
  if (hours === undefined || link === undefined) return [];
  const line = `war-room ${writtenText(link)} ${hours}`;
  const edits = [insertStatement(file, campaign, line, ['war-room'])];
  return [{ title: 'Open it for those hours, too', safety: 'suggested', edits }];
}
