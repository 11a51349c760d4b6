/** Lists of fields that an API gives page by page, each in a file: the pages of one object are put together. */
import type { ExportFile } from './content.ts';
import type { CrmProblem, FileResult, FoundObject, Importer } from './importer.ts';
import type { CrmField } from './schema.ts';

/** What a page says of the list that it belongs to. */
export interface Page {
  /** How many fields are on it, readable or not. */
  readonly count: number;
  /** Whether the list is longer than this page; false on the last page where each tells of the next. */
  readonly more: boolean;
  /** How many fields the list has, where the API counts them. */
  readonly all?: number | undefined;
}

/** The object of a file, and what is said of the list that it is from. */
export interface PageResult extends FileResult {
  readonly page?: Page | undefined;
}

interface ReadPage {
  readonly path: string;
  readonly found: FoundObject;
  readonly page: Page;
}

/**
 * The `read` of a format whose lists have pages. An object of which pages are missing is partial, and a problem says
 * so. Where nobody counts the fields, a list is taken to be whole if one of its pages is the last.
 */
export function pageByPage(read: (file: ExportFile) => PageResult): Importer['read'] {
  return (files) => {
    const problems: CrmProblem[] = [];
    const pages: ReadPage[] = [];
    for (const file of files) {
      const { objects, problems: messages, page } = read(file);
      const { path } = file;
      problems.push(...messages.map((message) => ({ path, message })));
      const [object] = objects;
      if (object && page) pages.push({ path, found: { object, path }, page });
    }
    const found = [...Map.groupBy(pages, (one) => one.found.object.name).values()].flatMap((list) =>
      // Nothing says that lists which are each complete are parts of one.
      list.some(({ page }) => page.more) ? [joined(list, problems)] : list.map((one) => one.found),
    );
    return { found, problems };
  };
}

function joined(pages: readonly ReadPage[], problems: CrmProblem[]): FoundObject {
  const [first] = pages as readonly [ReadPage, ...ReadPage[]];
  const fields = new Map<string, CrmField>();
  for (const field of pages.flatMap(({ found }) => found.object.fields)) {
    if (!fields.has(field.name)) fields.set(field.name, field);
  }
  const whole = isWhole(pages.map(({ page }) => page));
  if (!whole) problems.push({ path: first.path, message: missingText(pages.map(({ page }) => page)) });
  const { object, path } = first.found;
  return {
    path,
    object: { ...object, fields: [...fields.values()], partial: whole ? object.partial : true },
  };
}

function isWhole(pages: readonly Page[]): boolean {
  const all = pages.find((page) => page.all !== undefined)?.all;
  if (all !== undefined) return countOf(pages) >= all;
  return pages.filter(({ more }) => !more).length === 1;
}

function countOf(pages: readonly Page[]): number {
  return pages.reduce((sum, { count }) => sum + count, 0);
}

function missingText(pages: readonly Page[]): string {
  const all = pages.find((page) => page.all !== undefined)?.all;
  const count = countOf(pages);
  const share = all === undefined ? `ends after ${count} and goes on elsewhere` : `has ${count} of ${all}`;
  return `The list of fields ${share}; import its other pages with it`;
}
