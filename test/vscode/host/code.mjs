#!/usr/bin/env node
/**
 * Takes the place of VS Code's executable, for `runTests` of @vscode/test-electron: the same arguments, the same
 * exit codes. `--install-extension` installs; `--extensionTestsPath` runs tests in a window.
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { exited, pause, profileArguments, spawnServer, startServer, writeSettings } from './server.mjs';
import { launchBrowser, runTestsAt, testAddress } from './window.mjs';

/** Milliseconds after which a window that says nothing has got stuck. */
const PATIENCE = 300_000;

/** A window that trusts no folder, and does not ask. */
const UNTRUSTED = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
};

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    'user-data-dir': { type: 'string' },
    'extensions-dir': { type: 'string' },
    'install-extension': { type: 'string' },
    extensionDevelopmentPath: { type: 'string' },
    extensionTestsPath: { type: 'string' },
  },
});
const userDataDir = values['user-data-dir'] ?? mkdtempSync(join(tmpdir(), 'code-'));
// @vscode/test-electron trusts every folder, so it cannot say this by an argument.
const restricted = process.env.VSCODE_TEST_RESTRICTED === '1';
const profile = {
  userDataDir,
  extensionsDir: values['extensions-dir'] ?? join(userDataDir, 'extensions'),
  restricted,
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(1));
process.exit(await main());

async function main() {
  writeSettings(userDataDir, restricted ? UNTRUSTED : {});
  if (values['install-extension']) return install(values['install-extension']);
  if (values.extensionTestsPath) return runTests();
  console.error('Nothing to do: neither --install-extension nor --extensionTestsPath');
  return 1;
}

async function install(vsix) {
  const child = spawnServer([...profileArguments(profile), '--install-extension', resolve(vsix)]);
  child.stdout.pipe(process.stdout);
  child.stderr.pipe(process.stderr);
  return exited(child);
}

async function runTests() {
  const server = await startServer(profile);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const tooLong = pause(PATIENCE).then(() => {
      throw new Error(`No result within ${PATIENCE / 1000} s:\n${server.said()}`);
    });
    const address = testAddress({
      port: server.port,
      folder: resolve(positionals[0] ?? userDataDir),
      developmentPath: values.extensionDevelopmentPath,
      testsPath: values.extensionTestsPath,
    });
    const code = await Promise.race([server.ended, tooLong, runTestsAt(page, address)]);
    // Coverage is written when the extension host ends.
    await Promise.race([server.hostExited, pause(5000)]);
    return code;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  } finally {
    await browser.close();
    await server.stop();
  }
}
