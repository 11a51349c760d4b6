/** What a planner could do about a send that is too much for a system, worked out to the figure. */
import {
  type Campaign,
  type CampaignLoad,
  campaignLoad,
  type Fits,
  type Forecast,
  fewestWaves,
  highestThrottle,
  movedSend,
  nextFreeSlot,
  type SendChoice,
  shortestWindow,
  type Wave,
  type Workspace,
  withThrottle,
  withWaves,
  withWindow,
  writtenDuration,
} from '@liaison/model';
import { writtenMoment } from './date-ranges.ts';
import type { Fix, TextEdit } from './finding.ts';
import { momentEdits, throttleEdits, waveEdits, windowEdits, writtenPace } from './send-edits.ts';

export interface SendFixContext {
  readonly workspace: Workspace;
  /** What comes of a plan, for the title of its fix: `814 of 820 rps`. */
  readonly described: (load: CampaignLoad) => string;
  /** Whether the titles name the channel and its campaign, as the finding stands elsewhere. */
  readonly isElsewhere?: boolean;
}

/**
 * Fixes of one `at` line with which a campaign fits, each with what comes of it: send over longer, throttle, send later,
 * send in waves. A throttle that is written is mended first. None where nothing of this helps, and none for a plan of
 * hundreds of sends: some eighty plans are tried, while somebody types.
 */
export function sendFixes(
  { campaign, file }: Pick<Forecast, 'campaign' | 'file'>,
  channelName: string,
  sendIndex: number,
  fits: Fits,
  { workspace, described, isElsewhere = false }: SendFixContext,
): Fix[] {
  const channel = campaign.channels.find(({ name }) => name === channelName);
  const send = channel?.sends[sendIndex];
  if (!channel || !send || isTooLong(campaignLoad(campaign, workspace))) return [];
  const whose = isElsewhere ? ` (\`${channelName}\` of \`${campaign.name}\`)` : '';
  const fix = (title: string, plan: Campaign, edits: readonly TextEdit[]): Fix => ({
    title: `${title}: ${described(campaignLoad(plan, workspace))}${whose}`,
    safety: 'suggested',
    edits,
  });

  const longer = (): Fix[] => {
    const choices: SendChoice[] = channel.sends.length > 1 ? [sendIndex, 'all'] : [sendIndex];
    for (const choice of choices) {
      const seconds = shortestWindow(campaign, channelName, choice, fits, workspace);
      if (seconds === undefined) continue;
      const plan = withWindow(campaign, channelName, choice, seconds);
      const lines = choice === 'all' ? channel.sends : [send];
      const title = `Send ${choice === 'all' ? 'each time ' : ''}over ${writtenDuration(seconds)}`;
      return [
        fix(
          title,
          plan,
          lines.flatMap((line) => windowEdits(file, line, seconds)),
        ),
      ];
    }
    return [];
  };

  const slower = (): Fix[] => {
    const perHour = highestThrottle(campaign, channelName, fits, workspace);
    if (perHour === undefined) return [];
    const plan = withThrottle(campaign, channelName, perHour / 3600);
    const title = `Send at most ${writtenPace(perHour)}`;
    return [fix(title, plan, throttleEdits(file, channel, perHour))];
  };

  const later = (): Fix[] => {
    const slot = nextFreeSlot(campaign, channelName, sendIndex, fits, workspace);
    if (!slot) return [];
    const plan = movedSend(campaign, channelName, sendIndex, slot.shift);
    const title = `Send ${slot.date === send.moment?.date ? `at ${slot.time}` : `on ${slot.date}`}`;
    return [fix(title, plan, momentEdits(file, send, slot.shift))];
  };

  const inWaves = (): Fix[] => {
    const waves = fewestWaves(campaign, channelName, sendIndex, fits, workspace);
    if (!waves) return [];
    const plan = withWaves(campaign, channelName, sendIndex, waves);
    return [fix(titleOf(waves), plan, waveEdits(file, send, waves))];
  };

  return [
    ...(channel.throttle ? [...slower(), ...longer()] : [...longer(), ...slower()]),
    ...later(),
    ...inWaves(),
  ];
}

function isTooLong({ channels }: CampaignLoad): boolean {
  return channels.reduce((sum, { bursts }) => sum + bursts.length, 0) > MOST_BURSTS;
}

// Adding so many up takes some milliseconds, and it grows with the square.
const MOST_BURSTS = 250;

function titleOf(waves: readonly Wave[]): string {
  const days = new Set(waves.map(({ moment }) => moment.date));
  if (days.size > 1) return `Send in ${waves.length} waves on ${days.size} days`;
  const times = waves.map(
    ({ moment }) => moment.time ?? writtenMoment({ ...moment, span: { start: 0, end: 0 } }),
  );
  return `Send in ${waves.length} waves, at ${times.slice(0, -1).join(', ')} and ${times.at(-1)}`;
}
