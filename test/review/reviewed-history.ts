/** The reviews of the outfitter's year, one for each commit. */
import { catalogue, type ReviewDocument, reviewDocument, runChecks } from '@liaison/checks';
import { digest, reviewOf } from '@liaison/model';
import { HISTORY, outfitter } from './history.ts';
import { type Texts, workspaceOf } from './two-versions.ts';

/** Before any campaign of the example began. */
const FIRST_COMMIT = '2026-07-20';

/** A document for each commit, made when it is asked for. */
export function reviewedHistory(): (readonly [name: string, document: () => ReviewDocument])[] {
  let texts = outfitter();
  return HISTORY.map(({ name, edit }) => {
    const [before, after] = [texts, edit(texts)];
    texts = after;
    let made: ReviewDocument | undefined;
    const document = () => {
      made ??= documentOf(before, after);
      return made;
    };
    return [name, document] as const;
  });
}

function documentOf(before: Texts, after: Texts): ReviewDocument {
  const [base, head] = [version(before), version(after)];
  const days = new Map(Object.keys(before).map((path) => [path, FIRST_COMMIT]));
  return reviewDocument({
    base: { ...base, ref: 'main' },
    head: { ...head, ref: 'proposal' },
    review: reviewOf(base.workspace, head.workspace),
    firstSeen: { known: true, days },
    notes: [],
  });
}

function version(texts: Texts) {
  const workspace = workspaceOf(texts);
  const commit = digest(Object.entries(texts).flat(), 40);
  return { workspace, findings: runChecks(workspace, { checks: catalogue }), commit };
}
