/** From the files of an export to one file of Campaign text. What cannot be read becomes a problem; nothing throws. */
import { type ImportResult, importers } from './importers.ts';
import { parseJson } from './parse-json.ts';
import type { CrmObject } from './schema.ts';
import { writeCampaign } from './write-campaign.ts';

/** A file of the export. The path is only for messages. */
export interface CrmFile {
  readonly path: string;
  readonly text: string;
}

/** What the import needs to know besides the files. */
export interface CrmImportOptions {
  /** The name of the `crm` whose schema this is. */
  readonly crm: string;
  /** The day of the export, as in 2026-11-01; without it the schema is undated. */
  readonly exported?: string | undefined;
  /** The text that an earlier import wrote: its date stays as long as nothing else changes. */
  readonly previous?: string | undefined;
}

/** Something that could not be read: where it is, and a sentence that says what is wrong. */
export interface CrmProblem {
  /** Empty where the options are wrong and not a file. */
  readonly path: string;
  /** Counted from 1, like the column. */
  readonly line?: number;
  readonly column?: number;
  readonly message: string;
}

/** The imported file, and what to tell about it. */
export interface CrmImport {
  /** Empty when no object could be read: then there is nothing to replace an existing file with. */
  readonly text: string;
  readonly problems: readonly CrmProblem[];
  /** The names of the objects in the order in which they are written. */
  readonly objects: readonly string[];
  /** How many fields they have together. */
  readonly fields: number;
}

/** Reads the files of a CRM's export, whatever their format, and writes their objects as one Campaign schema. */
export function importCrm(inputs: readonly CrmFile[], options: CrmImportOptions): CrmImport {
  const problems: CrmProblem[] = [];
  const found = new Map<string, { object: CrmObject; path: string }>();
  const limits = new Set<string>();
  for (const { path, text } of inputs) {
    const file = readFile(text);
    problems.push(...file.problems.map((problem) => ({ path, ...problem })));
    for (const object of file.objects) {
      const first = found.get(object.name);
      if (first) {
        const message = `Object \`${object.name}\` is in \`${first.path}\` and in \`${path}\`; only the first is read`;
        problems.push({ path, message });
      } else found.set(object.name, { object, path });
    }
    if (file.objects.length > 0 && file.limits !== undefined) limits.add(file.limits);
  }

  const exported = checkDate(options.exported, problems);
  const objects = [...found.values()].map(({ object }) => object);
  const write = (date: string | undefined) =>
    writeCampaign({ objects }, { crm: options.crm, exported: date, limits: [...limits].sort() });
  return {
    text: objects.length === 0 ? '' : (keptText(options.previous, exported, write) ?? write(exported)),
    problems,
    objects: objects.map(({ name }) => name).sort(),
    fields: objects.reduce((sum, { fields }) => sum + fields.length, 0),
  };
}

interface FileResult {
  readonly objects: readonly CrmObject[];
  readonly problems: readonly Omit<CrmProblem, 'path'>[];
  readonly limits?: string;
}

function readFile(raw: string): FileResult {
  const text = raw.startsWith('\uFEFF') ? raw.slice(1) : raw;
  const parsed = parseJson(text);
  if (!parsed.ok) {
    const { line, column, message } = parsed;
    return { objects: [], problems: [{ line, column, message: notJson(text) ?? `Not JSON: ${message}` }] };
  }
  const importer = importers.find((candidate) => candidate.recognise(parsed.value));
  if (!importer) {
    const message = `Not a CRM export that can be read: expected ${expected()}, found ${describeJson(parsed.value)}`;
    return { objects: [], problems: [{ message }] };
  }
  const { objects, problems }: ImportResult = importer.read(parsed.value);
  return { objects, problems: problems.map((message) => ({ message })), limits: importer.limits };
}

function expected(): string {
  return importers.map(({ title }) => title).join(' or ');
}

/** The mistakes that people really make, each in its own words. */
function notJson(text: string): string | undefined {
  if (text.trim() === '') return `The file is empty: expected ${expected()}`;
  if (text.trimStart().startsWith('<')) {
    return `Not JSON but a web page or XML, perhaps a login page: expected ${expected()}`;
  }
  // Windows PowerShell writes UTF-16 when output is redirected with `>`.
  if (text.includes('\0')) return 'Not JSON: the file has NUL characters; if it is UTF-16, save it as UTF-8';
  return undefined;
}

function describeJson(json: unknown): string {
  const error = errorMessage(json) ?? (Array.isArray(json) ? errorMessage(json[0]) : undefined);
  if (error !== undefined) return `an error message: "${error}"`;
  if (Array.isArray(json)) return json.length === 0 ? 'an empty list' : 'a list';
  if (json === null) return '`null`';
  if (typeof json !== 'object') return `a ${typeof json === 'string' ? 'text' : typeof json}`;
  const keys = Object.keys(json).map((key) => `\`${shorten(key, 30)}\``);
  if (keys.length === 0) return 'an empty object';
  return `an object with ${keys.slice(0, 3).join(', ')}${keys.length > 3 ? ', …' : ''}`;
}

/** Salesforce answers `{message, …}` from its command line and `[{message, errorCode}]` from its API. */
function errorMessage(json: unknown): string | undefined {
  if (typeof json !== 'object' || json === null || !('message' in json)) return undefined;
  return typeof json.message === 'string' ? shorten(json.message, 120) : undefined;
}

function shorten(text: string, longest: number): string {
  const line = text.replace(/[\p{C}\s]+/gu, ' ').trim();
  return line.length <= longest ? line : `${line.slice(0, longest - 1)}…`;
}

function checkDate(exported: string | undefined, problems: CrmProblem[]): string | undefined {
  if (exported === undefined || /^\d{4}-\d{2}-\d{2}$/.test(exported)) return exported;
  problems.push({
    path: '',
    message: `\`${shorten(exported, 30)}\` is not a date like 2026-11-01, so the schema is undated`,
  });
  return undefined;
}

/** The earlier text, when the same facts written under its date give exactly that text. */
function keptText(
  previous: string | undefined,
  exported: string | undefined,
  write: (date: string) => string,
): string | undefined {
  if (previous === undefined || exported !== undefined) return undefined;
  const date = /^schema of .+ exported (\d{4}-\d{2}-\d{2}) \{\r?$/m.exec(previous)?.[1];
  if (date === undefined) return undefined;
  const text = write(date);
  // An editor or git may have changed the line ends, which are no facts.
  return text === previous.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n') ? text : undefined;
}
