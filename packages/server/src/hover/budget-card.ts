/** The card of a budget line: what the campaign uses of it, why, and what the system has beside it. */
import { compact, isClosed, rps } from '@liaison/checks';
import {
  type BudgetLimit,
  budgetLimits,
  type Campaign,
  extraOf,
  type Forecast,
  isCounted,
  loadOf,
  ownInterval,
  type QuotaPeak,
  type SystemLoad,
  togetherWith,
  useOf,
  type Zone,
} from '@liaison/model';
import { clockOf, timeOn } from '../clock.ts';
import { budgetText, UNKNOWN, waysAt, wayText } from '../derivation.ts';
import type { Repository } from '../session/repository.ts';
import { holds } from '../surroundings.ts';
import { type Card, escaped, facts } from './card.ts';
import { usableText } from './system-card.ts';
import { numberText, quantityText, shareOfLimit } from './written.ts';

/** The budget line at a place of a campaign; undefined where there is none that can be read. */
export function budgetCard(campaign: Campaign, offset: number, repository: Repository): Card | undefined {
  const { workspace } = repository.analysis;
  const forecast = loadOf(workspace).of(campaign);
  if (!forecast) return undefined;
  const limit = budgetLimits(campaign, forecast.load, workspace).find(({ line }) => holds(line.span, offset));
  return limit && cardOf(limit, forecast, repository);
}

function cardOf(limit: BudgetLimit, forecast: Forecast, repository: Repository): Card {
  const { campaign, load } = forecast;
  const use = useOf(limit, load);
  const system = loadOf(repository.analysis.workspace).system(limit.system);
  const zone = clockOf(campaign);
  const share = use && budgetText(limit, use);
  const unknown = load.channels.flatMap(({ channel, unknown: why }) =>
    why ? [`\`${channel.name}\`: ${UNKNOWN[why]}`] : [],
  );
  return {
    heading: `**Capacity budget** of \`${campaign.name}\` for \`${limit.system}\``,
    facts: facts(
      [
        'Used at worst',
        share && use
          ? `${share.text}${share.ratio === undefined ? '' : `, ${shareOfLimit(share.ratio)}`}, ${whenOf(limit.kind, limit.zone)} ${timeOn(use.at, zone)}`
          : 'nothing that is known',
      ],
      ['In requests', inRequests(limit)],
      [
        'Of it',
        use && limit.kind === 'rate'
          ? waysAt(load, limit.system, use.at).map((way) => escaped(wayText(way)))
          : undefined,
      ],
      ...(system ? beside(limit, system, forecast) : []),
      ['Not known', unknown],
    ),
  };
}

/** What the system has, and what all together need of it while the campaign is at work. */
function beside(
  limit: BudgetLimit,
  system: SystemLoad,
  forecast: Forecast,
): (readonly [string, string | undefined])[] {
  const zone = clockOf(forecast.campaign);
  // What is over or called off is beside nobody.
  const isPresent = !isClosed(forecast.campaign);
  const { limits } = system;
  if (limit.kind === 'users') {
    const peak = isPresent ? usersTogether(system, forecast) : undefined;
    return [
      ['The system takes', limits.users && `${compact(limits.users.amount)} users`],
      ['Most with all others', peak && `${compact(peak.users)} users at ${timeOn(peak.at, zone)}`],
    ];
  }
  if (limit.kind === 'window') {
    const peaks = isPresent ? quotasTogether(system, forecast) : [];
    const quotas = limits.quotas.filter(({ window }) => window === limit.seconds);
    return quotas.flatMap((quota) => {
      const peak = peaks.find((candidate) => candidate.quota === quota);
      return [
        ['The system takes', quantityText(quota.line.amount)] as const,
        ['Most with all others', peak && windowText(peak, zone)] as const,
      ];
    });
  }
  const together = isPresent ? togetherWith(system, forecast) : undefined;
  return [
    ['Usable in all', usableText(limits)],
    [
      'With all others',
      together &&
        `${rps(together.rate)} at ${timeOn(together.at, zone)}, at worst while the campaign is at work`,
    ],
  ];
}

/** Most users at a time while the campaign is at work on the system; a draft among those that count. */
function usersTogether(system: SystemLoad, { campaign, load }: Forecast) {
  const { name } = system.limits.system;
  const within = ownInterval(load, name);
  if (!within) return undefined;
  return isCounted(campaign)
    ? system.usersPeakWithin(within)
    : system.usersPeakWith(extraOf(load, name), within);
}

/** The fullest window of each quota while the campaign is at work on the system; a draft among those that count. */
function quotasTogether(system: SystemLoad, { campaign, load }: Forecast): QuotaPeak[] {
  const { name } = system.limits.system;
  const within = ownInterval(load, name);
  if (!within) return [];
  return isCounted(campaign)
    ? system.quotaPeaksWithin(within)
    : system.quotaPeaksWith(extraOf(load, name), within);
}

/** `20.9k requests, 21 % of the quota, in the window that ends at 2026-11-27 11:43:37 (Europe/London)`. */
function windowText({ quota, used, at }: QuotaPeak, zone: Zone): string {
  const when = whenOf('window', quota.zone);
  return `${compact(used)} requests, ${shareOfLimit(used / quota.limit)} of the quota, ${when} ${timeOn(at, zone)}`;
}

/** A window is named by its end, a calendar day by its beginning. */
function whenOf(kind: BudgetLimit['kind'], zone: Zone | undefined): string {
  if (kind !== 'window') return 'at';
  return zone ? 'on the day that begins at' : 'in the window that ends at';
}

/** What a line in visits is worth. */
function inRequests({ amount, perVisit, kind }: BudgetLimit): string | undefined {
  if (perVisit === 1) return undefined;
  const requests = kind === 'rate' ? rps(amount) : `${compact(amount)} requests`;
  return `${requests}, at ${numberText(Number(perVisit.toPrecision(6)))} requests for the dearest visit`;
}
