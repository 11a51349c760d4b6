/** How a problem of an import is said: with its file, and its line where that is known. */
import type { CrmProblem } from '@liaison/importers';

/** `Lead.json:3:5: Not JSON: …`; without a file where the options are wrong. */
export function problemText({ path, line, column = 1, message }: CrmProblem): string {
  if (path === '') return message;
  return line === undefined ? `${path}: ${message}` : `${path}:${line}:${column}: ${message}`;
}
