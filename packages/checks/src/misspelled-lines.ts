/** Names on lines that nobody understands: whatever they declare is not missing, only misspelled. */
import { everyDeclaration, type SourceFile, type Workspace } from '@liaison/model';

/** Whether a line that nobody understands begins with this name, or with an unknown word and this name. */
export function standsOnUnknownLine(name: string, workspace: Workspace): boolean {
  return workspace.entriesOf(namesOnUnknownLines).has(name);
}

export function namesOnUnknownLines(file: SourceFile): [string, true][] {
  return file.builtIn ? [] : [...namesBehindUnknownWords(file)].map((name) => [name, true]);
}

function namesBehindUnknownWords(file: SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  for (const declaration of everyDeclaration(file)) {
    const statements = declaration.statements.filter(({ known }) => !known);
    for (const { keyword } of statements) names.add(keyword);
    const unknown = statements.map(({ keywordSpan }) => keywordSpan);
    if (declaration.kind === 'unknown') unknown.push(declaration.keyword.span);
    for (const { end } of unknown) {
      const name = /^[ \t]+("[^"\n]*"|[^\s:{}",()]+)/.exec(file.text.slice(end, end + 200))?.[1];
      if (name !== undefined) names.add(name.replace(/^"|"$/g, ''));
    }
  }
  return names;
}
