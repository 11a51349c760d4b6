/**
 * The next time at which a send fits, and the fewest waves in which it does. What fits is asked of the caller, with the
 * forecast of each plan that is tried.
 */
import type { Campaign } from '../campaign.ts';
import type { Channel, Send } from '../channel.ts';
import { type Moment, sortableEnd, sortableMoment } from '../date.ts';
import { secondsOf } from '../units.ts';
import type { Workspace } from '../workspace.ts';
import { DAY, localSeconds } from '../zone.ts';
import { type CampaignLoad, campaignLoad } from './campaign-load.ts';
import type { Fits } from './fitting.ts';
import { momentOf, type Shift } from './moved-moment.ts';
import { longest, type SpreadPlan, spreadPlan } from './spread-plan.ts';
import { movedSend, type Wave, withWaves } from './variations.ts';

/** A later start of a send, and how far it is from the present one. */
export interface FreeSlot extends Pick<Moment, 'date' | 'time'> {
  readonly shift: Shift;
}

/**
 * The next start of a send with which it fits: later on the same day, each quarter of an hour from 7 to 21 on the
 * channel's clock, else on one of the next days at the same time. Within the days of the channel and the campaign.
 */
export function nextFreeSlot(
  campaign: Campaign,
  channel: string,
  send: number,
  fits: Fits,
  workspace: Workspace,
  weeks = 4,
): FreeSlot | undefined {
  const { declared, line, local } = sendOf(campaign, channel, send);
  if (!declared || !line || local === undefined) return undefined;
  const before = repetitions(campaignLoad(campaign, workspace), declared, line);
  for (const shift of laterStarts(local, weeks)) {
    const moved = movedSend(campaign, channel, send, shift);
    const { declared: movedChannel, line: later } = sendOf(moved, channel, send);
    if (!movedChannel || !later?.moment || !isWithinRuns(later, moved, movedChannel)) continue;
    const load = campaignLoad(moved, workspace);
    // A start so late that repetitions are left out is another plan.
    if (repetitions(load, movedChannel, later) !== before || !fits(load)) continue;
    const { date, time } = later.moment;
    return { date, ...(time !== undefined && { time }), shift };
  }
  return undefined;
}

/**
 * The fewest waves of equal shares, two to six, with which it fits: on the same day until 21, each so long after the one
 * before that this one is done, but two hours at least; or on days that follow each other.
 */
export function fewestWaves(
  campaign: Campaign,
  channel: string,
  send: number,
  fits: Fits,
  workspace: Workspace,
): readonly Wave[] | undefined {
  const { declared, line, local } = sendOf(campaign, channel, send);
  const plan = spreadPlan(campaign, channel, workspace);
  if (!plan || !declared || !line || local === undefined) return undefined;
  const times = repetitions(plan.load, declared, line);
  for (const waves of likelyWaves(line, local, plan, workspace)) {
    const varied = withWaves(campaign, channel, send, waves);
    const inWaves = varied.channels.find(({ name }) => name === channel) ?? declared;
    const lines = inWaves.sends.slice(send, send + waves.length);
    if (!lines.every((each) => isWithinRuns(each, varied, declared))) continue;
    const load = campaignLoad(varied, workspace);
    // Waves so late that repetitions of theirs are left out are another plan.
    if (lines.every((each) => repetitions(load, inWaves, each) === times) && fits(load)) return waves;
  }
  return undefined;
}

/** The few before the many, and those on one day before those on several. */
function likelyWaves(line: Send, local: number, plan: SpreadPlan, workspace: Workspace): (readonly Wave[])[] {
  const over = line.over && secondsOf(line.over, workspace.units);
  const window = longest(plan.windows.filter(({ send }) => send === line));
  const every = (line.every && secondsOf(line.every.time, workspace.units)) ?? Number.POSITIVE_INFINITY;
  const evening = Math.floor(local / DAY) * DAY + LATEST;
  const found: (readonly Wave[])[] = [];
  for (let count = 2; count <= MOST_WAVES; count++) {
    const hours = Math.max(2, Math.ceil((over ?? window / count) / 3600));
    for (const gap of [hours * 3600, DAY]) {
      const last = (count - 1) * gap;
      if (last >= every || (gap !== DAY && local + last > evening)) continue;
      found.push(equalShares(count).map((share, i) => ({ moment: laterBy(i * gap, line, local), share })));
    }
  }
  return found;
}

function laterBy(seconds: number, { moment }: Send, local: number): Wave['moment'] {
  const { date, time } = momentOf(local + seconds);
  if (seconds % DAY !== 0) return { date, time };
  return moment?.time === undefined ? { date } : { date, time: moment.time };
}

const MOST_WAVES = 6;
/** On the channel's clock, in seconds of the day. */
const EARLIEST = 7 * 3600;
const LATEST = 21 * 3600;
const QUARTER = 15 * 60;

function sendOf(
  campaign: Campaign,
  channel: string,
  send: number,
): { declared?: Channel | undefined; line?: Send | undefined; local?: number | undefined } {
  const declared = campaign.channels.find(({ name }) => name === channel);
  const line = declared?.sends[send];
  const local = line?.moment && localSeconds(line.moment.date, line.moment.time);
  return { declared, line, local };
}

/** In the order in which a planner would take them. */
function laterStarts(local: number, weeks: number): Shift[] {
  const midnight = Math.floor(local / DAY) * DAY;
  const first = Math.max(EARLIEST, (Math.floor((local - midnight) / QUARTER) + 1) * QUARTER);
  const sameDay: Shift[] = [];
  for (let time = first; time <= LATEST; time += QUARTER) sameDay.push({ seconds: midnight + time - local });
  return [...sameDay, ...Array.from({ length: weeks * 7 }, (_, i) => ({ days: i + 1 }))];
}

function isWithinRuns({ moment, every }: Send, campaign: Campaign, channel: Channel): boolean {
  if (!moment) return false;
  const last = every?.until ? sortableEnd(every.until) : sortableMoment(moment);
  return [campaign.runs, channel.runs].every(
    (runs) =>
      !runs ||
      (sortableMoment(moment) >= sortableMoment(runs.from) && last <= sortableEnd(runs.to ?? runs.from)),
  );
}

function repetitions(load: CampaignLoad, channel: Channel, send: Send): number {
  const windows = load.channels.find((each) => each.channel === channel)?.windows ?? [];
  return windows.filter((window) => window.send === send).length;
}

/** Whole percents that add up to 100: 34, 33 and 33. */
function equalShares(count: number): number[] {
  return Array.from({ length: count }, (_, i) => (Math.floor(100 / count) + (i < 100 % count ? 1 : 0)) / 100);
}
