/**
 * `npm run test:vscode`: installs the packaged extension into VS Code, and runs `suite` inside its extension host.
 *
 * VS Code is `VSCODE_EXECUTABLE`, or with `VSCODE_DOWNLOAD=1` the newest stable one, or else the host of
 * `tools/vscode-host`, which comes out of the npm registry.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import {
  downloadAndUnzipVSCode,
  resolveCliArgsFromVSCodeExecutablePath,
  runTests,
} from '@vscode/test-electron';
import { build } from 'esbuild';

const here = import.meta.dirname;
const root = join(here, '..', '..');
const host = join(root, 'tools', 'vscode-host');
// What is started finds the Node of this project first.
process.env.PATH = `${dirname(process.execPath)}${delimiter}${process.env.PATH}`;

// Short: desktop VS Code makes a socket in it.
const profile = mkdtempSync(join(tmpdir(), 'vsc-'));
process.exitCode = await main().finally(() =>
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 }),
);

async function main(): Promise<number> {
  const executable = await findVsCode();
  const suite = join(here, 'dist', 'suite.cjs');
  await build({
    entryPoints: [join(here, 'suite', 'index.ts')],
    outfile: suite,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node22',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  const directories = [`--user-data-dir=${profile}/u`, `--extensions-dir=${profile}/e`];
  install(executable, directories);
  const workspace = join(profile, 'hello');
  cpSync(join(root, 'examples', 'hello'), workspace, { recursive: true });
  const results = join(profile, 'results.json');
  try {
    await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: join(here, 'test-extension'),
      extensionTestsPath: suite,
      launchArgs: [workspace, ...directories],
      extensionTestsEnv: { VSCODE_TEST_RESULTS: results, LIAISON_SOURCES: root },
    });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    report(results);
    return 1;
  }
  return report(results) > 0 ? 0 : 1;
}

async function findVsCode(): Promise<string> {
  if (process.env.VSCODE_EXECUTABLE) return process.env.VSCODE_EXECUTABLE;
  if (process.env.VSCODE_DOWNLOAD) return downloadAndUnzipVSCode('stable');
  const { installHost } = await import(join(host, 'install.mjs'));
  installHost();
  return join(host, 'code.mjs');
}

/** Installs the package that `npm run package` has made. */
function install(executable: string, directories: readonly string[]): void {
  const vsix = join(root, 'packages', 'vscode', 'dist', 'liaison-campaigns.vsix');
  const [command = '', ...args] = resolveCliArgsFromVSCodeExecutablePath(executable, {
    reuseMachineInstall: true,
  });
  const { status } = spawnSync(command, [...args, ...directories, '--install-extension', vsix], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`The package cannot be installed (exit code ${status}); is it built?`);
}

/** Prints the closing line; how many tests passed. */
function report(results: string): number {
  try {
    const { passed, failed } = JSON.parse(readFileSync(results, 'utf8'));
    console.log(`\n${passed} passed, ${failed} failed`);
    return passed;
  } catch {
    console.error('\n0 passed: VS Code ended before the tests did');
    return 0;
  }
}
