/** Completion in `liaison.config.json`: the keys that are not there yet, and the values that a key may have. */
import type { JsonSchema } from '@liaison/checks';
import { type CompletionItem, CompletionItemKind, InsertTextFormat, MarkupKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type ConfigCursor, cursorIn, schemaAt } from './config-location.ts';
import { checkOf, holdsChecks, keyText, VALUE_WORDS } from './config-words.ts';

export interface ConfigAsk {
  readonly snippets: boolean;
  /** Paths of the campaign files of the repository. */
  readonly paths: readonly string[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** What may be written at an offset, in the order of the schema. */
export function completeConfig(document: TextDocument, offset: number, ask: ConfigAsk): CompletionItem[] {
  const text = document.getText();
  const cursor = cursorIn(text, offset);
  if (!cursor) return [];
  const offers = cursor.value ? valueOffers(cursor.value, cursor, ask) : keyOffers(cursor, ask);
  const { start, end } = cursor.span;
  const range = { start: document.positionAt(start), end: document.positionAt(end) };
  const { edits, before, after } = commasFor(cursor, document);
  const isQuoted = start < end && text[start] === '"';
  return offers.map(({ label, text: plain, snippet, kind, documentation, description }, index) => ({
    label,
    kind,
    sortText: String(index).padStart(4, '0'),
    filterText: isQuoted ? `"${label}"` : label,
    textEdit: { range, newText: `${before}${ask.snippets ? (snippet ?? plain) : plain}${after}` },
    ...edits,
    ...(ask.snippets && snippet !== undefined && { insertTextFormat: InsertTextFormat.Snippet }),
    ...(description && { labelDetails: { description } }),
    ...(documentation && { documentation: { kind: MarkupKind.Markdown, value: documentation } }),
  }));
}

interface Commas {
  readonly edits: Pick<CompletionItem, 'additionalTextEdits'>;
  /** What an offer begins and ends with. */
  readonly before: string;
  readonly after: string;
}

/** The commas that are missing around a cursor; one is written behind the value that lacks it, on its line. */
function commasFor({ commaAt, commaBehind, span }: ConfigCursor, document: TextDocument): Commas {
  const after = commaBehind ? ',' : '';
  if (commaAt === undefined) return { edits: {}, before: '', after };
  // Two edits of one place would stand in no order.
  if (commaAt === span.start) return { edits: {}, before: ', ', after };
  const place = document.positionAt(commaAt);
  const edit = { range: { start: place, end: place }, newText: ',' };
  return { edits: { additionalTextEdits: [edit] }, before: '', after };
}

interface Offer {
  readonly label: string;
  readonly text: string;
  readonly snippet?: string;
  readonly kind: CompletionItemKind;
  readonly documentation?: string | undefined;
  readonly description?: string | undefined;
}

function keyOffers({ around, others, hasValue }: ConfigCursor, { today }: ConfigAsk): Offer[] {
  const properties = schemaAt(around)?.properties ?? {};
  return Object.entries(properties).flatMap(([key, schema]) => {
    if (others.includes(key)) return [];
    const check = holdsChecks(around) ? checkOf(key) : undefined;
    // A name that a check had is understood, and nobody needs to write it any more.
    if (check && check.code !== key) return [];
    const name = JSON.stringify(key);
    const value = hasValue ? undefined : valueIn([...around, key], schema, today);
    return {
      label: key,
      text: value ? `${name}: ${value.text}` : name,
      snippet: value ? `${name.replaceAll('$', '\\$')}: ${value.snippet}` : name.replaceAll('$', '\\$'),
      kind: CompletionItemKind.Property,
      documentation: keyText([...around, key]),
      description: check?.severity,
    };
  });
}

/** What a key begins with: the value that changes nothing where there is one. */
function valueIn(
  path: readonly (string | number)[],
  schema: JsonSchema,
  today: string,
): { readonly text: string; readonly snippet: string } {
  if (schema.enum) {
    const values = schema.enum.map(String);
    const before = checkOf(String(path.at(-1)))?.severity ?? String(schema.default ?? values[0]);
    const ordered = [before, ...values.filter((value) => value !== before)];
    return { text: `"${before}"`, snippet: `"\${1|${ordered.join(',')}|}"` };
  }
  if (schema.type === 'object') return { text: '{}', snippet: '{\n\t$0\n}' };
  const otherwise = isDay(path) ? today : schema.default;
  if (schema.type === 'array' && otherwise === undefined) return { text: '[]', snippet: '["$1"]' };
  if (otherwise === undefined) return { text: '""', snippet: '"$1"' };
  const written = JSON.stringify(otherwise);
  const isText = typeof otherwise === 'string';
  return {
    text: written,
    snippet: isText ? `"\${1:${otherwise}}"` : `\${1:${written.replaceAll('}', '\\}')}}`,
  };
}

function valueOffers(
  path: readonly (string | number)[],
  { around, others }: ConfigCursor,
  { paths, today }: ConfigAsk,
): Offer[] {
  const schema = schemaAt(path);
  if (!schema) return [];
  if (schema.enum) {
    const before = checkOf(String(path.at(-1)))?.severity ?? schema.default;
    return schema.enum.map((value) => ({
      label: String(value),
      text: JSON.stringify(value),
      kind: CompletionItemKind.EnumMember,
      documentation: VALUE_WORDS[String(value)],
      description: value === before ? 'by default' : undefined,
    }));
  }
  if (['include', 'exclude', 'files'].includes(String(around.at(-1)))) {
    return patternsOf(paths)
      .filter((pattern) => !others.includes(pattern))
      .map((pattern) => ({ label: pattern, text: JSON.stringify(pattern), kind: CompletionItemKind.Folder }));
  }
  const otherwise = isDay(path) ? today : schema.default;
  if (otherwise === undefined) return emptyBlock(path, schema, today);
  const text = JSON.stringify(otherwise);
  return [
    {
      label: typeof otherwise === 'string' ? otherwise : text,
      text,
      kind: CompletionItemKind.Value,
      documentation: keyText(path),
    },
  ];
}

/** An object or a list to write in; a text that nobody can know is left to its author. */
function emptyBlock(path: readonly (string | number)[], schema: JsonSchema, today: string): Offer[] {
  if (schema.type !== 'object' && schema.type !== 'array') return [];
  const { text, snippet } = valueIn(path, schema, today);
  return [{ label: text, text, snippet, kind: CompletionItemKind.Struct, documentation: keyText(path) }];
}

function isDay(path: readonly (string | number)[]): boolean {
  return path.at(-1) === 'today' || path.at(-2) === 'advisory';
}

/** Patterns for the folders that hold campaign files, and for all files. */
function patternsOf(paths: readonly string[]): string[] {
  const folders = new Set<string>();
  for (const path of paths) {
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      folders.add(`/${path.slice(0, end)}/`);
    }
  }
  return [...[...folders].sort(), '**/*.campaign'];
}
