/** `liaison/view` of the kind `review`: the working tree, as it is typed, against the main branch. */
import type { ViewAnswer } from '@liaison/server/protocol';
import { noReviewView, REVIEW_VIEW_STYLES, reviewView } from '@liaison/targets';
import { type CancellationToken, ResponseError, type TextDocumentContentResult } from 'vscode-languageserver';
import { digestOf } from '../digest.ts';
import type { BaseVersion } from '../review/base-version.ts';
import { baseOf, forgetBase, knownBase } from '../review/base-versions.ts';
import { olderFileOf, olderRootUri } from '../review/older-uri.ts';
import { reviewOfNow } from '../review/review-of-now.ts';
import type { Repository } from '../session/repository.ts';
import type { Session } from '../session/session.ts';
import { inSlices } from '../slices.ts';
import { stopIfTakenBack } from '../taken-back.ts';

const TITLE = 'Campaign review';

/** The page; where nothing can be compared, a page that says why. */
export async function reviewAnswer(
  repository: Repository,
  session: Session,
  token: CancellationToken,
): Promise<ViewAnswer> {
  try {
    const base = await baseOf(repository, session);
    stopIfTakenBack(token);
    const unread = await thereAllTheSame(repository, base, session);
    const { analysis } = repository;
    const before = analysis.workspace;
    const work = (isDue: () => boolean) => reviewOfNow(repository, base, isDue, unread);
    const document = await inSlices(work, session, token, () => analysis.workspace === before);
    const older = olderRootUri(repository.rootUri, base.judged.commit);
    return { ...answer(repository, reviewView(document)), olderRootUri: older };
  } catch (error) {
    if (error instanceof ResponseError) throw error;
    const { message, help, places } = error as Error & { help?: string; places?: readonly string[] };
    return answer(repository, noReviewView({ message, ...(help && { help }), ...(places && { places }) }));
  }
}

function answer({ rootUri }: Repository, body: string): ViewAnswer {
  return { title: TITLE, body, styles: REVIEW_VIEW_STYLES, version: digestOf(body), rootUri };
}

/** Files of the older version that the repository no longer has, though they are there: unreadable, or left out. */
async function thereAllTheSame(
  repository: Repository,
  base: BaseVersion,
  { host }: Session,
): Promise<string[]> {
  const there: string[] = [];
  for (const path of base.files.keys()) {
    if (repository.analysis.file(path)) continue;
    if (await host.history?.isThere(repository.uriOf(path))) there.push(path);
  }
  return there;
}

/** A file as the older version of an open repository has it; undefined for other URIs. */
export async function olderTextOf(
  uri: string,
  session: Session,
): Promise<TextDocumentContentResult | undefined> {
  const meant = olderFileOf(uri);
  const repository = meant && session.all().find(({ rootUri }) => rootUri === meant.rootUri);
  const base = repository && (await knownBase(repository));
  const text = meant && base?.files.get(meant.path)?.text;
  return text === undefined ? undefined : { text };
}

/** Nobody looks at the reviews of a window any more. */
export function reviewClosed(session: Session): void {
  for (const repository of session.all()) forgetBase(repository);
}
