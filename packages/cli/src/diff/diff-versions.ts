/** `liaison diff`: two versions of a repository out of git, compared as models and judged by the same checks. */
import { resolve } from 'node:path';
import {
  catalogue,
  judgeVersions,
  type ReviewDocument,
  reviewDocument,
  type Settings,
  severityOf,
} from '@liaison/checks';
import { libraryFiles } from '@liaison/language';
import { reviewOf } from '@liaison/model';
import { dayOf, type FileProblem } from '@liaison/repository';
import { readDate } from '../check/options.ts';
import { BlobReader } from '../git/blob-reader.ts';
import { firstCommits } from '../git/first-commits.ts';
import {
  type Clone,
  cloneAround,
  mainBranch,
  mergeBase,
  type Revision,
  revisionOf,
} from '../git/revisions.ts';
import type { GitPlace } from '../git/run-git.ts';
import type { Io } from '../io.ts';
import { rootOf } from '../repository/find-root.ts';
import { shownPath } from '../repository/paths.ts';
import { reportProblems } from '../repository/report-problems.ts';
import { progressOn } from '../terminal/progress.ts';
import { UserError } from '../user-error.ts';
import { parseVersions, syntaxPlaces } from './parse-versions.ts';
import { type DiffFormat, renderDiff } from './render-diff.ts';
import { type TextVersion, versionInCommit, versionInFolder } from './version.ts';

export interface DiffOptions {
  readonly format: DiffFormat;
  readonly failOn: 'breaking' | 'warning' | 'never';
  readonly mergeBase?: boolean;
  readonly folder?: string;
  readonly today?: string;
  readonly link?: string;
  readonly tag?: string;
}

/** Exit code 0: nothing that must be agreed; 1: something is; 2: a version could not be read. */
export async function diffVersions(io: Io, refs: readonly string[], options: DiffOptions): Promise<number> {
  if (refs.length > 2) throw new UserError('Two versions are compared, and more are named');
  const today = readDate(options.today, '--today');
  const { document, problems, root, below } = await review(io, refs, { ...options, today });
  const path = (file: string) => (root === undefined ? file : shownPath(root, file, io.cwd));
  io.stdout.write(await renderDiff(document, { ...options, io, path, folder: below }));
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
  const chosen = await chooseRevisions(place, clone, refs, options.mergeBase ?? false);
  const blobs = new BlobReader(place);
  let versions: { readonly base: TextVersion; readonly head: TextVersion };
  try {
    const base = await versionInCommit(place, chosen.base, clone.below, blobs);
    versions = {
      base,
      head: chosen.head
        ? await versionInCommit(place, chosen.head, clone.below, blobs)
        : await versionInFolder(io, place),
    };
  } finally {
    blobs.close();
  }
  const { base, head } = versions;
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
  const compared = reviewOf(judged.base.workspace, judged.head.workspace, {
    baseSettings: decisionsIn(base.config.settings),
    headSettings: decisionsIn(head.config.settings),
  });
  const heads = [chosen.base.commit, ...(chosen.head ? [chosen.head.commit] : [])];
  const document = reviewDocument({
    base: { ...judged.base, ...chosen.base },
    head: { ...judged.head, ...chosen.head },
    review: compared,
    firstSeen: await firstCommits(place, clone, heads),
    notes: notesOn(base, head, parsed.head.flatMap(syntaxPlaces)),
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
    return { place: here, clone: { ...bare, below: folder?.replace(/^\.\/|\/+$/g, '') ?? '' } };
  const root = await rootOf(folder === undefined ? [] : [folder], io.cwd);
  const place = { folder: resolve(root), env: io.env };
  return { place, clone: await cloneAround(place) };
}

interface Chosen {
  readonly base: Revision;
  /** Undefined for the working tree. */
  readonly head: Revision | undefined;
}

/** The versions that the user named; without names, what has changed since the main branch was left. */
async function chooseRevisions(
  place: GitPlace,
  clone: Clone,
  [base, head]: readonly string[],
  isFromMergeBase: boolean,
): Promise<Chosen> {
  const newer = head ?? (clone.isBare ? 'HEAD' : undefined);
  const chosen = newer === undefined ? undefined : await revisionOf(place, newer, clone);
  const older = base === undefined ? await mainBranch(place, clone) : await revisionOf(place, base, clone);
  if (base !== undefined && !isFromMergeBase) return { base: older, head: chosen };
  const tip = chosen ?? (await revisionOf(place, 'HEAD', clone));
  return { base: await mergeBase(place, older, tip, clone), head: chosen };
}

/** What a configuration decides, as the review compares it. */
function decisionsIn(settings: Settings) {
  return {
    severities: Object.fromEntries(catalogue.map((check) => [check.code, severityOf(check, settings)])),
    parameters: { ...settings.parameters },
  };
}

/** What a reader has to know before the figures. */
function notesOn(base: TextVersion, head: TextVersion, unread: readonly string[]): string[] {
  const left = [...new Set([...base.submodules, ...head.submodules])];
  return [
    ...(base.files.length === 0 ? [`There is no campaign file in ${base.shown}, so everything is new`] : []),
    ...(head.files.length === 0 ? [`There is no campaign file in ${head.shown}, so everything is gone`] : []),
    ...unread
      .slice(0, MOST_NOTED)
      .map((place) => `\`${place}\` cannot be read, so what it says is missing here`),
    ...(unread.length > MOST_NOTED ? [`${unread.length - MOST_NOTED} more places cannot be read`] : []),
    ...left.map((path) => `\`${path}\` is a submodule: campaigns in it are not compared`),
  ];
}

const MOST_NOTED = 5;

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
