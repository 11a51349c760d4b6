/** Figures as people read them: as many digits as they are worth, always with their unit. */
import type { Money } from './load/lost-value.ts';
import { wallClock, type Zone } from './zone.ts';

/** Three digits that count, without an exponent: `1710`, `96.2`, `0.031`. */
export function figure(number: number): string {
  if (!Number.isFinite(number)) return String(number);
  const size = number === 0 ? 0 : Math.floor(Math.log10(Math.abs(number)));
  if (size >= 2) return String(Math.round(number / 10 ** (size - 2)) * 10 ** (size - 2));
  const text = number.toFixed(Math.min(2 - size, 6));
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** As many digits as it takes to tell a number from another: `300.4` beside 300. */
export function figureApart(number: number, other: number): string {
  if (figure(number) !== figure(other)) return figure(number);
  for (let digits = 4; digits < 9; digits++) {
    const text = String(Number(number.toPrecision(digits)));
    if (text !== String(Number(other.toPrecision(digits)))) return text;
  }
  return String(number);
}

/** `96.2 rps`. */
export function rps(perSecond: number): string {
  return `${figure(perSecond)} rps`;
}

/** A whole number of people, visits, messages: `58800`, and `0.4` below one. */
export function count(number: number): string {
  return number >= 100 || Number.isInteger(number) ? String(Math.round(number)) : figure(number);
}

/** A large number as people write it: `1050`, `100k`, `1.23M`. */
export function compact(number: number): string {
  // Rounding comes first, or 999,960 would be 1000k.
  if (Math.round(number) < 1e4) return count(number);
  const thousands = figure(number / 1e3);
  return Number(thousands) < 1e3 ? `${thousands}k` : `${figure(number / 1e6)}M`;
}

/** An amount beside the limit that it exceeds: `163 % of`, or where both would read the same, `0.4 more than`. */
export function beside(amount: number, limit: number): string {
  return amount >= limit * 1.005 ? `${percent(amount / limit)} of` : `${figure(amount - limit)} more than`;
}

/** `3.5 %`. */
export function percent(share: number): string {
  const text = (share * 100).toFixed(Math.abs(share) < 0.1 ? 1 : 0);
  return `${text.replace(/\.0$/, '')} %`;
}

/** Seconds as `2 h 30 min`, `39 min`, `26 s`, `1.5 s`: two units at most, and parts of a second below a minute. */
export function duration(seconds: number): string {
  const short = figure(seconds);
  if (Number(short) < 60) return `${short} s`;
  const whole = Math.round(seconds);
  const units: readonly (readonly [number, string])[] = [
    [86_400, whole >= 2 * 86_400 || whole === 86_400 ? 'days' : 'day'],
    [3600, 'h'],
    [60, 'min'],
    [1, 's'],
  ];
  const first = units.findIndex(([worth]) => whole >= worth);
  const parts = units.slice(first, first + 2);
  let rest = whole;
  const written = parts.map(([worth, word]) => {
    const times = Math.floor(rest / worth);
    rest -= times * worth;
    return times > 0 ? `${times} ${word === 'days' && times === 1 ? 'day' : word}` : '';
  });
  return written.filter((part) => part !== '').join(' ');
}

/** A window over which requests are counted: `24 h`, `1 h`. */
export function windowText(seconds: number): string {
  return seconds === 86_400 ? '24 h' : duration(seconds);
}

/** `requests in 24 h`, `requests a day (Europe/London)`. */
export function windowLabel(seconds: number, timezone: string | null): string {
  return timezone === null ? `requests in ${windowText(seconds)}` : `requests a day (${timezone})`;
}

/** On a clock: `2026-11-27 10:15`, with seconds where there are some. */
export function momentIn(instant: number, zone: Zone): string {
  return wallClock(Math.round(instant), zone);
}

/** Rounded to whole units of the currency: `12400 GBP`. */
export function money({ amount, currency }: Money): string {
  return `${count(amount)} ${currency}`;
}

/** Several currencies are listed, never added. */
export function moneys(amounts: readonly Money[]): string {
  return amounts.map(money).join(' and ');
}
