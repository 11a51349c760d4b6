/** The form that every feature has: what it tells the editor that it can do, and how it answers. */
import type {
  CancellationToken,
  Connection,
  InitializeParams,
  Position,
  ServerCapabilities,
} from 'vscode-languageserver';
import type { Place } from './place.ts';
import type { Session } from './session/session.ts';

export interface Feature {
  /** As the protocol calls it: `textDocument/definition`. */
  readonly method: string;
  readonly capabilities: (params: InitializeParams) => ServerCapabilities;
  readonly register: (connection: Connection, session: Session) => void;
}

/** Parameters of the many requests that ask about a position. */
interface AtPosition {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

/** Answers `undefined` as null where the file is not one of ours. */
export function atPlace<P extends AtPosition, T>(
  session: Session,
  answer: (place: Place, params: P) => T | undefined,
): (params: P, token: CancellationToken) => Promise<T | null> {
  return async (params, token) => {
    const place = await session.placeOf(params.textDocument.uri, params.position, token);
    return (place && answer(place, params)) ?? null;
  };
}

/**
 * The same where the open file and what is declared outside of campaigns say enough, mostly: answered while the other
 * files are being read, and if that gives no answer, once they are.
 */
export function atPlaceAtHand<P extends AtPosition, T>(
  session: Session,
  answer: (place: Place, params: P) => T | undefined,
): (params: P, token: CancellationToken) => Promise<T | null> {
  const inAll = atPlace(session, answer);
  return async (params, token) => {
    if (session.isRead(params.textDocument.uri)) return inAll(params, token);
    const place = await session.placeAtHand(params.textDocument.uri, params.position, token);
    return (place && answer(place, params)) ?? inAll(params, token);
  };
}
