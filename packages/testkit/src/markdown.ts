/** Reads documentation pages: headings and fenced examples, so that tests can run what the page shows. */

export interface Fence {
  /** The words behind the opening fence: `campaign fails` is `['campaign', 'fails']`. */
  readonly info: readonly string[];
  readonly text: string;
  /** Line of the opening fence, from 1. */
  readonly line: number;
  /** The heading above it. */
  readonly heading: string;
}

export interface MarkdownPage {
  readonly title: string;
  /** `##` headings in order. */
  readonly headings: readonly string[];
  readonly fences: readonly Fence[];
  /** The first paragraph below the title. */
  readonly summary: string;
}

/** Reads a page; a fence that is never closed does not count. */
export function parseMarkdown(text: string): MarkdownPage {
  const lines = text.replace(/\r\n/g, '\n').split('\n');
  const headings: string[] = [];
  const fences: Fence[] = [];
  let title = '';
  let heading = '';
  let summary = '';
  let open: { info: string[]; lines: string[]; line: number } | undefined;
  lines.forEach((line, index) => {
    if (open) {
      if (line.startsWith('```')) {
        fences.push({ info: open.info, text: `${open.lines.join('\n')}\n`, line: open.line, heading });
        open = undefined;
      } else open.lines.push(line);
    } else if (line.startsWith('```')) {
      open = { info: line.slice(3).trim().split(/\s+/).filter(Boolean), lines: [], line: index + 1 };
    } else if (line.startsWith('# ')) title = line.slice(2).trim();
    else if (line.startsWith('## ')) {
      heading = line.slice(3).trim();
      headings.push(heading);
    } else if (title && headings.length === 0 && line.trim()) summary = `${summary} ${line.trim()}`.trim();
  });
  return { title, headings, fences, summary };
}
