/**
 * Two versions of a repository, both judged by the one engine. Files that are the same object in both are judged once,
 * unless what their findings rest on has another answer in the newer version.
 */
import {
  buildWorkspace,
  Changes,
  carryLoad,
  changedFiles,
  continueWorkspace,
  type LoadState,
  loadOf,
  loadState,
  type SourceFile,
  type Workspace,
} from '@liaison/model';
import type { Check } from './define-check.ts';
import type { Finding } from './finding.ts';
import type { JudgedVersion } from './findings-between.ts';
import { JudgeMemory } from './judge-memory.ts';
import { batchesOf, checkFile, checkFiles } from './run-checks.ts';
import type { Decisions, Settings } from './settings.ts';

/** Files, those that are built in included, and what the configuration beside them decides. */
export interface Version {
  readonly files: readonly SourceFile[];
  readonly settings: Settings;
}

interface JudgeOptions {
  readonly checks: readonly Check[];
  /** `YYYY-MM-DD`; the same for both. */
  readonly today: string;
  /** Called for each file. */
  readonly step?: () => void;
}

/** The older version. */
export interface JudgedBase extends JudgedVersion {
  /** What `reviewOf` has to know of its load, where the forecast has gone on to the newer version. */
  readonly load?: LoadState;
}

/** Judges both versions; the two workspaces can be asked beside each other. */
export function judgeVersions(
  base: Version,
  head: Version,
  options: JudgeOptions,
): { readonly base: JudgedBase; readonly head: JudgedVersion } {
  if (!sameSettings(base.settings, head.settings)) {
    return { base: judged(base, options), head: judged(head, options) };
  }
  const first = buildWorkspace(base.files, options);
  // Made outside of any judgement: what the forecast asks for itself is not what the first file's findings rest on.
  loadOf(first);
  const memory = new JudgeMemory(options.checks, base.settings);
  const known = new Map<SourceFile, readonly Finding[]>();
  for (const batch of batchesOf(ownFiles(first))) {
    for (const _ of batch) options.step?.();
    const findings = memory.judge(batch, first);
    for (const [i, file] of batch.entries()) known.set(file, findings[i] ?? []);
  }
  const load = loadState(first);
  const changes = new Changes(first.questions);
  const workspace = continueWorkspace(first, head.files, changes);
  const edit = changedFiles(first.files, workspace.files);
  carryLoad(first, workspace, changes, edit);
  const isMoved = pointsInto(new Set([...edit.gone, ...edit.come].map(({ path }) => path)));
  const findings = ownFiles(workspace).flatMap((file) => {
    const before = known.get(file);
    if (before && !before.some(isMoved)) return memory.judgeAgain(file, workspace, changes) ?? before;
    options.step?.();
    return checkFile(file, workspace, { checks: options.checks, settings: head.settings });
  });
  return {
    // The first workspace has become the newer one, so the older one is made again, of the same files.
    base: {
      workspace: buildWorkspace(base.files, options),
      findings: [...known.values()].flat(),
      load,
    },
    head: { workspace, findings },
  };
}

function judged({ files, settings }: Version, options: JudgeOptions): JudgedVersion {
  const workspace = buildWorkspace(files, options);
  const findings = batchesOf(ownFiles(workspace)).flatMap((batch) => {
    for (const _ of batch) options.step?.();
    return checkFiles(batch, workspace, { checks: options.checks, settings }).flat();
  });
  return { workspace, findings };
}

function ownFiles({ files }: Workspace): SourceFile[] {
  return files.filter(({ builtIn }) => !builtIn);
}

/** Whether a finding names a place in a file of these paths: the place is another then, even if all else stands. */
function pointsInto(paths: ReadonlySet<string>): (finding: Finding) => boolean {
  return ({ related, fixes }) =>
    related.some(({ at }) => paths.has(at.file)) ||
    fixes.some(({ edits }) => edits.some(({ at }) => paths.has(at.file)));
}

function sameSettings(a: Settings, b: Settings): boolean {
  return a === b || JSON.stringify(plain(a)) === JSON.stringify(plain(b));
}

function plain({ parameters, overrides = [], ...own }: Settings): unknown {
  const decided = ({ rules, severity, advisory }: Decisions) => [rules, sorted(severity), sorted(advisory)];
  return [decided(own), overrides.map((override) => [override.files, decided(override)]), parameters];
}

function sorted(decided: ReadonlyMap<string, string> = new Map()): unknown {
  return [...decided].sort(([a], [b]) => (a < b ? -1 : 1));
}
