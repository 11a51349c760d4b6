/** Thousands as people set them apart, and as Liaison writes them. */

/** The digits of a number whose only point seems to divide thousands, as in `1.200`; not of `0.125` or `1.2k`. */
export function thousandsWithPoint(written: string): string | undefined {
  return written.length > 4 && /^[1-9]\d{0,2}\.\d{3}$/.test(written) ? written.replace('.', '') : undefined;
}

/** `1200000` as `1.2M`: with at most two digits behind the point, else as it is. */
export function shortened(plain: string): string {
  const number = Number(plain);
  if (number >= 1e6 && number % 1e4 === 0) return `${number / 1e6}M`;
  if (number >= 1e3 && number % 10 === 0) return `${number / 1e3}k`;
  return plain;
}
