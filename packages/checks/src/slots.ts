/** Days on which a campaign would fit: its whole plan is moved day by day, and the checks judge each. */
import {
  buildWorkspace,
  type Campaign,
  carryLoad,
  extraOf,
  type Forecast,
  isCounted,
  loadOf,
  movedBy,
  ownInterval,
  type SourceFile,
  type Workspace,
} from '@liaison/model';
import { catalogue } from './catalogue.ts';
import type { Finding } from './finding.ts';
import { checkFile, type RunOptions } from './run-checks.ts';
import { compareFindings, workspaceWith } from './what-if.ts';

/** The plan, moved by whole days; local times stay. */
export interface Slot {
  /** Days later than it is planned now; negative for earlier. */
  readonly days: number;
  /** No error stands against this day. */
  readonly fits: boolean;
  /** Whether nothing stands against it but what stands against every day. */
  readonly isFree: boolean;
  /** Errors of this day only. */
  readonly findings: readonly Finding[];
  /** The fullest system while the campaign is at work: its worst second as a share of the usable rate. */
  readonly fullest?: { readonly system: string; readonly share: number; readonly at: number };
}

export interface Slots {
  readonly slots: readonly Slot[];
  /** Errors of the campaign on every day: moving it does not help. */
  readonly always: readonly Finding[];
}

/** Judges each shift. Yields after each, so that a caller can show progress or stop; the answer is returned. */
export function* slotsOf(
  workspace: Workspace,
  campaign: Campaign,
  shifts: readonly number[],
  options: Omit<RunOptions, 'checks'>,
): Generator<number, Slots> {
  const run = { ...options, checks: catalogue.filter(({ category }) => JUDGED.has(category)) };
  const without = withoutCampaign(workspace, campaign);
  const judged: { days: number; errors: readonly Finding[]; fullest: Slot['fullest'] }[] = [];
  let previous = workspaceWith(workspace, campaign, campaign);
  for (const days of shifts) {
    const plan = movedBy(campaign, { days });
    const next = workspaceWith(workspace, campaign, plan);
    carryLoad(previous, next);
    previous = next;
    const forecast = loadOf(next).of(plan);
    const files = filesOf(forecast, next);
    const before = files.flatMap((file) => findingsIn(file.path, without, run));
    const after = files.flatMap((file) => findingsIn(file.path, next, run));
    const { come, changed } = compareFindings(before, after);
    const worse = [...come, ...changed.map((pair) => pair.after)];
    judged.push({
      days,
      errors: worse.filter(({ severity }) => severity === 'error'),
      fullest: forecast && fullestOf(forecast, next),
    });
    yield days;
  }
  const always = commonTo(judged.map(({ errors }) => errors));
  return {
    always,
    slots: judged.map(({ days, errors, fullest }) => {
      const findings = errors.filter((error) => !always.some((one) => isSame(one, error)));
      const isFree = findings.length === 0;
      return { days, fits: isFree && always.length === 0, isFree, findings, ...(fullest && { fullest }) };
    }),
  };
}

/** What a day can change: loads, and whether times fit each other. */
const JUDGED: ReadonlySet<string> = new Set(['capacity', 'dates']);

function withoutCampaign(workspace: Workspace, campaign: Campaign): Workspace {
  const files = workspace.files.map((file) =>
    file.declarations.includes(campaign)
      ? { ...file, declarations: file.declarations.filter((one) => one !== campaign) }
      : file,
  );
  return buildWorkspace(files, { today: workspace.today });
}

function findingsIn(path: string, workspace: Workspace, run: RunOptions): readonly Finding[] {
  const file = workspace.files.find((candidate) => candidate.path === path);
  return file && !file.builtIn ? checkFile(file, workspace, run) : [];
}

/** Where findings about a campaign can stand: its own file, and those of the systems and vendors that it uses. */
function filesOf(forecast: Forecast | undefined, workspace: Workspace): readonly SourceFile[] {
  if (!forecast) return [];
  const files = new Set<SourceFile>([forecast.file]);
  for (const name of forecast.load.systems.keys()) {
    const declared = workspace.lookup('system', name)[0];
    if (declared) files.add(declared.file);
  }
  for (const { channel } of forecast.load.channels) {
    const vendor = workspace.resolve(channel.through);
    if (vendor) files.add(vendor.file);
  }
  return [...files];
}

function fullestOf({ campaign, load }: Forecast, workspace: Workspace): Slot['fullest'] {
  let fullest: Slot['fullest'];
  for (const name of load.systems.keys()) {
    const system = loadOf(workspace).system(name);
    const within = ownInterval(load, name);
    const usable = system?.limits.usable;
    if (!system || !within || !usable) continue;
    const peak = isCounted(campaign)
      ? system.peakWithin(within)
      : system.peakWith(extraOf(load, name), within);
    if (!peak) continue;
    const share = peak.rate / usable;
    if (!fullest || share > fullest.share) fullest = { system: name, share, at: peak.at };
  }
  return fullest;
}

/** Findings that every day has: of the same check at the same place. */
function commonTo(days: readonly (readonly Finding[])[]): readonly Finding[] {
  const [first = [], ...others] = days;
  return first.filter((finding) => others.every((errors) => errors.some((error) => isSame(error, finding))));
}

function isSame(a: Finding, b: Finding): boolean {
  return a.code === b.code && a.at.file === b.at.file && a.at.span.start === b.at.span.start;
}
