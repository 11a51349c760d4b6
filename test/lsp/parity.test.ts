/** The editor and the command line say the same of the same files: every example is asked in both ways. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from 'vscode-languageserver';
import { NESTED, nestedExamples } from './nested-examples.ts';
import { startStdio } from './stdio-client.ts';

const ROOT = join(import.meta.dirname, '../..');
const MAIN = join(ROOT, 'packages/cli/src/main.ts');
const PULLS = { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } };
const SEVERITIES = ['', 'error', 'warning', 'info'];

/** One finding as a line that both sides can write. */
type Line = string;

function fromCommand(folder: string): Line[] {
  const args = ['--conditions=source', '--disable-warning=ExperimentalWarning', MAIN];
  let output: string;
  try {
    output = execFileSync(process.execPath, [...args, 'check', '--format', 'json'], {
      cwd: folder,
      encoding: 'utf8',
    });
  } catch (error) {
    // Findings make the command answer 1.
    output = (error as { stdout: string }).stdout;
  }
  const { findings } = JSON.parse(output) as {
    findings: {
      code: string;
      severity: string;
      message: string;
      help: string;
      file: string;
      range: { start: { line: number; character: number } };
    }[];
  };
  return findings.map(({ code, severity, message, help, file, range: { start } }) =>
    [file, start.line, start.character, severity, code, message, help].join(' | '),
  );
}

/** The findings of folders below one, each asked for itself; paths as they are seen from `folder`. */
function fromCommandIn(folder: string, below: readonly string[]): Line[] {
  return below.flatMap((path) =>
    fromCommand(join(folder, path)).map((line) => (path === '.' ? line : `${path}/${line}`)),
  );
}

async function fromServer(folder: string): Promise<Line[]> {
  const client = await startStdio(folder, PULLS);
  const answer: { items: { uri: string; items: Diagnostic[] }[] } = await client.connection.sendRequest(
    'workspace/diagnostic',
    { previousResultIds: [] },
  );
  assert.ok(answer.items.length >= 3, 'The server has read no files');
  const lines = answer.items.flatMap(({ uri, items }) =>
    items.map(({ range, severity, code, message }) => {
      const path = decodeURIComponent(uri.slice(client.uriOf('').length));
      const { line, character } = range.start;
      const [said, ...help] = String(message).split('\n');
      return [path, line, character, SEVERITIES[severity ?? 0], code, said, help.join('\n')].join(' | ');
    }),
  );
  assert.equal(await client.end(), 0);
  return lines;
}

describe('editor and command line', () => {
  const examples = readdirSync(join(ROOT, 'examples'), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );

  it('are asked about several examples', () => assert.ok(examples.length >= 3));

  for (const { name } of examples) {
    it(`say the same of ${name}`, async () => {
      const folder = join(ROOT, 'examples', name);
      const expected = fromCommand(folder);
      if (name === 'every-finding') assert.ok(expected.length > 100);
      assert.deepEqual((await fromServer(folder)).sort(), expected.sort());
    });
  }

  it('say the same of repositories in another one', async () => {
    const folder = nestedExamples();
    try {
      const expected = fromCommandIn(folder, NESTED);
      assert.ok(expected.some((line) => line.startsWith('plans/every-finding/')));
      assert.ok(expected.some((line) => line.startsWith('own.campaign')));
      assert.deepEqual((await fromServer(folder)).sort(), expected.sort());
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
