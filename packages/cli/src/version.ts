/** The version of Liaison. build.ts puts it in; in development the package says it. */
import { readFileSync } from 'node:fs';

declare const LIAISON_VERSION: string | undefined;

/** As in package.json: `0.1.0`. */
export function version(): string {
  if (typeof LIAISON_VERSION === 'string') return LIAISON_VERSION;
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
