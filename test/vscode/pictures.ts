/**
 * `npm run pictures`: draws the pictures of the extension's page, in a real window, light and dark. Look at them
 * before you commit them.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packExtension } from './pack-extension.ts';

const root = join(import.meta.dirname, '..', '..');
const host = join(import.meta.dirname, 'host');
const images = join(root, 'packages', 'vscode', 'images');
const CAMPAIGN = 'tea-weeks.campaign';

const { installHost } = await import(join(host, 'install.mjs'));
installHost();
const { exited, profileArguments, spawnServer, startServer, writeSettings } = await import(
  join(host, 'server.mjs')
);
const { launchBrowser, windowAddress } = await import(join(host, 'window.mjs'));

/** What is used of Playwright's page; its types come with the test host, which is not always there. */
interface Page {
  goto(url: string): Promise<unknown>;
  locator(selector: string): Locator;
  readonly keyboard: { press(keys: string): Promise<void>; type(text: string, o?: object): Promise<void> };
  readonly mouse: { move(x: number, y: number): Promise<void> };
  waitForTimeout(milliseconds: number): Promise<void>;
  screenshot(options: object): Promise<unknown>;
}
interface Browser {
  newPage(options: object): Promise<Page>;
  close(): Promise<void>;
}
interface Locator {
  first(): Locator;
  waitFor(options?: object): Promise<void>;
  click(options?: object): Promise<void>;
  hover(options?: object): Promise<void>;
}

async function draw(browser: Browser, name: string, theme: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'vsc-'));
  const profile = { userDataDir: join(folder, 'u'), extensionsDir: join(folder, 'e') };
  writeSettings(profile.userDataDir, settingsOf(theme));
  if ((await exited(spawnServer([...profileArguments(profile), '--install-extension', vsix]))) !== 0)
    throw new Error('The package cannot be installed');
  const workspace = brokenExample(folder);
  const server = await startServer(profile);
  server.ended.catch(() => undefined);
  try {
    const page = await browser.newPage({
      viewport: { width: 920, height: 560 },
      deviceScaleFactor: 1.5,
    });
    await page.goto(windowAddress(server.port, workspace));
    await openFile(page);
    for (const [picture, show] of Object.entries(PICTURES)) {
      await show(page);
      await page.waitForTimeout(700);
      await page.screenshot({ path: join(images, `${picture}-${name}.png`) });
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
    }
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The smallest example, without its IT owner and with a field that the CRM does not have. */
function brokenExample(folder: string): string {
  const workspace = join(folder, 'tea');
  cpSync(join(root, 'examples', 'hello'), workspace, { recursive: true });
  const path = join(workspace, CAMPAIGN);
  const text = readFileSync(path, 'utf8')
    .replace('  it-owner ben-adler\n', '')
    .replace('-> Person.Name\n', '-> Person.Nmae\n');
  writeFileSync(path, text);
  return workspace;
}

async function openFile(page: Page): Promise<void> {
  await page.locator('.monaco-workbench').waitFor({ timeout: 60_000 });
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });
  await page.keyboard.press('Control+P');
  await page.keyboard.type(CAMPAIGN);
  await page.locator(`.quick-input-list .monaco-list-row[aria-label*="${CAMPAIGN}"]`).first().waitFor();
  await page.keyboard.press('Enter');
  await page
    .locator('.monaco-editor .squiggly-error')
    .first()
    .waitFor({ state: 'attached', timeout: 60_000 });
  await page.keyboard.press('Control+B');
}

/** What each picture shows. */
const PICTURES: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  async findings(page) {
    await page.keyboard.press('Control+Shift+M');
    await page.locator('.markers-panel .monaco-list-row').first().waitFor();
    await goTo(page, 2, 12);
  },
  async 'quick-fix'(page) {
    await page.keyboard.press('Control+J');
    await goTo(page, 2, 12);
    await page.keyboard.press('Control+.');
    await page.locator('.action-widget .monaco-list-row').first().waitFor();
  },
  async hover(page) {
    await goTo(page, lineOf('page tea'), 23);
    await page.keyboard.press('Control+K');
    await page.keyboard.press('Control+I');
    await page.locator('.monaco-hover:visible').first().waitFor();
  },
  async completion(page) {
    const line = lineOf('Person.News_Since');
    await goTo(page, line, 999);
    await page.keyboard.press('Shift+Home');
    await page.keyboard.type('set now -> Person.');
    await page.keyboard.press('Control+Space');
    await page.locator('.suggest-widget .monaco-list-row').first().waitFor();
  },
};

/** Where some words are in the broken example, counted from 1. */
function lineOf(words: string): number {
  const lines = readFileSync(join(root, 'examples', 'hello', CAMPAIGN), 'utf8')
    .split('\n')
    .filter((line) => !line.includes('it-owner'));
  return lines.findIndex((line) => line.includes(words)) + 1;
}

async function goTo(page: Page, line: number, column: number): Promise<void> {
  await page.keyboard.press('Control+1');
  await page.keyboard.press('Control+G');
  await page.keyboard.type(`${line}:${column}`);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(300);
}

function settingsOf(theme: string): object {
  return {
    'workbench.colorTheme': theme,
    'workbench.activityBar.location': 'hidden',
    'workbench.layoutControl.enabled': false,
    'window.commandCenter': false,
    'window.menuBarVisibility': 'hidden',
    'breadcrumbs.enabled': false,
    'editor.minimap.enabled': false,
    'editor.parameterHints.enabled': false,
    'editor.fontSize': 14,
    'editor.lineHeight': 21,
    'editor.cursorBlinking': 'solid',
    'editor.scrollBeyondLastLine': false,
    'editor.renderLineHighlight': 'none',
    'chat.commandCenter.enabled': false,
  };
}

const packed = mkdtempSync(join(tmpdir(), 'vsc-'));
const vsix = packExtension(packed);
const browser: Browser = await launchBrowser();
try {
  await draw(browser, 'light', 'Default Light Modern');
  await draw(browser, 'dark', 'Default Dark Modern');
} finally {
  await browser.close();
  rmSync(packed, { recursive: true, force: true });
}
