/** Two pages of a campaign that are one address written in two ways. */
import type { Page } from '@liaison/model';
import { isClosed } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import { relatedPlace } from './related-places.ts';

interface Data {
  readonly path: string;
  readonly other: string;
}

export const duplicatePage = defineCheck({
  code: 'duplicate-page',
  category: 'tracking',
  severity: 'warning',
  on: 'campaign',
  message: ({ path, other }: Data) =>
    `\`${path}\` may show the same as page \`${other}\`, and neither is canonical`,
  help: ({ other }) =>
    `Say with \`canonical "https://…"\` which of the two search engines should know, or land on \`${other}\` from both`,
  run(campaign, { file }, report) {
    if (isClosed(campaign)) return;
    const first = new Map<string, Page>();
    for (const page of campaign.pages) {
      // Of an address that a tool fills in nobody knows what it shows.
      if (!page.path || !page.system || /[{}]|%%|\*\|/.test(page.path.value)) continue;
      const key = `${page.system.name}\n${page.language ?? ''}\n${bare(page.path.value)}`;
      const other = first.get(key);
      if (!other) first.set(key, page);
      else if (!other.canonical && !page.canonical) {
        report({
          at: page.path.span,
          data: { path: page.path.value, other: other.name },
          related: [relatedPlace(file, other.path?.span ?? other.nameSpan, 'The other page')],
        });
      }
    }
  },
});

/** An address without what does not make another page of it. */
function bare(path: string): string {
  return path
    .toLowerCase()
    .replace(/[?#].*$/, '')
    .replace(/\/index\.\w+$/, '')
    .replace(/\/+$/, '');
}
