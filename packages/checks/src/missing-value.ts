/** A statement of which only the beginning is written. */
import type { AnyDeclaration, SourceFile, Span, Statement, Workspace } from '@liaison/model';
import { blocksOf } from './blocks.ts';
import { hasBrokenLine } from './broken-lines.ts';
import { defineCheck } from './define-check.ts';
import { type Need, needsIn, type StatementNeeds } from './statement-needs.ts';

interface Gap {
  readonly at: Span;
  readonly statement: string;
  readonly lacks: string;
  readonly example: string;
}

export const missingValue = defineCheck({
  code: 'missing-value',
  category: 'values',
  severity: 'error',
  on: 'declaration',
  message: (gap: Gap) => `\`${gap.statement}\` lacks ${gap.lacks}`,
  help: ({ example }) => `Write for example \`${example}\``,
  allowable: false,
  run(declaration, { file, workspace }, report) {
    if (declaration.kind === 'unknown') return;
    const tell = (gap: Gap) => {
      if (!hasBrokenLine(file, gap.at)) report({ at: gap.at, data: gap });
    };
    headGap(declaration).forEach(tell);
    for (const { opener, statements } of blocksOf(declaration)) {
      const needs = needsIn(opener);
      for (const statement of statements) {
        const gap = gapIn(statement, needs, file);
        if (gap) tell(gap);
      }
    }
    unfinishedLines(declaration, workspace).forEach(tell);
  },
});

function gapIn(
  statement: Statement,
  needs: ReadonlyMap<string, StatementNeeds>,
  file: SourceFile,
): Gap | undefined {
  if (!statement.known || statement.named) return undefined;
  const { keyword } = statement;
  const known = needs.get(keyword);
  const lacking = known && lackingOf(known.needs, statement, file);
  if (!lacking || (DECLARING.has(keyword) && plainText(statement, file).trim() === keyword)) return undefined;
  return { at: statement.keywordSpan, statement: keyword, lacks: lacking.what, example: known.example };
}

/** The first thing that a statement must have and has not. */
function lackingOf(needs: readonly Need[], statement: Statement, file: SourceFile): Need | undefined {
  let text: string | undefined;
  for (const need of needs) {
    const { sign } = need;
    if (!sign) {
      if (statement.empty) return need;
      continue;
    }
    text ??= plainText(statement, file);
    if (!sign.test(text)) return need;
  }
  return undefined;
}

/** Statements that declare something: where nothing is written at all, `missing-name` says so. */
const DECLARING: ReadonlySet<string> = new Set(['page', 'channel']);

/** Up to the block, comments left out and texts made empty, so that no sign is found in prose. */
function plainText({ span }: Statement, file: SourceFile): string {
  const text = file.text.slice(span.start, span.end);
  if (!/["/{]/.test(text)) return text;
  let plain = '';
  let from = 0;
  NO_PLAIN_TEXT.lastIndex = 0;
  for (let part = NO_PLAIN_TEXT.exec(text); part; part = NO_PLAIN_TEXT.exec(text)) {
    plain += text.slice(from, part.index);
    if (part[0] === '{') return plain;
    plain += part[0].startsWith('"') ? '""' : ' ';
    from = NO_PLAIN_TEXT.lastIndex;
  }
  return plain + text.slice(from);
}

/** Texts, comments, and where the block begins. */
const NO_PLAIN_TEXT = /"[^"\\\r\n]*(?:\\.[^"\\\r\n]*)*"|\/\*[\s\S]*?\*\/|\/\/[^\r\n]*|\{/g;

/** Lines that begin with a name and have no keyword: budgets, shares of the money, fields. */
function unfinishedLines(declaration: AnyDeclaration, workspace: Workspace): Gap[] {
  switch (declaration.kind) {
    case 'campaign': {
      const lines =
        declaration.budget?.lines.filter(({ amount, system }) => !amount && workspace.resolve(system)) ?? [];
      const shares =
        declaration.funding?.shares.filter(({ share, party }) => !share && workspace.resolve(party)) ?? [];
      return [
        ...lines.map(({ system: { name, span } }) => gapOf(span, name, 'an amount', `${name} 300 rps`)),
        ...shares.map(({ party: { name, span } }) => gapOf(span, name, 'a share', `${name} 60 %`)),
      ];
    }
    case 'field':
    case 'crm-field': {
      const { name, nameSpan, type } = declaration;
      return type ? [] : [gapOf(nameSpan, name, 'a type', `${name}: text(80)`)];
    }
    default:
      return [];
  }
}

/** What the first line of a declaration must say besides its name. */
function headGap(declaration: AnyDeclaration): Gap[] {
  const { nameSpan: at, name } = declaration;
  if (declaration.kind === 'unit' && name !== '' && !declaration.dimension) {
    return [gapOf(at, name, 'a dimension', `unit ${name} of things`)];
  }
  if (declaration.kind === 'schema' && !declaration.crm) {
    return [gapOf(at, 'schema', '`of` and a CRM', 'schema of salesforce exported 2026-10-01 { … }')];
  }
  return [];
}

function gapOf(at: Span, statement: string, lacks: string, example: string): Gap {
  return { at, statement, lacks, example };
}
