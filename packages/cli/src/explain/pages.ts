/**
 * The pages of the checks, by code. In development they are read from the package of the checks; in the bundle
 * build.ts puts a module with the same export and all the texts into this one's place.
 */
import { readdirSync, readFileSync } from 'node:fs';

/** Markdown by code; besides those of the catalogue there may be pages for codes of the engine itself. */
export function readPages(): Readonly<Record<string, string>> {
  const folder = new URL('../../../checks/src/', import.meta.url);
  return Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith('.md') && name !== 'README.md')
      .map((name) => [name.slice(0, -'.md'.length), readFileSync(new URL(name, folder), 'utf8')]),
  );
}
