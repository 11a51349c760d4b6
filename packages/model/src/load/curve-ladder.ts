/** The seconds at which smooth shapes are sampled: dense where answers come fast, days apart at the end. */
import { DAY } from '../zone.ts';
import type { SmoothShape } from './smooth-shape.ts';

const MONTH = 30 * DAY;

/** For answers over hours and days; straight lines between these err by less than 1 % of the share. */
const LONG = [
  0, 1, 2, 5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 300, 420, 600, 900, 1200, 1800, 2700, 3600, 5400,
  7200, 10_800, 14_400, 21_600, 28_800, 43_200, 64_800, 86_400, 129_600, 172_800, 259_200, 345_600, 432_000,
  604_800, 864_000, 1_209_600, 1_814_400, 2_592_000,
];

/** For answers within minutes. */
const SHORT = [
  0, 1, 2, 3, 4, 5, 6, 8, 10, 12, 14, 16, 18, 20, 24, 28, 32, 36, 40, 45, 50, 60, 70, 80, 90, 105, 120, 150,
  180, 240, 300, 420, 600, 900, 1800, 3600,
];

const LADDERS: Readonly<Record<SmoothShape['shape'], readonly number[]>> = {
  'log-logistic': LONG,
  'log-normal': [...SHORT, ...LONG.filter((rung) => rung > 3600)],
  exponential: [...SHORT, ...LONG.filter((rung) => rung > 3600)],
};

/**
 * The rungs below an end, in seconds, and the end. After 30 days a rung a day; ever farther apart from there, by a
 * thirtieth of the age in whole days, so that no end makes a curve long.
 */
export function ladderTo(end: number, shape: SmoothShape['shape']): Float64Array {
  const rungs = LADDERS[shape].filter((rung) => rung < end);
  for (let rung = MONTH + DAY; rung < end; rung += DAY * Math.floor(rung / MONTH)) rungs.push(rung);
  return Float64Array.from([...rungs, end]);
}
