/** Campaigns. */
import type { Approval } from './approval.ts';
import type { CapacityBudget } from './capacity-budget.ts';
import type { Capture } from './capture.ts';
import type { RequestedChange } from './change.ts';
import type { Channel } from './channel.ts';
import type { ContingencyPlan, WaitingRoom } from './contingency.ts';
import type { CostLine } from './cost.ts';
import type { DateRange } from './date.ts';
import type { DeclarationBase, Reference, Statement } from './declaration.ts';
import type { Funding } from './funding.ts';
import type { GivenEvidence } from './launch-evidence.ts';
import type { Metric } from './metric.ts';
import type { Need } from './need.ts';
import type { Page } from './page.ts';
import type { Quantity } from './quantity.ts';
import type { Sla } from './sla.ts';
import type { BookedSlot } from './slot.ts';
import type { Located, Span } from './source.ts';
import type { Use } from './use.ts';
import type { UtmTag } from './utm.ts';

export interface Campaign extends DeclarationBase {
  readonly kind: 'campaign';
  readonly owner?: Reference;
  readonly itOwner?: Reference;
  readonly champion?: Reference;
  readonly sponsors: readonly Reference[];
  /** People who keep an outsourced operation in touch with the house. */
  readonly liaisons: readonly Reference[];
  /** The vendor that runs the campaign for us. */
  readonly operatedBy?: Reference;
  readonly onCall: readonly {
    readonly person?: Reference;
    readonly range?: DateRange;
    readonly span: Span;
  }[];
  /** Where everybody meets while it matters. */
  readonly warRooms: readonly { readonly text?: string; readonly range?: DateRange; readonly span: Span }[];
  /** Who is told when, if nobody has answered yet. */
  readonly escalates: readonly Escalation[];
  readonly status?: Located<string>;
  /** The campaign that this one is a part of. */
  readonly parent?: Reference;
  readonly runs?: DateRange;
  readonly timezone?: Located<string>;
  readonly value?: Quantity;
  /** The metric by which success is judged first. */
  readonly goal?: Reference;
  readonly crmId?: Located<string>;
  readonly utm: readonly UtmTag[];
  readonly slots: readonly BookedSlot[];
  readonly pages: readonly Page[];
  readonly channels: readonly Channel[];
  /** Absent where there is no `capacity-budget` block at all. */
  readonly budget?: CapacityBudget;
  readonly contingency: readonly ContingencyPlan[];
  readonly waitingRooms: readonly WaitingRoom[];
  readonly captures: readonly Capture[];
  readonly uses: readonly Use[];
  readonly pci?: { readonly level?: string; readonly text?: string };
  readonly slas: readonly Sla[];
  readonly metrics: readonly Metric[];
  readonly funding?: Funding;
  readonly costs: readonly CostLine[];
  readonly needs: readonly Need[];
  readonly changes: readonly RequestedChange[];
  readonly evidence: readonly GivenEvidence[];
  readonly approvals: readonly Approval[];
  /** The blocks that have no name: `capacity-budget`, `contingency`, `funding`. */
  readonly blocks: readonly StatementBlock[];
}

/** `escalates to raj-mehta within 1 h`. */
export interface Escalation {
  readonly person?: Reference;
  readonly within?: Quantity;
  readonly span: Span;
}

/** A block that declares nothing itself, as it is written. */
export interface StatementBlock {
  /** The keyword that opens it. */
  readonly keyword: string;
  readonly statements: readonly Statement[];
}
