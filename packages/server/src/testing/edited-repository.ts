/** A repository out of a fixture, the place of its cursor, and answers drawn on it: what tests of features use. */
import { DEFAULT_CONFIG } from '@liaison/checks';
import { drawOn, parseFixture, takeCursors } from '@liaison/testkit';
import type { Range } from 'vscode-languageserver';
import type { Place } from '../place.ts';
import { offsetOf } from '../positions.ts';
import { Repository } from '../session/repository.ts';

const TODAY = '2026-11-01';
const ROOT = 'file:///repository';

/** Reads a fixture of one or several files (`//- path`); marks of cursors are left out. */
export function repositoryOf(fixture: string): Repository {
  const repository = new Repository(
    { rootUri: ROOT, config: DEFAULT_CONFIG, configText: undefined, configProblems: [] },
    TODAY,
  );
  const files = parseFixture(fixture).files.map(({ path, text }) => ({ path, text: takeCursors(text).text }));
  for (const _ of repository.analysis.begin(files));
  return repository;
}

/** The place of the first cursor `<|>` of a fixture. */
export function placeIn(fixture: string): Place {
  const repository = repositoryOf(fixture);
  for (const { path, text } of parseFixture(fixture).files) {
    const [offset] = takeCursors(text).cursors;
    const file = repository.analysis.file(path);
    if (offset !== undefined && file) return { repository, file, offset };
  }
  throw new Error('The fixture has no cursor `<|>`');
}

/** Ranges with labels, drawn on the lines of their files; a file's path stands above its lines. */
export function drawn(
  repository: Repository,
  ranges: readonly { readonly uri: string; readonly range: Range; readonly label?: string }[],
): string {
  const byFile = Map.groupBy(ranges, ({ uri }) => uri);
  return [...byFile]
    .map(([uri, inFile]) => {
      const file = repository.file(uri);
      if (!file) return `${uri}: ${inFile.length}`;
      const drawings = inFile.map(({ range, label }) => ({
        start: offsetOf(file, range.start),
        end: offsetOf(file, range.end),
        ...(label !== undefined && { label }),
      }));
      return `//- ${file.path}\n${drawOn(file, drawings)}`;
    })
    .join('\n');
}
