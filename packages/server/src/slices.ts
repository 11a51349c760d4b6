/** Work on many files, done in slices of some milliseconds, so that an edit or a cancellation gets its turn. */
import { type CancellationToken, LSPErrorCodes, type Position, ResponseError } from 'vscode-languageserver';
import type { Place } from './place.ts';
import type { Session } from './session/session.ts';
import { stopIfTakenBack } from './taken-back.ts';

/** Milliseconds of work between two turns of everything else. */
const SLICE = 8;

/** Work in small steps, or such that is told when its step should end and makes as few as that takes. */
type Work<T> = Generator<void, T> | ((isDue: () => boolean) => Generator<void, T>);

/**
 * Does a piece of work to its end. It breaks off with an error of the protocol where the editor takes its question
 * back, and where the files that the question is about are others meanwhile, according to `isCurrent`. Between two
 * slices it pauses until everything else has had its turn.
 */
export async function inSlices<T>(
  work: Work<T>,
  session: Session,
  token: CancellationToken,
  isCurrent: () => boolean = () => true,
  pause: () => Promise<void> = () => session.host.pause(),
): Promise<T> {
  let end = performance.now() + SLICE;
  const isDue = () => performance.now() >= end;
  const steps = typeof work === 'function' ? work(isDue) : work;
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    if (!isDue()) continue;
    await pause();
    stopIfTakenBack(token);
    if (!isCurrent())
      throw new ResponseError(LSPErrorCodes.ContentModified, 'The files have changed meanwhile');
    end = performance.now() + SLICE;
  }
}

/** The answer to a request about a position that walks over many files. */
export function atPlaceInSlices<
  P extends { readonly textDocument: { readonly uri: string }; readonly position: Position },
  T,
>(
  session: Session,
  answer: (place: Place, params: P) => Generator<void, T | undefined>,
): (params: P, token: CancellationToken) => Promise<T | null> {
  return async (params, token) => {
    const place = await session.placeOf(params.textDocument.uri, params.position, token);
    if (!place) return null;
    const { analysis } = place.repository;
    const before = analysis.workspace;
    const isCurrent = () => analysis.workspace === before;
    return (await inSlices(answer(place, params), session, token, isCurrent)) ?? null;
  };
}
