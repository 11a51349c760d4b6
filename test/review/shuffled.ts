/** The same campaign files in another order: statements in their blocks, declarations in their files. */
import { parseCampaignFile } from '@liaison/language';
import { type AnyDeclaration, nestedIn, type SourceFile, type Span, type Statement } from '@liaison/model';
import type { Texts } from './two-versions.ts';

/** A whole number below a limit. */
export type Draw = (below: number) => number;

/** From a list of numbers, over and over. */
export function drawFrom(numbers: readonly number[]): Draw {
  let at = 0;
  return (below) => ((numbers[at++ % numbers.length] ?? 0) + at) % below;
}

interface Slot {
  readonly span: Span;
  readonly text: string;
  /** Slots of one group keep their order: of what may stand once, the first counts. */
  readonly group: string;
}

/** Statements and declarations in another order; those of a file that cannot be read stay. */
export function shuffled(texts: Texts, draw: Draw, mayRepeat: boolean): Texts {
  return Object.fromEntries(
    Object.entries(texts).map(([path, text]) => {
      const file = parseCampaignFile({ path, text });
      return [path, file.problems.length > 0 ? text : new Shuffle(file, draw, mayRepeat).file()];
    }),
  );
}

/** Declarations dealt out to the files anew. */
export function dealt(texts: Texts, draw: Draw): Texts {
  const paths = Object.keys(texts);
  const all = Object.entries(texts).flatMap(([path, text]) =>
    parseCampaignFile({ path, text }).declarations.map(({ span }) => text.slice(span.start, span.end)),
  );
  const files = new Map<string, string[]>(paths.map((path) => [path, []]));
  for (const text of all) files.get(paths[draw(paths.length)] ?? '')?.push(text);
  return Object.fromEntries([...files].map(([path, parts]) => [path, parts.join('\n\n')]));
}

class Shuffle {
  private readonly source: SourceFile;
  private readonly draw: Draw;
  private readonly mayRepeat: boolean;

  constructor(source: SourceFile, draw: Draw, mayRepeat: boolean) {
    this.source = source;
    this.draw = draw;
    this.mayRepeat = mayRepeat;
  }

  file(): string {
    const slots = this.source.declarations.map((declaration) => ({
      span: declaration.span,
      text: this.declaration(declaration),
      group: `${declaration.kind} ${declaration.name}`,
    }));
    return this.filled({ start: 0, end: this.source.text.length }, slots);
  }

  private declaration(declaration: AnyDeclaration): string {
    const slots = declaration.statements.map((statement) => this.statement(statement, declaration));
    return this.filled(declaration.span, slots);
  }

  private statement(statement: Statement, around: AnyDeclaration): Slot {
    const { span, keyword } = statement;
    const nested = nestedIn(around).find((inner) => inner.span.start === span.start);
    const blocks = around.kind === 'campaign' ? around.blocks : [];
    const block = blocks.find(({ statements }) =>
      statements.some((inner) => inner.span.start > span.start && inner.span.end <= span.end),
    );
    const inside = (block?.statements ?? []).map((inner) => ({
      span: inner.span,
      text: this.source.text.slice(inner.span.start, inner.span.end),
      group: inner.keyword,
    }));
    return { span, text: nested ? this.declaration(nested) : this.filled(span, inside), group: keyword };
  }

  /** A stretch of the text with its slots filled in another order; what an allow comment covers stays below it. */
  private filled({ start, end }: Span, slots: readonly Slot[]): string {
    const free = slots.filter(
      ({ span }) => !this.source.allows.some(({ covers }) => covers?.start === span.start),
    );
    const order = this.permuted(free);
    const textFor = new Map(free.map((slot, i) => [slot, order[i]?.text ?? '']));
    let text = '';
    let at = start;
    for (const slot of slots) {
      text += this.source.text.slice(at, slot.span.start) + (textFor.get(slot) ?? slot.text);
      at = slot.span.end;
    }
    return text + this.source.text.slice(at, end);
  }

  private permuted(slots: readonly Slot[]): Slot[] {
    const order = [...slots];
    for (let i = order.length - 1; i > 0; i--) {
      const j = this.draw(i + 1);
      [order[i], order[j]] = [order[j] as Slot, order[i] as Slot];
    }
    if (this.mayRepeat) return order;
    const groups = Map.groupBy(slots, ({ group }) => group);
    return order.map(({ group }) => groups.get(group)?.shift() as Slot);
  }
}
