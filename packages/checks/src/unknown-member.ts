/** A statement inside a block that the block does not know. */
import { nearestNames, type SourceFile, type Span, type Workspace } from '@liaison/model';
import { blocksOf, blocksThatKnow, statementsOf } from './blocks.ts';
import { hasUnreadableSign } from './broken-lines.ts';
import { defineCheck } from './define-check.ts';
import { alternatives, withArticle } from './kind-names.ts';
import { replacements } from './replacements.ts';

interface Data {
  readonly word: string;
  readonly block: string;
  readonly near: readonly string[];
  /** Other blocks in which the word is a statement. */
  readonly homes: readonly string[];
  /** For a line of a form or an object: what keeps it from being a field. */
  readonly field?: 'words' | 'colon' | undefined;
}

export const unknownMember = defineCheck({
  code: 'unknown-member',
  category: 'syntax',
  severity: 'error',
  on: 'declaration',
  message: ({ word, block, homes, field }: Data) => {
    if (field === 'colon') return `No colon stands behind \`${word}\``;
    if (field === 'words') return `\`${word}\` is more than one word, and a name is one`;
    if (homes.includes(block)) return `\`${word}\` must begin a line of its own here`;
    return homes.length > 0
      ? `\`${word}\` belongs in ${homes.slice(0, 3).map(withArticle).join(' or ')}, not in ${withArticle(block)}`
      : `\`${word}\` is no statement of ${withArticle(block)}`;
  },
  help: ({ word, block, near, homes, field }) => {
    if (field) return `Write ${alternatives(near)}`;
    if (homes.includes(block)) return 'Begin a line with each statement of the blocks around it, too';
    if (near.length > 0) return `Did you mean ${alternatives(near)}?`;
    if (homes.length > 0) return `Move it there, or remove it`;
    if (block === 'object' || block === 'capture')
      return `A field is written with a colon: \`${word}: text\``;
    return `Here stand ${alternatives(statementsOf(block))}`;
  },
  fixable: true,
  allowable: false,
  run(declaration, { file, workspace }, report) {
    if (declaration.kind === 'unknown') return;
    for (const { opener, statements } of blocksOf(declaration)) {
      for (const statement of statements) {
        if (statement.known) continue;
        const { keyword, keywordSpan } = statement;
        if (hasUnreadableSign(file, keywordSpan.start)) continue;
        const meant =
          meantField(opener, keywordSpan, file, workspace) ?? splitWord(opener, keywordSpan, file);
        if (meant) {
          const { at, near, field } = meant;
          const data = { word: textAt(at, file), block: opener, near: [near], homes: [], field };
          report({ at, data, fixes: replacements(file, at, [near]) });
          continue;
        }
        const near = nearestNames(keyword, statementsOf(opener)).filter((name) => name !== keyword);
        const fixes = replacements(file, keywordSpan, near);
        const homes = blocksThatKnow(keyword);
        report({
          at: keywordSpan,
          data: { word: keyword, block: opener, near, homes },
          fixes,
        });
      }
    }
  },
});

interface Meant {
  readonly at: Span;
  readonly near: string;
  readonly field?: 'words' | 'colon';
}

/** `last name: text`, `email email "E-mail"`: a field but for a hyphen or the colon. */
function meantField(
  block: string,
  { start, end }: Span,
  file: SourceFile,
  workspace: Workspace,
): Meant | undefined {
  if (block !== 'capture' && block !== 'object') return undefined;
  const behind = file.text.slice(end, end + LONGEST);
  const rest = /^(?:[ \t]+[\p{L}\w-]+)+(?=[ \t]*:)/u.exec(behind)?.[0];
  if (rest !== undefined) {
    const at = { start, end: end + rest.length };
    return { at, near: hyphened(textAt(at, file)), field: 'words' };
  }
  const type = /^[ \t]+([\p{L}\w-]+)/u.exec(behind)?.[1];
  if (type === undefined || workspace.lookup('type', type).length === 0) return undefined;
  return { at: { start, end }, near: `${file.text.slice(start, end)}:`, field: 'colon' };
}

/** `lands on`: words that stand apart and are one statement with hyphens. */
function splitWord(block: string, { start, end }: Span, file: SourceFile): Meant | undefined {
  const behind = file.text.slice(end, end + LONGEST);
  for (const words of [/^(?:[ \t]+[\p{L}\w-]+){2}/u, /^[ \t]+[\p{L}\w-]+/u]) {
    const at = { start, end: end + (words.exec(behind)?.[0].length ?? 0) };
    const near = hyphened(textAt(at, file)).toLowerCase();
    if (at.end > end && statementsOf(block).includes(near)) return { at, near };
  }
  return undefined;
}

/** So far behind a word others are looked for that belong to it. */
const LONGEST = 200;

function hyphened(words: string): string {
  return words.trim().replace(/\s+/g, '-');
}

function textAt({ start, end }: Span, file: SourceFile): string {
  return file.text.slice(start, end);
}
