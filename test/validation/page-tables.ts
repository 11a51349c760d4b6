/** Reads a page of documentation for its figures: the tables, and whatever is written outside of them. */

export interface PageTable {
  /** The heading above it, of any level. */
  readonly heading: string;
  /** Cells of the first row. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** All tables of a page in order. */
export function tablesOf(text: string): readonly PageTable[] {
  const tables: { heading: string; columns: string[]; rows: string[][] }[] = [];
  let heading = '';
  let inside = false;
  for (const line of text.split('\n')) {
    if (/^#+ /.test(line)) heading = line.replace(/^#+ /, '');
    const cells = line.startsWith('|') ? cellsOf(line) : undefined;
    if (cells && !inside) tables.push({ heading, columns: cells, rows: [] });
    else if (cells && !cells.every((cell) => /^:?-+:?$/.test(cell))) tables.at(-1)?.rows.push(cells);
    inside = cells !== undefined;
  }
  return tables;
}

function cellsOf(line: string): string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

/** A page without tables, examples and the addresses of its links, in one line. */
export function proseOf(text: string): string {
  return text
    .replace(/^```[\s\S]*?^```/gm, '')
    .replace(/^\|.*$|^\[[^\]]+\]: .*$/gm, '')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/\s+/g, ' ');
}
