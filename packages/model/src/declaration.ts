/** What all declarations share: a kind, a name, the statements in their block, and how they are referred to. */
import type { Campaign } from './campaign.ts';
import type { Capture, CaptureField } from './capture.ts';
import type { Category, Purpose } from './category.ts';
import type { ChangeKind } from './change.ts';
import type { Channel } from './channel.ts';
import type { Crm, CrmField, CrmObject, CrmSchema } from './crm.ts';
import type { Curve } from './curve.ts';
import type { Kind } from './kind.ts';
import type { EvidenceKind } from './launch-evidence.ts';
import type { AudienceList } from './list.ts';
import type { Measure } from './measure.ts';
import type { Metric } from './metric.ts';
import type { Need } from './need.ts';
import type { Page } from './page.ts';
import type { Person, Team } from './people.ts';
import type { Profile } from './profile.ts';
import type { Sender } from './sender.ts';
import type { Sla } from './sla.ts';
import type { Slot } from './slot.ts';
import type { Located, Span } from './source.ts';
import type { System } from './system.ts';
import type { Unit } from './unit.ts';
import type { Use } from './use.ts';
import type { Vendor } from './vendor.ts';
import type { Word } from './words.ts';

export type AnyDeclaration =
  | Word
  | Purpose
  | Category
  | EvidenceKind
  | ChangeKind
  | Measure
  | Unit
  | Curve
  | Kind
  | Profile
  | Team
  | Person
  | System
  | Vendor
  | AudienceList
  | Sender
  | Slot
  | Crm
  | CrmSchema
  | CrmObject
  | CrmField
  | Campaign
  | Page
  | Channel
  | Capture
  | CaptureField
  | Use
  | Sla
  | Metric
  | Need
  | UnknownDeclaration;

export type DeclarationKind = AnyDeclaration['kind'];

/** The declaration type of a kind. */
export type DeclarationOf<K extends DeclarationKind> = { [D in AnyDeclaration as D['kind']]: D }[K];

export interface DeclarationBase {
  /** The name without quotes; empty where none is written. */
  readonly name: string;
  /** The text after the name. */
  readonly title?: string;
  /** The `/** … *\/` comment above, in Markdown. */
  readonly doc?: string;
  /** From the keyword to the last token. */
  readonly span: Span;
  /** The name, or the keyword where there is no name. */
  readonly nameSpan: Span;
  /** What stands between the braces, if there are braces. */
  readonly body?: Span;
  /** Every statement in the block, unknown ones included, in order. */
  readonly statements: readonly Statement[];
  /** Name path of the declaration that this one is nested in: `black-friday` for a page, `black-friday/signup` for a field. */
  readonly within?: string;
}

/** One line of a block, before anybody asks what it means. */
export interface Statement {
  /** The keyword; for lines that begin with a name (budgets, funding, fields), that name. */
  readonly keyword: string;
  readonly known: boolean;
  /** A line that begins with a name: that its name is also a keyword means nothing. */
  readonly named: boolean;
  /** A known statement of which nothing but the keyword is written. */
  readonly empty: boolean;
  readonly span: Span;
  readonly keywordSpan: Span;
}

/** A statement at the top of a file that no keyword begins. */
export interface UnknownDeclaration extends DeclarationBase {
  readonly kind: 'unknown';
  readonly keyword: Located<string>;
}

/** A name that stands for a declaration elsewhere. */
export interface Reference {
  /** Kinds that may stand here; the first names the reference in messages. */
  readonly kinds: readonly DeclarationKind[];
  readonly name: string;
  readonly span: Span;
  /** Name path to look in, for names that are only known there: pages of a campaign, fields of an object. */
  readonly within?: string;
  /** For a CRM field: the object whose field it is. */
  readonly object?: { readonly crm?: string; readonly name: string };
  /** The keyword of the statement that holds the reference. */
  readonly statement: string;
}
