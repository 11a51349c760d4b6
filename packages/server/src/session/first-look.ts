/**
 * What can be said of an open file before its repository is read: its syntax errors, which rest on nothing but its
 * own text. In a large repository the rest takes some seconds.
 */
import { catalogue, DEFAULT_CONFIG } from '@liaison/checks';
import type { Diagnostic } from 'vscode-languageserver';
import { diagnosticsOf } from '../features/diagnostics.ts';
import { canonicalUri } from './canonical-uri.ts';
import { Repository } from './repository.ts';

const SYNTAX: ReadonlySet<string> = new Set(
  catalogue.filter(({ category }) => category === 'syntax').map(({ code }) => code),
);

/** The syntax errors of a text, as those of a repository of one file; `today` is `YYYY-MM-DD`. */
export function firstLook(written: string, text: string, today: string): Diagnostic[] {
  const uri = canonicalUri(written);
  const end = uri.lastIndexOf('/');
  const configuration = { config: DEFAULT_CONFIG, configText: undefined, configProblems: [] };
  const loaded = { rootUri: uri.slice(0, end), ...configuration };
  const alone = new Repository(loaded, today, new Map([[uri, written]]));
  const path = alone.pathOf(uri);
  if (path === undefined) return [];
  alone.analysis.change([{ path, text }]);
  return diagnosticsOf(alone, path).filter(({ code }) => SYNTAX.has(String(code)));
}
