/**
 * `check --with REF`: what would be found if other branches were merged too. Two pull requests may each fit alone and
 * collide together; nobody sees that on either of them.
 */
import { type Finding, findingsBetween } from '@liaison/checks';
import type { SourceFile } from '@liaison/model';
import { joinPath, loadFiles, type TextFile } from '@liaison/repository';
import {
  BlobReader,
  type Clone,
  cloneAround,
  commitFiles,
  type GitPlace,
  mergeBase,
  type Revision,
  revisionOf,
  TOP,
} from '@liaison/repository/git';
import type { Io } from '../io.ts';
import type { Repository } from '../repository/load-repository.ts';
import type { Progress } from '../terminal/progress.ts';
import { UserError } from '../user-error.ts';
import { parseFiles, type RunResult, type RunSettings, runOn } from './engine.ts';

export interface WithBranches {
  readonly parsed: readonly SourceFile[];
  /** Of everything merged; what only comes with other branches says so. */
  readonly result: RunResult;
  /** Files that are changed here and there, so that only git can merge them; sentences. */
  readonly conflicts: readonly string[];
}

/** Texts by path. */
type Tree = ReadonlyMap<string, string>;

interface Branch {
  readonly ref: string;
  /** Where it left the history of this one. */
  readonly base: Tree;
  readonly tree: Tree;
}

/** Checks the repository together with other branches, from git's objects; nothing is checked out or merged. */
export async function checkWithBranches(
  io: Io,
  repository: Repository,
  refs: readonly string[],
  run: RunSettings,
): Promise<WithBranches> {
  const branches = await readBranches(io, repository, [...new Set(refs)]);
  const ours: Tree = new Map(repository.files.map(({ path, text }) => [path, text]));
  const judge = judgeOf({ ...run, progress: SILENT });
  const alone = judge(ours);
  const conflicts: string[] = [];
  const together = judge(merged(ours, branches, conflicts));

  const comesWith = (some: readonly Branch[]) => {
    const { come } = findingsBetween(alone.result, judge(merged(ours, some, [])).result);
    return new Set(come.map(({ identity }) => identity.join('\n')));
  };
  const come = new Map(
    findingsBetween(alone.result, together.result).come.map(({ finding, identity }) => [
      finding,
      identity.join('\n'),
    ]),
  );
  const origins = originsOf([...come.values()], branches, comesWith);
  const findings = together.result.findings.map((finding) => {
    const key = come.get(finding);
    return key === undefined ? finding : marked(finding, origins.get(key) ?? []);
  });
  return { parsed: together.parsed, result: { ...together.result, findings }, conflicts };
}

/** With which branches a finding comes: those that bring it each by itself, else those without which it does not come. */
function originsOf(
  keys: readonly string[],
  branches: readonly Branch[],
  comesWith: (some: readonly Branch[]) => ReadonlySet<string>,
): Map<string, readonly string[]> {
  const refs = branches.map(({ ref }) => ref);
  const origins = new Map<string, readonly string[]>(keys.map((key) => [key, refs]));
  if (branches.length === 1 || keys.length === 0) return origins;
  const each = branches.map((branch) => ({ ref: branch.ref, brings: comesWith([branch]) }));
  const joint: string[] = [];
  for (const key of keys) {
    const alone = each.filter(({ brings }) => brings.has(key)).map(({ ref }) => ref);
    if (alone.length > 0) origins.set(key, alone);
    else joint.push(key);
  }
  if (joint.length === 0) return origins;
  const without = branches.map((branch) => ({
    ref: branch.ref,
    brings: comesWith(branches.filter((other) => other !== branch)),
  }));
  for (const key of joint) {
    const needed = without.filter(({ brings }) => !brings.has(key)).map(({ ref }) => ref);
    if (needed.length > 0) origins.set(key, needed);
  }
  return origins;
}

const SILENT: Progress = { step() {}, clear() {} };

function marked(finding: Finding, refs: readonly string[]): Finding {
  const names = refs.map((ref) => `\`${ref}\``).join(' and ');
  return { ...finding, message: `${finding.message} (only with ${names})`, fixes: [] };
}

/** Judges trees of which most files are the same; each text is parsed once. */
function judgeOf(run: RunSettings) {
  const parsedTexts = new Map<string, SourceFile>();
  return (tree: Tree): { readonly parsed: readonly SourceFile[]; readonly result: RunResult } => {
    const parsed = [...tree].map(([path, text]) => {
      const key = `${path}\n${text}`;
      const file = parsedTexts.get(key) ?? parse(path, text, run.progress);
      parsedTexts.set(key, file);
      return file;
    });
    return { parsed, result: runOn(parsed, { isSelected: () => true }, run) };
  };
}

function parse(path: string, text: string, progress: Progress): SourceFile {
  const { parsed, problems } = parseFiles([{ path, text, bom: false }], progress);
  const [file] = parsed;
  if (!file) throw new UserError(problems[0]?.message ?? `\`${path}\` cannot be parsed`);
  return file;
}

/** What git would make of it, file by file. A file that was changed on both sides stays as it is here. */
function merged(ours: Tree, branches: readonly Branch[], conflicts: string[]): Tree {
  const result = new Map(ours);
  for (const { ref, base, tree } of branches) {
    for (const path of new Set([...base.keys(), ...tree.keys()])) {
      const [before, theirs, here] = [base.get(path), tree.get(path), result.get(path)];
      if (theirs === before || theirs === here) continue;
      if (here !== before)
        conflicts.push(`\`${path}\` is changed here and in \`${ref}\`: merge them to see both`);
      else if (theirs === undefined) result.delete(path);
      else result.set(path, theirs);
    }
  }
  return result;
}

async function readBranches(io: Io, repository: Repository, refs: readonly string[]): Promise<Branch[]> {
  const place: GitPlace = { folder: repository.root, env: io.env };
  const clone = await cloneAround(place);
  const head = await revisionOf(place, 'HEAD', clone);
  const blobs = new BlobReader(place);
  const read = (revision: Revision) => readTree(place, revision, { blobs, clone, repository });
  try {
    const branches: Branch[] = [];
    for (const ref of refs) {
      const revision = await revisionOf(place, ref, clone);
      const base = await mergeBase(place, head, revision, clone);
      branches.push({ ref, base: await read(base), tree: await read(revision) });
    }
    return branches;
  } finally {
    blobs.close();
  }
}

interface Reading {
  readonly blobs: BlobReader;
  readonly clone: Clone;
  readonly repository: Repository;
}

async function readTree(
  place: GitPlace,
  { ref, commit }: Revision,
  { blobs, clone, repository }: Reading,
): Promise<Tree> {
  const { fileSystem } = await commitFiles(place, commit, blobs);
  const root = clone.below === '' ? TOP : joinPath(TOP, clone.below);
  if (!(await fileSystem.stat(root))) return new Map();
  const { files, problems } = await loadFiles(fileSystem, root, repository.config);
  const [problem] = problems;
  if (problem) throw new UserError(`${problem.message}, in \`${ref}\``);
  return new Map(files.map(({ path, text }: TextFile) => [path, text]));
}
