/** Runs tests in a VS Code with a disk: a copy of `examples/hello`, and the extension host as a process. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import {
  downloadAndUnzipVSCode,
  resolveCliArgsFromVSCodeExecutablePath,
  runTests,
} from '@vscode/test-electron';
import { build } from 'esbuild';
import type { VsCode } from './find-vs-code.ts';
import type { Outcome, Suite } from './outcome.ts';
import { packExtension } from './pack-extension.ts';

const here = import.meta.dirname;
const root = join(here, '..', '..');

/** What the folder says itself: which command the task runs, which counts where it is trusted; and anything else. */
const FOLDER_SETTINGS = {
  'liaison.command': `"${process.execPath}" --conditions=source "${join(root, 'packages', 'cli', 'src', 'main.ts')}"`,
  'editor.rulers': [77],
};

/** The path of an executable, downloaded if it has to be. */
export async function useVsCode(vsCode: VsCode, host: string): Promise<string> {
  if (vsCode.kind === 'named') return vsCode.executable;
  return vsCode.kind === 'download' ? downloadAndUnzipVSCode(vsCode.version) : join(host, 'code.mjs');
}

/** Packs the extension, and installs the package. */
export function install(executable: string, profile: string): void {
  const vsix = packExtension(join(profile, 'p'));
  const [command = '', ...args] = resolveCliArgsFromVSCodeExecutablePath(executable, {
    reuseMachineInstall: true,
  });
  const { status } = spawnSync(command, [...args, ...directoriesOf(profile), '--install-extension', vsix], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`The package cannot be installed (exit code ${status})`);
}

export async function runOnDisk(executable: string, profile: string, suite: Suite): Promise<Outcome> {
  const workspace = join(profile, 'hello');
  rmSync(workspace, { recursive: true, force: true });
  cpSync(join(root, 'examples', 'hello'), workspace, { recursive: true });
  mkdirSync(join(workspace, '.vscode'));
  writeFileSync(join(workspace, '.vscode', 'settings.json'), JSON.stringify(FOLDER_SETTINGS));
  const results = join(profile, 'results.json');
  rmSync(results, { force: true });
  let output = '';
  const sink = new Writable({
    write(chunk, _, done) {
      output += chunk;
      done();
    },
  });
  const code = await runTests({
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: join(here, 'test-extension'),
    extensionTestsPath: await bundle(profile),
    launchArgs: [workspace, ...directoriesOf(profile)],
    stdout: sink,
    stderr: sink,
    extensionTestsEnv: {
      VSCODE_TEST_RESULTS: results,
      VSCODE_TEST_SUITE: suite,
      LIAISON_SOURCES: root,
      ...(suite === 'restricted' && { VSCODE_TEST_RESTRICTED: '1' }),
    },
  }).catch((error: { code?: number; message: string }) => {
    output += `\n${error.message}`;
    return error.code ?? 1;
  });
  return { code, output, ...counts(results) };
}

function directoriesOf(profile: string): string[] {
  return [`--user-data-dir=${profile}/u`, `--extensions-dir=${profile}/e`];
}

/** One file; Mocha stays outside, which the project has installed. */
async function bundle(profile: string): Promise<string> {
  const outfile = join(profile, 'suite.cjs');
  await build({
    entryPoints: [join(here, 'suite', 'index.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node22',
    external: ['vscode'],
    // Outside of the folder of the project, there is no Mocha to be found.
    alias: { mocha: join(root, 'node_modules', 'mocha') },
    sourcemap: 'inline',
    logLevel: 'warning',
    // Mocha's workers, which do not run here.
    logOverride: { 'require-resolve-not-external': 'silent' },
  });
  return outfile;
}

/** How many tests passed and failed; none if VS Code ended before they did. */
function counts(results: string): Pick<Outcome, 'passed' | 'failed'> {
  try {
    return JSON.parse(readFileSync(results, 'utf8'));
  } catch {
    return { passed: 0, failed: 0 };
  }
}
