/** What units mean. The words themselves are declared in the library, in the Campaign language. */
import type { Dimension, Quantity } from './quantity.ts';
import type { SourceFile } from './source.ts';

/** Names of dimensions as unit declarations write them. */
export type UnitDimension = 'duration' | 'rate' | 'users' | 'things' | 'money';

export interface UnitMeaning {
  readonly dimension: UnitDimension;
  /** Seconds for durations, per second for rates, 1 for things, users and money. */
  readonly factor: number;
}

export type UnitTable = ReadonlyMap<string, UnitMeaning>;

/** Units, currencies and events (`40 orders`) of all files; a unit defined by another is followed. */
export function unitTable(files: readonly SourceFile[]): UnitTable {
  const table = new Map<string, UnitMeaning>();
  const derived: { name: string; dimension: UnitDimension; equals: Quantity }[] = [];
  for (const declaration of files.flatMap((file) => file.declarations)) {
    if (declaration.kind === 'currency') table.set(declaration.name, { dimension: 'money', factor: 1 });
    if (declaration.kind === 'event') {
      for (const word of [declaration.name, pluralOf(declaration.name)]) {
        if (!table.has(word)) table.set(word, { dimension: 'things', factor: 1 });
      }
    }
    if (declaration.kind !== 'unit') continue;
    const dimension = declaration.dimension?.value as UnitDimension | undefined;
    if (!dimension) continue;
    if (declaration.equals) derived.push({ name: declaration.name, dimension, equals: declaration.equals });
    else table.set(declaration.name, { dimension, factor: 1 });
  }
  // Definitions may stand in any order, so go round until nothing new is known.
  for (let left = derived, before = -1; left.length !== before; ) {
    before = left.length;
    left = left.filter(({ name, dimension, equals }) => {
      const factor = factorOf(equals, table);
      if (factor !== undefined) table.set(name, { dimension, factor });
      return factor === undefined;
    });
  }
  return table;
}

/** Dimension of a written quantity; `bare` without a unit, `unknown` with a unit that nobody declared. */
export function dimensionOf(quantity: Quantity, units: UnitTable): Dimension | 'bare' | 'unknown' {
  const per = quantity.per && units.get(quantity.per.unit);
  if (quantity.per && !per) return 'unknown';
  if (quantity.unit === '%') return 'share';
  const unit = quantity.unit === undefined ? undefined : units.get(quantity.unit);
  if (quantity.unit !== undefined && !unit) return 'unknown';
  if (unit?.dimension === 'money') return 'money';
  if (per) return per.dimension === 'duration' ? 'rate' : 'cost';
  if (!unit) return 'bare';
  return unit.dimension === 'things' ? 'count' : unit.dimension;
}

/** Whole or broken seconds of a duration; business time is left to calendars and has none. */
export function secondsOf(quantity: Quantity, units: UnitTable): number | undefined {
  const unit = quantity.unit === undefined ? undefined : units.get(quantity.unit);
  if (unit?.dimension !== 'duration' || quantity.business || quantity.per) return undefined;
  return quantity.number * unit.factor;
}

/** The English plural as authors write it: `orders`, `entries`. */
export function pluralOf(word: string): string {
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}

function factorOf(equals: Quantity, table: UnitTable): number | undefined {
  const unit = equals.unit === undefined ? undefined : table.get(equals.unit);
  if (!unit) return undefined;
  if (!equals.per) return equals.number * unit.factor;
  const per = table.get(equals.per.unit);
  return per && (equals.number * unit.factor) / (equals.per.number * per.factor);
}
