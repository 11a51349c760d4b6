/** A response curve as the text of a campaign file. */
import { plainDigits, writtenDuration, writtenName, writtenText } from '@liaison/model';
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
  return fileOf(heading, ['shape log-logistic', ...lines, `ends after ${writtenDuration(end)}`]);
}

function fileOf({ name, title, evidence }: CurveHeading, lines: readonly string[]): string {
  const head = `curve ${writtenName(name)}${title === undefined ? '' : ` ${writtenText(title)}`} {`;
  const body = [...lines, `evidence ${writtenText(evidence)}`].map((line) => `  ${line}`);
  return [IMPORTED_CURVE, '', head, ...body, '}', ''].join('\n');
}

function arrived({ seconds, percent }: ThinPoint): string {
  const direction = seconds < 0 ? 'before' : 'after';
  return `arrived ${plainDigits(percent)} % by ${writtenDuration(Math.abs(seconds))} ${direction}`;
}
