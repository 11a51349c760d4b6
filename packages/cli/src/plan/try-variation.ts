/** `liaison what-if`: the findings and loads of a plan that is only tried. */
import { catalogue, type Finding, rps, type WhatIf, whatIf } from '@liaison/checks';
import { type Campaign, isoInstant, loadOf, ownPeak, positionAt, type Workspace } from '@liaison/model';
import type { Io } from '../io.ts';
import { shownPath } from '../repository/paths.ts';
import { reportProblems } from '../repository/report-problems.ts';
import { type Colors, colorsFor, painterOf } from '../terminal/colors.ts';
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
  else printText(io, `What if \`${name}\` were ${words.join(', ')}?`, result, loads, planning);
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
    all: { before: shown(old.system(system)?.peak()), after: shown(fresh.system(system)?.peak()) },
  }));
}

function shown(peak: { readonly rate: number; readonly at: number } | undefined): PeakShown | null {
  return peak ? { rate: peak.rate, at: isoInstant(peak.at) } : null;
}

function printText(
  io: Io,
  headline: string,
  result: WhatIf,
  loads: readonly LoadChange[],
  planning: PlanningWorkspace,
): void {
  const colors = colorsFor(io.stdout, io.env);
  const line = (text: string) => io.stdout.write(`${text}\n`);
  line(colors.bold(headline));
  line('');
  for (const text of loadLines(loads)) line(text);
  if (loads.length > 0) line('');
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
}

function sentence({ severity, code, message }: Finding, colors: Colors): string {
  return `${painterOf(severity, colors)(`${severity}[${code}]`)} ${visibleLine(message)}`;
}

/** One line for each system; figures below each other. */
function loadLines(loads: readonly LoadChange[]): string[] {
  const rows = [
    ['system', 'alone', '', 'with all others', '', 'usable'],
    ...loads.map(({ system, usable, own, all }) => [
      system,
      ...figures(own),
      ...figures(all),
      usable === null ? 'unknown' : rps(usable),
    ]),
  ];
  const widths = rows[0]?.map((_, i) => Math.max(...rows.map((row) => (row[i] ?? '').length))) ?? [];
  return rows.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

function figures({ before, after }: Pair): [string, string] {
  const rate = (peak: PeakShown | null) => (peak ? rps(peak.rate) : 'nothing');
  const when = after ? `at ${after.at.slice(0, 16).replace('T', ' ')} UTC` : '';
  return [`${rate(before)} → ${rate(after)}`, when];
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
