/**
 * What a reviewer may care about, one fact at a time. Every campaign, system and so on is told as a list of facts;
 * two versions are compared fact by fact, and an approval seals the facts that its role answers for. So whatever a
 * review knows, a seal knows too, and layout, order, titles and comments count for neither.
 */
import type { Campaign } from '../campaign.ts';
import type { AnyDeclaration, DeclarationKind, DeclarationOf, Reference } from '../declaration.ts';
import type { CampaignLoad } from '../load/campaign-load.ts';
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
  /** What an approval seals, where it is coarser: figures of a forecast move a little with every list. */
  readonly sealed?: string;
  /** What an approval seals of something in a CRM; it may have been sealed when nobody could tell which CRM is meant. */
  readonly inCrm?: InCrm;
  /** For people, with its unit: `400k messages`. */
  readonly text: string;
  /** The same in full, for two facts that would read the same and are not. */
  readonly exact?: string;
  /** What it is about, as it stands in a sentence: "throttle of `opening`". */
  readonly about: string;
  readonly span: Span;
  /** What amounts are counted in where a family has several: dollars and euros are different, neither is more. */
  readonly scale?: string;
  /** Of a promise or a share: who has to do more when it is raised, and who has it. */
  readonly sides?: Sides;
  /**
   * What it is a part of: a nested declaration by `holderOf`, or another fact by `factId`. Where that is new or gone as a
   * whole, it is enough to say so.
   */
  readonly within?: string;
}

export interface InCrm {
  /** Empty where that cannot be told. */
  readonly crm: string;
  /** What is sealed if this one is meant. */
  readonly sealed: (crm: string) => string;
}

export interface Sides {
  readonly giver: Party;
  readonly taker: Party;
}

/** Who can be hurt by a change without having agreed to it. */
export type Party = 'it' | 'marketing' | 'audience' | 'crm' | 'sales' | 'vendor' | 'finance' | 'governance';

/** In which way a fact is another than before. `raised` and `lowered` are for families with amounts. */
export type ChangeAction = 'added' | 'removed' | 'raised' | 'lowered' | 'changed';

/** How bad a change is, and for whom. A change that hurts one side of a fact that has no sides hurts nobody. */
export interface Judgement {
  readonly level: ChangeLevel;
  readonly hurts?: Party | keyof Sides;
}

/** In the order in which a review is read: what is dearest to miss comes first. */
export const AREAS = [
  'capacity',
  'schedule',
  'data',
  'crm',
  'consent',
  'vendors',
  'promises',
  'people',
  'money',
  'metrics',
  'tracking',
  'governance',
] as const;

export type Area = (typeof AREAS)[number];

/** The declaration whose facts are told, in its version of the workspace. */
export interface Subject<K extends DeclarationKind = DeclarationKind> {
  readonly declaration: DeclarationOf<K>;
  readonly file: SourceFile;
  readonly workspace: Workspace;
  /** What a campaign does, alone; undefined for one that nobody knows. */
  readonly loadOf: (campaign: Campaign) => CampaignLoad | undefined;
  /** The name of a nested declaration in the newer version, for keys and texts: a renamed channel is the same one. */
  readonly nameOf: (nested: AnyDeclaration) => string;
  /** The name in the newer version of what a reference stands for; as written where that is unknown. */
  readonly nameOfReference: (reference: Reference) => string;
}

/** What `compared` found. */
export interface ComparedFacts {
  readonly action: ChangeAction;
  readonly before?: Fact | undefined;
  readonly after?: Fact | undefined;
  /** Of this one change, whatever the family says of its action. */
  readonly isHarmless?: boolean;
}

/**
 * How facts of one sort are judged, with what each way of changing them means. What can be added can be removed, and
 * what can be raised can be lowered; a test finds a family that forgets one of them.
 */
export interface FactFamily {
  /** Kebab-case; with the action it is the code of a change: `throttle-removed`. */
  readonly name: string;
  readonly area: Area;
  /** The role that answers for them: its approval seals them, and no longer holds where somebody is hurt. */
  readonly role: string;
  /** Other roles that have agreed to the same: both sides of a promise. */
  readonly alsoSealedBy?: readonly string[];
  /** No approval covers them: approvals themselves, and the status that follows from them. */
  readonly isUnsealed?: boolean;
  /** They follow from other declarations too: of a campaign that is over they are no part of the record. */
  readonly isDerived?: boolean;
  /** Before a campaign is live nobody has used them. */
  readonly onlyLive?: boolean;
  /** Smaller relative changes of an amount are none. */
  readonly tolerance?: number;
  /** The generation of seals that covers it first; 1 where it is not written. */
  readonly since?: number;
  readonly judged: { readonly [A in ChangeAction]?: Judgement };
}

/** Facts of declarations. */
export interface Family<K extends DeclarationKind = DeclarationKind> extends FactFamily {
  /** The kinds of declaration that have these facts. */
  readonly on: K | readonly K[];
  /** Also told, as information, of a campaign that is new or gone. */
  readonly whenNew?: boolean;
  readonly facts: (subject: Subject<K>) => readonly Fact[];
  /**
   * Beside the facts, where one version may not know what the other says, so that a fact that is not there means
   * nothing: the changes between two versions.
   */
  readonly compared?: (before: Subject<K>, after: Subject<K>) => readonly ComparedFacts[];
}

/** Facts of the configuration. */
export interface SettingsFamily extends FactFamily {
  readonly facts: (settings: ReviewSettings) => readonly Omit<Fact, 'span'>[];
}

/** What a version of the repository has decided about its checks. */
export interface ReviewSettings {
  /** What holds for each check, by its code: a severity, or `off`. */
  readonly severities: Readonly<Record<string, string>>;
  /** Numbers, texts and lists of texts. */
  readonly parameters: Readonly<Record<string, unknown>>;
}

export function isFamilyOn({ on }: Family, kind: DeclarationKind): boolean {
  return typeof on === 'string' ? on === kind : on.includes(kind);
}

/** Names a nested declaration by its kind and its path inside, in the newer version. */
export function holderOf(kind: DeclarationKind, path: string): string {
  return `${kind} ${path}`;
}

/**
 * Names a fact among all of its subject; of several with one key, all of them by their number: a part that comes or goes
 * while their number changes is one of them.
 */
export function factId(family: string, key: string, number?: number): string {
  return `${family} ${key}${number === undefined ? '' : ` (${number})`}`;
}

/** Types the facts from `on`, then forgets the kind, as lists hold it. */
export function defineFamily<K extends DeclarationKind>(family: Family<K>): Family {
  return family as unknown as Family;
}

/** Somebody is hurt who has not agreed. */
export function breaking(hurts: Party | keyof Sides): Judgement {
  return { level: 'breaking', hurts };
}

/** The files do not hold enough to decide whether somebody is hurt. */
export function doubtful(hurts: Party | keyof Sides): Judgement {
  return { level: 'warning', hurts };
}

/** Nobody is hurt. */
export const HARMLESS: Judgement = { level: 'information' };

/** Of what is good to have: its loss hurts somebody, and nobody knows whether another one is as good. */
export function missed(hurts: Party | keyof Sides): FactFamily['judged'] {
  return { added: HARMLESS, removed: breaking(hurts), changed: doubtful(hurts) };
}
