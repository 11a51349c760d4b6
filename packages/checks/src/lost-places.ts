/**
 * Parts of a file in which the parser lost its way: what it says about them is the echo of a syntax error, so
 * no other check speaks about them until that error is mended.
 */
import {
  type AnyDeclaration,
  countBefore,
  everyDeclaration,
  type SourceFile,
  type Span,
} from '@liaison/model';
import { bracesOf } from './braces.ts';
import { SpanSet } from './span-set.ts';

interface LostPlaces {
  readonly lost: SpanSet;
  /** Declarations of the top of the file that a lost place is part of. */
  readonly damaged: readonly AnyDeclaration[];
  readonly damagedSpans: SpanSet;
}

const NOTHING: LostPlaces = { lost: new SpanSet([]), damaged: [], damagedSpans: new SpanSet([]) };
const cache = new WeakMap<SourceFile, LostPlaces>();

function lostPlaces(file: SourceFile): LostPlaces {
  if (file.problems.length === 0) return NOTHING;
  let places = cache.get(file);
  if (!places) {
    places = find(file);
    cache.set(file, places);
  }
  return places;
}

/** Whether an offset lies where the parser had lost its way. */
export function isLost(offset: number, file: SourceFile): boolean {
  return lostPlaces(file).lost.has(offset);
}

/** Whether the declaration around an offset may have lost some of its parts. */
export function isDamaged(offset: number, file: SourceFile): boolean {
  return lostPlaces(file).damagedSpans.has(offset);
}

/** Declarations of which a part could not be read, or in which a line stands that nobody understands. */
export function unfinishedDeclarations(file: SourceFile): AnyDeclaration[] {
  const { damaged } = lostPlaces(file);
  return [
    ...everyDeclaration({ ...file, declarations: damaged }),
    ...everyDeclaration(file).filter(({ statements }) => statements.some(({ known }) => !known)),
  ];
}

function find(file: SourceFile): LostPlaces {
  const edge = leftEdgeOf(file);
  const lost = new SpanSet([
    ...unclosedParts(file, edge),
    ...strayDeclarations(file, edge),
    ...strayStatements(file),
  ]);
  const damaged = file.declarations.filter(({ span }, index) =>
    lost.touches(span.start, file.declarations[index + 1]?.span.start ?? file.text.length),
  );
  return { lost, damaged, damagedSpans: new SpanSet(damaged.map(({ span }) => span)) };
}

/** From a comment or a block that is never closed to the next declaration that stands at the left edge. */
function unclosedParts(file: SourceFile, edge: readonly number[]): Span[] {
  const comment = file.problems.find(({ reason }) => reason === 'unclosed-comment');
  const { unclosed } = bracesOf(file);
  return [
    ...(comment ? [{ start: comment.span.end, end: file.text.length }] : []),
    ...(unclosed ? [{ start: unclosed.end, end: nextOf(edge, unclosed.end, file) }] : []),
  ];
}

/** Declarations that stand inside a block: the parser had left the block too early. */
function strayDeclarations(file: SourceFile, edge: readonly number[]): Span[] {
  const { depthAt } = bracesOf(file);
  return file.declarations
    .filter(({ span }) => depthAt(span.start) > 0)
    .map(({ span: { start } }) => ({ start, end: nextOf(edge, start + 1, file) }));
}

/** Statements deeper or less deep in braces than the block that they were counted to. */
function strayStatements(file: SourceFile): Span[] {
  const { depthAt } = bracesOf(file);
  return everyDeclaration(file).flatMap(({ body, statements }) => {
    if (!body) return [];
    const depth = depthAt(body.start);
    return statements.filter(({ span }) => depthAt(span.start) !== depth).map(({ span }) => span);
  });
}

/** Where declarations begin that stand at the left edge, in order. */
function leftEdgeOf(file: SourceFile): number[] {
  const lineStarts = new Set(file.lineStarts);
  return file.declarations.map(({ span }) => span.start).filter((start) => lineStarts.has(start));
}

function nextOf(edge: readonly number[], offset: number, file: SourceFile): number {
  return edge[countBefore(edge, offset, (start) => start)] ?? file.text.length + 1;
}
