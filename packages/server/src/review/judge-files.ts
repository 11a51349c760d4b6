/** A version of a repository other than the one that is open, judged without keeping the editor waiting. */
import {
  batchesOf,
  catalogue,
  checkFilesInSteps,
  type Finding,
  type JudgedVersion,
  type Settings,
} from '@liaison/checks';
import { libraryFiles } from '@liaison/language';
import { buildWorkspace, prepareLoad, type SourceFile } from '@liaison/model';

/** Judges in steps, such as `isDue` ends; `today` is `YYYY-MM-DD`. */
export function* judgeFiles(
  files: readonly SourceFile[],
  today: string,
  settings: Settings,
  isDue: () => boolean,
): Generator<void, JudgedVersion> {
  const workspace = buildWorkspace([...libraryFiles(), ...files], { today });
  yield* prepareLoad(workspace);
  const findings: Finding[] = [];
  for (const batch of batchesOf(files)) {
    const found = yield* checkFilesInSteps(batch, workspace, { checks: catalogue, settings, isDue });
    findings.push(...found.flat());
    yield;
  }
  return { workspace, findings };
}
