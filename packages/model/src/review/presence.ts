/** That a declaration is new, gone, or has another name. */
import type { AnyDeclaration, DeclarationKind } from '../declaration.ts';
import type { Declared } from '../workspace.ts';
import type { Change } from './change.ts';
import { FINGERPRINT_DIGITS } from './compare.ts';
import { breaking, doubtful, HARMLESS, type Judgement } from './fact.ts';
import { digest } from './fingerprint.ts';
import type { Pair } from './match.ts';

interface Presence {
  readonly kind: DeclarationKind;
  /** How codes call it, where a family of facts has its name. */
  readonly code?: string;
  /** Whose approval rests on it. */
  readonly role: string;
  /** That it is gone, where campaigns still plan with it. */
  readonly removed: Judgement;
}

/**
 * The kinds whose declarations are compared; what is nested is told by the one around it. A schema has no name: its
 * objects say what is new.
 */
export const presences: readonly Presence[] = [
  { kind: 'campaign', role: 'marketing', removed: HARMLESS },
  { kind: 'system', role: 'it', removed: breaking('marketing') },
  { kind: 'vendor', role: 'procurement', removed: breaking('marketing') },
  { kind: 'crm', role: 'crm', removed: breaking('marketing') },
  { kind: 'object', role: 'crm', removed: breaking('marketing') },
  { kind: 'list', role: 'marketing', removed: breaking('marketing') },
  { kind: 'team', role: 'it', removed: doubtful('it') },
  { kind: 'person', role: 'it', removed: doubtful('it') },
  { kind: 'sender', role: 'marketing', removed: breaking('marketing') },
  { kind: 'slot', role: 'marketing', removed: breaking('marketing') },
  { kind: 'category', role: 'privacy', removed: doubtful('audience') },
  { kind: 'evidence', code: 'evidence-kind', role: 'it', removed: doubtful('it') },
  { kind: 'change', role: 'it', removed: doubtful('it') },
  { kind: 'kind', role: 'it', removed: doubtful('it') },
  { kind: 'curve', role: 'it', removed: doubtful('it') },
  { kind: 'profile', role: 'it', removed: doubtful('it') },
  { kind: 'unit', role: 'it', removed: doubtful('it') },
];

export type PresenceAction = 'added' | 'removed' | 'renamed';

export const PRESENCE_ACTIONS: readonly PresenceAction[] = ['added', 'removed', 'renamed'];

/** Such as `vendor-renamed`. */
export function codeOf({ kind, code = kind }: Presence, action: PresenceAction): string {
  return `${code}-${action}`;
}

/** At most one change. */
export function presenceChanges({ base, head }: Pair, affects: () => readonly string[]): Change[] {
  const before = base?.declaration;
  const after = head?.declaration;
  const there = (after ?? before) as AnyDeclaration;
  if (before && after && before.name === after.name) return [];
  const presence = presences.find(({ kind }) => kind === there.kind);
  if (!presence) return [];
  const action: PresenceAction = before && after ? 'renamed' : after ? 'added' : 'removed';
  const code = codeOf(presence, action);
  const affected = there.kind === 'campaign' ? [] : affects();
  const judged = action === 'removed' && affected.length > 0 ? presence.removed : HARMLESS;
  return [
    {
      code,
      area: 'governance',
      action,
      level: judged.level,
      ...(judged.hurts && { hurts: judged.hurts as NonNullable<Change['hurts']>, role: presence.role }),
      subject: { kind: there.kind, name: there.name },
      affects: affected,
      about: there.kind,
      ...(base && before && { before: before.name, base: place(base) }),
      ...(head && after && { after: after.name, head: place(head) }),
      fingerprint: digest([code, there.kind, before?.name ?? '', after?.name ?? ''], FINGERPRINT_DIGITS),
    },
  ];
}

function place({ file, declaration }: Declared) {
  return { file: file.path, span: declaration.nameSpan };
}
