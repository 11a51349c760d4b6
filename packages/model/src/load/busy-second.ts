/** Chance on top of an expected rate: how many come in the busiest second, and in one second. */
import { normalQuantile } from './normal-distribution.ts';

export interface Chance {
  /** How many seconds the rate lasts. */
  readonly seconds: number;
  /** How sure to be that no second is busier, between 0 and 1: 0.99. */
  readonly quantile: number;
  /**
   * Variance divided by mean of what comes in a second: 1 for visitors that come independently; E[K²]/E[K] where
   * each brings K requests, which is K for a fixed number (a compound Poisson process).
   */
  readonly dispersion: number;
}

/**
 * How many come in the busiest of n independent seconds at an expected rate λ per second, at most, with
 * probability q: λ + z(q^(1/n)) √(λ d), for dispersion d. The seconds are taken as normal, and all stay below x with
 * probability Φ(x)^n: the distribution of a maximum (Gumbel, Statistics of Extremes, 1958, chapter 1). From about 30
 * a second on; below that it errs by a visitor or two.
 */
export function busiestSecond(rate: number, { seconds, quantile, dispersion }: Chance): number {
  // q^(1/n) is so close to 1 that its distance from 1 has to be reckoned by itself.
  const above = -Math.expm1(Math.log(quantile) / seconds);
  return rate - normalQuantile(above) * Math.sqrt(rate * dispersion);
}
