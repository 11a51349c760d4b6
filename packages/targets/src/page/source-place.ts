/** Where something is written, as a page carries it; an editor opens it. */
import { positionAt, type SourceFile, type Span } from '@liaison/model';

export interface SourcePlace {
  /** Relative to the repository, with `/`. */
  readonly path: string;
  /** Both from 0. */
  readonly line: number;
  readonly character: number;
}

export function placeOf(file: SourceFile, span: Span): SourcePlace {
  return { path: file.path, ...positionAt(file.lineStarts, span.start) };
}
