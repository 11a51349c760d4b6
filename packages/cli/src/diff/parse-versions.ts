/** Texts of two versions to files: a text that both have is parsed once, and is one object in both. */
import { syntaxPlaces } from '@liaison/checks';
import type { SourceFile } from '@liaison/model';
import type { FileProblem, TextFile } from '@liaison/repository';
import type { TextVersion } from '@liaison/repository/git';
import { parseFiles } from '../check/engine.ts';
import type { Progress } from '../terminal/progress.ts';
import { count } from '../terminal/words.ts';
import { UserError } from '../user-error.ts';

export interface ParsedVersions {
  readonly base: readonly SourceFile[];
  readonly head: readonly SourceFile[];
  /** Files of the newer version that could not be read at all. */
  readonly problems: readonly FileProblem[];
}

/**
 * Parses both versions. An older one that cannot be read throughout is the user's error: everything that it lacks
 * would look new, and everything that it hides would look agreed.
 */
export function parseVersions(base: TextVersion, head: TextVersion, progress: Progress): ParsedVersions {
  const older = parseFiles(base.files, progress);
  const [unread] = [...base.problems, ...older.problems];
  if (unread) {
    throw new UserError(`${base.shown} cannot be read: ${unread.message}`, 'Compare with another commit');
  }
  demandSyntax(older.parsed, base.shown);
  const known = new Map(older.parsed.map((file) => [file.path, file]));
  const isShared = ({ path, text }: TextFile) => known.get(path)?.text === text;
  const fresh = parseFiles(
    head.files.filter((file) => !isShared(file)),
    progress,
  );
  const parsed = new Map(fresh.parsed.map((file) => [file.path, file]));
  return {
    base: older.parsed,
    head: head.files.flatMap(
      (file) => parsed.get(file.path) ?? (isShared(file) ? (known.get(file.path) ?? []) : []),
    ),
    problems: [...head.problems, ...fresh.problems],
  };
}

function demandSyntax(files: readonly SourceFile[], shown: string): void {
  const places = files.flatMap(syntaxPlaces);
  if (places.length === 0) return;
  const listed = places.slice(0, MOST_LISTED).map((place) => `  --> ${place}\n`);
  const more = places.length > MOST_LISTED ? `  and ${places.length - MOST_LISTED} more\n` : '';
  throw new UserError(
    `${shown} has ${count(places.length, 'line')} that cannot be read, so nothing can be compared with it`,
    'Mend its syntax by a change of its own, or compare with another commit',
    `${listed.join('')}${more}`,
  );
}

const MOST_LISTED = 5;
