/** Texts to findings: parsing and checking, some files at a time, so that progress can be shown in between. */
import {
  batchesOf,
  catalogue,
  checkFiles,
  type Finding,
  INTERNAL_ERROR,
  type Settings,
} from '@liaison/checks';
import { libraryFiles, parseCampaignFile } from '@liaison/language';
import { buildWorkspace, type SourceFile, type Workspace } from '@liaison/model';
import type { FileProblem, TextFile } from '@liaison/repository';
import type { Repository } from '../repository/load-repository.ts';
import type { Progress } from '../terminal/progress.ts';

export interface RunSettings {
  readonly today: string;
  readonly settings: Settings;
  /** Codes of checks to keep. */
  readonly only: ReadonlySet<string> | undefined;
  readonly progress: Progress;
}

export interface RunResult {
  readonly workspace: Workspace;
  /** By file and place. */
  readonly findings: readonly Finding[];
}

/** Parses all files; one on which the parser fails becomes a problem. */
export function parseFiles(
  files: readonly TextFile[],
  progress: Progress,
): { parsed: SourceFile[]; problems: FileProblem[] } {
  const parsed: SourceFile[] = [];
  const problems: FileProblem[] = [];
  for (const { path, text } of files) {
    progress.step();
    try {
      parsed.push(parseCampaignFile({ path, text }));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      problems.push({
        path,
        message: `\`${path}\` cannot be parsed, which is a defect of Liaison (${reason})`,
      });
    }
  }
  return { parsed, problems };
}

/** Findings of the selected files, judged with all the others and the built-in library. */
export function runOn(
  files: readonly SourceFile[],
  repository: Pick<Repository, 'isSelected'>,
  { today, settings, only, progress }: RunSettings,
): RunResult {
  const workspace = buildWorkspace([...libraryFiles(), ...files], { today });
  const options = { checks: catalogue, settings, ...(only && { only: new Set([...only, INTERNAL_ERROR]) }) };
  const selected = workspace.files.filter((file) => !file.builtIn && repository.isSelected(file.path));
  const findings = batchesOf(selected).flatMap((batch) => {
    for (const _ of batch) progress.step();
    return checkFiles(batch, workspace, options).flat();
  });
  return { workspace, findings };
}
