/** What stands around a place: the campaign of a channel, the statement, the block that holds it. */
import { FILE_BLOCK } from '@liaison/language';
import {
  type AnyDeclaration,
  type Campaign,
  everyDeclaration,
  type SourceFile,
  type Span,
  type Statement,
} from '@liaison/model';

/** The campaign that holds a declaration; of two with one name, the one around it. */
export function campaignOf({ span }: AnyDeclaration, file: SourceFile): Campaign | undefined {
  return file.declarations.find(
    (declaration): declaration is Campaign =>
      declaration.kind === 'campaign' && holds(declaration.span, span.start),
  );
}

/** A statement and the keyword of its block, as `statementDocs` calls it. */
export interface StatementAt {
  readonly block: string;
  readonly keyword: string;
  readonly span: Span;
  readonly keywordSpan: Span;
  /** A line that begins with a name. */
  readonly named: boolean;
  /** The declaration whose block holds it. */
  readonly within: AnyDeclaration | undefined;
}

/** The innermost statement around a place, of a block or of the file itself. */
export function statementAt({ file, offset }: { file: SourceFile; offset: number }): StatementAt | undefined {
  let found: StatementAt | undefined;
  for (const declaration of file.declarations) {
    if (!holds(declaration.span, offset)) continue;
    const { start } = declaration.span;
    const keyword = keywordOf(declaration);
    const keywordSpan = { start, end: start + keyword.length };
    found = {
      block: FILE_BLOCK,
      keyword,
      span: declaration.span,
      keywordSpan,
      named: false,
      within: undefined,
    };
  }
  if (!found) return undefined;
  for (const declaration of everyDeclaration(file)) {
    if (!declaration.body || !holds(declaration.body, offset)) continue;
    const statement = declaration.statements.find(({ span }) => holds(span, offset));
    if (statement) found = statementIn(keywordOf(declaration), statement, declaration);
    if (declaration.kind !== 'campaign') continue;
    for (const block of declaration.blocks) {
      const inner = block.statements.find(({ span }) => holds(span, offset));
      if (inner) return statementIn(block.keyword, inner, declaration);
    }
  }
  return found;
}

function statementIn(block: string, statement: Statement, within: AnyDeclaration): StatementAt {
  const { keyword, span, keywordSpan, named } = statement;
  return { block, keyword, span, keywordSpan, named, within };
}

/** The keyword that opens a declaration's block. */
function keywordOf(declaration: AnyDeclaration): string {
  if (declaration.kind === 'unknown') return declaration.keyword.value;
  return declaration.kind === 'need' ? 'needs' : declaration.kind;
}

export function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** The word around a place, hyphens included; undefined in texts and where there is none. */
export function wordAt({
  file,
  offset,
}: {
  file: SourceFile;
  offset: number;
}): { text: string; span: Span } | undefined {
  const { text } = file;
  let start = offset;
  while (start > 0 && isWordSign(text, start - 1)) start--;
  let end = offset;
  while (end < text.length && isWordSign(text, end)) end++;
  if (start === end) return undefined;
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start).replace(/\\./g, '');
  // Texts end with their line, so an odd number of quotes before it means that a word stands in one.
  const inText = (line.match(/"/g)?.length ?? 0) % 2 === 1;
  const inComment = /\/\/|\/\*/.test(line.replace(/"[^"]*"/g, ''));
  return inText || inComment ? undefined : { text: text.slice(start, end), span: { start, end } };
}

function isWordSign(text: string, at: number): boolean {
  return /[\w-]/.test(text[at] ?? '');
}
