/** Where things stand in a tree of the quick parser, which has no concrete syntax nodes. */

/** Stands in a node's `$cstNode`: where the node begins and ends, and where its parts do. */
export class Place {
  readonly offset: number;
  end: number;
  /** Behind the opening brace and before the closing one; -1 where there is none. */
  open = -1;
  close = -1;
  /** Property, start, end; property, start, end; … */
  private readonly parts: (string | number)[] = [];

  constructor(offset: number) {
    this.offset = offset;
    this.end = offset;
  }

  add(property: string, start: number, end: number): void {
    this.parts.push(property, start, end);
  }

  /** The first place of a property. */
  spanOf(property: string): { start: number; end: number } | undefined {
    const { parts } = this;
    for (let index = 0; index < parts.length; index += 3) {
      if (parts[index] === property)
        return { start: parts[index + 1] as number, end: parts[index + 2] as number };
    }
    return undefined;
  }
}
