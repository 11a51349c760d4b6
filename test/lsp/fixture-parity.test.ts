/** The editor and the command line say the same of every example in the pages of the checks, each a repository. */
import assert from 'node:assert/strict';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { main } from '@liaison/cli';
import { parseFixture, parseMarkdown } from '@liaison/testkit';
import type { Diagnostic } from 'vscode-languageserver';
import { startStdio } from './stdio-client.ts';

const ROOT = join(import.meta.dirname, '../..');
const PAGES = join(ROOT, 'packages/checks/src');
const PULLS = { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } };
const SEVERITIES = ['', 'error', 'warning', 'info'];
const TODAY = '2026-11-01';

/** A finding as both sides can write it; of a repository in its folder. */
type Line = string;

interface Place {
  readonly line: number;
  readonly character: number;
}

/** What `--format json` says of a finding, as far as an editor is told it too. */
interface Said {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly help: string;
  readonly file: string;
  readonly range: { readonly start: Place; readonly end: Place };
}

function lineOf(finding: Said): Line {
  const { file, range, severity, code, message, help } = finding;
  const { start, end } = range;
  const place = `${start.line}:${start.character}-${end.line}:${end.character}`;
  return [file, place, severity, code, message, help].join(' | ');
}

/** Writes each example with the people and systems that all of them use; the names of the folders. */
function writeExamples(root: string): string[] {
  const folders: string[] = [];
  for (const page of readdirSync(PAGES).filter((name) => name.endsWith('.md'))) {
    const { fences } = parseMarkdown(readFileSync(join(PAGES, page), 'utf8'));
    for (const { line, text } of fences.filter(({ info }) => info[0] === 'campaign')) {
      const folder = `${page.slice(0, -3)}-${line}`;
      folders.push(folder);
      mkdirSync(join(root, folder));
      writeFileSync(join(root, folder, 'liaison.config.json'), `{ "today": "${TODAY}" }\n`);
      cpSync(join(ROOT, 'examples/every-finding/cast.campaign'), join(root, folder, 'cast.campaign'));
      for (const file of parseFixture(text).files) {
        mkdirSync(dirname(join(root, folder, file.path)), { recursive: true });
        writeFileSync(join(root, folder, file.path), file.text);
      }
    }
  }
  return folders;
}

async function fromCommand(folder: string): Promise<Line[]> {
  let written = '';
  const silent = { write: () => true };
  await main(['check', '--format', 'json'], {
    cwd: folder,
    stdout: {
      write: (text) => {
        written += text;
      },
    },
    stderr: silent,
    stdin: (async function* () {})(),
    env: {},
    now: () => new Date(`${TODAY}T12:00:00Z`),
  });
  const { findings } = JSON.parse(written) as { findings: Said[] };
  return findings.map(lineOf);
}

/** The findings of all folders below a root, asked for at once. */
async function fromServer(root: string): Promise<Map<string, Line[]>> {
  const client = await startStdio(root, PULLS);
  const answer: { items: { uri: string; items: Diagnostic[] }[] } = await client.connection.sendRequest(
    'workspace/diagnostic',
    { previousResultIds: [] },
  );
  const lines = new Map<string, Line[]>();
  for (const { uri, items } of answer.items) {
    const [folder = '', ...path] = decodeURIComponent(uri.slice(client.uriOf('').length)).split('/');
    const own = lines.get(folder) ?? [];
    lines.set(folder, own);
    for (const { range, severity, code, message } of items) {
      const [said = '', ...help] = String(message).split('\n');
      own.push(
        lineOf({
          file: path.join('/'),
          range,
          severity: SEVERITIES[severity ?? 0] ?? '',
          code: String(code),
          message: said,
          help: help.join('\n'),
        }),
      );
    }
  }
  assert.equal(await client.end(), 0);
  return lines;
}

describe('editor and command line, of the examples of checks', () => {
  it('say the same', async function () {
    // Some hundred repositories, each checked by both.
    this.timeout(180_000);
    const root = realpathSync(mkdtempSync(join(tmpdir(), 'liaison-fixtures-')));
    try {
      const folders = writeExamples(root);
      assert.ok(folders.length > 200, `only ${folders.length} examples`);
      writeFileSync(join(root, 'liaison.config.json'), '{}\n');
      const inEditor = await fromServer(root);
      for (const folder of folders) {
        const expected = (await fromCommand(join(root, folder))).sort();
        assert.deepEqual((inEditor.get(folder) ?? []).sort(), expected, folder);
      }
      assert.ok([...inEditor.values()].flat().length > folders.length);
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});
