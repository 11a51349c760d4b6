/** Works out the figures of VALIDATION.md: each function gives the rows of one table as the page should have them. */
import { libraryFiles, parseCampaignFile } from '@liaison/language';
import {
  buildWorkspace,
  busiestSecond,
  type Curve,
  type ResponseCurve,
  responseCurve,
  shareBy,
  totalAt,
  type Workspace,
} from '@liaison/model';
import { scenario } from '../load/load-of.ts';
import { meanWait } from './erlang.ts';
import { compare, duePerSecond, sum } from './per-second.ts';
import { RECORDED_SECONDS, type Recording, recordedForecast } from './record-replays.ts';

type Rows = readonly (readonly string[])[];

/** The library, with what a text declares. */
export function libraryWith(text: string): Workspace {
  const file = parseCampaignFile({ path: 'page.campaign', text });
  return buildWorkspace([...libraryFiles(), file], { today: '2026-11-01' });
}

export function curveOf(workspace: Workspace, name: string): ResponseCurve {
  const declaration = workspace.lookup('curve', name)[0]?.declaration;
  const drawn = declaration && responseCurve(declaration, workspace.units);
  if (!drawn || 'problem' in drawn) throw new Error(`Curve \`${name}\` cannot be drawn`);
  return drawn.curve;
}

/** `3 h`, `7 days`, or a span such as `1 h to 2 h`: shares are what comes by the first, or between the two. */
export function shareWithin(curve: ResponseCurve, time: string): number {
  const [from = '', to] = time.split(' to ');
  return to
    ? shareBy(curve, secondsOf(to)) - shareBy(curve, secondsOf(from))
    : shareBy(curve, secondsOf(from));
}

export function secondsOf(time: string): number {
  const [, number, unit] = /^([\d.]+) (h|days)$/.exec(time) ?? [];
  if (!number) throw new Error(`\`${time}\` is not in hours or days`);
  return Number(number) * (unit === 'h' ? 3600 : 86_400);
}

/** Published shares beside a curve; the first three columns of the page are given, the others follow. */
export function anchorRows(rows: Rows, curve: ResponseCurve): Rows {
  return rows.map(([source = '', time = '', published = '']) => {
    const share = 100 * shareWithin(curve, time);
    return [source, time, published, percent(share), signed(share - Number.parseFloat(published))];
  });
}

/** Shares by a midnight, of which nobody says how long after the send it was: least and most. */
export function midnightRows(rows: Rows, curve: ResponseCurve): Rows {
  return rows.map(([day = '', hours = '', published = '']) => {
    const [least, most] = hours.split(' to ').map((time) => 100 * shareBy(curve, secondsOf(time)));
    return [day, hours, published, `${percent(least ?? 0)} to ${percent(most ?? 0)}`];
  });
}

/** The mailing of the table of peaks; shares in per cent. */
export const MAILING = { audience: '2.4M', delivered: 98, response: 2.5, requests: 9 };

/** Curves for it: the library's, and through the first and the last figure of each source. */
const PEAK_CURVES: Readonly<Record<string, string>> = {
  '`email-click`': '',
  'through GetResponse 2020, log-logistic': `shape log-logistic arrived 33.6 % by 1 h after arrived 81 % by 24 h after ends after 30 days`,
  'through GetResponse 2022, log-logistic': `shape log-logistic arrived 31.95 % by 1 h after arrived 82.53 % by 26 h after ends after 30 days`,
  'through GetResponse 2020, log-normal': `shape log-normal arrived 33.6 % by 1 h after arrived 81 % by 24 h after ends after 30 days`,
  'through GetResponse 2022, log-normal': `shape log-normal arrived 31.95 % by 1 h after arrived 82.53 % by 26 h after ends after 30 days`,
};

export function peakRows(windows: readonly string[]): Rows {
  const base = windows.map((window) => mailingPeak('', window));
  const cells = (peaks: readonly number[]) =>
    peaks.map((peak, i) => `${peak.toFixed(1)} (${signedPercent(peak / (base[i] ?? 0) - 1)})`);
  return [
    ...Object.entries(PEAK_CURVES).map(([name, curve]) =>
      curve
        ? [name, ...cells(windows.map((window) => mailingPeak(curve, window)))]
        : [name, ...base.map((peak) => peak.toFixed(1))],
    ),
    ['`email-click`, a fifth fewer respond', ...cells(windows.map((window) => mailingPeak('', window, 0.8)))],
    ['`email-click`, a fifth more respond', ...cells(windows.map((window) => mailingPeak('', window, 1.2)))],
  ];
}

/** Requests per second in its worst second on a shop, if so many times as many respond. */
function mailingPeak(curve: string, window: string, times = 1): number {
  const { audience, delivered, response, requests } = MAILING;
  const { model } = scenario(`
${curve && `curve tried { ${curve} }`}
kind mailing { curve ${curve ? 'tried' : 'email-click'} delivered ${delivered} % jitter 60 s scanners none }
system shop { visit ${requests} requests }
campaign blast {
  status planned
  runs 2026-11-27 .. 2026-11-30
  timezone Europe/Berlin
  page landing "/" on shop
  channel mail: mailing { audience ${audience} at 2026-11-27 10:00 over ${window} response ${response * times} % lands-on landing }
}`);
  const peak = model.system('shop')?.peak();
  if (!peak) throw new Error('The mailing has no peak');
  return peak.rate;
}

/** What the curves of the library rest on, in their own words, with a grade. */
export function evidenceRows(): Rows {
  return libraryWith('')
    .all('curve')
    .map(({ declaration }) => [
      `\`${declaration.name}\``,
      gradeOf(declaration),
      declaration.evidence?.text ?? '',
    ]);
}

function gradeOf({ evidence }: Curve): string {
  if (!evidence?.text || /^Assumption/.test(evidence.text)) return 'assumed';
  return /assumed/.test(evidence.text) ? 'one point' : 'two or more points';
}

/** Mean wait in service times, by how busy each of so many workers is. */
export function waitRows(busy: readonly string[], workers: readonly number[]): Rows {
  return busy.map((share) => [
    share,
    ...workers.map((number) => waited(meanWait((Number.parseFloat(share) / 100) * number, number))),
  ]);
}

function waited(wait: number): string {
  return wait < 0.001 ? 'under 0.001' : wait.toPrecision(2);
}

/** How busy workers may be so that requests wait a tenth of their service time, with the headroom that this is. */
export function headroomRows(workers: readonly number[]): Rows {
  return workers.map((number) => {
    const busy = 100 * busiestFor(0.1, number);
    return [`${number}`, percent(busy), percent(100 - busy), percent(100 * busiestFor(1, number))];
  });
}

function busiestFor(wait: number, workers: number): number {
  let low = 0;
  let high = 1;
  for (let i = 0; i < 50; i++) {
    const middle = (low + high) / 2;
    if (meanWait(middle * workers, workers) <= wait) low = middle;
    else high = middle;
  }
  return low;
}

export const CHANCE = { seconds: 300, quantile: 0.99 };

/** The busiest second at each rate, by how many requests a visit makes at once. */
export function chanceRows(rates: readonly number[], requests: readonly number[]): Rows {
  return rates.map((rate) => [
    `${rate}`,
    ...requests.map((dispersion) => busiestSecond(rate, { ...CHANCE, dispersion }).toFixed(0)),
  ]);
}

/** One row for each recorded run: totals, the busiest second, and the error per second. */
export function runRows(recordings: readonly Recording[]): Rows {
  return recordings.map(({ generator, viewers, arrived }) => {
    const due = duePerSecond(recordedForecast(viewers), RECORDED_SECONDS);
    const { came, error, busiest, ...all } = compare(due, arrived);
    return [
      generator,
      all.due.toFixed(1),
      `${came}`,
      busiest.due.toFixed(1),
      `${busiest.came}`,
      `${(100 * error).toFixed(2)} %`,
    ];
  });
}

/** What each run had in each ten seconds. */
export function tenSecondRows(recordings: readonly Recording[]): Rows {
  return Array.from({ length: RECORDED_SECONDS / 10 }, (_, i) => {
    const [from, to] = [10 * i, 10 * i + 10];
    const cells = recordings.flatMap(({ viewers, arrived }) => {
      const stream = recordedForecast(viewers);
      const due = totalAt(stream, to) - totalAt(stream, from);
      const came = sum(arrived.slice(from, to));
      return [due.toFixed(1), `${came}`, signedPercent(came / due - 1)];
    });
    return [`${from} to ${to}`, ...cells];
  });
}

export function percent(number: number): string {
  return `${number.toFixed(1)} %`;
}

/** A difference with its sign. */
export function signed(number: number): string {
  const text = number.toFixed(1);
  return number > 0 && text !== '0.0' ? `+${text}` : text.replace(/^-0\.0$/, '0.0');
}

function signedPercent(share: number): string {
  return `${signed(100 * share)} %`;
}
