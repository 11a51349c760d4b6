/** Searching the mildest remedy on a ladder of round figures. */

/**
 * The first rung that fits, if rungs fit ever better: found in steps that double, then by halving. What is found has
 * been tried, so it fits in any case. Some ten trials for a ladder of hundreds.
 */
export function firstFitting<T>(rungs: readonly T[], fits: (rung: T) => boolean): T | undefined {
  const fitsAt = (i: number) => fits(rungs[i] as T);
  let failed = -1;
  let found = 0;
  for (let step = 1; ; step *= 2) {
    found = Math.min(failed + step, rungs.length - 1);
    if (found === failed) return undefined;
    if (fitsAt(found)) break;
    failed = found;
  }
  while (found - failed > 1) {
    const middle = (failed + found) >> 1;
    if (fitsAt(middle)) found = middle;
    else failed = middle;
  }
  return rungs[found];
}

/** Seconds over which people send: whole minutes up to 2 h, then 5 min apart up to 4 h, 15 min up to 12 h, and hours. */
export const WINDOWS: readonly number[] = [
  ...steps(60, 60, 2 * 3600),
  ...steps(2 * 3600 + 300, 300, 4 * 3600),
  ...steps(4 * 3600 + 900, 900, 12 * 3600),
  ...steps(13 * 3600, 3600, 72 * 3600),
];

/** Numbers of two digits that count, from one down to another. */
export function roundFiguresDown(from: number, to: number): number[] {
  const figures: number[] = [];
  for (let figure = roundedDown(from); figure >= to && figure > 0; figure = below(figure))
    figures.push(figure);
  return figures;
}

function roundedDown(number: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(number)) - 1);
  // What was computed a hair too low is the figure itself.
  return Math.floor(number / step + 1e-9) * step;
}

function below(figure: number): number {
  return roundedDown(figure * (1 - 1e-6));
}

function steps(from: number, step: number, to: number): number[] {
  return Array.from({ length: (to - from) / step + 1 }, (_, i) => from + i * step);
}
