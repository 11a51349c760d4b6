/**
 * `node --conditions=source test/review/pictures.ts FOLDER [NAME …]`: draws the reviews of the outfitter's year, as the
 * page that `liaison diff --format html` writes and as a platform shows the comment, in light and dark. Look at them
 * after a change in `packages/targets/src/review`.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { renderReview } from '@liaison/targets';
import { marked } from 'marked';
import { reviewedHistory } from './reviewed-history.ts';

const [folder = '.', ...wanted] = process.argv.slice(2);
const host = join(import.meta.dirname, '..', 'vscode', 'host');
const { installHost } = await import(join(host, 'install.mjs'));
installHost();
const { launchBrowser } = await import(join(host, 'window.mjs'));

/** About as wide and as plain as a comment on GitHub. */
const COMMENT_STYLES = `
:root { color-scheme: light dark; }
body { font: 14px/1.5 system-ui, sans-serif; max-width: 860px; margin: 24px auto; padding: 0 16px; }
table { border-collapse: collapse; display: block; overflow: auto; width: max-content; max-width: 100%; }
th, td { border: 1px solid color-mix(in srgb, currentColor 25%, transparent); padding: 6px 13px; }
code { background: color-mix(in srgb, currentColor 12%, transparent); padding: .2em .4em; border-radius: 6px; font-size: 85%; }
blockquote { border-left: .25em solid color-mix(in srgb, currentColor 25%, transparent); margin: 0 0 16px; padding: 0 1em; }
`;

mkdirSync(folder, { recursive: true });
const pages = mkdtempSync(join(tmpdir(), 'liaison-reviews-'));
const browser = await launchBrowser();
try {
  for (const [name, document] of reviewedHistory()) {
    if (wanted.length > 0 && !wanted.some((part) => name.includes(part))) continue;
    const comment = await marked.parse(renderReview(document(), 'markdown'), { gfm: true });
    await draw(
      `${name}-comment`,
      `<!doctype html><meta charset="utf-8"><style>${COMMENT_STYLES}</style>${comment}`,
      920,
    );
    for (const width of [1200, 480]) await draw(`${name}-page`, renderReview(document(), 'html'), width);
  }
} finally {
  await browser.close();
  rmSync(pages, { recursive: true, force: true });
}

async function draw(name: string, text: string, width: number): Promise<void> {
  const file = join(pages, `${name}.html`);
  writeFileSync(file, text);
  for (const colorScheme of ['light', 'dark']) {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
    await page.goto(pathToFileURL(file).href);
    const path = join(folder, `${name}-${colorScheme}-${width}.png`);
    await page.screenshot({ path, fullPage: true });
    const overflow: number = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
    console.log(`${path}${overflow > 0 ? `: ${overflow} pixels too wide` : ''}`);
    await page.close();
  }
}
