/** Why a declaration cannot have another name. */
import { isFilledIn } from '@liaison/checks';
import { parseCampaignFile } from '@liaison/language';
import { type DeclarationKind, type Declared, type Workspace, writtenName } from '@liaison/model';
import type { Use } from './uses.ts';

/** In a message: what is wrong with a new name; undefined where it can be taken. */
export function conflictOf(
  declared: Declared,
  name: string,
  uses: readonly Use[],
  workspace: Workspace,
): string | undefined {
  if (name === '') return 'A name has at least one character';
  return unwritable(declared, name, uses) ?? taken(declared, name, uses, workspace);
}

/** Why built-in words stay as they are; undefined for declarations of the repository. */
export function builtInRefusal({ declaration, file }: Declared): string | undefined {
  return file.builtIn
    ? `\`${declaration.name}\` belongs to the built-in library and keeps its name`
    : undefined;
}

/** Quotes make a name of any text, but not all places take quotes. */
function unwritable({ declaration }: Declared, name: string, uses: readonly Use[]): string | undefined {
  const forms = new Set(uses.map(({ form }) => form));
  const isWord = writtenName(name) === name;
  if (declaration.kind === 'unit' || forms.has('unit') || forms.has('plural')) {
    if (!isUnit(name)) return `\`${name}\` cannot stand behind a number: a unit is one word, and no keyword`;
  }
  if (forms.has('word') && !isWord) {
    return `\`${name}\` would need quotes, which do not fit everywhere where \`${declaration.name}\` stands`;
  }
  if (forms.has('text') && isFilledIn(name)) {
    return `\`${name}\` is filled in when a link is written, and means no source`;
  }
  if (forms.has('comment') && /[\s:"]/.test(name)) {
    return `Allow-comments name \`${declaration.name}\`, and cannot say \`${name}\`: it is not one word`;
  }
  return undefined;
}

/** The parser says what a unit is. */
function isUnit(name: string): boolean {
  const { declarations, problems } = parseCampaignFile({ path: '', text: `unit ${name} of things` });
  return problems.length === 0 && declarations.length === 1 && declarations[0]?.name === name;
}

function taken(
  { declaration }: Declared,
  name: string,
  uses: readonly Use[],
  workspace: Workspace,
): string | undefined {
  const { kind, within } = declaration;
  const others = [
    ...workspace.lookup(kind, name, within),
    ...(RIVALS[kind] ?? []).flatMap((rival) => namesakes(rival, name, workspace)),
    // Where several things may be meant, and where no CRM is named, a name may be taken elsewhere.
    ...uses.flatMap(({ reference }) => workspace.resolve({ ...reference, name }) ?? []),
  ];
  const other = others.find((candidate) => candidate.declaration !== declaration);
  return (
    other &&
    `The name \`${name}\` is taken by \`${wordOf(other.declaration.kind)} ${other.declaration.name}\` in \`${other.file.path}\``
  );
}

/** Kinds that are meant in the same places. */
const RIVALS: Partial<Record<DeclarationKind, readonly DeclarationKind[]>> = {
  team: ['vendor'],
  vendor: ['team'],
  list: ['capture'],
  unit: ['currency', 'event'],
  currency: ['unit', 'event'],
  event: ['unit', 'currency'],
  'utm-source': ['utm-source'],
};

/** Captures are known in their campaign only, and a list may be meant in each; sources are meant in any case. */
function namesakes(kind: DeclarationKind, name: string, workspace: Workspace): readonly Declared[] {
  if (kind === 'utm-source') {
    const small = name.toLowerCase();
    return workspace.all(kind).filter(({ declaration }) => declaration.name.toLowerCase() === small);
  }
  if (kind !== 'capture') return workspace.lookup(kind, name);
  return workspace.all(kind).filter(({ declaration }) => declaration.name === name);
}

function wordOf(kind: DeclarationKind): string {
  return kind === 'crm-field' ? 'field' : kind;
}
