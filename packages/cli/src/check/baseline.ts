/** `check --baseline`: an earlier report, or the findings of an earlier commit, so that only what is new is told. */
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { buildReport, findingsSince, type JsonReport, reportSchema } from '@liaison/checks';
import {
  BlobReader,
  cloneAround,
  type GitPlace,
  mainBranch,
  mergeBase,
  revisionOf,
  versionInCommit,
} from '@liaison/repository/git';
import type { Compared } from '@liaison/targets';
import type { Io } from '../io.ts';
import type { Repository } from '../repository/load-repository.ts';
import { readText } from '../repository/read-text.ts';
import { progressOn } from '../terminal/progress.ts';
import { UserError } from '../user-error.ts';
import { parseFiles, type RunSettings, runOn } from './engine.ts';

type JsonFinding = JsonReport['findings'][number];

/** A file with a report, else a commit; `true` is the commit at which the main branch was left. */
export type BaselineOption = string | true;

/** The earlier findings. A file wins over a branch of that name, and what ends in `.json` is meant as one. */
export async function readBaseline(
  io: Io,
  repository: Repository,
  written: BaselineOption,
  run: RunSettings,
): Promise<readonly JsonFinding[]> {
  if (written === true) return findingsOfCommit(io, repository, written, run);
  const found = await stat(resolve(io.cwd, written)).catch(() => undefined);
  if (found?.isFile() || written.endsWith('.json')) return findingsOfReport(io, written);
  try {
    return await findingsOfCommit(io, repository, written, run);
  } catch (error) {
    if (!found || !(error instanceof UserError)) throw error;
    throw new UserError(
      `\`${written}\` is a folder, no report and no commit`,
      'Write paths before `--baseline`',
    );
  }
}

/** Of a report that `liaison check --format json` wrote. */
async function findingsOfReport(io: Io, written: string): Promise<readonly JsonFinding[]> {
  const read = await readText(resolve(io.cwd, written), written);
  if (!read) throw new UserError(`\`${written}\` does not exist`);
  if (!read.ok) throw new UserError(read.message);
  const report = reportSchema.safeParse(jsonOf(read.text));
  if (report.success) return report.data.findings;
  throw new UserError(
    `\`${written}\` is not a report of \`liaison check\``,
    'Write one with `liaison check --format json`',
  );
}

/** Of a commit, with its own configuration and by the same day and checks; git's objects are read, nothing is checked out. */
async function findingsOfCommit(
  io: Io,
  repository: Repository,
  written: BaselineOption,
  run: RunSettings,
): Promise<readonly JsonFinding[]> {
  const place: GitPlace = { folder: repository.root, env: io.env };
  const clone = await cloneAround(place);
  const head = () => revisionOf(place, 'HEAD', clone);
  const revision =
    written === true
      ? await mergeBase(
          place,
          await mainBranch(place, clone, repository.config.mainBranch),
          await head(),
          clone,
        )
      : await revisionOf(place, written, clone);
  const blobs = new BlobReader(place);
  try {
    const version = await versionInCommit(place, revision, clone.below, blobs);
    const [problem] = version.problems;
    if (problem) throw new UserError(`${problem.message}, in ${version.shown}`);
    const progress = progressOn(io, version.files.length, 'judging the baseline');
    const { parsed } = parseFiles(version.files, progress);
    const { findings, workspace } = runOn(parsed, EVERYTHING, {
      ...run,
      settings: version.config.settings,
      progress,
    });
    progress.clear();
    return buildReport(findings, parsed, workspace).findings;
  } finally {
    blobs.close();
  }
}

const EVERYTHING = { isSelected: () => true };

/** Undefined for what is no JSON. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Which findings of a report are new, and which are gone. */
export function compareWith(
  baseline: readonly JsonFinding[],
  report: Pick<JsonReport, 'findings'>,
): Compared {
  const earlier = { findings: [...baseline] };
  return { new: new Set(findingsSince(earlier, report)), gone: findingsSince(report, earlier) };
}
