/** Where things stand in a tree of the quick parser, which has no concrete syntax nodes. */
import type { Span } from '@liaison/model';
import { sharedSpan } from './shared-span.ts';

/** Where a property is written; with the part before it: nodes have few parts, and lists of them would have room for many. */
interface Part {
  readonly property: string;
  readonly start: number;
  readonly end: number;
  readonly before: Part | undefined;
}

/** Stands in a node's `$cstNode`: where the node begins and ends, and where its parts do. */
export class Place {
  readonly offset: number;
  /** The first token, as it is written. */
  readonly first: string;
  end: number;
  /** Behind the opening brace and before the closing one; -1 where there is none. */
  open = -1;
  close = -1;
  /** The part that was added last. */
  private part: Part | undefined;

  constructor(offset: number, first: string) {
    this.offset = offset;
    this.first = first;
    this.end = offset;
  }

  add(property: string, start: number, end: number): void {
    this.part = { property, start, end, before: this.part };
  }

  /** The first place of a property. */
  spanOf(property: string): Span | undefined {
    let found: Part | undefined;
    for (let part = this.part; part; part = part.before) if (part.property === property) found = part;
    return found && sharedSpan(found.start, found.end);
  }
}
