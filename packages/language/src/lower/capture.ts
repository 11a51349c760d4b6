/** Lowers forms. */
import type { Capture, CaptureField, SetLine, SetValue } from '@liaison/model';
import { parseNumber } from '@liaison/model';
import type * as ast from '../generated/ast.ts';
import { lowerFlags, lowerTarget, lowerTypeUse } from './crm.ts';
import { declared, every, first, type Lowering, lean, present, spanOf } from './lowering.ts';

export function lowerCapture(node: ast.Capture, to: Lowering, campaign: string): Capture {
  const { members } = node;
  const base = to.base(node, campaign);
  const inside = `${campaign}/${base.name}`;
  const failures = first(members, 'Failures');
  const assign = first(members, 'Assign');
  return declared('capture', base, {
    page: to.ref(node, 'page', ['page'], campaign),
    purposes: present(every(members, 'CapturePurpose', (line) => to.ref(line, 'purpose', ['purpose']))),
    rate: to.quantity(first(members, 'Rate')?.share, 'share'),
    syncs: to.quantity(first(members, 'Syncs')?.time, 'duration'),
    failures: failures && to.ref(failures, 'team', ['team']),
    assign: assign && to.ref(assign, 'team', ['team']),
    fields: every(members, 'Field', (field) => lowerField(field, to, inside)),
    sets: every(members, 'SetValue', (line) => lowerSet(line, to, inside)),
  });
}

function lowerField(node: ast.Field, to: Lowering, capture: string): CaptureField {
  const { clauses } = node;
  const discarded = first(clauses, 'Discarded');
  const category = first(clauses, 'OfCategory');
  return declared('field', to.base(node, capture), {
    type: lowerTypeUse(node.type, to),
    flags: lowerFlags(node.flags),
    mappings: every(clauses, 'MapsTo', (clause) =>
      lean({ negated: clause.not, target: lowerTarget(clause.target, to), span: spanOf(clause.$cstNode) }),
    ),
    discarded: discarded && { value: discarded.reason ?? '', span: spanOf(discarded.$cstNode) },
    sharedWith: present(every(clauses, 'SharedWith', (clause) => to.ref(clause, 'vendor', ['vendor']))),
    grants: present(every(clauses, 'Grants', (clause) => to.ref(clause, 'purpose', ['purpose']))),
    refuses: present(every(clauses, 'Refuses', (clause) => to.ref(clause, 'purpose', ['purpose']))),
    category: category && to.ref(category, 'category', ['category']),
    forPurposes: present(every(clauses, 'ForPurpose', (clause) => to.ref(clause, 'purpose', ['purpose']))),
  });
}

function lowerSet(node: ast.SetValue, to: Lowering, capture: string): SetLine {
  const field = to.ref(node, 'field', ['field'], capture);
  return lean({
    value: lowerSetValue(node, to),
    target: lowerTarget(node.target, to),
    condition: field && { field, equals: node.equals ?? '' },
    span: spanOf(node.$cstNode),
  });
}

function lowerSetValue(node: ast.SetValue, to: Lowering): SetValue | undefined {
  const text = to.located(node, 'text');
  if (text) return { type: 'text', text: text.value, span: text.span };
  const number = to.located(node, 'number');
  if (number) return { type: 'number', number: parseNumber(number.value), span: number.span };
  const date = to.date(node, 'date');
  if (date) return { type: 'date', date: date.value, span: date.span };
  const word = to.located(node, 'word');
  return word && { type: 'word', word: word.value, span: word.span };
}
