/** The review: what two versions of a repository mean for everybody who relies on the older one. Pure: models in, data out. */
import type { Campaign } from '../campaign.ts';
import type { AnyDeclaration, DeclarationKind } from '../declaration.ts';
import { missingApprovals } from '../missing-approvals.ts';
import type { Declared, Workspace } from '../workspace.ts';
import type { Change, ChangeLevel } from './change.ts';
import { changesOf, FINGERPRINT_DIGITS } from './compare.ts';
import { families } from './families.ts';
import { digest } from './fingerprint.ts';
import { type LoadChange, loadChanges } from './load-change.ts';
import { type Pair, pairsOf } from './match.ts';
import { brokenSeal } from './seal.ts';

export interface Review {
  /** Breaking first, then by area, in the order of the files. */
  readonly changes: readonly Change[];
  readonly loads: readonly LoadChange[];
  /** Who has to sign for the campaigns that changed. */
  readonly signatures: readonly Signature[];
}

/** What is there of one role's approval of a campaign. */
export interface Signature {
  readonly campaign: string;
  readonly role: string;
  /** `carried`: signed before, and nothing that the role answers for has changed. */
  readonly state: 'signed' | 'carried' | 'stale' | 'missing';
  /** The person who signed; null where nobody has. */
  readonly person: string | null;
}

/** Compares two versions. Neither workspace is changed; the one may be asked while the other is. */
export function reviewOf(base: Workspace, head: Workspace): Review {
  const changes = KINDS.flatMap((kind) =>
    pairsOf(kind, base, head).flatMap((pair) => changesIn(pair, base, head)),
  );
  changes.sort((a, b) => RANK[a.level] - RANK[b.level]);
  return { changes, loads: loadChanges(base, head), signatures: signaturesFor(changes, base, head) };
}

const RANK: Readonly<Record<ChangeLevel, number>> = { breaking: 0, warning: 1, information: 2 };

/** Kinds whose declarations are compared; what is nested is told by the one around it. */
const KINDS: readonly DeclarationKind[] = [
  'campaign',
  'system',
  'vendor',
  'crm',
  'object',
  'list',
  'team',
  'person',
  'kind',
  'curve',
  'profile',
];

function changesIn(pair: Pair, base: Workspace, head: Workspace): Change[] {
  if (pair.base && pair.head && isSame(pair)) return [];
  return [
    ...presence(pair),
    ...families.filter(isOn(pair)).flatMap((family) => changesOf(family, pair, base, head)),
  ];
}

function isOn({ base, head }: Pair): (family: { readonly on: DeclarationKind }) => boolean {
  const kind = (head ?? base)?.declaration.kind;
  return ({ on }) => on === kind;
}

/** That a declaration is new, gone, or has another name. */
function presence({ base, head }: Pair): Change[] {
  const before = base?.declaration;
  const after = head?.declaration;
  const there = after ?? before;
  if (!there || (before && after && before.name === after.name)) return [];
  const action = before && after ? 'renamed' : after ? 'added' : 'removed';
  const code = `${there.kind}-${action}`;
  return [
    {
      code,
      area: 'governance',
      action,
      level: 'information',
      subject: { kind: there.kind, name: there.name },
      about: there.kind,
      ...(base && before && { before: before.name, base: place(base, before) }),
      ...(head && after && { after: after.name, head: place(head, after) }),
      fingerprint: digest([code, there.kind, before?.name ?? '', after?.name ?? ''], FINGERPRINT_DIGITS),
    },
  ];
}

function place({ file }: Declared, { nameSpan }: AnyDeclaration) {
  return { file: file.path, span: nameSpan };
}

/** Most declarations are the same object's text in both versions: nothing of them can have changed but through others. */
function isSame(pair: Pair): boolean {
  // A campaign's load follows from others too: systems, curves, lists.
  return pair.base?.file === pair.head?.file && pair.head?.declaration.kind !== 'campaign';
}

function signaturesFor(changes: readonly Change[], base: Workspace, head: Workspace): Signature[] {
  const names = new Set(
    changes.filter(({ subject }) => subject.kind === 'campaign').map(({ subject }) => subject.name),
  );
  return [...names].flatMap((name) => {
    const now = head.lookup('campaign', name)[0]?.declaration;
    const before = base.lookup('campaign', name)[0]?.declaration;
    return now ? signaturesOf(now, before, changes, head) : [];
  });
}

function signaturesOf(
  campaign: Campaign,
  before: Campaign | undefined,
  changes: readonly Change[],
  head: Workspace,
): Signature[] {
  const voided = new Set(
    changes
      .filter(({ subject, level }) => subject.name === campaign.name && level !== 'information')
      .flatMap(({ role }) => role ?? []),
  );
  const signed = campaign.approvals.flatMap((approval): Signature[] => {
    const { role, person, pending, seal } = approval;
    if (!role || !person || pending) return [];
    const known = before?.approvals.find((other) => other.role?.name === role.name && !other.pending);
    const isFresh = known?.seal?.value !== seal?.value || known?.person?.name !== person.name || !known;
    const isStale = seal
      ? brokenSeal(seal.value, campaign, role.name, head) !== undefined
      : !isFresh && voided.has(role.name);
    const state = isStale ? 'stale' : isFresh ? 'signed' : 'carried';
    return [{ campaign: campaign.name, role: role.name, state, person: person.name }];
  });
  const missing = missingApprovals(campaign).map(
    ({ role }): Signature => ({ campaign: campaign.name, role, state: 'missing', person: null }),
  );
  return [...signed, ...missing];
}
