/** Values of tracking tags that the workspace has already: two spellings of one source are two sources to analytics. */
import type { SourceFile, Workspace } from '@liaison/model';
import type { Candidate } from './candidate.ts';
import { type Cursor, takenFor } from './cursor.ts';
import { usedCandidates } from './used-words.ts';

/** The values of the key before the cursor, those in most use first. */
export function utmCandidates(cursor: Cursor): Candidate[] {
  const key = takenFor(cursor, 'key');
  if (key === undefined) return [];
  return usedCandidates(countsOf(key, cursor.workspace));
}

function countsOf(key: string, workspace: Workspace): Map<string, number> {
  const tags = workspace.entriesOf(tagsIn);
  const counts = new Map<string, number>();
  for (const tag of tags.keys()) {
    const end = tag.indexOf('\n');
    if (tag.slice(0, end) === key) counts.set(tag.slice(end + 1), tags.get(tag).length);
  }
  return counts;
}

/** The tags of a file as key and value: an index over these has each value of the workspace once. */
function* tagsIn(file: SourceFile): Generator<readonly [string, undefined]> {
  for (const declaration of file.declarations) {
    if (declaration.kind !== 'campaign') continue;
    for (const { utm } of [declaration, ...declaration.channels]) {
      for (const { key, text } of utm) {
        if (key && text?.value) yield [`${key.value}\n${text.value}`, undefined];
      }
    }
  }
}
