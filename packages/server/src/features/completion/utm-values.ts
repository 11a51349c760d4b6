/** Values of tracking tags that the workspace has already: two spellings of one source are two sources to analytics. */
import type { SourceFile, UtmTag, Workspace } from '@liaison/model';
import { CompletionItemKind } from 'vscode-languageserver';
import type { Candidate } from './candidate.ts';
import { type Cursor, takenFor } from './cursor.ts';

/** The values of the key before the cursor, those in most use first. */
export function utmCandidates(cursor: Cursor): Candidate[] {
  const key = takenFor(cursor, 'key');
  if (key === undefined) return [];
  const counts = countsOf(key, cursor.workspace);
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([label, count], rank) => ({
      label,
      kind: CompletionItemKind.Value,
      rank: Math.min(rank, MOST_RANKS),
      description: count === 1 ? 'used once' : `used ${count} times`,
    }));
}

const MOST_RANKS = 90;

function countsOf(key: string, workspace: Workspace): Map<string, number> {
  const counts = new Map<string, number>();
  for (const file of workspace.files) {
    for (const tag of tagsIn(file)) {
      if (tag.key?.value !== key || !tag.text?.value) continue;
      counts.set(tag.text.value, (counts.get(tag.text.value) ?? 0) + 1);
    }
  }
  return counts;
}

function tagsIn(file: SourceFile): readonly UtmTag[] {
  let tags = tagsOfFiles.get(file);
  if (!tags) {
    tags = file.declarations.flatMap((declaration) =>
      declaration.kind === 'campaign'
        ? [...declaration.utm, ...declaration.channels.flatMap(({ utm }) => utm)]
        : [],
    );
    tagsOfFiles.set(file, tags);
  }
  return tags;
}

// Files stay the same objects while others are edited.
const tagsOfFiles = new WeakMap<SourceFile, readonly UtmTag[]>();
