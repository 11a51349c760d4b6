/** What is done when it gets tight, and queues that are planned from the start. */
import type { DateRange, LocatedDate } from './date.ts';
import type { Reference } from './declaration.ts';
import type { Quantity } from './quantity.ts';
import type { Comparison } from './sla.ts';
import type { Span } from './source.ts';

export interface ContingencyPlan {
  readonly condition?: ContingencyCondition;
  readonly action?: ContingencyAction;
  readonly by?: Reference;
  /** When it was last practised. */
  readonly tested?: LocatedDate;
  /** Where the record of that is. */
  readonly evidence?: string;
  readonly span: Span;
}

export type ContingencyCondition =
  | { readonly type: 'load'; readonly system: Reference; readonly share: Quantity }
  | {
      readonly type: 'measure';
      readonly measure: Reference;
      readonly system: Reference;
      readonly comparison: Comparison;
      readonly amount: Quantity;
    };

export type ContingencyAction =
  | { readonly type: 'throttle'; readonly channel: Reference; readonly to?: Quantity }
  | {
      readonly type: 'admit';
      readonly system: Reference;
      readonly admits?: Quantity;
      readonly through?: Reference;
    }
  | { readonly type: 'pause'; readonly channel: Reference }
  | { readonly type: 'do'; readonly text: string };

/** A planned queue: visits above `admits` are delayed, not lost. */
export interface WaitingRoom {
  readonly system?: Reference;
  readonly admits?: Quantity;
  readonly through?: Reference;
  readonly range?: DateRange;
  readonly span: Span;
}
