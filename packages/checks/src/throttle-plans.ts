/** Plans to throttle a channel when a system is near its capacity, and what the forecast says of them. */
import {
  type Asked,
  baselinePeak,
  type Campaign,
  type CampaignLoad,
  type Channel,
  type ContingencyPlan,
  campaignLoad,
  exceeds,
  type Forecast,
  highestThrottle,
  loadOf,
  NOTHING_HERE,
  ownInterval,
  ownPeak,
  RecentlyUsed,
  rateOf,
  type Span,
  type SystemLoad,
  sendWindows,
  tightSecond,
  tightSecondAbove,
  type Workspace,
  withThrottle,
} from '@liaison/model';
import { triggerOf, watchedSystem } from './contingency-plans.ts';

/** A plan `when SYSTEM above SHARE of capacity, throttle CHANNEL to PACE` of which everything is known. */
export interface ThrottlePlan {
  readonly plan: ContingencyPlan;
  readonly forecast: Forecast;
  readonly system: SystemLoad;
  readonly channel: Channel;
  readonly channelSpan: Span;
  readonly amountSpan: Span;
  /** Messages per second. */
  readonly pace: number;
  /** Requests per second above which the plan has failed. */
  readonly limit: number;
  /** That limit as a share of the stated capacity. */
  readonly share: number;
}

/** Undefined where a plan is of another kind, or not all of it is known. */
export function throttlePlan(
  plan: ContingencyPlan,
  forecast: Forecast,
  workspace: Workspace,
): ThrottlePlan | undefined {
  const { action } = plan;
  const name = watchedSystem(plan, workspace);
  const system = name === undefined ? undefined : loadOf(workspace).system(name);
  const trigger = triggerOf(plan);
  const stated = system?.limits.rate?.amount;
  if (action?.type !== 'throttle' || !system || trigger === undefined || !stated) return undefined;
  const channel = forecast.campaign.channels.find((each) => each.name === action.channel.name);
  const pace = rateOf(action.to, workspace.units)?.perSecond;
  if (!channel || !action.to || !pace) return undefined;
  if (!isKnown(channel, forecast)) return undefined;
  const share = Math.max(trigger, (system.limits.usable ?? 0) / stated);
  return {
    plan,
    forecast,
    system,
    channel,
    channelSpan: action.channel.span,
    amountSpan: action.to.span,
    pace,
    limit: stated * share,
    share,
  };
}

/** What nobody can say of a channel, nobody can say of its throttle. */
function isKnown(channel: Channel, { campaign, load }: Forecast): boolean {
  const visits = load.channels.find((each) => each.channel === channel);
  const forms = campaign.captures.filter(({ page }) => page?.name === channel.landsOn?.name);
  const isToldSubmissions = channel.converts.some(({ event }) => event?.name === 'submission');
  return (
    visits !== undefined &&
    !visits.unknown &&
    visits.visits > 0 &&
    (isToldSubmissions || forms.every(({ rate }) => rate))
  );
}

/** Whether a throttle makes any send slower. */
export function changesSends(throttle: ThrottlePlan, workspace: Workspace): boolean {
  return keptOf(verdictsOf(throttle.forecast), throttle, workspace, () => isSlower(throttle, workspace));
}

/** The forecast with the throttle in place from the start. */
function withPace(throttle: ThrottlePlan, workspace: Workspace): CampaignLoad {
  return keptOf(
    tried.get(throttle.forecast, () => new Map()),
    throttle,
    workspace,
    () => campaignLoad(throttledBy(throttle), workspace),
  );
}

/** What was found out for the plans of a campaign, with what it rests on. */
type Found<T> = Map<ContingencyPlan, { readonly answer: T; readonly asked: Asked }>;

// Whoever edits another campaign asks again: then a word is enough, mostly, and forecasts are large.
const verdicts = new WeakMap<Forecast, Found<boolean>>();
const tried = new RecentlyUsed<Forecast, Found<CampaignLoad>>(64);

function verdictsOf(forecast: Forecast): Found<boolean> {
  const known = verdicts.get(forecast) ?? new Map();
  verdicts.set(forecast, known);
  return known;
}

function keptOf<T>(found: Found<T>, { plan }: ThrottlePlan, { questions }: Workspace, find: () => T): T {
  const known = found.get(plan);
  if (known) {
    questions.again(known.asked);
    return known.answer;
  }
  const fresh = questions.record(find);
  found.set(plan, fresh);
  return fresh.answer;
}

// When messages go out is known at once; what they do to all systems is only asked for where it is tight.
function isSlower(throttle: ThrottlePlan, workspace: Workspace): boolean {
  const { forecast, channel, pace } = throttle;
  const present = rateOf(channel.throttle, workspace.units)?.perSecond;
  if (present !== undefined && pace >= present) return false;
  const before = forecast.load.channels.find((each) => each.channel.name === channel.name)?.windows ?? [];
  const after = sendWindows(throttledBy(throttle), channel.name, workspace);
  return after.some(
    ({ from, seconds }, i) => before[i]?.from !== from || exceeds(seconds, before[i]?.seconds ?? 0),
  );
}

function throttledBy({ forecast, channel, pace }: ThrottlePlan): Campaign {
  return withThrottle(forecast.campaign, channel.name, pace);
}

/** Where another plan for the same system begins later, it is that one which must be enough. */
export function isLastStep({ plan, forecast, system }: ThrottlePlan, workspace: Workspace): boolean {
  const own = triggerOf(plan) ?? 0;
  return !forecast.campaign.contingency.some(
    (other) =>
      other.action &&
      watchedSystem(other, workspace) === system.limits.system.name &&
      (triggerOf(other) ?? 0) > own,
  );
}

/** Whether the worst of the others and the worst of the campaign would fit even together. A slow send takes years. */
function isSurelyEnough({ forecast, system, limit }: ThrottlePlan, slower: CampaignLoad): boolean {
  const { name } = system.limits.system;
  const interval = ownInterval(slower, name);
  if (!interval) return true;
  const others = system.withInstead(forecast.owner, NOTHING_HERE, () =>
    system.peakWithin({ from: interval.from, to: interval.to + 1 }),
  );
  const most = Math.max(others?.rate ?? 0, baselinePeak(system.limits.baseline));
  return !exceeds(most + (ownPeak(slower, name)?.rate ?? 0), limit);
}

/** The worst second with a throttle that makes a send slower, if it is too high with and without it. */
export function stillTight(
  throttle: ThrottlePlan,
  workspace: Workspace,
): { at: number; share: number } | undefined {
  const { forecast, system, limit, share } = throttle;
  if (!tightSecondAbove(limit, forecast, system)) return undefined;
  const slower = withPace(throttle, workspace);
  if (isSurelyEnough(throttle, slower)) return undefined;
  const worst = tightSecond(forecast, system, slower);
  return worst && exceeds(worst.rate, limit)
    ? { at: worst.at, share: (worst.rate * share) / limit }
    : undefined;
}

/**
 * The highest throttle of a channel, in messages per hour, with which no second that the campaign has a part in is
 * above a rate; undefined where none is enough, or where the channel cannot be slowed down.
 */
export function sufficientThrottle(
  forecast: Forecast,
  channel: string,
  system: SystemLoad,
  limit: number,
  workspace: Workspace,
): number | undefined {
  return highestThrottle(
    forecast.campaign,
    channel,
    (load) => !exceeds(tightSecond(forecast, system, load)?.rate, limit),
    workspace,
  );
}
