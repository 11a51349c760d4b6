/** The normal distribution: share below a value, and the value below which a share lies. */

const SQRT_PI = Math.sqrt(Math.PI);
/** From here on 1 - erf would lose digits. */
const FRACTION_FROM = 1.5;
/** Levels of the continued fraction; where it begins, and is slowest, more change nothing. */
const LEVELS = 100;

/** Error function to the last digits of a double. Series 7.1.6 of Abramowitz and Stegun; its terms have one sign. */
export function erf(x: number): number {
  if (x < 0) return -erf(-x);
  if (x >= FRACTION_FROM) return 1 - erfc(x);
  let term = x;
  let sum = x;
  for (let n = 1; term > sum * Number.EPSILON; n++) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }
  return (2 / SQRT_PI) * Math.exp(-x * x) * sum;
}

/** 1 - erf, exact to the last digits far out too. Continued fraction 7.1.14 of Abramowitz and Stegun. */
export function erfc(x: number): number {
  if (x < FRACTION_FROM) return 1 - erf(x);
  let below = x;
  for (let n = LEVELS; n >= 1; n--) below = x + n / 2 / below;
  return Math.exp(-x * x) / (SQRT_PI * below);
}

/** Share of a standard normal distribution below a value. */
export function normalShare(z: number): number {
  return erfc(-z / Math.SQRT2) / 2;
}

/**
 * The value below which a share between 0 and 1 of a standard normal distribution lies. The rational approximation
 * 26.2.23 of Abramowitz and Stegun, good to 4.5e-4, made exact by Halley's method.
 */
export function normalQuantile(share: number): number {
  if (share > 0.5) return -normalQuantile(1 - share);
  if (!(share > 0)) return share === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  const t = Math.sqrt(-2 * Math.log(share));
  let z =
    (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))) - t;
  for (let round = 0; round < 3; round++) {
    const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
    if (density === 0) break;
    const step = (normalShare(z) - share) / density;
    z -= step / (1 + (z * step) / 2);
  }
  return z;
}
