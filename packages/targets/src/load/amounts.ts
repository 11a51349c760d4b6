/** Amounts beside limits, in the words of the report: requests per second, users at a time, requests in a window. */
import {
  count,
  type ForecastBudget,
  type ForecastShare,
  figure,
  percent,
  type SystemForecast,
  TOLERANCE,
  windowLabel,
  windowText,
} from '@liaison/model';

/** One limit of a system, and how much of it is used at the worst. */
export interface UsedLimit {
  readonly kind: 'rate' | 'users' | 'quota';
  /** `users at a time`, `requests in 24 h`. */
  readonly label: string;
  readonly used: number;
  readonly limit: number;
  readonly at: string;
  readonly isOver: boolean;
  /** What channels have of `used`; the rest is everyday load. */
  readonly parts: readonly ForecastShare[];
  /** Its share of the limit. */
  readonly share: number;
  /** `1540 of 1050 rps`. */
  readonly text: string;
}

/** The limits of a system that somebody states and of which the use is known; first the rate. */
export function limitsOf(system: SystemForecast): UsedLimit[] {
  const { peak, usable, concurrent, usersCapacity, quotas } = system;
  const limits: UsedLimit[] = [];
  const add = (limit: Pick<UsedLimit, 'kind' | 'label' | 'used' | 'limit' | 'at' | 'parts'>) => {
    const text = `${besideLimit(limit.used, limit.limit)} of ${count(limit.limit)} ${limit.label}`;
    const isOver = limit.used > limit.limit * (1 + TOLERANCE);
    limits.push({ ...limit, share: limit.used / limit.limit, isOver, text });
  };
  if (peak && usable !== null) {
    const parts = peak.parts.map(({ campaign, channel, rate }) => ({ campaign, channel, amount: rate }));
    add({ kind: 'rate', label: 'rps', used: peak.rate, limit: usable, at: peak.at, parts });
  }
  if (concurrent && usersCapacity !== null) {
    const { peak: used, at, parts } = concurrent;
    add({ kind: 'users', label: 'users at a time', used, limit: usersCapacity, at, parts });
  }
  for (const quota of quotas) {
    const { peak: used, at, limit, parts, windowSeconds, timezone } = quota;
    if (used !== null && at !== null)
      add({ kind: 'quota', label: windowLabel(windowSeconds, timezone), used, limit, at, parts });
  }
  return limits;
}

/** `634 of 740 rps`, `353 of 1000 in 24 h`. */
export function budgetAmount(budget: ForecastBudget): string {
  const { limit, peak } = budget;
  return `${peak === null ? '?' : besideLimit(peak, limit)} of ${count(limit)} ${budgetUnit(budget)}`;
}

/** `rps`, `users`, `in 24 h`. */
export function budgetUnit({ kind, windowSeconds }: ForecastBudget): string {
  if (kind === 'window') return `in ${windowText(windowSeconds ?? 0)}`;
  return kind === 'rate' ? 'rps' : 'users';
}

/** `27 %`; what is there is never nothing, and of nothing there is no share. */
export function shareText(share: number): string {
  if (!Number.isFinite(share)) return '';
  return share > 0 && share < 0.0005 ? '< 0.1 %' : percent(share);
}

/** As few digits as leave an amount on its side of a limit: 1052 is not 1050 where 1050 is the limit. */
export function besideLimit(amount: number, limit: number): string {
  const isOver = amount > limit * (1 + TOLERANCE);
  const short = figure(amount);
  if (Number(short) > limit === isOver) return short;
  for (let digits = 4; digits < 8; digits++) {
    const text = String(Number(amount.toPrecision(digits)));
    if (Number(text) > limit === isOver) return text;
  }
  return isOver ? `more than ${count(limit)}` : count(limit);
}
