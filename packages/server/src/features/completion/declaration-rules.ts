/** Which rule of the grammar declares which kind: most rules are named like their kind, some are not. */
import type { DeclarationKind } from '@liaison/model';

/** By kind, where the rule has another name. */
const OWN_RULES: Partial<Readonly<Record<DeclarationKind, string>>> = {
  object: 'CrmObject',
  'crm-field': 'CrmField',
  type: 'FieldType',
  need: 'Needs',
  evidence: 'EvidenceKind',
  change: 'ChangeKind',
  cost: 'CostItem',
  'utm-source': 'UtmSource',
};

const KINDS: ReadonlyMap<string, DeclarationKind> = new Map(
  Object.entries(OWN_RULES).map(([kind, rule]) => [rule, kind as DeclarationKind]),
);

/** `campaign` is declared by `Campaign`, `cost` by `CostItem`. */
export function ruleOf(kind: DeclarationKind): string {
  return OWN_RULES[kind] ?? kind.charAt(0).toUpperCase() + kind.slice(1);
}

/** What a rule declares: the other way round. */
export function kindOf(rule: string): DeclarationKind {
  return KINDS.get(rule) ?? (rule.toLowerCase() as DeclarationKind);
}
