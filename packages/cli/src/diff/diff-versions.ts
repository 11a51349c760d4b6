/** `liaison diff`: two versions of a repository out of git, compared as models and judged by the same checks. */
import { resolve } from 'node:path';
import {
  catalogue,
  comparisonNotes,
  decisionsIn,
  judgeVersions,
  type ReviewDocument,
  reviewDocument,
} from '@liaison/checks';
import { libraryFiles } from '@liaison/language';
import { reviewOf } from '@liaison/model';
import { dayOf, type FileProblem } from '@liaison/repository';
import {
  BlobReader,
  type Clone,
  cloneAround,
  firstCommits,
  type GitPlace,
  mainBranch,
  mergeBase,
  type Revision,
  revisionOf,
  type TextVersion,
  versionInCommit,
} from '@liaison/repository/git';
import { readDate } from '../check/options.ts';
import type { Format } from '../formats.ts';
import type { Io } from '../io.ts';
import { readOutputs, writeOutputs } from '../outputs.ts';
import { rootOf } from '../repository/find-root.ts';
import { shownPath } from '../repository/paths.ts';
import { reportProblems } from '../repository/report-problems.ts';
import { progressOn } from '../terminal/progress.ts';
import { UserError } from '../user-error.ts';
import { parseVersions } from './parse-versions.ts';
import { renderDiff } from './render-diff.ts';
import { versionInFolder } from './version.ts';

export interface DiffOptions {
  readonly format: Format;
  readonly failOn: 'breaking' | 'warning' | 'never';
  readonly mergeBase?: boolean;
  readonly folder?: string;
  readonly today?: string;
  readonly link?: string;
  readonly tag?: string;
  /** As `markdown=review.md`. */
  readonly output?: readonly string[];
}

/** Exit code 0: nothing that must be agreed; 1: something is; 2: a version could not be read. */
export async function diffVersions(io: Io, refs: readonly string[], options: DiffOptions): Promise<number> {
  if (refs.length > 2) throw new UserError('Two versions are compared, and more are named');
  const today = readDate(options.today, '--today');
  const outputs = readOutputs(options.output, io);
  const { document, problems, root, below } = await review(io, refs, { ...options, today });
  const path = (file: string) => (root === undefined ? file : shownPath(root, file, io.cwd));
  const print = async (to: Io, format: Format) =>
    void to.stdout.write(await renderDiff(document, { ...options, format, io: to, path, folder: below }));
  await writeOutputs(outputs, io, print);
  await print(io, options.format);
  reportProblems(io, problems);
  if (problems.length > 0) return 2;
  return isAgreed(document, options.failOn) ? 0 : 1;
}

interface Reviewed {
  readonly document: ReviewDocument;
  /** What could not be read of the newer version. */
  readonly problems: readonly FileProblem[];
  /** The folder of the repository; undefined where there is no working tree. */
  readonly root: string | undefined;
  /** Where that is in the repository of git, with `/`; empty for its top. */
  readonly below: string;
}

async function review(
  io: Io,
  refs: readonly string[],
  options: { readonly folder?: string; readonly mergeBase?: boolean; readonly today: string | undefined },
): Promise<Reviewed> {
  const { place, clone } = await placeOf(io, options.folder);
  const named = await namedRevisions(place, clone, refs);
  const blobs = new BlobReader(place);
  let chosen: Chosen;
  let base: TextVersion;
  let head: TextVersion;
  try {
    head = named.head
      ? await versionInCommit(place, named.head, clone.below, blobs)
      : await versionInFolder(io, place);
    chosen = await chosenRevisions(place, clone, named, {
      isFromMergeBase: options.mergeBase ?? false,
      mainBranch: head.config.mainBranch,
    });
    base = await versionInCommit(place, chosen.base, clone.below, blobs);
  } finally {
    blobs.close();
  }
  if (base.files.length + head.files.length + base.problems.length + head.problems.length === 0) {
    throw new UserError(`There is no campaign file in ${base.shown}, nor in ${head.shown}`);
  }
  const progress = progressOn(io, base.files.length + head.files.length, 'comparing');
  const parsed = parseVersions(base, head, progress);
  const judged = judgeVersions(
    { files: [...libraryFiles(), ...parsed.base], settings: base.config.settings },
    { files: [...libraryFiles(), ...parsed.head], settings: head.config.settings },
    {
      checks: catalogue,
      // One day for both, or what is due today would look like a change.
      today: options.today ?? head.config.today ?? dayOf(io.now()),
      step: () => progress.step(),
    },
  );
  const settings = {
    baseSettings: decisionsIn(base.config.settings),
    headSettings: decisionsIn(head.config.settings),
    standardShare: head.config.settings.parameters.standardChangeShare / 100,
  };
  const compared = reviewOf(judged.base.workspace, judged.head.workspace, settings, judged.base.load);
  const heads = [chosen.base.commit, ...(chosen.head ? [chosen.head.commit] : [])];
  const document = reviewDocument({
    base: { ...judged.base, ...chosen.base },
    head: { ...judged.head, ...chosen.head },
    review: compared,
    firstSeen: await firstCommits(place, clone, heads),
    notes: comparisonNotes(base, { ...head, parsed: parsed.head }),
  });
  progress.clear();
  return {
    document,
    problems: parsed.problems,
    root: clone.isBare ? undefined : place.folder,
    below: clone.below,
  };
}

/** Where git is asked: the folder of the repository around a folder; where there is no working tree, that folder itself. */
async function placeOf(
  io: Io,
  folder: string | undefined,
): Promise<{ readonly place: GitPlace; readonly clone: Clone }> {
  const here: GitPlace = { folder: io.cwd, env: io.env };
  const around = folder === undefined ? await cloneAround(here) : undefined;
  const bare = around ?? (await cloneAround(here).catch(() => undefined));
  if (bare?.isBare)
    return { place: here, clone: { ...bare, below: folder?.replace(/^\.(\/|$)|\/+$/g, '') ?? '' } };
  const root = await rootOf(folder === undefined ? [] : [folder], io.cwd);
  const place = { folder: resolve(root), env: io.env };
  return { place, clone: await cloneAround(place) };
}

interface Named {
  readonly base: Revision | undefined;
  /** Undefined for the working tree. */
  readonly head: Revision | undefined;
}

interface Chosen extends Named {
  readonly base: Revision;
}

/** The versions that the user named. */
async function namedRevisions(
  place: GitPlace,
  clone: Clone,
  [base, head]: readonly string[],
): Promise<Named> {
  const newer = head ?? (clone.isBare ? 'HEAD' : undefined);
  const named = newer === undefined ? undefined : await revisionOf(place, newer, clone);
  return { base: base === undefined ? undefined : await revisionOf(place, base, clone), head: named };
}

/** Without a name for the older one, what has changed since the main branch was left. */
async function chosenRevisions(
  place: GitPlace,
  clone: Clone,
  { base, head }: Named,
  options: { readonly isFromMergeBase: boolean; readonly mainBranch: string | undefined },
): Promise<Chosen> {
  if (base && !options.isFromMergeBase) return { base, head };
  const older = base ?? (await mainBranch(place, clone, options.mainBranch));
  const tip = head ?? (await revisionOf(place, 'HEAD', clone));
  return { base: await mergeBase(place, older, tip, clone), head };
}

function isAgreed({ verdict }: ReviewDocument, failOn: DiffOptions['failOn']): boolean {
  const breaking = verdict.breaking + verdict.newErrors;
  switch (failOn) {
    case 'never':
      return true;
    case 'breaking':
      return breaking === 0;
    case 'warning':
      return breaking + verdict.warnings + verdict.newWarnings === 0;
  }
}
