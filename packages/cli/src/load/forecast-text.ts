/** The forecast as a terminal shows it: systems, their course, campaigns, and the verdict in the last line. */
import { count, duration, figure } from '@liaison/checks';
import { courseOf, DAY, type ForecastReport, type LoadModel, type SystemForecast } from '@liaison/model';
import { besideLimit, limitsOf, shareText, verdictOf } from '@liaison/targets';
import type { Io } from '../io.ts';
import { tableLines } from '../terminal/table.ts';
import { visibleLine } from '../terminal/visible.ts';
import { sparkline } from './blocks.ts';
import { campaignBlock, campaignsTable } from './campaign-text.ts';
import { timeAxis } from './chart.ts';
import { momentText } from './moment-text.ts';
import { onClock, type Page, pageOf } from './page.ts';
import type { LoadQuestion } from './question.ts';
import { systemBlock } from './system-text.ts';
import { isSound, summaryLine } from './verdict.ts';

export function forecastText(
  forecast: ForecastReport,
  question: LoadQuestion,
  { model, io }: { readonly model: LoadModel; readonly io: Io },
): string {
  const page = pageOf(question, model, io);
  const report = visibleReport(forecast);
  const paint = isSound(report) ? page.colors.green : page.colors.red;
  const isMoment = question.at !== undefined;
  const sections = isMoment ? [momentText(report, page)] : sectionsOf(report, page);
  return `${[...sections, [page.colors.bold(paint(summaryLine(report, isMoment)))]]
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n')}`;
}

/** Names come from files, and must not steer the terminal. */
function visibleReport(report: ForecastReport): ForecastReport {
  return JSON.parse(JSON.stringify(report), (_, value) =>
    typeof value === 'string' ? visibleLine(value) : value,
  );
}

function sectionsOf(report: ForecastReport, page: Page): string[][] {
  const { question } = page;
  const shown = report.systems
    .filter((system) => verdictOf(system) !== 'idle')
    .sort((a, b) => tightness(b) - tightness(a));
  const isDetailed = question.systems !== undefined || shown.length === 1;
  const detailed = isDetailed ? shown : shown.filter((system) => verdictOf(system) === 'over');
  const oneByOne = question.campaigns !== undefined || report.campaigns.length === 1;
  return [
    ...(isDetailed ? [] : [systemsTable(shown, page), courses(shown, page)]),
    ...detailed.map((system) => systemBlock(system, report, page, isDetailed)),
    idleLine(report, page),
    ...(oneByOne
      ? report.campaigns.map((campaign) => campaignBlock(campaign, report, page))
      : campaignsTable(report, page)),
  ];
}

/** The share of its tightest limit that a system uses. */
function tightness(system: SystemForecast): number {
  return Math.max(0, ...limitsOf(system).map(({ share }) => share));
}

function systemsTable(systems: readonly SystemForecast[], page: Page): string[] {
  const { colors, clock } = page;
  const rows = systems.flatMap((system) => {
    const limits = limitsOf(system);
    const { peak } = system;
    const verdict = verdictOf(system);
    const rows = limits.map(({ kind, label, used, limit, share, at, isOver }) => [
      kind === 'rate' ? system.name : `  ${label.replace(/ \(.*/, '')}`,
      kind === 'rate' ? figure(system.baselinePeak) : '',
      besideLimit(used, limit),
      count(limit),
      shareText(share),
      onClock(at, clock),
      isOver ? colors.red('too much') : colors.green('fits'),
    ]);
    if (limits[0]?.kind === 'rate' || !peak) return rows;
    const judged = verdict === 'unknown' ? colors.yellow('not known') : '';
    const worst = [figure(system.baselinePeak), figure(peak.rate), '', '', onClock(peak.at, clock), judged];
    return [[system.name, ...worst], ...rows];
  });
  if (rows.length === 0) return [];
  const right = 'right' as const;
  const columns = [
    { head: 'system' },
    { head: 'normal', align: right },
    { head: 'worst', align: right },
    { head: 'limit', align: right },
    { head: 'used', align: right },
    { head: `when (${clock.name})` },
    { head: '' },
  ];
  return [
    colors.bold('Systems in their worst second, in requests per second (rps), the tightest first'),
    colors.dim('Everyday load included. The limit is the capacity less what is kept free.'),
    '',
    ...tableLines(columns, rows),
  ];
}

/** One line of blocks for each system: its load over all days on which a campaign is at work. */
function courses(systems: readonly SystemForecast[], page: Page): string[] {
  const times = systems.flatMap(({ loaded }) =>
    loaded ? [Date.parse(loaded.from) / 1000, Date.parse(loaded.to) / 1000] : [],
  );
  if (times.length === 0) return [];
  const { clock, colors, blocks, question } = page;
  const width = Math.max(...systems.map(({ name }) => name.length));
  const first = question.from ?? Math.min(...times);
  const begin = Math.floor((first + clock.offsetAt(first)) / DAY) * DAY;
  const from = clock.instantOf(begin).instant;
  const to = question.to ?? Math.max(...times);
  const { step, count: steps } = courseOf(from, to, page.width - width - 2);
  const unlimited = systems.filter(({ usable }) => usable === null).map(({ name }) => name);
  const lines = systems.map((system) => {
    const values = page.model.system(system.name)?.highestPerStep(from, step, steps);
    const limit = system.usable ?? system.peak?.rate ?? 1;
    return `${system.name.padEnd(width)}  ${values ? sparkline(values, limit, blocks) : ''}`.trimEnd();
  });
  const until = onClock(new Date((from + step * steps - 1) * 1000).toISOString(), clock).slice(0, 10);
  const since = onClock(new Date(from * 1000).toISOString(), clock).slice(0, 10);
  return [
    colors.bold(`Course from ${since} to ${until}`),
    colors.dim(`The worst second of each ${stepText(step)}; ${blocks.legend}.`),
    ...(unlimited.length > 0
      ? [
          colors.dim(
            `Where no rate is the limit, ${blocks.levels.at(-1)} is the worst second: ${unlimited.join(', ')}.`,
          ),
        ]
      : []),
    '',
    ...lines,
    `${' '.repeat(width + 2)}${colors.dim(timeAxis({ from, step, count: steps, clock }))}`,
  ];
}

function stepText(step: number): string {
  return step === DAY ? 'day' : duration(step);
}

function idleLine({ systems }: ForecastReport, { colors }: Page): string[] {
  const idle = systems.filter((system) => verdictOf(system) === 'idle').map(({ name }) => name);
  // The last line says it of all of them.
  return idle.length === 0 || idle.length === systems.length
    ? []
    : [colors.dim(`No campaign loads ${idle.join(', ')}.`)];
}
