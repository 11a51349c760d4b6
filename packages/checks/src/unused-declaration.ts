/** Something of the organisation that nothing refers to. */
import {
  type AnyDeclaration,
  type DeclarationKind,
  pluralOf,
  type SourceFile,
  type Workspace,
} from '@liaison/model';
import { defineCheck } from './define-check.ts';
import { kindName } from './kind-names.ts';
import { mayBeUsed } from './unread-uses.ts';

export const unusedDeclaration = defineCheck({
  code: 'unused-declaration',
  category: 'hygiene',
  severity: 'info',
  // These exist for others to refer to; campaigns and what they are made of are an end in themselves.
  on: [
    ...(['team', 'person', 'system', 'vendor', 'list', 'crm', 'page'] as const),
    ...(['event', 'purpose', 'curve', 'kind', 'profile', 'measure', 'unit'] as const),
    ...(['side', 'role', 'region', 'currency', 'type', 'sender', 'slot'] as const),
    ...(['category', 'evidence', 'change', 'cost'] as const),
  ],
  message: (data: { kind: DeclarationKind; name: string }) =>
    `Nothing refers to the ${kindName(data.kind)} \`${data.name}\``,
  help: 'Remove it, or use it where it belongs',
  run(declaration, { workspace, file }, report) {
    const { kind, name, nameSpan } = declaration;
    if (name === '') return;
    // Whoever signs for a role is known by the role until there is something to sign.
    if (declaration.kind === 'person' && declaration.signsFor.length > 0) return;
    if (workspace.isUsed(declaration) || isUsedAsUnit(declaration, workspace)) return;
    // Of two declarations of one name only the first has uses; `duplicate-name` says that.
    if (workspace.lookup(kind, name, declaration.within)[0]?.declaration !== declaration) return;
    // Whoever removed it would miss it as soon as the mistake elsewhere is mended.
    if (mayBeUsed(declaration, file, workspace)) return;
    report({ at: nameSpan, data: { kind, name } });
  },
});

/** Units, currencies and events are also used behind numbers: `40 EUR per trial`. */
function isUsedAsUnit({ kind, name }: AnyDeclaration, workspace: Workspace): boolean {
  if (kind !== 'unit' && kind !== 'currency' && kind !== 'event') return false;
  const words = workspace.entriesOf(unitWords);
  return words.has(name) || (kind === 'event' && words.has(pluralOf(name)));
}

/** Words behind numbers, and the units of measures. */
function unitWords(file: SourceFile): Iterable<readonly [string, true]> {
  const measures = file.declarations.map((each) => (each.kind === 'measure' ? each.unit : undefined));
  const words = new Set([...file.quantities.flatMap(({ unit, per }) => [unit, per?.unit]), ...measures]);
  words.delete(undefined);
  return [...(words as Set<string>)].map((word) => [word, true]);
}
