/**
 * The older version of a repository that is open: read, judged, and kept while somebody looks at a review. Most edits
 * change the newer version only, so all this is done once for a commit.
 */
import { type NamedVersion, type Settings, syntaxPlaces } from '@liaison/checks';
import { parseCampaignFile } from '@liaison/language';
import type { SourceFile } from '@liaison/model';
import type { BaseCommit, BaseTexts } from '../session/history.ts';
import type { Repository } from '../session/repository.ts';
import { judgeFiles } from './judge-files.ts';

/** The older version, judged by its own configuration. */
export interface BaseVersion {
  readonly judged: NamedVersion & BaseCommit;
  readonly texts: BaseTexts;
  readonly settings: Settings;
  readonly files: ReadonlyMap<string, SourceFile>;
}

/** Why nothing can be compared; for people. */
export class NotComparable extends Error {
  readonly help: string | undefined;
  readonly places: readonly string[];

  constructor(message: string, help?: string, places: readonly string[] = []) {
    super(message);
    this.name = 'NotComparable';
    this.help = help;
    this.places = places;
  }
}

/** Reads in steps of some milliseconds, and judges in such as `isDue` ends. Throws where the version cannot be read throughout. */
export function* judgeBase(
  base: BaseCommit,
  texts: BaseTexts,
  { analysis }: Repository,
  isDue: () => boolean,
): Generator<void, BaseVersion> {
  const [problem] = texts.problems;
  if (problem) throw new NotComparable(`${texts.shown} cannot be read: ${problem.message}`, OTHER_COMMIT);
  const files: SourceFile[] = [];
  for (const { path, text } of texts.files) {
    const now = analysis.file(path);
    // One object for both, of which nothing has to be compared.
    files.push(now?.text === text ? now : parseCampaignFile({ path, text }));
    yield;
  }
  demandSyntax(files, texts.shown);
  const { settings } = texts.config;
  const judged = yield* judgeFiles(files, analysis.workspace.today, settings, isDue);
  return {
    judged: { ...base, ...judged },
    texts,
    settings,
    files: new Map(files.map((file) => [file.path, file])),
  };
}

const OTHER_COMMIT = 'Mend it on the main branch by a change of its own';
const MOST_LISTED = 5;

/** Everything that such a version lacks would look new, and everything that it hides would look agreed. */
function demandSyntax(files: readonly SourceFile[], shown: string): void {
  const places = files.flatMap(syntaxPlaces);
  if (places.length === 0) return;
  const more = places.length > MOST_LISTED ? [`${places.length - MOST_LISTED} more`] : [];
  throw new NotComparable(`${shown} has places that cannot be read`, OTHER_COMMIT, [
    ...places.slice(0, MOST_LISTED),
    ...more,
  ]);
}
