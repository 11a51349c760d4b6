/** `liaison what-if`: the findings and loads of a plan that is only tried. */
import { catalogue, type Finding, figure, type WhatIf, whatIf } from '@liaison/checks';
import {
  type Campaign,
  exceeds,
  extraOf,
  isCounted,
  isoInstant,
  loadOf,
  ownPeak,
  type Peak,
  positionAt,
  statedZone,
  UTC,
  type Workspace,
} from '@liaison/model';
import type { Io } from '../io.ts';
import { onClock } from '../load/page.ts';
import { shownPath } from '../repository/paths.ts';
import { reportProblems } from '../repository/report-problems.ts';
import { type Colors, colorsFor, painterOf } from '../terminal/colors.ts';
import { tableLines } from '../terminal/table.ts';
import { visibleLine } from '../terminal/visible.ts';
import { count } from '../terminal/words.ts';
import { readVariation, type VariationOptions } from './read-variation.ts';
import { campaignNamed, type PlanningWorkspace, readPlanningWorkspace } from './read-workspace.ts';

export interface WhatIfOptions extends VariationOptions {
  readonly format: 'text' | 'json';
  readonly today?: string;
}

/** The load of one system under both plans: the worst second of the campaign itself, and of all together. */
interface LoadChange {
  readonly system: string;
  readonly usable: number | null;
  readonly own: Pair;
  readonly all: Pair;
}

interface Pair {
  readonly before: PeakShown | null;
  readonly after: PeakShown | null;
}

interface PeakShown {
  readonly rate: number;
  readonly at: string;
}

/** Exit code 0: no error comes; 1: an error comes; 2: it could not be tried. */
export async function tryVariation(
  io: Io,
  [name = '']: readonly string[],
  options: WhatIfOptions,
): Promise<number> {
  const planning = await readPlanningWorkspace(io, options.today);
  const { workspace, settings } = planning;
  const campaign = campaignNamed(name, workspace);
  const { plan, words } = readVariation(campaign, options, workspace);
  const result = whatIf(workspace, campaign, plan, { checks: catalogue, settings });
  const loads = loadChanges(workspace, campaign, result.workspace, plan);
  if (options.format === 'json')
    io.stdout.write(`${JSON.stringify(asJson(name, words, result, loads, workspace), null, 2)}\n`);
  else
    printText(
      io,
      `What if \`${name}\` were ${words.join(', ')}?`,
      result,
      { table: tableOf(loads, campaign), over: stillOver(loads) },
      planning,
    );
  reportProblems(io, planning.problems);
  if (planning.problems.length > 0) return 2;
  return result.come.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function loadChanges(before: Workspace, campaign: Campaign, after: Workspace, plan: Campaign): LoadChange[] {
  const [old, fresh] = [loadOf(before), loadOf(after)];
  const [oldLoad, freshLoad] = [old.of(campaign)?.load, fresh.of(plan)?.load];
  const names = new Set([...(oldLoad?.systems.keys() ?? []), ...(freshLoad?.systems.keys() ?? [])]);
  return [...names].map((system) => ({
    system,
    usable: old.system(system)?.limits.usable ?? null,
    own: {
      before: shown(oldLoad && ownPeak(oldLoad, system)),
      after: shown(freshLoad && ownPeak(freshLoad, system)),
    },
    all: {
      before: shown(togetherOn(system, campaign, before)),
      after: shown(togetherOn(system, plan, after)),
    },
  }));
}

/** The worst second of a system; with a campaign that does not count yet, of both the worse. */
function togetherOn(name: string, campaign: Campaign, workspace: Workspace): Peak | undefined {
  const model = loadOf(workspace);
  const system = model.system(name);
  const load = model.of(campaign)?.load;
  const counted = system?.peak();
  const beside = isCounted(campaign) ? undefined : load && system?.peakWith(extraOf(load, name));
  return beside && beside.rate > (counted?.rate ?? 0) ? beside : counted;
}

function shown(peak: Peak | undefined): PeakShown | null {
  return peak ? { rate: peak.rate, at: isoInstant(peak.at) } : null;
}

function printText(
  io: Io,
  headline: string,
  result: WhatIf,
  { table, over }: { readonly table: readonly string[]; readonly over: readonly string[] },
  planning: PlanningWorkspace,
): void {
  const colors = colorsFor(io.stdout, io.env);
  const line = (text: string) => io.stdout.write(`${text}\n`);
  line(colors.bold(headline));
  line('');
  for (const text of table) line(text);
  if (table.length > 0) line('');
  const place = ({ at }: Finding) => {
    const file = planning.workspace.files.find(({ path }) => path === at.file);
    const row = file ? positionAt(file.lineStarts, at.span.start).line + 1 : 1;
    return `${shownPath(planning.root, at.file, io.cwd)}:${row}`;
  };
  const say = (word: string, finding: Finding) =>
    line(`${word} ${sentence(finding, colors)}  ${colors.dim(place(finding))}`);
  for (const finding of result.come) say(colors.red('comes  '), finding);
  for (const finding of result.gone) say(colors.green('goes   '), finding);
  for (const { after } of result.changed) say('changes', after);
  const counts = [count(result.come.length, 'finding comes', 'findings come'), `${result.gone.length} go`];
  if (result.changed.length > 0) counts.push(`${result.changed.length} change`);
  const nothing = result.come.length + result.gone.length + result.changed.length === 0;
  line(nothing ? 'No finding comes, none goes' : counts.join(', '));
  if (over.length > 0) line(colors.red(`More than is usable all the same: ${over.join(', ')}`));
}

/** Systems that get more than is usable under both plans: what does not fit is not mended by trying. */
function stillOver(loads: readonly LoadChange[]): string[] {
  const isOver = (peak: PeakShown | null, usable: number) => peak !== null && exceeds(peak.rate, usable);
  return loads
    .filter(({ usable, all }) => usable !== null && isOver(all.before, usable) && isOver(all.after, usable))
    .map(({ system }) => system);
}

function sentence({ severity, code, message }: Finding, colors: Colors): string {
  return `${painterOf(severity, colors)(`${severity}[${code}]`)} ${visibleLine(message)}`;
}

/** The worst second of each system, under both plans; on the campaign's clock. */
function tableOf(loads: readonly LoadChange[], { timezone }: Campaign): string[] {
  if (loads.length === 0) return [];
  const clock = statedZone(timezone) ?? UTC;
  const right = 'right' as const;
  return [
    `Requests per second (rps) at the worst second; clock of ${clock.name}`,
    '',
    ...tableLines(
      [
        { head: '  system' },
        { head: 'alone', align: right },
        { head: 'all together', align: right },
        { head: 'usable', align: right },
        { head: 'when' },
      ],
      loads.map(({ system, usable, own, all }) => [
        `  ${system}`,
        ratesOf(own),
        ratesOf(all),
        usable === null ? 'unknown' : figure(usable),
        all.after ? onClock(all.after.at, clock).slice(0, 'YYYY-MM-DD HH:MM'.length) : '',
      ]),
    ),
  ];
}

function ratesOf({ before, after }: Pair): string {
  return [before, after].map((peak) => (peak ? figure(peak.rate) : 'nothing')).join(' → ');
}

function asJson(
  campaign: string,
  words: readonly string[],
  result: WhatIf,
  systems: readonly LoadChange[],
  workspace: Workspace,
): unknown {
  const plain = ({ code, severity, message, at }: Finding) => {
    const file = workspace.files.find(({ path }) => path === at.file);
    const { line, character } = positionAt(file?.lineStarts ?? [0], at.span.start);
    return { code, severity, message, file: at.file, line: line + 1, column: character + 1 };
  };
  return {
    campaign,
    variation: words,
    systems,
    come: result.come.map(plain),
    gone: result.gone.map(plain),
    changed: result.changed.map(({ before, after }) => ({ before: plain(before), after: plain(after) })),
  };
}
