/**
 * `npm run test:vscode`: installs the packaged extension into VS Code, and runs tests inside its extension hosts: on a
 * disk, in a folder that is not trusted, and in a browser. Then it looks whether a test that fails is noticed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { chooseVsCode, mayBeSkipped } from './find-vs-code.ts';
import type { Outcome, Suite } from './outcome.ts';
import { install, runOnDisk, useVsCode } from './run-disk.ts';

const host = join(import.meta.dirname, 'host');
// What is started finds the Node of this project first.
process.env.PATH = `${dirname(process.execPath)}${delimiter}${process.env.PATH}`;
process.exitCode = await main();

async function main(): Promise<number> {
  const vsCode = chooseVsCode(process.env);
  try {
    const { installHost } = await import(join(host, 'install.mjs'));
    installHost();
  } catch (error) {
    return withoutHost(error);
  }
  // Short: desktop VS Code makes a socket in it.
  const profile = mkdtempSync(join(tmpdir(), 'vsc-'));
  try {
    const executable = await useVsCode(vsCode, host);
    install(executable, profile);
    const { runInBrowser } = await import('./run-web.ts');
    const disk = (suite: Suite) => runOnDisk(executable, profile, suite);
    const web = (suite: Suite) => runInBrowser(profile, suite);
    const outcomes = [await shown('On a disk', disk('all'))];
    // @vscode/test-electron trusts every folder, and nobody has looked yet whether desktop VS Code would ask here.
    if (vsCode.kind === 'host') outcomes.push(await shown('In a folder without trust', disk('restricted')));
    outcomes.push(await shown('In a browser', web('all')));
    const noticed = [await noticesFailure('on a disk', disk), await noticesFailure('in a browser', web)];
    return [...outcomes.map(isGood), ...noticed].every(Boolean) ? 0 : 1;
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Says that nothing ran; the exit code. */
function withoutHost(error: unknown): number {
  console.error(`\n${error instanceof Error ? error.message : error}`);
  if (mayBeSkipped(process.env)) {
    console.error(
      'SKIPPED: no test ran in VS Code, because there is none here. With CI set, this is a failure.',
    );
    return 0;
  }
  console.error('FAILED: no test ran in VS Code, because there is none here.');
  return 1;
}

async function shown(where: string, running: Promise<Outcome>): Promise<Outcome> {
  console.log(`\n${where}\n`);
  const outcome = await running;
  console.log(outcome.output);
  if (!isGood(outcome)) console.error(`FAILED: exit code ${outcome.code}`);
  console.log(`${where}: ${outcome.passed} passed, ${outcome.failed} failed`);
  return outcome;
}

/** An exit code alone could come of a window that never began to test. */
function isGood({ code, passed, failed }: Outcome): boolean {
  return code === 0 && passed > 0 && failed === 0;
}

/** Runs a suite of which one test fails; true if that is what comes out. */
async function noticesFailure(where: string, run: (suite: Suite) => Promise<Outcome>): Promise<boolean> {
  const { code, passed, failed, output } = await run('failing');
  const noticed = code !== 0 && passed === 1 && failed === 1;
  if (!noticed) console.error(output);
  console.log(
    noticed
      ? `A failing test is noticed ${where}: exit code ${code}`
      : `FAILED: of one failing test of two ${where} comes exit code ${code}, ${passed} passed, ${failed} failed`,
  );
  return noticed;
}
