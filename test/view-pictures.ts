/**
 * `node --conditions=source test/view-pictures.ts FOLDER [REPOSITORY]`: draws the pages of `liaison view` in light and
 * dark, wide and narrow, as pictures. Look at them after a change in `packages/targets`.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { main } from '@liaison/cli';

const root = join(import.meta.dirname, '..');
const [folder = '.', repository = join(root, 'examples', 'outfitter')] = process.argv.slice(2);
const host = join(root, 'test', 'vscode', 'host');

const { installHost } = await import(join(host, 'install.mjs'));
installHost();
const { launchBrowser } = await import(join(host, 'window.mjs'));

mkdirSync(folder, { recursive: true });
const pages = mkdtempSync(join(tmpdir(), 'liaison-views-'));
const browser = await launchBrowser();
try {
  for (const view of ['load', 'calendar', 'crm']) {
    const file = join(pages, `${view}.html`);
    const code = await main(['view', view, '--out', file, '--today', '2026-11-01'], {
      cwd: resolve(repository),
      stdout: process.stdout,
      stderr: process.stderr,
      stdin: process.stdin,
      env: process.env,
      now: () => new Date(),
    });
    if (code !== 0) throw new Error(`liaison view ${view} ends with ${code}`);
    for (const colorScheme of ['light', 'dark']) {
      for (const width of [1200, 480]) {
        const page = await browser.newPage({ viewport: { width, height: 1600 }, colorScheme });
        await page.goto(pathToFileURL(file).href);
        const path = join(folder, `${view}-${colorScheme}-${width}.png`);
        await page.screenshot({ path });
        const overflow: number = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
        console.log(`${path}${overflow > 0 ? `: ${overflow} pixels too wide` : ''}`);
        await page.close();
      }
    }
  }
} finally {
  await browser.close();
  rmSync(pages, { recursive: true, force: true });
}
