/** What is typed, compared with the main branch: the document that `liaison diff` would give for the working tree. */
import {
  batchesOf,
  comparisonNotes,
  decisionsIn,
  type Finding,
  type JudgedVersion,
  type ReviewDocument,
  reviewDocument,
} from '@liaison/checks';
import { reviewOf, type SourceFile } from '@liaison/model';
import { isWithin } from '@liaison/repository';
import type { Repository } from '../session/repository.ts';
import type { BaseVersion } from './base-version.ts';
import { judgeFiles } from './judge-files.ts';

/**
 * Compares in steps, judging in such as `isDue` ends; `unread` are paths that are there and are none of the
 * repository's files.
 */
export function* reviewOfNow(
  repository: Repository,
  base: BaseVersion,
  isDue: () => boolean,
  unread: readonly string[] = [],
): Generator<void, ReviewDocument> {
  const { analysis } = repository;
  const head = yield* judgedNow(repository, base.texts.submodulesNow, isDue);
  yield;
  const review = reviewOf(base.judged.workspace, head.workspace, {
    baseSettings: decisionsIn(base.settings),
    headSettings: decisionsIn(analysis.settings),
    standardShare: analysis.settings.parameters.standardChangeShare / 100,
  });
  yield;
  const side = {
    shown: 'the working tree',
    files: head.files,
    parsed: head.files,
    submodules: base.texts.submodulesNow,
  };
  return reviewDocument({
    base: base.judged,
    head,
    review,
    firstSeen: base.texts.firstSeen,
    notes: [
      ...comparisonNotes(base.texts, side),
      ...unread.map((path) => `\`${path}\` is there but is not read, so it looks as if it were gone`),
    ],
  });
}

interface Now extends JudgedVersion {
  readonly files: readonly SourceFile[];
}

/** The files as they are typed, with what the editor says of them already. */
function* judgedNow(
  { analysis }: Repository,
  submodules: readonly string[],
  isDue: () => boolean,
): Generator<void, Now> {
  const paths = analysis.paths();
  const own = paths.filter((path) => !submodules.some((folder) => isWithin(path, folder)));
  const files = own.flatMap((path) => analysis.file(path) ?? []);
  if (own.length < paths.length) {
    return { files, ...(yield* judgeFiles(files, analysis.workspace.today, analysis.settings, isDue)) };
  }
  const findings: Finding[] = [];
  for (const batch of batchesOf(own)) {
    findings.push(...(yield* analysis.judging(batch, isDue)).flat());
    yield;
  }
  return { workspace: analysis.workspace, files, findings };
}
