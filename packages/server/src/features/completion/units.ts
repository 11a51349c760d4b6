/** Units behind a number, of the dimensions that its statement takes. */
import type { Leaf } from '@liaison/language';
import { type Dimension, dimensionOf, type Quantity, type Workspace } from '@liaison/model';
import { CompletionItemKind } from 'vscode-languageserver';
import type { Candidate } from './candidate.ts';
import type { Cursor } from './cursor.ts';

/** The number before the cursor; its line may be unfinished, but the number itself is there. */
export function quantityBefore({ expected, file }: Cursor): Quantity | undefined {
  const number = expected.taken.findLast(
    ({ leaf }) => leaf.terminal === 'NUMBER' && leaf.features.at(-1) === 'number',
  );
  return number && file.quantities.find(({ numberSpan }) => numberSpan.start === number.span.start);
}

/** Whether a number may end without a unit: a count may, where the statement itself says of what. */
export function mayBeBare(quantity: Quantity | undefined): boolean {
  return !quantity || quantity.expects.some((dimension) => dimension === 'count' || dimension === 'any');
}

/** Candidates for one place inside a quantity: its unit, `%`, or what stands behind `per`. */
export function unitCandidates(leaf: Leaf, cursor: Cursor): Candidate[] {
  const quantity = quantityBefore(cursor);
  const expects = quantity?.expects ?? ['any'];
  const { workspace } = cursor;
  if (leaf.features.at(-1) === 'per') return perCandidates(quantity, cursor);
  if (leaf.keyword === '%') {
    if (!takes(expects, 'share')) return [];
    return [{ label: '%', kind: CompletionItemKind.Unit, rank: 0 }];
  }
  const names = [...workspace.units.keys()];
  return names.flatMap((name) => {
    // `1 day`, `2 days`: the other of the two is not what anybody means.
    if (quantity && quantity.number !== 1 && isSingular(name, workspace)) return [];
    const fit = fitOf(name, expects, workspace);
    return fit === undefined ? [] : [unit(name, fit, workspace)];
  });
}

/** Whether a keyword inside a quantity makes sense there: `per` behind what is counted by it, `business` before days. */
export function fitsQuantity(keyword: string, cursor: Cursor): boolean {
  const quantity = quantityBefore(cursor);
  const expects = quantity?.expects ?? ['any'];
  if (keyword === 'per' && quantity?.unit !== undefined) {
    const dimension = dimensionOf(quantity, cursor.workspace.units);
    if (dimension === 'rate' || dimension === 'duration') return false;
  }
  if (keyword === 'business') return takes(expects, 'duration');
  if (keyword !== 'per') return true;
  if (quantity?.unit === '%' && isShareOfEvents(quantity)) return true;
  return takes(expects, 'rate') || takes(expects, 'cost') || takes(expects, 'money');
}

/** `rate 9 % per visit`: the one share of which a statement says what it is a share of. */
function isShareOfEvents(quantity: Quantity | undefined): boolean {
  return quantity?.statement === 'rate';
}

/** 0 for a unit with which the quantity is finished, 1 for one that needs `per`. */
function fitOf(name: string, expects: readonly Dimension[], workspace: Workspace): number | undefined {
  const quantity = { ...PROBE, unit: name, expects };
  const dimension = dimensionOf(quantity, workspace.units);
  if (expects.some((expected) => expected === dimension || expected === 'any')) {
    return isSingular(name, workspace) ? 2 : 0;
  }
  const needsPer = dimension === 'count' && (takes(expects, 'rate') || takes(expects, 'cost'));
  return needsPer && !isSingular(name, workspace) ? 1 : undefined;
}

/** `order` beside `orders`: right, but not what stands behind most numbers. */
function isSingular(name: string, { units }: Workspace): boolean {
  return units.has(`${name}s`) || (name.endsWith('y') && units.has(`${name.slice(0, -1)}ies`));
}

function perCandidates(quantity: Quantity | undefined, { workspace }: Cursor): Candidate[] {
  const expects = quantity?.expects ?? ['any'];
  const times = takes(expects, 'rate')
    ? [...workspace.units].flatMap(([name, { dimension }]) => (dimension === 'duration' ? [name] : []))
    : [];
  const takesEvents = takes(expects, 'cost') || takes(expects, 'money') || isShareOfEvents(quantity);
  const events = takesEvents ? workspace.all('event').map(({ declaration }) => declaration.name) : [];
  const eventRank = takes(expects, 'rate') ? 1 : 0;
  return [
    ...times.map((name) => unit(name, name.endsWith('s') && name.length > 2 ? 2 : 0, workspace)),
    ...events.map((name) => unit(name, eventRank, workspace)),
  ];
}

function unit(name: string, rank: number, workspace: Workspace): Candidate {
  for (const kind of ['unit', 'currency', 'event'] as const) {
    const declared = workspace.lookup(kind, name)[0]?.declaration;
    if (!declared) continue;
    return {
      label: name,
      kind: CompletionItemKind.Unit,
      // Everybody has one or two currencies, and there are many.
      rank: kind === 'currency' && !COMMON.has(name) ? rank + 1 : rank,
      ...(declared.title !== undefined && { description: declared.title }),
      about: { type: 'declaration', kind, name },
    };
  }
  return { label: name, kind: CompletionItemKind.Unit, rank };
}

const COMMON: ReadonlySet<string> = new Set(['EUR', 'GBP', 'USD']);

function takes(expects: readonly Dimension[], dimension: Dimension): boolean {
  return expects.includes(dimension) || expects.includes('any');
}

const PROBE: Quantity = {
  number: 1,
  business: false,
  expects: [],
  statement: '',
  span: { start: 0, end: 0 },
  numberSpan: { start: 0, end: 0 },
};
