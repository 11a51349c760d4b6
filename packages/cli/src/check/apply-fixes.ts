/** `check --fix`: applies safe fixes, round by round, until none is left. */
import { applyEdits, type Finding, type Fix, type TextEdit } from '@liaison/checks';
import type { SourceFile } from '@liaison/model';
import type { Repository } from '../repository/load-repository.ts';
import { linkOutside, writeText } from '../repository/write-text.ts';
import { count } from '../terminal/words.ts';
import { UserError } from '../user-error.ts';
import { parseFiles, type RunResult, type RunSettings, runOn } from './engine.ts';

/** A fix may uncover another finding with a fix; checks that undo each other must not go on for ever. */
const ROUNDS = 20;

interface FixInput {
  readonly repository: Repository;
  readonly parsed: readonly SourceFile[];
  readonly result: RunResult;
  readonly run: RunSettings;
}

interface FixResult {
  readonly parsed: SourceFile[];
  readonly result: RunResult;
  /** What was done, in a sentence; empty if nothing was. */
  readonly message: string;
}

/** Writes the files that change, and returns what the repository looks like then. */
export async function applyFixes({ repository, parsed, result, run }: FixInput): Promise<FixResult> {
  let files = [...parsed];
  let current = result;
  let applied = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const fixes = compatibleFixes(current.findings, repository);
    if (fixes.length === 0) break;
    const next = parseFiles(
      withEdits(
        files,
        fixes.flatMap(({ edits }) => edits),
      ),
      run.progress,
    );
    if (next.problems.length > 0) break;
    files = next.parsed;
    current = runOn(files, repository, run);
    applied += fixes.length;
  }
  const before = new Map(parsed.map((file) => [file.path, file.text]));
  const changed = files.filter((file) => before.get(file.path) !== file.text);
  run.progress.clear();
  for (const { path } of changed) {
    const outside = await linkOutside(repository, path);
    if (outside)
      throw new UserError(outside.message, 'Fix it where the file itself is, or name other paths here');
  }
  const originals = new Map(repository.files.map((file) => [file.path, file]));
  for (const { path, text } of changed) {
    const original = originals.get(path);
    if (original) await writeText(repository, original, text);
  }
  const message =
    changed.length > 0 ? `Applied ${count(applied, 'fix', 'fixes')} in ${count(changed.length, 'file')}` : '';
  return { parsed: files, result: current, message };
}

/** Safe fixes that stay in the selected files and touch no text twice, in the order of their findings. */
function compatibleFixes(findings: readonly Finding[], repository: Repository): Fix[] {
  const taken: TextEdit[] = [];
  const fixes: Fix[] = [];
  for (const finding of findings) {
    const fix = finding.fixes.find(({ safety }) => safety === 'safe');
    if (!fix?.edits.every(({ at }) => repository.isSelected(at.file))) continue;
    if (fix.edits.some((edit) => taken.some((other) => touches(edit, other)))) continue;
    taken.push(...fix.edits);
    fixes.push(fix);
  }
  return fixes;
}

/** Edits that only meet count too: two insertions at one place have no order. */
function touches(a: TextEdit, b: TextEdit): boolean {
  return a.at.file === b.at.file && a.at.span.start <= b.at.span.end && b.at.span.start <= a.at.span.end;
}

function withEdits(files: readonly SourceFile[], edits: readonly TextEdit[]) {
  const byFile = Map.groupBy(edits, ({ at }) => at.file);
  return files.map(({ path, text }) => ({
    path,
    bom: false,
    text: applyEdits(text, byFile.get(path) ?? []),
  }));
}
