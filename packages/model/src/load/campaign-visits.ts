/** Visits of all channels of a campaign over time: from sends, from steady streams, and from forms that are followed up. */
import type { Campaign } from '../campaign.ts';
import type { Capture } from '../capture.ts';
import type { Channel, Send } from '../channel.ts';
import type { DateRange } from '../date.ts';
import { rangeInstants } from '../instants.ts';
import type { Page } from '../page.ts';
import { secondsOf } from '../units.ts';
import type { Workspace } from '../workspace.ts';
import { statedZone, UTC, type Zone, zoneOf } from '../zone.ts';
import { countOf, rateOf, shareOf } from './amounts.ts';
import { kindOf, listOf, messagesOf, type Response, responseOf, writtenAudience } from './audience.ts';
import { type Burst, shapeOf } from './burst.ts';
import { curveOf, machineCurve } from './channel-curve.ts';
import { answersToBurst, answersToFlow } from './follow-up.ts';
import { dayShape, EVEN, rhythmOf, rhythmStream } from './profile-stream.ts';
import { AT_ONCE, type ResponseCurve, uniformCurve } from './response-curve.ts';
import { type SendWindow, windowsOf } from './send-windows.ts';
import { type Part, totalAt, totalOf } from './stream.ts';

/** Why nothing can be said about a channel's visits. */
export type Unknown = 'audience' | 'response' | 'time' | 'visits' | 'capture' | 'circle';

export interface ChannelVisits {
  readonly channel: Channel;
  readonly bursts: readonly Burst[];
  /** Visits that come all the time. */
  readonly flows: readonly Part[];
  /** Clicks of mail scanners, which load the landing page and do nothing else. */
  readonly machines: readonly Burst[];
  readonly windows: readonly SendWindow[];
  readonly unknown?: Unknown;
}

/** Works out each channel once, in the order in which forms and follow-ups need each other. */
export class CampaignVisits {
  private readonly campaign: Campaign;
  private readonly workspace: Workspace;
  /** The clock of the campaign. */
  readonly zone: Zone;
  private readonly known = new Map<Channel, ChannelVisits>();
  private readonly asked = new Set<Channel>();

  constructor(campaign: Campaign, workspace: Workspace) {
    this.campaign = campaign;
    this.workspace = workspace;
    this.zone = statedZone(campaign.timezone) ?? UTC;
  }

  of(channel: Channel): ChannelVisits {
    const known = this.known.get(channel);
    if (known) return known;
    // A form whose people are told by a channel that lands on that form: the circle is cut here.
    if (this.asked.has(channel)) return nothingFrom(channel, 'circle');
    this.asked.add(channel);
    const visits = this.workOut(channel);
    this.known.set(channel, visits);
    return visits;
  }

  zoneOf(channel: Channel): Zone {
    return (channel.timezone && zoneOf(channel.timezone.value)) ?? this.zone;
  }

  /** Share of a channel's visits that send this form: the form's rate, else what the channel says of submissions. */
  submissionRate(capture: Capture, channel: Channel): number | undefined {
    if (this.pageOf(channel)?.name !== capture.page?.name || capture.page === undefined) return 0;
    return sentShare(capture, channel);
  }

  /** The people who have sent a form by an instant; by the end, if there is none. */
  submissionsBy(capture: Capture, instant = Number.POSITIVE_INFINITY): number {
    let sum = 0;
    for (const channel of this.campaign.channels) {
      const rate = this.submissionRate(capture, channel) ?? 0;
      if (rate === 0) continue;
      for (const { stream, factor, lag } of partsOf(this.of(channel))) {
        const come = Number.isFinite(instant) ? totalAt(stream, instant - lag) : totalOf(stream);
        sum += rate * factor * come;
      }
    }
    return sum;
  }

  pageOf(channel: Channel): Page | undefined {
    return this.workspace.resolveTo('page', channel.landsOn)?.declaration;
  }

  private workOut(channel: Channel): ChannelVisits {
    if (channel.visits) return this.steady(channel);
    if (channel.follows) return this.followed(channel);
    const response = responseOf(channel, this.workspace);
    if (response.rate === undefined) return nothingFrom(channel, 'response');
    const rate = response.rate * response.delivered;
    const windows = this.windows(channel, response);
    if (typeof windows === 'string') return nothingFrom(channel, windows);
    const curve = curveOf(channel, this.workspace);
    const bursts = windows.map((window) => this.burst(window, channel, curve, rate));
    // A list that something was put into has room for more; this one is kept.
    return {
      channel,
      bursts,
      flows: NONE,
      machines: this.machines(channel, bursts),
      windows: windows.slice(),
    };
  }

  private windows(channel: Channel, response: Response): readonly SendWindow[] | Unknown {
    const capture = this.captureOf(channel);
    const audience = writtenAudience(channel, this.workspace);
    if (audience === undefined && !capture) return 'audience';
    const until = channel.sends.some(({ every }) => every) ? this.spanOf(channel)?.to : undefined;
    const zone = this.zoneOf(channel);
    const sizeAt = (instant: number) => audience ?? (capture ? this.submissionsBy(capture, instant) : 0);
    if (channel.sends.length > 0) {
      // Of a form, whoever has sent it by then is told, each time anew.
      const messagesOn = (send: Send) => (instant: number) =>
        messagesOf(send, sizeAt(instant), response, this.workspace);
      return audience === undefined || audience * response.kept > 0
        ? channel.sends.flatMap((send) =>
            windowsOf(send, messagesOn(send), channel, zone, until, this.workspace),
          )
        : [];
    }
    const spans = this.spansOf(channel);
    const long = spans.reduce((sum, { from, to }) => sum + to - from, 0);
    if (long === 0) return 'time';
    const messages = sizeAt(spans.at(-1)?.to ?? 0) * response.kept;
    return spans.map(({ from, to }) => ({
      from,
      seconds: to - from,
      messages: (messages * (to - from)) / long,
      send: EVENLY,
    }));
  }

  private burst(window: SendWindow, channel: Channel, curve: ResponseCurve | undefined, rate: number): Burst {
    const { from, seconds, messages, send } = window;
    const amount = messages * rate;
    const kind = kindOf(channel, this.workspace);
    const written = send.lasting ?? (send === EVENLY ? undefined : kind?.lasting);
    const lasting = written ? (secondsOf(written, this.workspace.units) ?? 0) : 0;
    if (!curve)
      return { amount, from, window: seconds, curve: lasting > 0 ? uniformCurve(lasting) : AT_ONCE };
    // Of a spot the answers begin when it is over; to a show people come from before its begin on.
    return { amount, from: kind?.lasting ? from + lasting : from, window: seconds, curve };
  }

  private machines(channel: Channel, bursts: readonly Burst[]): readonly Burst[] {
    const scanners = channel.scanners ?? kindOf(channel, this.workspace)?.scanners;
    if (!scanners || scanners === 'none') return NONE;
    return bursts.map((burst) => ({
      ...burst,
      amount: burst.amount * scanners.number,
      curve: machineCurve(this.workspace),
    }));
  }

  private steady(channel: Channel): ChannelVisits {
    const amount = channel.visits?.amount;
    const spans = this.spansOf(channel);
    const long = spans.reduce((sum, { from, to }) => sum + to - from, 0);
    if (long === 0) return nothingFrom(channel, 'time');
    const count = countOf(amount, this.workspace.units);
    const mean =
      rateOf(amount, this.workspace.units)?.perSecond ?? (count === undefined ? undefined : count / long);
    if (mean === undefined) return nothingFrom(channel, 'visits');
    const profile = this.workspace.resolveTo('profile', channel.visits?.profile)?.declaration;
    const shape = (profile && dayShape(profile)) ?? EVEN;
    const rhythm = rhythmOf(shape, this.zoneOf(channel));
    const flows =
      mean === 0
        ? []
        : spans.map(({ from, to }) => ({ stream: rhythmStream(rhythm, from, to), factor: mean, lag: 0 }));
    return { channel, bursts: NONE, flows, machines: NONE, windows: NONE };
  }

  /** Everybody who sends the form is told so much later, one by one, and answers with the channel's curve. */
  private followed(channel: Channel): ChannelVisits {
    const capture = this.workspace.resolveTo('capture', channel.follows?.capture)?.declaration;
    if (!capture) return nothingFrom(channel, 'capture');
    const response = responseOf(channel, this.workspace);
    if (response.rate === undefined) return nothingFrom(channel, 'response');
    const delay = channel.follows?.delay && secondsOf(channel.follows.delay, this.workspace.units);
    const told = {
      delay: delay ?? 0,
      share: response.kept * response.delivered * response.rate,
      curve: curveOf(channel, this.workspace) ?? AT_ONCE,
    };
    const machine = { ...told, curve: machineCurve(this.workspace) };
    const scanners = channel.scanners ?? kindOf(channel, this.workspace)?.scanners;
    const perVisit = scanners && scanners !== 'none' ? scanners.number : 0;
    const bursts: Burst[] = [];
    const flows: Part[] = [];
    const machines: Burst[] = [];
    for (const source of this.campaign.channels) {
      const rate = this.submissionRate(capture, source) ?? 0;
      if (rate === 0) continue;
      const visits = this.of(source);
      if (visits.unknown === 'circle') return nothingFrom(channel, 'circle');
      for (const burst of visits.bursts) {
        bursts.push(answersToBurst(burst, rate, told));
        if (perVisit > 0) machines.push(answersToBurst(burst, rate * perVisit, machine));
      }
      for (const { stream, factor } of visits.flows) {
        flows.push({ stream: answersToFlow(stream, rate * factor, told), factor: 1, lag: 0 });
      }
    }
    return { channel, bursts, flows, machines, windows: NONE };
  }

  private captureOf(channel: Channel): Capture | undefined {
    if (channel.audience?.size || listOf(channel, this.workspace)) return undefined;
    return this.workspace.resolveTo('capture', channel.audience?.source)?.declaration;
  }

  /** When a channel is there that has no sends: `during`, else its days, else those of the campaign. */
  private spansOf(channel: Channel): { from: number; to: number }[] {
    const zone = this.zoneOf(channel);
    const ranges = channel.during.length > 0 ? channel.during : [channel.runs ?? this.campaign.runs];
    return ranges.flatMap((range) => spanOf(range, zone));
  }

  private spanOf(channel: Channel): { from: number; to: number } | undefined {
    return spanOf(channel.runs ?? this.campaign.runs, this.zoneOf(channel))[0];
  }
}

/** Share of a channel's visitors on the page of a form who send it; undefined where nobody says. */
export function sentShare(capture: Capture, channel: Channel): number | undefined {
  const said = channel.converts.find(({ event }) => event?.name === 'submission');
  return shareOf(capture.rate) ?? shareOf(said?.share);
}

/**
 * The people who have sent a form of a campaign by an instant, as forecast: visits of the channels that land on its
 * page, times the form's rate. All that there will be without an instant; 0 where nobody says the rate.
 */
export function submissionsOf(
  capture: Capture,
  campaign: Campaign,
  workspace: Workspace,
): (instant?: number) => number {
  const visits = new CampaignVisits(campaign, workspace);
  return (instant) => visits.submissionsBy(capture, instant);
}

/** When a channel's messages go out, as in the forecast of its campaign; none where that is not known. */
export function sendWindows(
  campaign: Campaign,
  channel: string,
  workspace: Workspace,
): readonly SendWindow[] {
  const visits = new CampaignVisits(campaign, workspace);
  for (const each of campaign.channels) {
    // In this order, because where forms and follow-ups go round in a circle it decides where that is cut.
    const { windows } = visits.of(each);
    if (each.name === channel) return windows;
  }
  return [];
}

/** The visits of a channel as parts of streams, for sums and systems. */
export function partsOf({ bursts, flows }: Pick<ChannelVisits, 'bursts' | 'flows'>): Part[] {
  const ofBursts = bursts.map(({ amount, from, window, curve }) => ({
    stream: shapeOf(curve, window),
    factor: amount,
    lag: from,
  }));
  return ofBursts.concat(flows);
}

function spanOf(range: DateRange | undefined, zone: Zone): { from: number; to: number }[] {
  const span = range && rangeInstants(range, zone);
  return span && span.to > span.from ? [span] : [];
}

function nothingFrom(channel: Channel, unknown: Unknown): ChannelVisits {
  return { channel, bursts: NONE, flows: NONE, machines: NONE, windows: NONE, unknown };
}

// One for all: most channels have either bursts or flows.
const NONE: readonly never[] = [];

/** Stands for the send of a channel that reaches people evenly over days. */
const EVENLY = { recipientLocal: false, span: { start: 0, end: 0 } };
