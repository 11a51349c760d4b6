/** Something of the organisation that nothing refers to. */
import { type AnyDeclaration, type DeclarationKind, pluralOf, type Workspace } from '@liaison/model';
import { defineCheck } from './define-check.ts';
import { kindName } from './kind-names.ts';
import { mayBeUsed } from './unread-uses.ts';

export const unusedDeclaration = defineCheck({
  code: 'unused-declaration',
  category: 'hygiene',
  severity: 'info',
  on: 'declaration',
  message: (data: { kind: DeclarationKind; name: string }) =>
    `Nothing refers to the ${kindName(data.kind)} \`${data.name}\``,
  help: 'Remove it, or use it where it belongs',
  run(declaration, { workspace, file }, report) {
    const { kind, name, nameSpan } = declaration;
    if (name === '' || !EXPECTED_TO_BE_USED.has(kind)) return;
    // Whoever signs for a role is known by the role until there is something to sign.
    if (declaration.kind === 'person' && declaration.signsFor.length > 0) return;
    if (workspace.usesOf(declaration).length > 0 || isUsedAsUnit(declaration, workspace)) return;
    // Of two declarations of one name only the first has uses; `duplicate-name` says that.
    if (workspace.lookup(kind, name, declaration.within)[0]?.declaration !== declaration) return;
    // Whoever removed it would miss it as soon as the mistake elsewhere is mended.
    if (mayBeUsed(declaration, file, workspace)) return;
    report({ at: nameSpan, data: { kind, name } });
  },
});

/** Kinds that exist for others to refer to; campaigns and what they are made of are an end in themselves. */
const EXPECTED_TO_BE_USED: ReadonlySet<DeclarationKind> = new Set([
  ...(['team', 'person', 'system', 'vendor', 'list', 'crm', 'page'] as const),
  ...(['event', 'purpose', 'curve', 'kind', 'profile', 'measure', 'unit'] as const),
  ...(['side', 'role', 'region', 'currency', 'type'] as const),
]);

/** Units, currencies and events are also used behind numbers: `40 EUR per trial`. */
function isUsedAsUnit({ kind, name }: AnyDeclaration, workspace: Workspace): boolean {
  if (kind !== 'unit' && kind !== 'currency' && kind !== 'event') return false;
  const words = unitWords(workspace);
  return words.has(name) || (kind === 'event' && words.has(pluralOf(name)));
}

const wordsOfWorkspaces = new WeakMap<Workspace, ReadonlySet<string>>();

function unitWords(workspace: Workspace): ReadonlySet<string> {
  let words = wordsOfWorkspaces.get(workspace);
  if (!words) {
    const quantities = workspace.files.flatMap((file) => file.quantities);
    const measures = workspace.all('measure').map(({ declaration }) => declaration.unit);
    words = new Set(
      [...quantities.flatMap(({ unit, per }) => [unit, per?.unit]), ...measures].filter(
        (word) => word !== undefined,
      ),
    );
    wordsOfWorkspaces.set(workspace, words);
  }
  return words;
}
