/** What VS Code's extension host calls: runs the tests, and writes down how many passed. */
import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';

const SUITES: Readonly<Record<string, () => Promise<unknown>>> = {
  all: () => import('./all.ts'),
  restricted: () => import('./restricted.ts'),
  failing: () => import('./failing.ts'),
};

/** Rejects if a test failed, or if none ran. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ timeout: 120_000, color: true, reporter: 'spec' });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  if (process.env.VSCODE_TEST_GREP) mocha.grep(process.env.VSCODE_TEST_GREP);
  await SUITES[process.env.VSCODE_TEST_SUITE ?? 'all']?.();
  const stats = { passed: 0, failed: 0 };
  await new Promise<void>((resolve) => {
    mocha
      .run(() => resolve())
      .on('pass', () => stats.passed++)
      .on('fail', () => stats.failed++);
  });
  const file = process.env.VSCODE_TEST_RESULTS;
  if (file) writeFileSync(file, JSON.stringify(stats));
  if (stats.failed > 0) throw new Error(`${stats.failed} tests failed`);
  if (stats.passed === 0) throw new Error('No test ran');
}
