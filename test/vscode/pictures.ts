/**
 * `npm run pictures`: draws the pictures of the extension's page, in a real window, light and dark; into another
 * folder, if one is given. Look at them before you commit them.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packExtension } from './pack-extension.ts';

const root = join(import.meta.dirname, '..', '..');
const host = join(import.meta.dirname, 'host');
const [images = join(root, 'packages', 'vscode', 'images')] = process.argv.slice(2);
const CAMPAIGN = 'tea-weeks.campaign';
const CHANGED = 'black-friday-2026.campaign';
/** When the plans came into the repository. */
const MADE = '2026-08-03T09:00:00Z';

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
  frameLocator(selector: string): FrameLocator;
  readonly keyboard: { press(keys: string): Promise<void>; type(text: string, o?: object): Promise<void> };
  readonly mouse: {
    move(x: number, y: number, options?: object): Promise<void>;
    down(): Promise<void>;
    up(): Promise<void>;
  };
  setViewportSize(size: { width: number; height: number }): Promise<void>;
  waitForTimeout(milliseconds: number): Promise<void>;
  screenshot(options: object): Promise<unknown>;
}
interface Browser {
  newPage(options: object): Promise<Page>;
  close(): Promise<void>;
}
interface FrameLocator {
  last(): FrameLocator;
  locator(selector: string): Locator;
  frameLocator(selector: string): FrameLocator;
}
interface Locator {
  first(): Locator;
  last(): Locator;
  locator(selector: string): Locator;
  waitFor(options?: object): Promise<void>;
  click(options?: object): Promise<void>;
  boundingBox(): Promise<{ x: number; y: number; width: number; height: number } | null>;
}

/** Sizes of windows: with a text alone, and with a view beside it. */
const TEXT = { width: 920, height: 560 };
const WITH_VIEW = { width: 1280, height: 720 };

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
    const page = await browser.newPage({ viewport: TEXT, deviceScaleFactor: 1.5 });
    const save = async (picture: string) => {
      await page.waitForTimeout(700);
      await page.screenshot({ path: join(images, `${picture}-${name}.png`) });
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
    };
    await page.goto(windowAddress(server.port, workspace));
    await openFile(page, CAMPAIGN);
    const squiggle = page.locator('.monaco-editor .squiggly-error').first();
    await squiggle.waitFor({ state: 'attached', timeout: 60_000 });
    await page.locator('.monaco-editor .codelens-decoration a').first().waitFor({ timeout: 60_000 });
    for (const [picture, show] of Object.entries(PICTURES)) {
      await show(page);
      await save(picture);
    }
    await page.setViewportSize(WITH_VIEW);
    await page.goto(windowAddress(server.port, copyOf('outfitter', folder)));
    await openFile(page, 'black-friday-2026.campaign');
    await page.locator('.monaco-editor .codelens-decoration a').first().waitFor({ timeout: 60_000 });
    for (const [picture, [command, heading]] of Object.entries(VIEWS)) {
      await showView(page, command, heading);
      await save(picture);
    }
    await page.goto(windowAddress(server.port, changedExample(folder)));
    await openFile(page, CHANGED);
    await page.locator('.monaco-editor .codelens-decoration a').first().waitFor({ timeout: 60_000 });
    await showView(page, 'Review changes', 'Campaign review');
    await save('view-review');
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The smallest example, without its IT owner and with a field that the CRM does not have. */
function brokenExample(folder: string): string {
  const workspace = copyOf('hello', folder);
  const path = join(workspace, CAMPAIGN);
  const text = readFileSync(path, 'utf8')
    .replace('  it-owner ben-adler\n', '')
    .replace('-> Person.Name\n', '-> Person.Nmae\n');
  writeFileSync(path, text);
  return workspace;
}

/** The larger example as a repository of git, in which a send is to take a tenth of its time and a field goes elsewhere. */
function changedExample(folder: string): string {
  const workspace = copyOf('outfitter', folder, 'changed');
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Ana', '-c', 'user.email=ana@shop.example', ...args], {
      cwd: workspace,
      env: { ...process.env, GIT_AUTHOR_DATE: MADE, GIT_COMMITTER_DATE: MADE },
    });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '.');
  git('commit', '--quiet', '--message=Plans');
  const path = join(workspace, 'campaigns', CHANGED);
  const text = readFileSync(path, 'utf8')
    .replace('2026-11-27 09:30 over 4 h', '2026-11-27 09:30 over 30 min')
    .replace('-> Contact.LastName', '-> Contact.Description');
  writeFileSync(path, text);
  return workspace;
}

/** Copies an example into a folder: what is typed for a picture is nobody's. */
function copyOf(example: string, folder: string, name = example): string {
  const workspace = join(folder, name);
  cpSync(join(root, 'examples', example), workspace, { recursive: true });
  return workspace;
}

async function openFile(page: Page, file: string): Promise<void> {
  await page.locator('.monaco-workbench').waitFor({ timeout: 60_000 });
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });
  await page.keyboard.press('Control+P');
  await page.keyboard.type(file);
  await page.locator(`.quick-input-list .monaco-list-row[aria-label*="${file}"]`).first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.monaco-editor .view-line').first().waitFor({ timeout: 60_000 });
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
    // Up, so that there is room below for the whole card.
    for (let line = 0; line < 7; line++) await page.keyboard.press('Control+ArrowDown');
    await page.waitForTimeout(1000);
    await page.keyboard.press('Control+K');
    await page.keyboard.press('Control+I');
    const card = page.locator('.monaco-resizable-hover:visible');
    await card.first().waitFor({ timeout: 30_000 });
    await page.waitForTimeout(300);
    const edge = await card.locator('.monaco-sash.horizontal').last().boundingBox();
    if (!edge) throw new Error('The card cannot be made longer');
    const [x, y] = [edge.x + edge.width / 2, edge.y + edge.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y + CARD_BELOW, { steps: 5 });
    await page.mouse.up();
    // The card goes when the pointer leaves it.
    await page.mouse.move(x, y, { steps: 5 });
  },
  async completion(page) {
    await page.mouse.move(TEXT.width / 2, 10);
    const line = lineOf('Person.News_Since');
    await goTo(page, line, 999);
    await page.keyboard.press('Shift+Home');
    await page.keyboard.type('set now -> Person.');
    await page.keyboard.press('Control+Space');
    await page.locator('.suggest-widget .monaco-list-row').first().waitFor();
  },
};

/** The command of each view, and its heading. */
const VIEWS: Readonly<Record<string, readonly [string, string]>> = {
  'view-load': ['Show load', 'Load of the systems'],
  'view-calendar': ['Show calendar', 'Calendar of the campaigns'],
  'view-crm-way': ['Show the way into the CRM', 'The way into the CRM'],
};

/** Pixels by which a card is drawn longer than VS Code would at first. */
const CARD_BELOW = 60;

/** Runs a command out of the palette, and waits for its view. */
async function showView(page: Page, command: string, heading: string): Promise<void> {
  await page.keyboard.press('Control+1');
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget:visible input').first().waitFor();
  await page.keyboard.type(`Liaison: ${command}`);
  await page.locator(`.quick-input-list .monaco-list-row[aria-label*="${command}"]`).first().waitFor();
  await page.keyboard.press('Enter');
  const frames = page.frameLocator('iframe.webview.ready').last().frameLocator('#active-frame');
  await frames.locator(`h1:text("${heading}")`).first().waitFor({ timeout: 30_000 });
  await page.waitForTimeout(700);
}

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
