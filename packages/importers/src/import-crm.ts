/** From the files of an export to one file of Campaign text. What cannot be read becomes a problem; nothing throws. */
import { type ExportFile, parseContent } from './content.ts';
import { describeContent, shorten } from './describe-content.ts';
import type { CrmProblem, FoundObject, Importer } from './importer.ts';
import { importers } from './importers.ts';
import { mergeObjects } from './merge.ts';
import type { CrmObject } from './schema.ts';
import { withStandardFields } from './standard-fields.ts';
import { writeCampaign } from './write-campaign.ts';

/** A file of the export, with `/` in its path, which some formats say the object by. */
export interface CrmFile {
  readonly path: string;
  readonly text: string;
  /** Found in a folder and not named itself: if it is no export, it is passed over. */
  readonly found?: boolean | undefined;
}

/** What the import needs to know besides the files. */
export interface CrmImportOptions {
  /** The name of the `crm` whose schema this is. */
  readonly crm: string;
  /** The day of the export, as in 2026-11-01; without it the schema is undated. */
  readonly exported?: string | undefined;
  /** The text that an earlier import wrote: its date stays as long as nothing else changes. */
  readonly previous?: string | undefined;
  /** The id of the only importer that is to be tried. */
  readonly format?: string | undefined;
  /** The name of the object, for formats that do not say it. */
  readonly object?: string | undefined;
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
  /** How many files of folders were passed over, because they are no exports. */
  readonly skipped: number;
  /** The product that all formats are of; undefined if they are of several, or of nobody's. */
  readonly platform?: string | undefined;
}

/** Reads the files of a CRM's export, whatever their formats, and writes their objects as one Campaign schema. */
export function importCrm(inputs: readonly CrmFile[], options: CrmImportOptions): CrmImport {
  const problems: CrmProblem[] = [];
  const sorted = sortByImporter(inputs, options, problems);
  const limits = new Set<string>();
  const found: { of: Importer; all: readonly FoundObject[] }[] = [];
  for (const [importer, files] of byTrust(sorted.files)) {
    const result = importer.read(files);
    problems.push(...result.problems);
    found.push({ of: importer, all: firstOfEach(result.found, problems) });
    if (result.found.length > 0) limits.add(importer.limits);
  }

  const exported = checkDate(options.exported, problems);
  const objects = merged(found);
  const write = (date: string | undefined) =>
    writeCampaign({ objects }, { crm: options.crm, exported: date, limits: [...limits].sort() });
  return {
    text: objects.length === 0 ? '' : (keptText(options.previous, exported, write) ?? write(exported)),
    problems: inOrderOf(inputs, problems),
    objects: objects.map(({ name }) => name).sort(),
    fields: objects.reduce((sum, { fields }) => sum + fields.length, 0),
    skipped: sorted.skipped,
    platform: onlyPlatform(found),
  };
}

function onlyPlatform(found: readonly { of: Importer; all: readonly FoundObject[] }[]): string | undefined {
  const platforms = new Set(
    found.flatMap(({ of, all }) => (all.length > 0 && of.platform ? [of.platform] : [])),
  );
  return platforms.size === 1 ? [...platforms][0] : undefined;
}

/** Parses every file and finds who reads it. */
function sortByImporter(
  inputs: readonly CrmFile[],
  { format, object }: CrmImportOptions,
  problems: CrmProblem[],
): { files: ReadonlyMap<Importer, ExportFile[]>; skipped: number } {
  const candidates = importers.filter(({ id }) => format === undefined || id === format);
  const files = new Map<Importer, ExportFile[]>();
  let skipped = 0;
  for (const { path, text, found } of inputs) {
    const parsed = parseContent(text);
    if (!parsed.ok) {
      const { line, column, message } = parsed;
      problems.push({ path, line, column, message });
      continue;
    }
    const importer = candidates.find((candidate) => candidate.recognise(parsed.content));
    if (importer) {
      const others = files.get(importer) ?? [];
      others.push({ path, content: parsed.content, object });
      files.set(importer, others);
    } else if (found) skipped++;
    else {
      const title = format === undefined ? undefined : candidates[0]?.title;
      const wanted = title ?? 'a CRM export that can be read';
      problems.push({ path, message: `Not ${wanted}: found ${describeContent(parsed.content)}` });
    }
  }
  return { files, skipped };
}

/** The most trusted first; among equals, in the order of the list. */
function byTrust(
  files: ReadonlyMap<Importer, readonly ExportFile[]>,
): readonly (readonly [Importer, readonly ExportFile[]])[] {
  return importers
    .toSorted((a, b) => b.trust - a.trust)
    .flatMap((importer) => {
      const own = files.get(importer);
      return own ? [[importer, own] as const] : [];
    });
}

/** Two files of one format are equally right about an object, so the second is not guessed into the first. */
function firstOfEach(found: readonly FoundObject[], problems: CrmProblem[]): readonly FoundObject[] {
  const first = new Map<string, FoundObject>();
  for (const one of found) {
    const { name } = one.object;
    const other = first.get(name);
    if (other) {
      const message = `Object \`${name}\` is in \`${other.path}\` and in \`${one.path}\`; only the first is read`;
      problems.push({ path: one.path, message });
    } else first.set(name, one);
  }
  return [...first.values()];
}

function merged(found: readonly { of: Importer; all: readonly FoundObject[] }[]): readonly CrmObject[] {
  const objects = new Map<string, { platform: Importer['platform']; all: [CrmObject, ...CrmObject[]] }>();
  for (const { of, all } of found) {
    for (const { object } of all) {
      const others = objects.get(object.name);
      if (others) others.all.push(object);
      else objects.set(object.name, { platform: of.platform, all: [object] });
    }
  }
  return [...objects.values()]
    .map(({ platform, all }) => withStandardFields(mergeObjects(all), platform))
    .filter(({ fields }) => fields.length > 0);
}

function inOrderOf(inputs: readonly CrmFile[], problems: readonly CrmProblem[]): readonly CrmProblem[] {
  const order = new Map(inputs.map(({ path }, index) => [path, index]));
  const indexOf = ({ path }: CrmProblem) => order.get(path) ?? inputs.length;
  return problems.toSorted((a, b) => indexOf(a) - indexOf(b));
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
