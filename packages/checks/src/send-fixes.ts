/** What a planner could do about a send that is too much for a system, worked out to the figure. */
import {
  type Campaign,
  type CampaignLoad,
  type Channel,
  campaignLoad,
  type Fits,
  type Forecast,
  fewestWaves,
  highestThrottle,
  movedSend,
  nextFreeSlot,
  type Send,
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
  /** Whether a send could fit at some other time, asked of it alone; by default, whether it fits alone. */
  readonly fitsAlone?: Fits;
  /** Whether the titles name the channel and its campaign, as the finding stands elsewhere. */
  readonly isElsewhere?: boolean;
}

/**
 * Fixes of one `at` line with which a campaign fits, each with what comes of it: send over longer, throttle, send later,
 * send in waves. A throttle that is written is mended first. None where nothing of this helps. Somebody may be typing,
 * so what cannot help is not searched: a change of a send without which it does not fit either. And the more sends a
 * plan has, the fewer changes are tried, of hundreds of sends none.
 */
export function sendFixes(
  { campaign, file }: Pick<Forecast, 'campaign' | 'file'>,
  channelName: string,
  sendIndex: number,
  fitsInTime: Fits,
  { workspace, described, fitsAlone = fitsInTime, isElsewhere = false }: SendFixContext,
): Fix[] {
  const channel = campaign.channels.find(({ name }) => name === channelName);
  const send = channel?.sends[sendIndex];
  const bursts = burstsOf(campaignLoad(campaign, workspace));
  if (!channel || !send || bursts > MOST_BURSTS) return [];
  const fits = atMost(MOST_TRIED_BURSTS / bursts, fitsInTime);
  const isEnough = (rest: Campaign) => fits(campaignLoad(rest, workspace));
  if (!isEnough(withoutSends(campaign, channel, channel.sends))) return [];
  const helpsAlone = channel.sends.length === 1 || isEnough(withoutSends(campaign, channel, [send]));
  const whose = isElsewhere ? ` (\`${channelName}\` of \`${campaign.name}\`)` : '';
  const fix = (title: string, plan: Campaign, edits: readonly TextEdit[]): Fix => ({
    title: `${title}: ${described(campaignLoad(plan, workspace))}${whose}`,
    safety: 'suggested',
    edits,
  });

  const longer = (): Fix[] => {
    const choices: SendChoice[] = channel.sends.length > 1 ? [sendIndex, 'all'] : [sendIndex];
    for (const choice of helpsAlone ? choices : choices.slice(1)) {
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
    const only = { ...campaign, channels: [{ ...channel, sends: [send] }] };
    if (!fitsAlone(campaignLoad(only, workspace))) return [];
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
    ...(helpsAlone ? [...later(), ...inWaves()] : []),
  ];
}

function burstsOf({ channels }: CampaignLoad): number {
  return channels.reduce((sum, { bursts }) => sum + bursts.length, 0);
}

/** A plan of so many takes some milliseconds to add up. */
const MOST_BURSTS = 250;

/** In all plans that are tried for one finding: a tenth of a second at most, mostly far less. */
const MOST_TRIED_BURSTS = 4000;

/** As `fits`, until so many plans have been tried; then none does. */
function atMost(trials: number, fits: Fits): Fits {
  let tried = 0;
  return (load) => tried++ < trials && fits(load);
}

/** The campaign with fewer sends; without its channel where that has no other. */
function withoutSends(campaign: Campaign, channel: Channel, sends: readonly Send[]): Campaign {
  const left = channel.sends.filter((send) => !sends.includes(send));
  const channels = campaign.channels.flatMap((each) => {
    if (each !== channel) return [each];
    return left.length > 0 ? [{ ...channel, sends: left }] : [];
  });
  return { ...campaign, channels };
}

function titleOf(waves: readonly Wave[]): string {
  const days = new Set(waves.map(({ moment }) => moment.date));
  if (days.size > 1) return `Send in ${waves.length} waves on ${days.size} days`;
  const times = waves.map(
    ({ moment }) => moment.time ?? writtenMoment({ ...moment, span: { start: 0, end: 0 } }),
  );
  return `Send in ${waves.length} waves, at ${times.slice(0, -1).join(', ')} and ${times.at(-1)}`;
}
