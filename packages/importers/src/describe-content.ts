/** What a file holds that is no export, in a few words for a message. */
import type { Content } from './content.ts';

/** To stand after "found". */
export function describeContent(content: Content): string {
  switch (content.kind) {
    case 'xml':
      return `XML with \`${shorten(content.root.name, 30)}\` at its root`;
    case 'table':
      return `a table with ${names(content.rows[0] ?? [])}`;
    case 'json':
      return describeJson(content.json);
  }
}

function describeJson(json: unknown): string {
  const error = errorMessage(json) ?? (Array.isArray(json) ? errorMessage(json[0]) : undefined);
  if (error !== undefined) return `an error message: "${error}"`;
  if (Array.isArray(json)) return json.length === 0 ? 'an empty list' : 'a list';
  if (json === null) return '`null`';
  if (typeof json !== 'object') return `a ${typeof json === 'string' ? 'text' : typeof json}`;
  const keys = Object.keys(json);
  return keys.length === 0 ? 'an empty object' : `an object with ${names(keys)}`;
}

function names(all: readonly string[]): string {
  const shown = all.slice(0, 3).map((name) => `\`${shorten(name, 30)}\``);
  return `${shown.join(', ')}${all.length > 3 ? ', …' : ''}`;
}

/** Salesforce answers `{message, …}` from its command line and `[{message, errorCode}]` from its API. */
function errorMessage(json: unknown): string | undefined {
  if (typeof json !== 'object' || json === null || !('message' in json)) return undefined;
  return typeof json.message === 'string' ? shorten(json.message, 120) : undefined;
}

/** One line without control characters, cut with an ellipsis. */
export function shorten(text: string, longest: number): string {
  const line = text.replace(/[\p{C}\s]+/gu, ' ').trim();
  return line.length <= longest ? line : `${line.slice(0, longest - 1)}…`;
}
