/** A statement that may stand once in its block, and stands there again. */
import type { DeclarationKind, SourceFile, Statement } from '@liaison/model';
import { openerOf } from './blocks.ts';
import { defineCheck } from './define-check.ts';
import { aKind } from './kind-names.ts';
import { relatedPlace } from './related-places.ts';
import { removeStatement } from './removals.ts';

export const repeatedMember = defineCheck({
  code: 'repeated-member',
  category: 'syntax',
  severity: 'error',
  on: 'declaration',
  message: (data: { statement: string; kind: DeclarationKind; same: boolean }) =>
    `\`${data.statement}\` stands twice in ${aKind(data.kind)}`,
  help: ({ same }) =>
    same ? 'Remove one of the two' : 'Decide which of the two is right, and remove the other',
  fixable: true,
  allowable: false,
  run(declaration, { file }, report) {
    const { statements } = declaration;
    if (statements.length < 2) return;
    const single = SINGLES.get(openerOf(declaration.kind)) ?? NONE;
    const firsts = new Map<string, Statement>();
    for (const statement of statements) {
      if (statement.named || !statement.known) continue;
      const key = uniqueKey(statement, single, file);
      if (key === undefined) continue;
      const first = firsts.get(key);
      if (!first) {
        firsts.set(key, statement);
        continue;
      }
      const same = textOf(first, file) === textOf(statement, file);
      const edits = [removeStatement(file, statement.span)];
      report({
        at: statement.keywordSpan,
        data: { statement: key, kind: declaration.kind, same },
        related: [relatedPlace(file, first.span, 'It stands here first')],
        fixes: same ? [{ title: 'Remove the second', safety: 'suggested', edits }] : [],
      });
    }
  },
});

/** Statements that answer a question with one answer. All others may be repeated, each adding a fact. */
export const SINGLE_STATEMENTS: Readonly<Record<string, readonly string[]>> = {
  curve: ['shape', 'ends', 'evidence'],
  kind: [
    'curve',
    'needs',
    'response',
    'delivered',
    'scanners',
    'jitter',
    'lasting',
    'tracked-by',
    'evidence',
  ],
  purpose: ['fideslang'],
  category: ['fideslang', 'protection'],
  evidence: ['expires', 'level'],
  change: ['lead-time'],
  sender: ['owner', 'domain', 'sending-since', 'unsubscribe', 'postal-address', 'quiet-hours'],
  slot: ['owner', 'system'],
  needs: ['accountable', 'done'],
  profile: ['evidence'],
  team: ['side', 'contact', 'outsourced-to', 'cost-centre'],
  person: ['team', 'email', 'github', 'title', 'until'],
  system: ['owner', 'operated-by', 'headroom', 'scales', 'baseline', 'visit', 'pci', 'timezone'],
  vendor: ['managed-by', 'contract', 'data-role', 'exit'],
  list: ['owner', 'size', 'kept-in', 'belongs-to'],
  crm: ['platform', 'owner', 'api'],
  campaign: [
    ...[
      'owner',
      'it-owner',
      'champion',
      'operated-by',
      'status',
      'parent',
      'runs',
      'timezone',
      'value',
      'crm-id',
    ],
    ...['goal', 'capacity-budget', 'pci', 'funding'],
  ],
  page: ['visit', 'language', 'canonical', 'redirects'],
  channel: [
    ...['audience', 'runs', 'follows', 'response', 'lands-on', 'through', 'visits', 'spend', 'value'],
    ...['holdout', 'throttle', 'delivered', 'scanners', 'timezone', 'sender', 'response-code'],
  ],
  capture: ['rate', 'syncs', 'failures', 'assign'],
  use: ['basis', 'special-basis', 'opt-in', 'notice', 'retention', 'residency'],
  sla: ['between', 'covers', 'breach', 'fallback', 'review'],
  metric: ['measures', 'counts', 'target', 'baseline', 'source'],
};

const SINGLES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(SINGLE_STATEMENTS).map(([opener, keywords]) => [opener, new Set(keywords)]),
);

const NONE: ReadonlySet<string> = new Set();

/** What may stand once: the keyword, or `utm` with its key; undefined for what may be repeated. */
function uniqueKey(
  { keyword, span }: Statement,
  single: ReadonlySet<string>,
  file: SourceFile,
): string | undefined {
  if (single.has(keyword)) return keyword;
  if (keyword !== 'utm') return undefined;
  const key = /^utm\s+([^\s"]+)/.exec(file.text.slice(span.start, span.end))?.[1];
  return key && `utm ${key}`;
}

function textOf({ span }: Statement, file: SourceFile): string {
  return file.text.slice(span.start, span.end).replace(/\s+/g, ' ');
}
