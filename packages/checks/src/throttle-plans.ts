/** Plans to throttle a channel when a system is near its capacity, and what the forecast says of them. */
import {
  type Asked,
  type CampaignLoad,
  type Channel,
  type ContingencyPlan,
  campaignLoad,
  exceeds,
  type Forecast,
  highestThrottle,
  loadOf,
  RecentlyUsed,
  rateOf,
  type Span,
  type SystemLoad,
  type Workspace,
  withThrottle,
} from '@liaison/model';
import { triggerOf, watchedSystem } from './contingency-plans.ts';
import { tightSecond, tightSecondAbove } from './tight-second.ts';

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

/** The forecast with the throttle in place from the start; undefined where it changes no send. */
export function withPace(throttle: ThrottlePlan, workspace: Workspace): CampaignLoad | undefined {
  const { forecast, plan } = throttle;
  const plans = tried.get(forecast, () => new Map());
  const known = plans.get(plan);
  if (known) {
    workspace.questions.again(known.asked);
    return known.answer;
  }
  const fresh = workspace.questions.record(() => tryPace(throttle, workspace));
  plans.set(plan, fresh);
  return fresh.answer;
}

interface Tried {
  readonly answer: CampaignLoad | undefined;
  readonly asked: Asked;
}

// Whoever edits another campaign asks again.
const tried = new RecentlyUsed<Forecast, Map<ContingencyPlan, Tried>>(64);

function tryPace(
  { forecast: { campaign, load }, channel, pace }: ThrottlePlan,
  workspace: Workspace,
): CampaignLoad | undefined {
  const present = rateOf(channel.throttle, workspace.units)?.perSecond;
  if (present !== undefined && pace >= present) return undefined;
  const slower = campaignLoad(withThrottle(campaign, channel.name, pace), workspace);
  const [before, after] = [load, slower].map(
    ({ channels }) => channels.find((each) => each.channel.name === channel.name)?.windows ?? [],
  );
  const isSame = after?.every(
    ({ from, seconds }, i) => before?.[i]?.from === from && !exceeds(seconds, before[i]?.seconds ?? 0),
  );
  return isSame ? undefined : slower;
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

/** The worst second with the throttle, if it is too high with and without it. */
export function stillTight(
  { forecast, system, limit, share }: ThrottlePlan,
  tried: CampaignLoad,
): { at: number; share: number } | undefined {
  if (!tightSecondAbove(limit, forecast, system)) return undefined;
  const worst = tightSecond(forecast, system, tried);
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
