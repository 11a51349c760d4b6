/** Shapes of response over time as formulas. Load is reckoned with straight lines between samples of them. */
import { normalQuantile, normalShare } from './normal-distribution.ts';

/** A shape with its parameters; `median` and `mean` in seconds. */
export type SmoothShape =
  | { readonly shape: 'log-logistic'; readonly median: number; readonly slope: number }
  /** `sigma` is the standard deviation of the natural logarithm of the seconds. */
  | { readonly shape: 'log-normal'; readonly median: number; readonly sigma: number }
  | { readonly shape: 'exponential'; readonly mean: number };

/** How many points give the parameters of a shape. */
export const POINTS_OF_SHAPE: Readonly<Record<SmoothShape['shape'], number>> = {
  'log-logistic': 2,
  'log-normal': 2,
  exponential: 1,
};

/** A share, strictly between 0 and 1, and the seconds above 0 by which it has come. */
export interface Quantile {
  readonly seconds: number;
  readonly share: number;
}

/** Whether the language knows a shape of this name. */
export function isSmoothShape(name: string): name is SmoothShape['shape'] {
  return Object.hasOwn(POINTS_OF_SHAPE, name);
}

/** The shape through two points of which the second is later and higher; an exponential one needs the first only. */
export function shapeThrough(shape: SmoothShape['shape'], first: Quantile, second: Quantile): SmoothShape {
  const span = Math.log(second.seconds / first.seconds);
  switch (shape) {
    case 'log-logistic': {
      const slope = (logit(second.share) - logit(first.share)) / span;
      return { shape, median: first.seconds * Math.exp(-logit(first.share) / slope), slope };
    }
    case 'log-normal': {
      const z = normalQuantile(first.share);
      const sigma = span / (normalQuantile(second.share) - z);
      return { shape, median: first.seconds * Math.exp(-z * sigma), sigma };
    }
    case 'exponential':
      return { shape, mean: -first.seconds / Math.log1p(-first.share) };
  }
}

/** Share that has come by so many seconds after the send, of all who ever come. */
export function smoothShare(shape: SmoothShape, seconds: number): number {
  if (seconds <= 0) return 0;
  switch (shape.shape) {
    case 'log-logistic':
      return 1 / (1 + (seconds / shape.median) ** -shape.slope);
    case 'log-normal':
      return normalShare(Math.log(seconds / shape.median) / shape.sigma);
    case 'exponential':
      return -Math.expm1(-seconds / shape.mean);
  }
}

/** Seconds after the send by which a share between 0 and 1 has come. */
export function smoothSeconds(shape: SmoothShape, share: number): number {
  switch (shape.shape) {
    case 'log-logistic':
      return shape.median * Math.exp(logit(share) / shape.slope);
    case 'log-normal':
      return shape.median * Math.exp(normalQuantile(share) * shape.sigma);
    case 'exponential':
      return -shape.mean * Math.log1p(-share);
  }
}

function logit(share: number): number {
  return Math.log(share / (1 - share));
}
