/** Runs tests in a VS Code without a server, as on vscode.dev: the extension host is a worker, the folder in memory. */
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import type { Outcome, Suite } from './outcome.ts';

/** Milliseconds after which a window that says nothing has got stuck. */
const PATIENCE = 300_000;

const here = import.meta.dirname;
const root = join(here, '..', '..');
const hello = join(root, 'examples', 'hello');

const { startWeb } = await import(join(here, 'host', 'web.mjs'));
const { launchBrowser, runTestsAt } = await import(join(here, 'host', 'window.mjs'));

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

/** Takes the extension as it is installed in a profile. */
export async function runInBrowser(profile: string, suite: Suite): Promise<Outcome> {
  const tests = join(profile, 'web');
  await bundle(suite, tests);
  const web = await startWeb({
    extension: installed(profile),
    tests,
    testsFile: 'web-suite.js',
  });
  const browser = await launchBrowser();
  const lines: string[] = [];
  let timer: NodeJS.Timeout | undefined;
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const stuck = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`No result within ${PATIENCE / 1000} s`)), PATIENCE);
    });
    const print = (line: string) => lines.push(line);
    const code: number = await Promise.race([stuck, runTestsAt(page, web.address, print)]);
    return { code, output: lines.join('\n'), ...counts(lines) };
  } catch (error) {
    lines.push(error instanceof Error ? error.message : String(error));
    return { code: 1, output: lines.join('\n'), ...counts(lines) };
  } finally {
    clearTimeout(timer);
    await browser.close();
    web.stop();
  }
}

async function bundle(suite: Suite, folder: string): Promise<void> {
  const texts = readdirSync(hello)
    .filter((name) => !name.endsWith('.md'))
    .map((name) => [name, readFileSync(join(hello, name), 'utf8')]);
  await build({
    entryPoints: [join(here, 'web', 'index.ts')],
    outfile: join(folder, 'web-suite.js'),
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    target: 'es2024',
    external: ['vscode'],
    alias: { 'node:assert/strict': join(here, 'web', 'assert.ts') },
    define: {
      global: 'globalThis',
      HELLO: JSON.stringify(Object.fromEntries(texts)),
      SUITE: JSON.stringify(suite),
    },
    banner: { js: 'var process = { env: {}, nextTick: (run) => queueMicrotask(run) };' },
    plugins: [mochaAsGlobal],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}

/** A copy of the folder in which VS Code has installed the package: what is served is that folder as a whole. */
function installed(profile: string): string {
  const extensions = join(profile, 'e');
  const name = readdirSync(extensions).find((each) => each.startsWith('liaison.'));
  if (name === undefined) throw new Error('The package is not installed');
  const folder = join(profile, 'extension');
  cpSync(join(extensions, name), folder, { recursive: true });
  return folder;
}

/** Out of the line that `web/index.ts` prints at the end. */
function counts(lines: readonly string[]): Pick<Outcome, 'passed' | 'failed'> {
  const [, passed = 0, failed = 0] = /(\d+) passed, (\d+) failed/.exec(lines.join('\n')) ?? [];
  return { passed: Number(passed), failed: Number(failed) };
}
