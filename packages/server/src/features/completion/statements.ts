/** Statements that may begin at a cursor, each with places to fill in. */
import { SINGLE_STATEMENTS } from '@liaison/checks';
import { FILE_BLOCK, type Leaf, statementSyntax } from '@liaison/language';
import { CompletionItemKind } from 'vscode-languageserver';
import { inSnippet } from '../../snippet-text.ts';
import type { Candidate } from './candidate.ts';
import type { Cursor } from './cursor.ts';
import { placeholderText, textInQuotes } from './placeholders.ts';
import { skeletonsIn } from './skeletons.ts';

const FIRST = 5;
const NEW = 10;
const SKELETON = 20;
const USED_ALREADY = 30;
const SELDOM = 40;

/** Those of the block that are not used up; what may be repeated and is there already comes last. */
export function statementCandidates(leaves: readonly Leaf[], cursor: Cursor): Candidate[] {
  const { block } = cursor.expected;
  const used = usedIn(cursor);
  const single = new Set(SINGLE_STATEMENTS[block] ?? []);
  const statements = leaves.flatMap(({ keyword }): Candidate[] => {
    if (keyword === undefined || !/^[a-z]/.test(keyword)) return [];
    if (used.has(keyword) && (single.has(keyword) || ONCE.has(keyword))) return [];
    return [
      {
        label: keyword,
        kind: CompletionItemKind.Keyword,
        text: `${keyword} `,
        snippet: snippetOf(block, keyword, cursor),
        rank: used.has(keyword) ? USED_ALREADY : rankOf(`${block}/${keyword}`),
        about: { type: 'statement', block, keyword },
      },
    ];
  });
  return [...statements, ...skeletonsIn(block, cursor).map((skeleton) => ({ ...skeleton, rank: SKELETON }))];
}

function rankOf(statement: string): number {
  if (statement === CAMPAIGN) return FIRST;
  return statement === CHANGE ? SELDOM : NEW;
}

/** What most files are begun for. */
const CAMPAIGN = `${FILE_BLOCK}/campaign`;
/** Whoever has typed `chan` means a channel. */
const CHANGE = 'campaign/change';

/** Blocks of which a second one is allowed, but never what one wants. */
const ONCE: ReadonlySet<string> = new Set(['contingency']);

/** Keywords that stand in the block, above the cursor and below; the one at the cursor itself does not count. */
function usedIn({ around, expected, file }: Cursor): ReadonlySet<string> {
  const { blocks, block } = expected;
  const innermost = around.find(({ span }) => span.start === blocks.at(-1)?.start);
  if (!innermost || block === FILE_BLOCK) return new Set();
  const others = innermost.statements.filter(
    ({ known, named, keywordSpan }) => known && !named && keywordSpan.start !== expected.word.start,
  );
  return new Set(others.map(({ keywordSpan }) => file.text.slice(keywordSpan.start, keywordSpan.end)));
}

/** The statement as it is written, without what may be left out, and with places to fill in. */
export function snippetOf(block: string, keyword: string, cursor: Cursor): string {
  const statement = `${block}/${keyword}`;
  if (statement === 'channel/audience' && cursor.workspace.all('list').length === 0)
    return withPlaces('audience QUANTITY', statement, cursor);
  let line = lines.get(statement);
  if (line === undefined) {
    line = OWN_LINES[statement] ?? withoutOptional(statementSyntax(block, keyword)?.line ?? keyword);
    lines.set(statement, line);
  }
  return withPlaces(line, statement, cursor);
}

const lines = new Map<string, string>();

/** Where the syntax line is longer than what one begins with, or leaves out what `missing-value` asks for. */
const OWN_LINES: Readonly<Record<string, string>> = {
  'campaign/page': 'page NAME "PATH" on SYSTEM',
  'campaign/channel': 'channel NAME: KIND { … }',
  'campaign/use': 'use PURPOSE in REGION { … }',
  'campaign/needs': 'needs NAME from TEAM|VENDOR { … }',
  'campaign/escalates': 'escalates to PERSON within DURATION',
  'campaign/waiting-room': 'waiting-room SYSTEM admits QUANTITY',
  'channel/converts': 'converts SHARE to EVENT',
  'system/scales': 'scales from QUANTITY in DURATION',
  'sender/quiet-hours': 'quiet-hours BEGINNING .. END',
  'curve/arrived': 'arrived SHARE by DURATION after',
  'sla/between': 'between PARTY and OTHER-PARTY',
  '<file>/unit': 'unit UNIT of DIMENSION',
  'campaign/approval': 'approval ROLE pending',
  'channel/scanners': 'scanners none',
  'channel/audience': 'audience from LIST',
  'kind/scanners': 'scanners none',
  'contingency/when': 'when SYSTEM above 80 % of capacity, ACTION by PERSON',
  'metric/source': 'source "TEXT"',
  'metric/target': 'target >= QUANTITY',
  'sla/promise': 'promise MEASURE of SYSTEM >= QUANTITY over DURATION by PARTY',
  'vendor/approval': 'approval ROLE by PERSON on DATE',
  'capture/set': 'set "TEXT" -> CRM-FIELD',
  '<file>/measure': 'measure NAME in UNIT',
};

/** `freeze SCOPE RANGE ["REASON"]` without its brackets, which may be nested; a block `{ … }` stays. */
function withoutOptional(line: string): string {
  let depth = 0;
  let kept = '';
  for (const char of line) {
    if (char === '[') depth++;
    if (depth === 0) kept += char;
    if (char === ']') depth--;
  }
  return kept
    .replace(/(?<!\{) …(?= |$)/g, '')
    .replace(/ +/g, ' ')
    .trim();
}

function withPlaces(line: string, statement: string, cursor: Cursor): string {
  let place = 0;
  return line
    .replace(/\{ *… *\}/, '{\n\t$0\n}')
    .replace(
      /(")?([A-Z][A-Z-]*(?:\|[A-Z][A-Z-]*)*)(?:")?(?![\w-])/g,
      (_, quote: string | undefined, word: string) => {
        const text = quote ? textInQuotes(word, statement) : placeholderText(word, statement, cursor);
        const filled = `\${${++place}:${inSnippet(text)}}`;
        return quote ? `"${filled}"` : filled;
      },
    );
}
