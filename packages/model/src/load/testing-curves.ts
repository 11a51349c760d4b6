/** Declarations of curves for tests, and the reference tables where they lie beside the repository. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Curve, CurvePoint } from '../curve.ts';
import { parseNumber, type Quantity } from '../quantity.ts';
import type { UnitTable } from '../units.ts';
import { type ResponseCurve, responseCurve } from './response-curve.ts';

export const UNITS: UnitTable = new Map([
  ['s', { dimension: 'duration', factor: 1 }],
  ['min', { dimension: 'duration', factor: 60 }],
  ['h', { dimension: 'duration', factor: 3600 }],
  ['days', { dimension: 'duration', factor: 86_400 }],
  ['rps', { dimension: 'rate', factor: 1 }],
]);

const NOWHERE = { start: 0, end: 0 };

/** The declaration that these lines of a curve's block are lowered to: `shape log-normal`, `arrived 5 % by 2 min before`. */
export function declared(...lines: readonly string[]): Curve {
  const value = (keyword: string) =>
    lines.find((line) => line.startsWith(`${keyword} `))?.slice(keyword.length + 1);
  const shape = value('shape');
  const ends = value('ends after');
  return {
    kind: 'curve',
    name: 'tried',
    span: NOWHERE,
    nameSpan: NOWHERE,
    statements: [],
    ...(shape && { shape: { value: shape, span: NOWHERE } }),
    ...(ends && { ends: quantity(ends) }),
    points: lines.filter((line) => line.startsWith('arrived')).map(pointOf),
  };
}

function pointOf(line: string): CurvePoint {
  const [, share, time, direction] = /^arrived (.*?)(?: by (.*) (before|after))?$/.exec(line) ?? [];
  return {
    direction: direction === 'before' ? 'before' : 'after',
    ...(share && { share: quantity(share) }),
    ...(time && { time: quantity(time) }),
  };
}

function quantity(text: string): Quantity {
  const [number = '', unit] = text.split(' ');
  return {
    number: parseNumber(number),
    ...(unit && { unit }),
    business: false,
    expects: [],
    statement: 'arrived',
    span: NOWHERE,
    numberSpan: NOWHERE,
  };
}

/** The curve of a declaration that can be drawn. */
export function drawn(...lines: readonly string[]): ResponseCurve {
  const result = responseCurve(declared(...lines), UNITS);
  if ('problem' in result) throw new Error(result.problem);
  return result.curve;
}

/** Curves of the built-in library, by their names in the reference tables; opens of e-mails are not built in. */
export const BUILT_IN: Readonly<Record<string, ResponseCurve>> = {
  'email.click': logLogistic('50 % by 195 min', '78.5769212 % by 24 h'),
  'email.open': logLogistic('50 % by 438 min', '69.7015424 % by 24 h'),
  'email.scan': drawn('shape exponential', 'arrived 63.2120559 % by 15 s after', 'ends after 1 h'),
  'push.ios': logLogistic('50 % by 7 min', '98.6090699 % by 24 h'),
  'push.android': logLogistic('50 % by 48 min', '93.8252053 % by 24 h'),
  'sms.click': logLogistic('50 % by 21 min', '96.7146788 % by 24 h'),
  'tv.spot': drawn(
    'shape log-normal',
    'arrived 50 % by 53.73153107 s after',
    'arrived 75.00105513 % by 2 min after',
    'ends after 1 h',
  ),
  'social.link': logLogistic('50 % by 168 min', '87.3646354 % by 24 h'),
  'social.x': logLogistic('50 % by 24 min', '97.55151255 % by 24 h'),
  'webcast.join': drawn(
    'arrived 0 % by 15 min before',
    'arrived 5 % by 10 min before',
    'arrived 15 % by 5 min before',
    'arrived 35 % by 2 min before',
    'arrived 60 % by 0 min after',
    'arrived 75 % by 2 min after',
    'arrived 88 % by 5 min after',
    'arrived 95 % by 10 min after',
    'arrived 98 % by 15 min after',
    'arrived 100 % by 30 min after',
  ),
};

function logLogistic(...points: readonly string[]): ResponseCurve {
  return drawn(
    'shape log-logistic',
    ...points.map((point) => `arrived ${point} after`),
    'ends after 30 days',
  );
}

/**
 * A file of reference values for the load model; undefined where it is not at hand. It lies beside the repository,
 * or in the folder that `LIAISON_CAPACITY_DATA` names.
 */
export function capacityData(file: string): string | undefined {
  const beside = fileURLToPath(new URL('../../../../../shared/data/capacity', import.meta.url));
  const path = join(process.env.LIAISON_CAPACITY_DATA ?? beside, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
