/** Campaigns that begin in the same minute, at the full hour or a quarter of it, and together are much for a system. */

import type { Indexed } from '@liaison/model';
import { campaignLoad, highestWithin, loadOf, movedSend, type Part } from '@liaison/model';
import { isClosed } from './campaign-status.ts';
import { clockTime } from './clock-time.ts';
import { type Crowd, crowdsOf, QUARTER, type Start } from './crowds.ts';
import { type CheckContext, defineCheck } from './define-check.ts';
import { figure, rps } from './figures.ts';
import type { Fix } from './finding.ts';
import { relatedPlace } from './related-places.ts';
import { momentEdits } from './send-edits.ts';

interface Told extends Crowd {
  readonly time: string;
  /** How many more times the same campaigns meet. */
  readonly more: number;
}

export const crowdedMinute = defineCheck({
  code: 'crowded-minute',
  category: 'capacity',
  severity: 'warning',
  on: 'campaign',
  message: ({ members: [own, ...others], time, system, together, usable }: Told) => {
    const [first] = others;
    const whom =
      first && others.length === 1 ? `\`${first.forecast.campaign.name}\`` : `${others.length} campaigns`;
    const load = `together ${figure(together)} of ${rps(usable)} on \`${system}\``;
    return `\`${own?.entries[0]?.channel}\` begins with ${whom} at ${time}: ${load}`;
  },
  help: ({ alone, usable, more }) => {
    const again = more === 0 ? '' : `; the same happens ${more === 1 ? 'once' : `${more} times`} more`;
    return `Alone it brings ${figure(alone)} of ${figure(usable)} usable rps: begin some minutes earlier or later${again}`;
  },
  fixable: true,
  run(campaign, context, report) {
    const { file, workspace } = context;
    const forecast = isClosed(campaign) ? undefined : loadOf(workspace).of(campaign);
    if (!forecast) return;
    const crowds = Map.groupBy(crowdsOf(forecast, context), ({ members }) => namesOf(members));
    for (const [crowd, ...again] of crowds.values()) {
      const start = crowd?.members[0]?.entries[0];
      if (!crowd || !start) continue;
      report({
        at: start.send.moment?.span ?? start.send.span,
        data: { ...crowd, time: clockTime(crowd.minute * 60, campaign.timezone), more: again.length },
        related: crowd.members.slice(1, 1 + MOST_SHOWN).map(({ forecast: other, entries }) => {
          const at = entries[0]?.send.moment?.span ?? other.campaign.nameSpan;
          return relatedPlace(other.file, at, `\`${other.campaign.name}\` begins in the same minute`);
        }),
        fixes: asideFixes(crowd, start, { file, workspace }),
      });
    }
  },
});

const MOST_SHOWN = 5;

function namesOf(members: readonly Indexed<Start>[]): string {
  return members
    .map(({ forecast, entries }) => `${forecast.owner} ${entries.map(({ channel }) => channel).join(' ')}`)
    .join('\n');
}

/** Other minutes for the send, of those with which they are within the limit. */
function asideFixes(
  { members: [own, ...others], system, minute, limit }: Crowd,
  { channel, send }: Start,
  { file, workspace }: Pick<CheckContext, 'file' | 'workspace'>,
): Fix[] {
  const campaign = own?.forecast.campaign;
  const index = campaign?.channels.find(({ name }) => name === channel)?.sends.indexOf(send) ?? -1;
  if (!campaign || index < 0) return [];
  const rest = others.flatMap(({ forecast }): readonly Part[] => forecast.load.systems.get(system) ?? []);
  return ASIDE.flatMap((minutes) => {
    const shift = { seconds: minutes * 60 };
    const moved = campaignLoad(movedSend(campaign, channel, index, shift), workspace);
    const parts = [...rest, ...(moved.systems.get(system) ?? [])];
    const from = (minute - QUARTER) * 60;
    const peak = highestWithin(parts, from, from + 3 * QUARTER * 60)?.rate ?? 0;
    if (peak > limit) return [];
    const title = `Begin ${Math.abs(minutes)} min ${minutes < 0 ? 'earlier' : 'later'}: together ${rps(peak)}`;
    return [{ title, safety: 'suggested' as const, edits: momentEdits(file, send, shift) }];
  });
}

/** Minutes; none of them leads to another quarter of an hour. */
const ASIDE = [5, -5, 10, -10];
