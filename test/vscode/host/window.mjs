/** A window of VS Code: its workbench in Debian's Chromium, which reaches nothing but this machine. */
import { existsSync } from 'node:fs';
import { format } from 'node:util';
import { chromium } from 'playwright-core';

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** What the workbench says of itself at every start. */
const CHATTER =
  /^(%c|Ignoring fetching additional|Updating additional builtin|Creating a socket|Resolv(ing|ed) connection token|ChatSessionStore|\[Service Worker\]|Long running operations)/;

/** Starts the browser; `CHROMIUM` names another than those of the usual places. */
export function launchBrowser() {
  const executablePath = process.env.CHROMIUM ?? BROWSERS.find((path) => existsSync(path));
  if (!executablePath) throw new Error('There is no Chromium: install it, or name it in CHROMIUM');
  return chromium.launch({
    executablePath,
    headless: true,
    timeout: 120_000,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-dev-shm-usage',
      '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
    ],
  });
}

/** The address of a folder in a window; `payload` are the workbench's own pairs of key and value. */
export function windowAddress(port, folder, payload = []) {
  return `http://127.0.0.1:${port}/?${new URLSearchParams({ folder, payload: JSON.stringify(payload) })}`;
}

/** The address of a window that runs tests, out of a folder, beside an extension under development. */
export function testAddress({ port, folder, developmentPath, testsPath }) {
  const remote = (path) => `vscode-remote://127.0.0.1:${port}${path}`;
  return windowAddress(port, folder, [
    ['extensionDevelopmentPath', remote(developmentPath)],
    ['extensionTestsPath', remote(testsPath)],
  ]);
}

/**
 * Goes to an address whose window runs tests inside its extension host; what they print is given on, line by line.
 * @returns the exit code, as the workbench says it.
 */
export async function runTestsAt(page, address, print = (line) => console.log(line)) {
  const { promise, resolve, reject } = Promise.withResolvers();
  await page.exposeFunction('codeAutomationLog', (_, args) => {
    if (typeof args[0] === 'string' && CHATTER.test(args[0])) return;
    print(format(...args));
  });
  await page.exposeFunction('codeAutomationExit', (code) => resolve(code));
  page.once('crash', () => reject(new Error('The window has crashed')));
  await page.goto(address, { timeout: 120_000 });
  return promise;
}
