/** Who makes a load: everyday load and channels, the heaviest first. */
import { figure } from '@liaison/checks';
import type { ForecastMoment } from '@liaison/model';
import { shareText, type UsedLimit } from '@liaison/targets';
import { type Column, tableLines } from '../terminal/table.ts';
import { count } from '../terminal/words.ts';

interface Row {
  readonly campaign: string;
  readonly channel: string;
  readonly amount: number;
  readonly visits?: number;
}

/** Channels that add less of the whole are told together, but for the heaviest. */
const SMALL = 0.01;
const ALWAYS = 3;

/** Of one second, in requests per second and visits per second. */
export function momentTable({ rate, everyday, parts }: ForecastMoment): string[] {
  const rows = parts.map((part) => ({ ...part, amount: part.rate }));
  return table(rows, { head: 'in that second', unit: 'rps', whole: rate, everyday });
}

/** Of a limit that is used: the users at a time, or the requests of a window. */
export function limitTable({ used, parts, kind, label }: UsedLimit): string[] {
  const everyday = parts.reduce((rest, { amount }) => rest - amount, used);
  const window = label.startsWith('requests in') ? label.replace('requests in', 'in those') : 'on that day';
  const head = kind === 'users' ? 'at that time' : window;
  const unit = kind === 'users' ? 'users' : 'requests';
  return table(parts, { head, unit, whole: used, everyday: Math.max(0, everyday) });
}

interface Whole {
  readonly head: string;
  readonly unit: string;
  readonly whole: number;
  readonly everyday: number;
}

function table(rows: readonly Row[], { head, unit, whole, everyday }: Whole): string[] {
  const hasVisits = rows.some(({ visits }) => visits !== undefined);
  const cells = (name: string, amount: number, visits = 0) => [
    `    ${name}`,
    figure(amount),
    whole > 0 ? shareText(amount / whole) : '',
    ...(hasVisits ? [visits > 0 ? figure(visits) : ''] : []),
  ];
  const large = rows.filter(({ amount }, i) => i < ALWAYS || amount >= SMALL * whole);
  const small = rows.slice(large.length);
  const right = 'right' as const;
  const columns: Column[] = [
    { head: `    ${head}` },
    { head: unit, align: right },
    { head: 'share', align: right },
    ...(hasVisits ? [{ head: 'visits/s', align: right }] : []),
  ];
  return tableLines(columns, [
    ...(everyday > 0 ? [cells('everyday load', everyday)] : []),
    ...large.map(({ campaign, channel, amount, visits }) => cells(`${campaign} ${channel}`, amount, visits)),
    ...(small.length > 0 ? [cells(count(small.length, 'more channel'), ...sums(small))] : []),
  ]);
}

function sums(rows: readonly Row[]): [number, number] {
  return [
    rows.reduce((sum, { amount }) => sum + amount, 0),
    rows.reduce((sum, { visits }) => sum + (visits ?? 0), 0),
  ];
}
