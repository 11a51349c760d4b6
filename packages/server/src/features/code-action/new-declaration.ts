/** Where a new declaration goes: behind its like, in the file where most of them live. */
import type { TextEdit } from '@liaison/checks';
import type { DeclarationKind, SourceFile, Workspace } from '@liaison/model';

/** The file of the repository with the most declarations of a kind; of two the first. */
export function homeOf(kind: DeclarationKind, workspace: Workspace): SourceFile | undefined {
  const counts = new Map<SourceFile, number>();
  for (const { file } of workspace.all(kind)) {
    if (!file.builtIn) counts.set(file, (counts.get(file) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** At the end of a file, a blank line behind what stands there. */
export function appended({ path, text, lineStarts }: SourceFile, lines: readonly string[]): TextEdit {
  const second = lineStarts[1] ?? 0;
  const newline = text.slice(second - 2, second) === '\r\n' ? '\r\n' : '\n';
  const end = text.trimEnd().length;
  const gap = end === 0 ? '' : `${newline}${newline}`;
  return {
    at: { file: path, span: { start: end, end: text.length } },
    newText: `${gap}${lines.join(newline)}${newline}`,
  };
}
