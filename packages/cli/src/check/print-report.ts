/** What `liaison check` found, in the forms of other programs, as Markdown and as a page. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { JsonReport } from '@liaison/checks';
import { type CheckFormat, type Compared, type RuleText, renderReport } from '@liaison/targets';
import { summaryOf } from '../explain/markdown.ts';
import { readPages } from '../explain/pages.ts';
import { relativePath } from '../repository/paths.ts';
import { version } from '../version.ts';

/** `root`: the folder of the campaigns. Other programs count paths from the folder that git has. */
export function reportText(
  report: JsonReport,
  format: CheckFormat,
  root: string,
  compared?: Compared,
): string {
  return renderReport(report, format, {
    folder: folderInGit(root),
    version: version(),
    ...(format === 'sarif' && { rules: rulesOf(report, compared) }),
    ...(compared && { compared }),
  });
}

function rulesOf({ findings }: JsonReport, compared: Compared | undefined): RuleText[] {
  const pages = readPages();
  const told = [...findings, ...(compared?.gone ?? [])];
  return [...new Set(told.map(({ code }) => code))].flatMap((code) => {
    const page = pages[code];
    return page === undefined ? [] : [{ code, summary: summaryOf(page), page }];
  });
}

/** Empty where it is the folder of git itself, or where there is no git. */
export function folderInGit(root: string): string {
  for (let folder = root; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder === root ? '' : relativePath(folder, root);
    if (dirname(folder) === folder) return '';
  }
}
