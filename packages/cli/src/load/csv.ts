/** The forecast as CSV (RFC 4180): worst seconds with their parts, or the load minute by minute. */
import { DAY, type ForecastReport, isoInstant, type LoadModel } from '@liaison/model';
import type { LoadQuestion } from './question.ts';

type Value = string | number | null;

const OVERVIEW = [
  'row',
  'system',
  'campaign',
  'channel',
  'requests_per_second',
  'visits_per_second',
  'share_of_capacity',
  'usable_requests_per_second',
  'at',
] as const;

/** A row `system` for each worst second, then rows `everyday` and `channel` that add up to it. */
export function forecastCsv({ systems }: ForecastReport): string {
  const rows = systems.flatMap(({ name, peak, usable, capacity }): Value[][] => {
    if (!peak) return [['system', name, null, null, null, null, null, usable, null]];
    const shareOf = (rate: number) => (capacity ? rate / capacity.rate : null);
    const row = (kind: string, campaign: Value, channel: Value, rate: number, visits: Value) => [
      ...[kind, name, campaign, channel, rate, visits],
      ...[shareOf(rate), usable, peak.at],
    ];
    return [
      row('system', null, null, peak.rate, null),
      row('everyday', null, null, peak.everyday, null),
      ...peak.parts.map(({ campaign, channel, rate, visits }) =>
        row('channel', campaign, channel, rate, visits),
      ),
    ];
  });
  return csvOf(OVERVIEW, rows);
}

const MINUTES = ['system', 'minute', 'requests_per_second', 'usable_requests_per_second'] as const;
const MINUTE = 60;

/** The worst second of each minute: of the time that is asked about, else of the day with the worst second. */
export function minutesCsv({ systems }: ForecastReport, question: LoadQuestion, model: LoadModel): string {
  const rows = systems.flatMap(({ name, peak, usable }): Value[][] => {
    const system = model.system(name);
    if (!system || !peak) return [];
    const worst = Date.parse(peak.at) / 1000;
    const offset = question.clock.offsetAt(worst);
    const day = Math.floor((worst + offset) / DAY) * DAY - offset;
    const from = question.from ?? (question.to === undefined ? day : Math.min(day, question.to - DAY));
    const to = question.to ?? Math.max(day, from) + DAY;
    const values = system.highestPerStep(from, MINUTE, Math.ceil((to - from) / MINUTE));
    return Array.from(values, (value, i) => [name, isoInstant(from + i * MINUTE), value, usable]);
  });
  return csvOf(MINUTES, rows);
}

function csvOf(heads: readonly string[], rows: readonly (readonly Value[])[]): string {
  return [heads, ...rows].map((row) => `${row.map(cellOf).join(',')}\n`).join('');
}

function cellOf(value: Value): string {
  // A name that a spreadsheet would take for a formula becomes text.
  const text = typeof value === 'string' ? value.replace(/^[=+\-@\t]/, "'$&") : String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
