/** A statement that may stand once in its block, and stands there again. */
import type { AnyDeclaration, DeclarationKind, SourceFile, Statement } from '@liaison/model';
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
    const firsts = new Map<string, Statement>();
    for (const statement of declaration.statements.filter(({ named }) => !named)) {
      const key = uniqueKey(statement, declaration, file);
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

/** What may stand once: the keyword, or `utm` with its key; undefined for what may be repeated. */
function uniqueKey(statement: Statement, declaration: AnyDeclaration, file: SourceFile): string | undefined {
  if (!statement.known) return undefined;
  if (statement.keyword === 'utm') {
    const key = /^utm\s+([^\s"]+)/.exec(textOf(statement, file))?.[1];
    return key && `utm ${key}`;
  }
  const single = SINGLE_STATEMENTS[openerOf(declaration.kind)] ?? [];
  return single.includes(statement.keyword) ? statement.keyword : undefined;
}

function textOf({ span }: Statement, file: SourceFile): string {
  return file.text.slice(span.start, span.end).replace(/\s+/g, ' ');
}
