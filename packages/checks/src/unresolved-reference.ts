/** A name that stands for a declaration that is nowhere to be found. */
import {
  type AnyDeclaration,
  type DeclarationKind,
  type Reference,
  type SourceFile,
  type Workspace,
  writtenName,
} from '@liaison/model';
import { hasBrokenLine } from './broken-lines.ts';
import { defineCheck } from './define-check.ts';
import { hasLeft } from './departures.ts';
import { howToDeclare, LOCAL_KINDS } from './how-to-declare.ts';
import { aKind, alternatives, kindName } from './kind-names.ts';
import { isDamaged } from './lost-places.ts';
import { meantNames } from './meant-names.ts';
import { standsOnUnknownLine } from './misspelled-lines.ts';
import { replacements } from './replacements.ts';
import { isSwallowed, unresolvedIn } from './swallowed.ts';
import { followsUnknownAmount } from './unknown-amounts.ts';

interface Data {
  readonly reference: Reference;
  /** What else is called so. */
  readonly other?: DeclarationKind | undefined;
  /** The campaign that has it, where it is known in another campaign only. */
  readonly campaign?: string | undefined;
  readonly near: readonly string[];
  /** Every name that could stand here, if they are few. */
  readonly known: readonly string[];
}

export const unresolvedReference = defineCheck({
  code: 'unresolved-reference',
  category: 'references',
  severity: 'error',
  on: 'file',
  message: ({ reference, other, campaign }: Data) => {
    const { name, kinds, statement } = reference;
    const wanted = oneOf(kinds.map(kindName));
    if (campaign !== undefined)
      return `The ${wanted} \`${name}\` belongs to \`${campaign}\`, not to this campaign`;
    if (other) return `\`${name}\` is ${aKind(other)}, and \`${statement}\` takes ${oneOf(kinds.map(aKind))}`;
    return `No ${wanted} is called \`${name}\``;
  },
  help: ({ reference, near, known, other }) => {
    if (near.length > 0) return `Did you mean ${alternatives(near)}?`;
    const declare = howToDeclare(reference);
    if (known.length === 0) return `${declare.charAt(0).toUpperCase()}${declare.slice(1)}`;
    const names = `Write ${alternatives(known)}`;
    return other ? names : `${names}, or ${declare}`;
  },
  fixable: true,
  allowable: false,
  run(file, { workspace }, report) {
    for (const reference of unresolvedIn(file, workspace)) {
      if (reference.name === '' || JUDGED_ELSEWHERE.has(reference.kinds[0])) continue;
      if (isSwallowed(reference, file, workspace)) continue;
      if (standsOnUnknownLine(reference.name, workspace)) continue;
      if (hasBrokenLine(file, reference.span)) continue;
      if (followsUnknownAmount(reference.span.start, file, workspace)) continue;
      if (mayBeLost(reference, file) || mayBeUnnamed(reference, workspace)) continue;
      const declared = declaredFor(reference, workspace);
      const names = [...new Set(declared.map(({ name }) => name))];
      const other = otherKind(reference, workspace);
      const near = other === 'team' ? peopleOf(reference, workspace) : meantNames(reference, declared);
      const data = {
        reference,
        near,
        known: names.length <= FEW ? names : [],
        other,
        campaign: otherCampaign(reference, workspace),
      };
      report({
        at: reference.span,
        data,
        fixes: replacements(file, reference.span, near.map(writtenName)),
      });
    }
  },
});

/** So many names are still worth listing. */
const FEW = 20;

/** What a CRM has is judged by `unknown-crm-object` and `unknown-crm-field`, which know about schemas. */
const JUDGED_ELSEWHERE: ReadonlySet<DeclarationKind | undefined> = new Set(['object', 'crm-field']);

function declaredFor(reference: Reference, workspace: Workspace): AnyDeclaration[] {
  return reference.kinds.flatMap((kind) =>
    workspace
      .all(kind)
      .filter(({ declaration }) => !LOCAL_KINDS.has(kind) || declaration.within === reference.within)
      .map(({ declaration }) => declaration)
      .filter(({ name }) => name !== ''),
  );
}

function otherKind(reference: Reference, workspace: Workspace): DeclarationKind | undefined {
  return NAMED_KINDS.find((kind) => {
    const within = LOCAL_KINDS.has(kind) ? reference.within : undefined;
    return !reference.kinds.includes(kind) && workspace.lookup(kind, reference.name, within).length > 0;
  });
}

/** Kinds that somebody may mix up, those that people write first. */
const NAMED_KINDS: readonly DeclarationKind[] = [
  ...([
    'person',
    'team',
    'vendor',
    'system',
    'list',
    'crm',
    'campaign',
    'page',
    'channel',
    'capture',
  ] as const),
  ...(['event', 'purpose', 'region', 'role', 'side', 'measure', 'curve', 'profile', 'kind', 'type'] as const),
  ...(['category', 'evidence', 'change', 'cost', 'sender', 'slot', 'metric'] as const),
];

/** Where a team stands for a person: people of the team, by name. */
function peopleOf({ name, kinds }: Reference, workspace: Workspace): string[] {
  if (!kinds.includes('person')) return [];
  const people = workspace.all('person').map(({ declaration }) => declaration);
  return people
    .filter((person) => person.team?.name === name && !hasLeft(person, workspace.today))
    .map((person) => person.name)
    .sort()
    .slice(0, 3);
}

function otherCampaign(reference: Reference, workspace: Workspace): string | undefined {
  const local = reference.kinds.filter((kind) => LOCAL_KINDS.has(kind) && kind !== 'field');
  return local
    .flatMap((kind) => workspace.all(kind))
    .find(({ declaration }) => declaration.name === reference.name)?.declaration.within;
}

/** Whether the name may be declared in a part of the campaign that could not be read. */
function mayBeLost({ kinds, span }: Reference, file: SourceFile): boolean {
  return kinds.some((kind) => LOCAL_KINDS.has(kind)) && isDamaged(span.start, file);
}

/** Whether the campaign has a page, or whatever is meant, that lacks its name: `missing-name` says so. */
function mayBeUnnamed({ kinds, within }: Reference, workspace: Workspace): boolean {
  return kinds.some((kind) => LOCAL_KINDS.has(kind) && workspace.lookup(kind, '', within).length > 0);
}

/** "a team or a vendor", "a person, a team or a vendor". */
function oneOf(nouns: readonly string[]): string {
  return [nouns.slice(0, -1).join(', '), ...nouns.slice(-1)].filter((each) => each !== '').join(' or ');
}
