/** What the extension host of a browser calls: puts the files of the folder in their place, and runs the tests. */
import 'mocha/mocha.js';
import * as vscode from 'vscode';

/** Texts of `examples/hello` by name; put in when this file is bundled. */
declare const HELLO: Readonly<Record<string, string>>;

/** Which tests; put in likewise. */
declare const SUITE: string;

/** Rejects if a test failed, or if none ran. */
export async function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', reporter: Report as unknown as Mocha.ReporterConstructor, timeout: 120_000 });
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('No folder is open');
  for (const [name, text] of Object.entries(HELLO)) {
    await vscode.workspace.fs.writeFile(
      vscode.Uri.joinPath(folder.uri, name),
      new TextEncoder().encode(text),
    );
  }
  await (SUITE === 'failing' ? import('../suite/failing.ts') : import('./all.ts'));
  let passed = 0;
  const failed = await new Promise<number>((resolve) => {
    mocha.run(resolve).on('pass', () => passed++);
  });
  console.log(`${passed} passed, ${failed} failed`);
  if (failed > 0) throw new Error(`${failed} tests failed`);
  if (passed === 0) throw new Error('No test ran');
}

/** Mocha's own reporters want a page or a process. */
class Report {
  constructor(runner: Mocha.Runner) {
    runner.on('suite', ({ title }) => title && console.log(`  ${title}`));
    runner.on('pass', ({ title, duration }) => console.log(`    ✔ ${title} (${duration} ms)`));
    runner.on('fail', ({ title }, error) => console.error(`    ✘ ${title}\n${error.stack ?? error}`));
  }
}
