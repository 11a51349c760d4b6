/** Many spans of one text, asked for an offset: sorted and joined once, so that each question is a binary search. */
import { countBefore, type Span } from '@liaison/model';

export class SpanSet {
  /** Without overlap, by place. */
  private readonly joined: readonly Span[];

  constructor(spans: Iterable<Span>) {
    const joined: { start: number; end: number }[] = [];
    for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
      const last = joined.at(-1);
      if (last && start <= last.end) last.end = Math.max(last.end, end);
      else joined.push({ start, end });
    }
    this.joined = joined;
  }

  get isEmpty(): boolean {
    return this.joined.length === 0;
  }

  /** Whether a span holds the offset; the end of a span is not in it. */
  has(offset: number): boolean {
    return this.touches(offset, offset);
  }

  /** Whether a span has begun at `last` or before and is not over at `first`. */
  touches(first: number, last: number): boolean {
    const index = countBefore(this.joined, first + 1, ({ end }) => end);
    const span = this.joined[index];
    return span !== undefined && span.start <= last;
  }
}

/** Things that lie in one another, asked for the innermost at an offset. */
export class Nesting<T> {
  private readonly nodes: { readonly span: Span; readonly item: T; readonly around: number }[] = [];

  /** Of two things with the same beginning the later one in the list lies inside the other. */
  constructor(items: readonly T[], spanOf: (item: T) => Span | undefined) {
    const placed = items.flatMap((item) => {
      const span = spanOf(item);
      return span ? [{ span, item }] : [];
    });
    const open: number[] = [];
    for (const { span, item } of placed.sort((a, b) => a.span.start - b.span.start)) {
      while (open.length > 0 && (this.nodes[open.at(-1) as number]?.span.end ?? 0) < span.end) open.pop();
      const around = open.at(-1) ?? -1;
      open.push(this.nodes.length);
      this.nodes.push({ span, item, around });
    }
  }

  /** Both ends belong to a span. */
  innermostAt(offset: number): T | undefined {
    let index = countBefore(this.nodes, offset + 1, ({ span }) => span.start) - 1;
    for (let node = this.nodes[index]; node; node = this.nodes[index]) {
      if (offset <= node.span.end) return node.item;
      index = node.around;
    }
    return undefined;
  }
}
