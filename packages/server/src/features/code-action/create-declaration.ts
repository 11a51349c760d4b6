/** "Create person `tom`": what is meant and nowhere declared, written where such things live. */
import {
  type DeclarationKind,
  type Reference,
  type SourceFile,
  sideOfTeam,
  type Workspace,
  writtenName,
  writtenText,
} from '@liaison/model';
import { CodeActionKind } from 'vscode-languageserver';
import type { EditToFinish } from '../../workspace-edit.ts';
import { appended, homeOf } from './new-declaration.ts';
import { findingsIn, type Offer, type Selection } from './offer.ts';

/** For each name of the selection that means nothing, one for each kind that may stand there. */
export function createOffers(selection: Selection): Offer[] {
  const { file, repository } = selection;
  const { workspace } = repository.analysis;
  const findings = findingsIn(selection).filter(({ code }) => code === 'unresolved-reference');
  return findings.flatMap((finding) => {
    const reference = file.references.find(({ span }) => span.start === finding.at.span.start);
    if (!reference || workspace.resolve(reference)) return [];
    const kinds = reference.kinds.filter((kind) => CREATABLE.has(kind));
    return kinds.map((kind) => {
      const home = homeOf(kind, workspace) ?? file;
      return {
        title: `Create ${kind} \`${reference.name}\` in ${home.path}`,
        kind: CodeActionKind.QuickFix,
        finding,
        edits: () => [creation(kind, reference, home, workspace)],
      };
    });
  });
}

/** With a block, and words that have none. */
const BLOCKS: ReadonlySet<DeclarationKind> = new Set([
  ...(['person', 'team', 'system', 'vendor', 'list', 'crm', 'sender', 'slot'] as const),
]);
const CREATABLE: ReadonlySet<DeclarationKind> = new Set([
  ...BLOCKS,
  ...(['purpose', 'event', 'role', 'side', 'category', 'evidence', 'change', 'cost'] as const),
]);

/** What a check asks of everything of a kind, so that its author has to say it in any case. */
const FIRST_STATEMENTS: Partial<Readonly<Record<DeclarationKind, string>>> = {
  person: 'team',
  team: 'side',
  system: 'owner',
  vendor: 'managed-by',
  crm: 'owner',
};

/**
 * The declaration, laid out as the formatter has it. Where nobody can say the value of what it needs, the cursor is put
 * behind the keyword: the blank that is typed there brings the names that fit, and left alone it would be taken away.
 */
function creation(
  kind: DeclarationKind,
  reference: Reference,
  home: SourceFile,
  workspace: Workspace,
): EditToFinish {
  const { name } = reference;
  const head = `${kind} ${writtenName(name)} ${writtenText(titleOf(name, kind))}`;
  if (!BLOCKS.has(kind)) return appended(home, [head]);
  const line = knownLine(kind, reference, workspace);
  if (line !== undefined) return appended(home, [`${head} {`, `  ${line}`, '}']);
  const first = FIRST_STATEMENTS[kind];
  if (first === undefined) return appended(home, [`${head} {}`]);
  const edit = appended(home, [`${head} {`, `  ${first}`, '}']);
  return { ...edit, cursor: edit.newText.lastIndexOf(first) + first.length };
}

/** What the place of the name says of the thing: the owner of a system is a team of IT. */
function knownLine(
  kind: DeclarationKind,
  { statement }: Reference,
  workspace: Workspace,
): string | undefined {
  if (kind === 'team' && statement === 'owner') return 'side it';
  const side = kind === 'person' ? SIDES[statement] : undefined;
  if (side === undefined) return undefined;
  const teams = workspace.all('team').filter(({ declaration: { name } }) => {
    const reference: Reference = { kinds: ['team'], name, span: { start: 0, end: 0 }, statement };
    return sideOfTeam(reference, workspace) === side;
  });
  // Of several teams nobody can say which.
  const [only] = teams;
  return only && teams.length === 1 ? `team ${writtenName(only.declaration.name)}` : undefined;
}

const SIDES: Readonly<Record<string, string>> = { owner: 'marketing', 'it-owner': 'it', 'on-call': 'it' };

/** `tom-okafor` is Tom Okafor, `web-shop` the Web shop. */
function titleOf(name: string, kind: DeclarationKind): string {
  const words = name.split(/[-_\s]+/).filter(Boolean);
  return words.map((word, at) => (at === 0 || kind === 'person' ? capital(word) : word)).join(' ');
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
