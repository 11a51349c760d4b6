/** What kinds of declarations are called in messages: "a campaign", "an SLA", "kind of channel". */
import type { DeclarationKind } from '@liaison/model';

const NAMES: Partial<Record<DeclarationKind, string>> = {
  category: 'category of data',
  change: 'kind of change',
  cost: 'kind of cost',
  crm: 'CRM',
  'crm-field': 'field',
  evidence: 'kind of evidence',
  kind: 'kind of channel',
  need: 'request',
  object: 'CRM object',
  schema: 'CRM schema',
  sla: 'SLA',
  type: 'type of field',
  'utm-source': 'utm source',
  use: 'use of data',
};

/** The noun for a kind, in the middle of a sentence. */
export function kindName(kind: DeclarationKind): string {
  return NAMES[kind] ?? kind;
}

/** The noun with its article: "an event", "a CRM". */
export function aKind(kind: DeclarationKind): string {
  return withArticle(kindName(kind));
}

/** A noun with its article; abbreviations by how they are spoken. */
export function withArticle(noun: string): string {
  return `${/^`?([aeio]|SLA|utm)/.test(noun) ? 'an' : 'a'} ${noun}`;
}

/** "`a`", "`a` or `b`", "`a`, `b` or `c`". */
export function alternatives(names: readonly string[]): string {
  const quoted = names.map((name) => `\`${name}\``);
  const last = quoted.pop() ?? '';
  return quoted.length > 0 ? `${quoted.join(', ')} or ${last}` : last;
}
