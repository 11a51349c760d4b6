/** The course of a system's load as data: for each step its highest second, and who makes it. */
import { type Course, type LoadModel, piecesOf, type SystemLoad, TOLERANCE } from '@liaison/model';

/** What a campaign adds in the highest second of each step. */
export interface ChartLayer {
  /** Empty for all campaigns that have no layer of their own. */
  readonly campaign: string;
  /** How many campaigns it is. */
  readonly campaigns: number;
  /** The how manieth colour it has; null for the rest. */
  readonly color: number | null;
  /** Requests per second, one for each step. */
  readonly values: readonly number[];
}

export interface LoadChart {
  readonly title: string;
  /** Seconds since 1970 UTC. */
  readonly from: number;
  /** Seconds of a step. */
  readonly step: number;
  /** Requests per second in the highest second of each step. */
  readonly totals: readonly number[];
  readonly everyday: readonly number[];
  /** From the bottom up. */
  readonly layers: readonly ChartLayer[];
  /** Steps above usable. */
  readonly stepsAbove: number;
}

/** So many campaigns have a colour of their own. */
const MOST_COLORS = 4;

/** Of what the heaviest campaign brings; less is not worth a colour. */
const NOTICEABLE = 0.02;

/**
 * Works a chart out. Every figure is that of the highest second of its step. `colors` are the owners of the colours
 * that are given away; the heaviest of the others get what is left.
 */
export function loadChart(
  title: string,
  course: Course,
  system: SystemLoad,
  { model, colors }: { readonly model: LoadModel; readonly colors: string[] },
): LoadChart {
  const highest = highestSeconds(course, system);
  const everyday: number[] = [];
  const byOwner = new Map<string, Float64Array>();
  highest.forEach(({ rate, at, side }, step) => {
    let campaigns = 0;
    for (const { owner, rate: own } of system.partsAt(at, side)) {
      let values = byOwner.get(owner);
      if (!values) {
        values = new Float64Array(course.count);
        byOwner.set(owner, values);
      }
      values[step] = (values[step] ?? 0) + own;
      campaigns += own;
    }
    everyday.push(Math.max(0, rate - campaigns));
  });
  const { usable } = system.limits;
  return {
    title,
    from: course.from,
    step: course.step,
    totals: highest.map(({ rate }) => rate),
    everyday,
    layers: layersOf(byOwner, model, colors),
    stepsAbove:
      usable === undefined ? 0 : highest.filter(({ rate }) => rate > usable * (1 + TOLERANCE)).length,
  };
}

interface Second {
  rate: number;
  at: number;
  side: 'left' | 'right';
}

/** The highest second of each step; a step may begin or end with a jump, so it is known on which side. */
function highestSeconds({ from, step, count }: Course, system: SystemLoad): Second[] {
  const highest = Array.from(
    { length: count },
    (_, i): Second => ({ rate: 0, at: from + i * step, side: 'right' }),
  );
  const raise = (i: number, rate: number, at: number, side: Second['side']) => {
    const known = highest[i];
    if (known && rate > known.rate) Object.assign(known, { rate, at, side });
  };
  for (const piece of piecesOf(system.streamOver({ from, to: from + count * step }))) {
    const last = Math.ceil((piece.to - from) / step) - 1;
    for (let i = Math.max(0, Math.floor((piece.from - from) / step)); i <= last; i++) {
      const begin = Math.max(piece.from, from + i * step);
      const end = Math.min(piece.to, from + (i + 1) * step);
      raise(i, piece.rate + piece.slope * (begin - piece.from), begin, 'right');
      raise(i, piece.rate + piece.slope * (end - piece.from), end, 'left');
    }
  }
  return highest;
}

/** A layer for each campaign that has a colour, and one for the rest. */
function layersOf(byOwner: Map<string, Float64Array>, model: LoadModel, colors: string[]): ChartLayer[] {
  const ranked = [...byOwner]
    .map(([owner, values]) => ({ owner, values, most: Math.max(...values) }))
    .sort((a, b) => b.most - a.most || (a.owner < b.owner ? -1 : 1));
  const noticeable = NOTICEABLE * (ranked[0]?.most ?? 0);
  for (const { owner, most } of ranked) {
    if (most < noticeable) break;
    if (colors.length < MOST_COLORS && !colors.includes(owner)) colors.push(owner);
  }
  const colored = ranked.filter(({ owner }) => colors.includes(owner));
  const rest = ranked.filter(({ owner }) => !colors.includes(owner));
  const layers = colored
    .map(({ owner, values }) => ({
      campaign: model.byOwner(owner)?.campaign.name ?? '',
      campaigns: 1,
      color: colors.indexOf(owner),
      values: [...values],
    }))
    .sort((a, b) => a.color - b.color);
  const [first] = rest;
  if (!first) return layers;
  const sums = Array.from(first.values, (_, step) =>
    rest.reduce((sum, { values }) => sum + (values[step] ?? 0), 0),
  );
  return [...layers, { campaign: '', campaigns: rest.length, color: null, values: sums }];
}
