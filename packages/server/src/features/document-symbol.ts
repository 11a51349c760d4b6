/** `textDocument/documentSymbol`: the outline of a file. */
import {
  type AnyDeclaration,
  type Campaign,
  nestedIn,
  type SourceFile,
  type Span,
  type Statement,
} from '@liaison/model';
import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { rangeOf } from '../positions.ts';
import { symbolKindOf } from '../symbol-kinds.ts';

export const documentSymbol: Feature = {
  method: 'textDocument/documentSymbol',
  capabilities: () => ({ documentSymbolProvider: { label: 'Liaison' } }),
  register: (connection, session) =>
    connection.onDocumentSymbol(async ({ textDocument: { uri } }, token) => {
      const file = (await session.atHand(uri, token))?.file(uri);
      if (!file) return null;
      const nests = session.editor.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true;
      return nests ? symbolsOf(file) : flat(symbolsOf(file), uri);
    }),
};

/** For editors that know no symbols inside others: one list, each with the name of what it is in. */
export function flat(
  symbols: readonly DocumentSymbol[],
  uri: string,
  containerName?: string,
): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children = [] }) => [
    { name, kind, location: { uri, range }, ...(containerName !== undefined && { containerName }) },
    ...flat(children, uri, name),
  ]);
}

/** Declarations with those inside them, in the order of the text; what nobody knows is left out. */
export function symbolsOf(file: SourceFile): DocumentSymbol[] {
  return file.declarations.flatMap((declaration) =>
    declaration.kind === 'unknown' ? [] : [symbolOf(declaration, file)],
  );
}

function symbolOf(declaration: AnyDeclaration, file: SourceFile): DocumentSymbol {
  const { name, span, nameSpan } = declaration;
  const children = nestedIn(declaration).map((member) => symbolOf(member, file));
  if (declaration.kind === 'campaign') children.push(...blocksOf(declaration, file));
  return {
    // Editors refuse symbols without a name; then this is the keyword.
    name: name || file.text.slice(nameSpan.start, nameSpan.end),
    detail: detailOf(declaration, file),
    kind: symbolKindOf(declaration),
    range: rangeOf(file, span),
    selectionRange: rangeOf(file, nameSpan),
    children: children.sort(byPlace),
  };
}

function detailOf(declaration: AnyDeclaration, file: SourceFile): string {
  if (declaration.kind === 'field' || declaration.kind === 'crm-field') {
    const { type } = declaration;
    return type ? textOf(file, type.span) : '';
  }
  // These have the name of what they are about.
  if (declaration.kind === 'schema' || declaration.kind === 'use') return declaration.kind;
  return declaration.title ?? '';
}

/** Blocks without a name, with their lines. */
function blocksOf({ statements, blocks }: Campaign, file: SourceFile): DocumentSymbol[] {
  return statements.flatMap(({ keyword, span, keywordSpan }) => {
    const lines = blocks.filter((block) => block.keyword === keyword).flatMap((block) => block.statements);
    if (!BLOCKS.has(keyword)) return [];
    return {
      name: keyword,
      kind: SymbolKind.Namespace,
      range: rangeOf(file, span),
      selectionRange: rangeOf(file, keywordSpan),
      children: lines.filter((line) => contains(span, line.span)).map((line) => lineSymbol(line, file)),
    };
  });
}

const BLOCKS: ReadonlySet<string> = new Set(['capacity-budget', 'contingency', 'funding']);

/** `web-shop` with `300 rps`, `when` with all that follows. */
function lineSymbol({ keyword, span, keywordSpan }: Statement, file: SourceFile): DocumentSymbol {
  return {
    name: keyword,
    detail: textOf(file, { start: keywordSpan.end, end: span.end }),
    kind: SymbolKind.Property,
    range: rangeOf(file, span),
    selectionRange: rangeOf(file, keywordSpan),
  };
}

/** On one line. */
function textOf({ text }: SourceFile, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s+/g, ' ').trim();
}

function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function byPlace(a: DocumentSymbol, b: DocumentSymbol): number {
  return a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character;
}
