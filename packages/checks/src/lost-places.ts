/**
 * Parts of a file in which the parser lost its way: what it says about them is the echo of a syntax error, so
 * no other check speaks about them until that error is mended.
 */
import { type AnyDeclaration, everyDeclaration, type SourceFile, type Span } from '@liaison/model';
import { bracesOf } from './braces.ts';

export interface LostPlaces {
  readonly spans: readonly Span[];
  /** Declarations of the top of the file that a lost place is part of. */
  readonly damaged: readonly AnyDeclaration[];
}

const NOTHING: LostPlaces = { spans: [], damaged: [] };
const cache = new WeakMap<SourceFile, LostPlaces>();

export function lostPlaces(file: SourceFile): LostPlaces {
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
  return lostPlaces(file).spans.some(({ start, end }) => start <= offset && offset < end);
}

/** Whether the declaration around an offset may have lost some of its parts. */
export function isDamaged(offset: number, file: SourceFile): boolean {
  return lostPlaces(file).damaged.some(({ span }) => span.start <= offset && offset < span.end);
}

/** Declarations of which a part could not be read, or in which a line stands that nobody understands. */
export function unfinishedDeclarations(file: SourceFile): AnyDeclaration[] {
  const { damaged } = lostPlaces(file);
  return [
    ...everyDeclaration({ ...file, declarations: damaged }),
    ...[...everyDeclaration(file)].filter(({ statements }) => statements.some(({ known }) => !known)),
  ];
}

function find(file: SourceFile): LostPlaces {
  const spans = [...unclosedParts(file), ...strayDeclarations(file), ...strayStatements(file)];
  const damaged = file.declarations.filter(({ span }, index) => {
    const next = file.declarations[index + 1]?.span.start ?? file.text.length;
    return spans.some((lost) => lost.start <= next && span.start < lost.end);
  });
  return { spans, damaged };
}

/** From a comment or a block that is never closed to the next declaration that stands at the left edge. */
function unclosedParts(file: SourceFile): Span[] {
  const comment = file.problems.find(({ reason }) => reason === 'unclosed-comment');
  const { unclosed } = bracesOf(file);
  return [
    ...(comment ? [{ start: comment.span.end, end: file.text.length }] : []),
    ...(unclosed ? [{ start: unclosed.end, end: nextAtLeftEdge(file, unclosed.end) }] : []),
  ];
}

/** Declarations that stand inside a block: the parser had left the block too early. */
function strayDeclarations(file: SourceFile): Span[] {
  const { depthAt } = bracesOf(file);
  return file.declarations
    .filter(({ span }) => depthAt(span.start) > 0)
    .map(({ span: { start } }) => ({ start, end: nextAtLeftEdge(file, start + 1) }));
}

/** Statements deeper or less deep in braces than the block that they were counted to. */
function strayStatements(file: SourceFile): Span[] {
  const { depthAt } = bracesOf(file);
  return [...everyDeclaration(file)].flatMap(({ body, statements }) => {
    if (!body) return [];
    const depth = depthAt(body.start);
    return statements.filter(({ span }) => depthAt(span.start) !== depth).map(({ span }) => span);
  });
}

function nextAtLeftEdge(file: SourceFile, offset: number): number {
  const next = file.declarations.find(
    ({ span }) => span.start >= offset && file.lineStarts.includes(span.start),
  );
  return next?.span.start ?? file.text.length + 1;
}
