/** A curve of which no picture can be made: with too few points, or points that contradict each other or its shape. */
import {
  type Curve,
  type CurvePoint,
  type CurveProblem,
  dimensionOf,
  type Quantity,
  responseCurve,
  type SourceFile,
  type Span,
  type UnitTable,
} from '@liaison/model';
import { defineCheck } from './define-check.ts';
import { statementOf } from './statements.ts';
import { subjectOf } from './wording.ts';

interface Words {
  readonly at: Span | undefined;
  readonly message: string;
  readonly help: string;
}

interface Subject {
  readonly curve: Curve;
  readonly point: CurvePoint | undefined;
  readonly file: SourceFile;
  readonly units: UnitTable;
}

export const undrawableCurve = defineCheck({
  code: 'undrawable-curve',
  category: 'capacity',
  severity: 'error',
  on: 'curve',
  message: ({ message }: Words) => message,
  help: ({ help }) => help,
  run(curve, { workspace: { units }, file }, report) {
    const drawn = responseCurve(curve, units);
    if (!('problem' in drawn)) return;
    const words = WORDS[drawn.problem]({ curve, point: drawn.point, file, units });
    if (words) report({ at: words.at ?? curve.nameSpan, data: words });
  },
});

/** Undefined where another check says what is wrong: with a unit, with a word, with a share above 100 %. */
const WORDS: Readonly<Record<CurveProblem, (subject: Subject) => Words | undefined>> = {
  'no-points': ({ curve }) =>
    statementOf(curve, 'arrived')
      ? undefined
      : {
          at: curve.nameSpan,
          message: `${subjectOf(curve)} has no points`,
          help: 'Add `arrived` with the share of all answers that has come by a time, as in `arrived 50 % by 3 h after`',
        },
  'unknown-shape': () => undefined,
  'needs-two-points': ({ curve }) => ({
    at: curve.shape?.span,
    message: `\`${curve.shape?.value}\` goes through two points, and curve \`${curve.name}\` has one`,
    help: 'Add another `arrived` line, far from the first: both are shares of all answers',
  }),
  'unreadable-point': ({ point, file, units }) =>
    unreadable(point?.share, 'share', file, units) ?? unreadable(point?.time, 'duration', file, units),
  'unreadable-end': ({ curve, file, units }) => unreadable(curve.ends, 'duration', file, units),
  'impossible-share': ({ curve, point, file }) =>
    point?.share && curve.shape && point.share.number <= 100
      ? {
          at: point.share.span,
          message: `A \`${curve.shape.value}\` curve never reaches \`${textOf(point.share, file)}\``,
          help: 'Write a share between 0 and 100 %; what comes after the last is cut by `ends`',
        }
      : undefined,
  'shape-before-send': ({ curve, point, file }) => ({
    at: point?.time?.span,
    message: `A \`${curve.shape?.value}\` curve begins after the send, and \`${timeOf(point, file)}\` is not`,
    help: 'Write a time after the send, or leave `shape` out: then straight lines join the points',
  }),
  'same-time': ({ point, file }) => ({
    at: point?.time?.span,
    message: `Two points at \`${timeOf(point, file)}\` have different shares`,
    help: 'Keep the right one of the two',
  }),
  falling: ({ curve, point, file }) => ({
    at: point?.share?.span,
    message: `\`${point?.share ? textOf(point.share, file) : ''}\` by \`${timeOf(point, file)}\` is ${curve.shape ? 'no more' : 'less'} than has come earlier`,
    help: 'A point is the share of all answers up to then, not since the point before: let the shares grow with the times',
  }),
  'nothing-by-end': ({ curve }) => ({
    at: curve.ends?.span,
    message: curve.ends ? 'The curve ends before anybody has come' : `${subjectOf(curve)} ends at 0 %`,
    help: 'Let it end later, or write the share that has come by then',
  }),
};

/** `50 % per day`, `3 business days`: in the right dimension, and yet no point on a curve. */
function unreadable(
  quantity: Quantity | undefined,
  wanted: 'share' | 'duration',
  file: SourceFile,
  units: UnitTable,
): Words | undefined {
  if (!quantity || dimensionOf(quantity, units) !== wanted || !(quantity.per || quantity.business))
    return undefined;
  return {
    at: quantity.span,
    message: `\`${textOf(quantity, file)}\` is no ${wanted === 'share' ? 'share of all answers' : 'time after a send'}`,
    help:
      wanted === 'share'
        ? 'Write a share alone, as in `50 %`'
        : 'Write a time by the clock, as in `3 h` or `2 days`',
  };
}

function textOf({ span }: Quantity, file: SourceFile): string {
  return file.text.slice(span.start, span.end);
}

function timeOf(point: CurvePoint | undefined, file: SourceFile): string {
  return point?.time ? `${textOf(point.time, file)} ${point.direction}` : '';
}
