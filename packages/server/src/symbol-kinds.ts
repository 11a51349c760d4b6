/** Which of the protocol's kinds of symbols each kind of declaration is shown as; editors choose icons by it. */
import type { AnyDeclaration, DeclarationKind } from '@liaison/model';
import { SymbolKind } from 'vscode-languageserver';

export function symbolKindOf({ kind }: AnyDeclaration): SymbolKind {
  return KINDS[kind];
}

const KINDS: Readonly<Record<DeclarationKind, SymbolKind>> = {
  campaign: SymbolKind.Package,
  page: SymbolKind.File,
  channel: SymbolKind.Event,
  capture: SymbolKind.Struct,
  field: SymbolKind.Field,
  use: SymbolKind.Key,
  sla: SymbolKind.Interface,
  metric: SymbolKind.Number,
  need: SymbolKind.Property,
  team: SymbolKind.Namespace,
  person: SymbolKind.Object,
  system: SymbolKind.Module,
  vendor: SymbolKind.Interface,
  list: SymbolKind.Array,
  crm: SymbolKind.Module,
  schema: SymbolKind.Namespace,
  object: SymbolKind.Class,
  'crm-field': SymbolKind.Field,
  kind: SymbolKind.Enum,
  type: SymbolKind.TypeParameter,
  curve: SymbolKind.Function,
  profile: SymbolKind.Function,
  measure: SymbolKind.Property,
  unit: SymbolKind.Constant,
  currency: SymbolKind.Constant,
  region: SymbolKind.Constant,
  side: SymbolKind.EnumMember,
  role: SymbolKind.EnumMember,
  event: SymbolKind.EnumMember,
  purpose: SymbolKind.EnumMember,
  'utm-source': SymbolKind.EnumMember,
  category: SymbolKind.EnumMember,
  change: SymbolKind.EnumMember,
  cost: SymbolKind.EnumMember,
  evidence: SymbolKind.EnumMember,
  sender: SymbolKind.Object,
  slot: SymbolKind.Constant,
  unknown: SymbolKind.Null,
};
