/** Small pictures out of block signs, which editors on a desktop and in a terminal both show. */

const LEVELS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/** One sign for each value, as high as its share of the highest; a blank for 0. */
export function sparkline(values: readonly number[]): string {
  const highest = Math.max(0, ...values);
  return values
    .map((value) => {
      if (!(value > 0) || highest === 0) return ' ';
      return LEVELS[Math.min(LEVELS.length, Math.ceil((value / highest) * LEVELS.length)) - 1] ?? ' ';
    })
    .join('');
}

/** A picture with what stands below its left and its right end. */
export function captioned(picture: string, left: string, right: string): string[] {
  const gap = Math.max(1, picture.length - left.length - right.length);
  return [picture, `${left}${' '.repeat(gap)}${right}`];
}
