/** One system whole: its worst second, its limits, who makes the load, and a chart of the time around it. */
import { count, duration, figure, moneys, percent, rps } from '@liaison/checks';
import {
  courseAroundPeak,
  courseOf,
  type ForecastReport,
  type SystemForecast,
  type Zone,
  zoneOf,
} from '@liaison/model';
import { limitsOf, shareText, type UsedLimit, verdictOf } from '@liaison/targets';
import { tableLines } from '../terminal/table.ts';
import { chartLines, LABELS } from './chart.ts';
import { onBothClocks, onClock, type Page } from './page.ts';
import { limitTable, momentTable } from './parts-table.ts';

/** Columns that the names of facts take. */
const FACTS = 16;

/** `isAsked`: about the system by itself, and not only because something is too much. */
export function systemBlock(
  system: SystemForecast,
  report: ForecastReport,
  page: Page,
  isAsked: boolean,
): string[] {
  const { colors } = page;
  const { peak } = system;
  if (!peak) return [];
  const exceeded = limitsOf(system).filter(({ kind, isOver }) => isOver && kind !== 'rate');
  // Where users or a quota are too much, the worst second is not what matters, unless somebody asks.
  const isRate = isAsked || exceeded.length === 0 || system.over.includes('rate');
  const title = system.title === null ? '' : ` "${system.title}"`;
  const facts = [
    ['worst second', `${rps(peak.rate)} at ${onBothClocks(peak.at, peak.timezone)}`],
    ['', capacityText(system)],
    ['', bandText(system, report.band)],
    ['usable', usableText(system)],
    ['normal', normalText(system)],
    ['reserved', `${rps(peak.budgeted)} in that second: everyday load, and budgets of campaigns at work`],
    ...limitsOf(system)
      .filter(({ kind }) => kind !== 'rate')
      .map((limit) => [limit.kind === 'users' ? 'users' : 'quota', usedText(limit, peak.timezone)]),
    ...concurrentText(system, peak.timezone),
    ...overloadFacts(system, peak.timezone),
  ].filter(([, text]) => text !== '');
  const paint = system.over.length > 0 ? colors.red : colors.bold;
  return [
    `${colors.bold(system.name)}${title}: ${paint(verdictText(system))}`,
    '',
    ...tableLines(
      [
        { head: '', width: FACTS },
        { head: '', width: page.width - FACTS },
      ],
      facts.map(([label = '', text = '']) => [`  ${label}`, text]),
    ),
    ...exceeded.flatMap((limit) => ['', ...limitTable(limit)]),
    ...(isRate ? ['', ...momentTable(peak), '', ...chart(system, page)] : []),
  ];
}

function verdictText(system: SystemForecast): string {
  switch (verdictOf(system)) {
    case 'over':
      return 'too much';
    case 'unknown':
      return 'nobody says what it can take';
    default:
      return 'fits';
  }
}

function capacityText({ peak, capacity }: SystemForecast): string {
  if (!capacity || !peak || peak.share === null) return '';
  return `${percent(peak.share)} of the capacity of ${count(capacity.rate)} rps`;
}

function bandText({ peak }: SystemForecast, band: number): string {
  if (!peak || peak.high <= peak.low) return '';
  return `between ${figure(peak.low)} and ${rps(peak.high)} if responses differ by ${percent(band)}`;
}

function normalText({ baselinePeak }: SystemForecast): string {
  if (baselinePeak === 0) return 'nobody states an everyday load';
  return `up to ${rps(baselinePeak)} without campaigns`;
}

function usableText({ usable, capacity, headroom }: SystemForecast): string {
  if (usable === null || !capacity) return '';
  if (headroom === 0) return `${count(usable)} rps, all of the capacity: nothing is kept free`;
  return `${count(usable)} rps: ${percent(headroom)} of the capacity is kept free`;
}

function usedText({ text, share, at }: UsedLimit, timezone: string): string {
  return `${text}, ${shareText(share)}, at ${onBothClocks(at, timezone)}`;
}

/** Users at a time where nobody says how many the system can take. */
function concurrentText({ concurrent, usersCapacity }: SystemForecast, timezone: string): string[][] {
  if (!concurrent || usersCapacity !== null) return [];
  return [['users', `${figure(concurrent.peak)} at a time, at ${onBothClocks(concurrent.at, timezone)}`]];
}

function overloadFacts({ overload, secondsAbove, usable }: SystemForecast, timezone: string): string[][] {
  if (!overload || usable === null) return [];
  const times = overload.episodes > 1 ? ` in ${overload.episodes} times; the worst` : '';
  const turned =
    overload.lostValues.length > 0
      ? `${figure(overload.visitsTurnedAway)} visits, worth ${moneys(overload.lostValues)}`
      : `${figure(overload.visitsTurnedAway)} visits`;
  return [
    ['too much', `for ${duration(secondsAbove ?? 0)}${times} from ${onBothClocks(overload.from, timezone)}`],
    [
      'queue',
      `${figure(overload.maxBacklog)} requests, ${duration(overload.maxDelaySeconds)} long; ${overload.drainedAt === null ? 'never gone without more capacity' : `gone by ${onBothClocks(overload.drainedAt, timezone)}`}`,
    ],
    ['or lost', `${figure(overload.excessRequests)} requests; turned away are ${turned}`],
  ];
}

function chart(system: SystemForecast, page: Page): string[] {
  const load = page.model.system(system.name);
  const { peak } = system;
  if (!load || !peak) return [];
  const { question, blocks, colors } = page;
  const columns = page.width - LABELS;
  const { from, to } = question;
  const course =
    from !== undefined && to !== undefined
      ? courseOf(from, to, columns)
      : courseAroundPeak(system, load, columns);
  const clock = question.isChosen ? page.clock : (zoneOf(peak.timezone) ?? page.clock);
  const values = load.highestPerStep(course.from, course.step, course.count);
  return [
    colors.dim(`  ${chartTitle(course, clock)}`),
    ...chartLines({ values, ...course, usable: system.usable ?? undefined, clock }, blocks, colors),
  ];
}

function chartTitle({ from, step }: { from: number; step: number }, clock: Zone): string {
  const day = onClock(new Date(from * 1000).toISOString(), clock).slice(0, 10);
  return `From ${day} (${clock.name}), a column for each ${duration(step)}`;
}
