/** What is in an exported file, parsed once for all importers: JSON, XML or a table. */
import Papa from 'papaparse';
import { parseJson } from './parse-json.ts';
import { parseXml, type XmlElement } from './xml.ts';

/** The content of a file; `rows` are the cells of a table without spaces around them, its heading first. */
export type Content =
  | { readonly kind: 'json'; readonly json: unknown }
  | { readonly kind: 'xml'; readonly root: XmlElement }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

/** Parsed content, or what is wrong and where (counted from 1). */
export type ParsedContent =
  | { readonly ok: true; readonly content: Content }
  | { readonly ok: false; readonly line: number; readonly column: number; readonly message: string };

/** A parsed file of an export. */
export interface ExportFile {
  /** As the user named it, with `/`. */
  readonly path: string;
  readonly content: Content;
  /** The name of the object, where the user says it for formats that do not. */
  readonly object?: string | undefined;
}

/** The JSON of a file; undefined for every other kind. */
export function jsonOf(content: Content): unknown {
  return content.kind === 'json' ? content.json : undefined;
}

/** The root of an XML file; undefined for every other kind. */
export function rootOf(content: Content): XmlElement | undefined {
  return content.kind === 'xml' ? content.root : undefined;
}

/** The rows of a table; undefined for every other kind. */
export function rowsOf(content: Content): readonly (readonly string[])[] | undefined {
  return content.kind === 'table' ? content.rows : undefined;
}

/** A JSON object, as opposed to a list, a text, …. */
export function isRecord(json: unknown): json is Readonly<Record<string, unknown>> {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

/** The object of a format that does not name it: as the user says, or the file's name up to its first dot. */
export function objectNameOf({ path, object }: Pick<ExportFile, 'path' | 'object'>): string {
  return object ?? path.slice(path.lastIndexOf('/') + 1).replace(/(?<=.)\..*$/s, '');
}

/** Parses a file by what it begins with; what is wrong is said in words of that kind. */
export function parseContent(raw: string): ParsedContent {
  const text = raw.startsWith('\uFEFF') ? raw.slice(1) : raw;
  const start = text.trimStart();
  if (start.startsWith('<') && !isWebPage(start)) return parseXmlContent(text);
  const parsed = parseJson(text);
  if (parsed.ok) return { ok: true, content: { kind: 'json', json: parsed.value } };
  if (isTable(start)) return { ok: true, content: { kind: 'table', rows: rowsIn(text) } };
  const { line, column, message } = parsed;
  return { ok: false, line, column, message: notReadable(start) ?? `Not JSON: ${message}` };
}

function parseXmlContent(text: string): ParsedContent {
  // A declaration may stand at the very beginning only, which a stray line break before it is no reason to refuse.
  const parsed = parseXml(text.replace(/^\s+(?=<\?xml)/, ''));
  if (!parsed.ok) return { ...parsed, message: `Not XML: ${parsed.message}` };
  return { ok: true, content: { kind: 'xml', root: parsed.root } };
}

function isWebPage(start: string): boolean {
  return /^<(!doctype\s+html|html)\b/i.test(start);
}

/** The mistakes that people really make, each in its own words. */
function notReadable(start: string): string | undefined {
  if (start === '') return 'The file is empty';
  if (isWebPage(start)) return 'A web page and no export, perhaps a login page';
  // Windows PowerShell writes UTF-16 when output is redirected with `>`.
  if (start.includes('\0')) return 'Not JSON: the file has NUL characters; if it is UTF-16, save it as UTF-8';
  return undefined;
}

/** A first line of at least two cells, and no bracket before it, which would be JSON gone wrong. */
function isTable(start: string): boolean {
  if (/^[[{<]/.test(start) || start.includes('\0')) return false;
  return /^[^\r\n]*[,;\t|][^\r\n]*(\r?\n|\r|$)/.test(start);
}

function rowsIn(text: string): readonly (readonly string[])[] {
  const { data } = Papa.parse<string[]>(text, {
    skipEmptyLines: 'greedy',
    delimitersToGuess: [',', ';', '\t', '|'],
  });
  return data.map((row) => row.map((cell) => cell.trim()));
}
