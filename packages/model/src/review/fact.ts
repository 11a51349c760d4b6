/**
 * What a reviewer may care about, one fact at a time. Every campaign, system and so on is told as a list of facts;
 * two versions are compared fact by fact, and an approval seals the facts that its role answers for. So whatever a
 * review knows, a seal knows too, and layout, order, titles and comments count for neither.
 */
import type { AnyDeclaration, DeclarationKind, DeclarationOf } from '../declaration.ts';
import type { SourceFile, Span } from '../source.ts';
import type { Workspace } from '../workspace.ts';
import type { ChangeLevel } from './change.ts';

/** One thing that is agreed on. */
export interface Fact {
  /** Names the fact among those of its family and subject; the same in both versions. Never a line or a text for readers. */
  readonly key: string;
  /** Whether two facts say the same: canonical, without units that only look different. */
  readonly value: string;
  /** Where there is a more and a less: in a unit that is the same for all facts of the family. */
  readonly amount?: number;
  /** For people, with its unit: `400k messages`. */
  readonly text: string;
  /** What it is about, as it stands in a sentence: "throttle of `opening`". */
  readonly about: string;
  readonly span: Span;
}

/** Who can be hurt by a change without having agreed to it. */
export type Party = 'it' | 'marketing' | 'audience' | 'crm' | 'sales' | 'vendor' | 'finance' | 'governance';

/** In which way a fact is another than before. `raised` and `lowered` are for families with amounts. */
export type ChangeAction = 'added' | 'removed' | 'raised' | 'lowered' | 'changed';

/** How bad a change is, and for whom; of a party that is hurt, `role` is the approval that no longer holds. */
export interface Judgement {
  readonly level: ChangeLevel;
  readonly hurts?: Party;
}

export type Area =
  | 'capacity'
  | 'schedule'
  | 'data'
  | 'crm'
  | 'consent'
  | 'vendors'
  | 'promises'
  | 'people'
  | 'money'
  | 'metrics'
  | 'tracking'
  | 'governance';

/** The declaration whose facts are told, in its version of the workspace. */
export interface Subject<K extends DeclarationKind = DeclarationKind> {
  readonly declaration: DeclarationOf<K>;
  readonly file: SourceFile;
  readonly workspace: Workspace;
  /** The name of a nested declaration in the newer version, for keys and texts: a renamed channel is the same one. */
  readonly nameOf: (nested: AnyDeclaration) => string;
}

/**
 * Facts of one sort with what each way of changing them means. What can be added can be removed, and what can be
 * raised can be lowered; a test finds a family that forgets one of them.
 */
export interface Family<K extends DeclarationKind = DeclarationKind> {
  /** Kebab-case; with the action it is the code of a change: `throttle-removed`. */
  readonly name: string;
  readonly area: Area;
  /** The kind of declaration that has these facts. */
  readonly on: K;
  /** The role that answers for them: its approval seals them. */
  readonly role: string;
  /** Also told, as information, of a campaign that is new. */
  readonly whenNew?: boolean;
  /** Smaller relative changes of an amount are none. */
  readonly tolerance?: number;
  readonly facts: (subject: Subject<K>) => readonly Fact[];
  readonly judged: { readonly [A in ChangeAction]?: Judgement };
}

/** Types the facts from `on`, then forgets the kind, as lists hold it. */
export function defineFamily<K extends DeclarationKind>(family: Family<K>): Family {
  return family as unknown as Family;
}

/** Somebody is hurt who has not agreed. */
export function breaking(hurts: Party): Judgement {
  return { level: 'breaking', hurts };
}

/** The files do not hold enough to decide whether somebody is hurt. */
export function doubtful(hurts: Party): Judgement {
  return { level: 'warning', hurts };
}

/** Nobody is hurt. */
export const HARMLESS: Judgement = { level: 'information' };
