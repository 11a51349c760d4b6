/**
 * Plans that somebody thinks of: copies of a campaign with one thing changed, for `campaignLoad`. The campaign itself
 * stays as it is. What is changed keeps the place in the text of what it stands for.
 */
import type { Campaign } from '../campaign.ts';
import type { Channel, Send } from '../channel.ts';
import type { DateRange, Moment } from '../date.ts';
import type { Quantity } from '../quantity.ts';
import type { Span } from '../source.ts';
import type { Workspace } from '../workspace.ts';
import { kindOf, writtenAudience } from './audience.ts';
import { movedMoment, movedRange, type Shift } from './moved-moment.ts';

/** One `at` line of a channel, counted from 0, or all of them. */
export type SendChoice = number | 'all';

/** A part of a send that goes out at its own time. */
export interface Wave {
  readonly moment: Pick<Moment, 'date' | 'time'>;
  /** Of the people whom the whole send reaches. */
  readonly share: number;
}

/** Sends over so many seconds. A throttle or a limit that needs longer still counts. */
export function withWindow(
  campaign: Campaign,
  channel: string,
  choice: SendChoice,
  seconds: number,
): Campaign {
  return withSends(campaign, channel, choice, (send) => [
    { ...send, over: quantity(seconds, 's', ['duration'], 'at', send.over?.span ?? send.span) },
  ]);
}

/** Lets the channel send so many messages per second at most. */
export function withThrottle(campaign: Campaign, channel: string, perSecond: number): Campaign {
  return withChannel(campaign, channel, (found) => {
    const place = found.throttle?.span ?? found.nameSpan;
    const messages = quantity(perSecond, 'messages', ['rate'], 'throttle', place);
    return { ...found, throttle: { ...messages, per: { number: 1, unit: 's' } } };
  });
}

/** Sends in waves, each to its share. A send to a share or a number of people stays one to those. */
export function withWaves(
  campaign: Campaign,
  channel: string,
  send: number,
  waves: readonly Wave[],
): Campaign {
  return withSends(campaign, channel, send, (found) => {
    const amounts = waveAmounts(found, waves);
    return waves.map(({ moment }, i) => {
      const { number, unit } = amounts[i] ?? { number: 0, unit: '%' };
      return {
        ...found,
        moment: { ...moment, span: found.moment?.span ?? found.span },
        to: quantity(number, unit, ['share', 'count'], 'at', found.to?.span ?? found.span),
      };
    });
  });
}

/** What stands behind `to` in each wave: percents, or people where the send goes to a number of them. */
export function waveAmounts({ to }: Send, waves: readonly Wave[]): { number: number; unit: string }[] {
  if (!to || to.unit === '%') {
    const whole = to?.number ?? 100;
    return waves.map(({ share }) => ({ number: Number((whole * share).toPrecision(12)), unit: '%' }));
  }
  const people = waves.map(({ share }) => Math.round(to.number * share));
  // The rest of rounding goes to the first wave.
  const rest = to.number - people.reduce((sum, number) => sum + number, 0);
  return people.map((number, i) => ({ number: i === 0 ? number + rest : number, unit: to.unit ?? 'people' }));
}

/**
 * The whole plan so much later: its days, its sends, its slots, its waiting rooms and war rooms, and who is on call.
 * Days without a time are moved by days only.
 */
export function movedBy(campaign: Campaign, shift: Shift): Campaign {
  return {
    ...campaign,
    ...(campaign.runs && { runs: movedRange(campaign.runs, shift) }),
    channels: campaign.channels.map((channel) => ({
      ...channel,
      ...(channel.runs && { runs: movedRange(channel.runs, shift) }),
      during: channel.during.map((range) => movedRange(range, shift)),
      sends: channel.sends.map((send) => sentLater(send, shift)),
      slots: channel.slots.map((line) => withMovedRange(line, shift)),
    })),
    slots: campaign.slots.map((line) => withMovedRange(line, shift)),
    waitingRooms: campaign.waitingRooms.map((room) => withMovedRange(room, shift)),
    warRooms: campaign.warRooms.map((room) => withMovedRange(room, shift)),
    onCall: campaign.onCall.map((line) => withMovedRange(line, shift)),
  };
}

/** A line so much later, if it says when. */
function withMovedRange<T extends { readonly range?: DateRange }>(line: T, shift: Shift): T {
  return line.range ? { ...line, range: movedRange(line.range, shift) } : line;
}

/** One send so much later, with the end of its repetitions. */
export function movedSend(campaign: Campaign, channel: string, choice: SendChoice, shift: Shift): Campaign {
  return withSends(campaign, channel, choice, (send) => [sentLater(send, shift)]);
}

/**
 * So many times the people: written numbers of an audience and of sends, and where none is written the size of the
 * list. The people of a form follow from whoever comes, and steady visits are no audience: both stay.
 */
export function withAudience(campaign: Campaign, factor: number, workspace: Workspace): Campaign {
  return everyChannel(campaign, (channel) => {
    const { audience } = channel;
    const size = audience && writtenAudience(channel, workspace);
    if (!audience || size === undefined) return channel;
    const people = audience.size ?? quantity(size, 'people', ['count'], 'audience', audience.span);
    const sends = channel.sends.map((send) =>
      send.to && send.to.unit !== '%' ? { ...send, to: times(send.to, factor) } : send,
    );
    return { ...channel, audience: { ...audience, size: times(people, factor) }, sends };
  });
}

/** So many times the response, at most 100 %, also where it is the default of the channel's kind. */
export function withResponse(campaign: Campaign, factor: number, workspace: Workspace): Campaign {
  return everyChannel(campaign, (channel) => {
    const response = channel.response ?? kindOf(channel, workspace)?.response;
    if (!response || channel.visits) return channel;
    const number = Math.min(100, response.number * factor);
    const place = channel.response?.span ?? channel.nameSpan;
    return { ...channel, response: { ...response, number, span: place, numberSpan: place } };
  });
}

function everyChannel(campaign: Campaign, change: (channel: Channel) => Channel): Campaign {
  return { ...campaign, channels: campaign.channels.map(change) };
}

/** Of two channels with one name the first is meant, as everywhere. */
function withChannel(campaign: Campaign, name: string, change: (channel: Channel) => Channel): Campaign {
  const meant = campaign.channels.find((channel) => channel.name === name);
  return everyChannel(campaign, (channel) => (channel === meant ? change(channel) : channel));
}

function withSends(
  campaign: Campaign,
  name: string,
  choice: SendChoice,
  change: (send: Send) => readonly Send[],
): Campaign {
  return withChannel(campaign, name, (channel) => ({
    ...channel,
    sends: channel.sends.flatMap((send, i) => (choice === 'all' || choice === i ? change(send) : [send])),
  }));
}

/** A send so much later, with the end of its repetitions. */
export function sentLater(send: Send, shift: Shift): Send {
  const until = send.every?.until;
  return {
    ...send,
    ...(send.moment && { moment: movedMoment(send.moment, shift) }),
    ...(send.every && until && { every: { ...send.every, until: endLater(until, shift) } }),
  };
}

/** The last day of repetitions is a whole day, too. */
function endLater(until: Moment, shift: Shift): Moment {
  return until.time === undefined ? movedMoment(until, { days: shift.days ?? 0 }) : movedMoment(until, shift);
}

function times(quantity: Quantity, factor: number): Quantity {
  return { ...quantity, number: quantity.number * factor };
}

function quantity(
  number: number,
  unit: string,
  expects: Quantity['expects'],
  statement: string,
  span: Span,
): Quantity {
  return { number, unit, business: false, expects, statement, span, numberSpan: span };
}
