/** A response curve as the text of a campaign file. */
import { writtenName, writtenText } from '@liaison/model';
import type { FittedShape } from './fit-shape.ts';
import type { ThinPoint } from './thin-curve.ts';

/** What a written curve is headed by and where its figures come from. */
export interface CurveHeading {
  readonly name: string;
  readonly title: string | undefined;
  readonly evidence: string;
}

/** By its first line, a file is known that may be written again. */
export const IMPORTED_CURVE = '// Written by `liaison curve import`: import again instead of editing.';

/** A table of points, joined by straight lines. */
export function writePoints(heading: CurveHeading, points: readonly ThinPoint[]): string {
  return fileOf(heading, points.map(arrived));
}

/** A log-logistic shape, cut where the data or the user say: `end` in seconds. */
export function writeShape(heading: CurveHeading, { points }: FittedShape, end: number): string {
  const lines = points.map(({ seconds, share }) =>
    arrived({ seconds, percent: Number((share * 100).toPrecision(9)) }),
  );
  return fileOf(heading, ['shape log-logistic', ...lines, `ends after ${writtenSeconds(end)}`]);
}

function fileOf({ name, title, evidence }: CurveHeading, lines: readonly string[]): string {
  const head = `curve ${writtenName(name)}${title === undefined ? '' : ` ${writtenText(title)}`} {`;
  const body = [...lines, `evidence ${writtenText(evidence)}`].map((line) => `  ${line}`);
  return [IMPORTED_CURVE, '', head, ...body, '}', ''].join('\n');
}

function arrived({ seconds, percent }: ThinPoint): string {
  const direction = seconds < 0 ? 'before' : 'after';
  return `arrived ${plainDigits(percent)} % by ${writtenSeconds(Math.abs(seconds))} ${direction}`;
}

/** Without an exponent, which the language does not have. */
function plainDigits(number: number): string {
  const text = String(number);
  return text.includes('e') ? number.toFixed(12).replace(/\.?0+$/, '') : text;
}

/** One number and one unit, the coarsest that takes a whole number. */
export function writtenSeconds(seconds: number): string {
  if (seconds >= 2 * 86_400 && seconds % 86_400 === 0) return `${seconds / 86_400} days`;
  if (seconds >= 3600 && seconds % 3600 === 0) return `${seconds / 3600} h`;
  if (seconds >= 60 && seconds % 60 === 0) return `${seconds / 60} min`;
  return `${seconds} s`;
}
