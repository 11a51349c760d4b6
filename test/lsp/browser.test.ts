/** The language server in a browser's worker says what it says as a process, and its bundle stays small. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Diagnostic, Location } from 'vscode-languageserver';
import type { MessageConnection } from 'vscode-languageserver/node';
import { nestedExamples } from './nested-examples.ts';
import { startStdio } from './stdio-client.ts';
import { bundleWorker, filesInMemory, startWorker } from './worker-client.ts';

const EXAMPLES = join(import.meta.dirname, '../../examples');
const PULLS = { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } };
/** As github.dev writes a folder: the authority says more than the host. */
const FOLDER = 'vscode-vfs://github%2B7b2276223a317d/hello/tea';
/** Bytes. An editor keeps it after the first time; compressed it is about a third. */
const LARGEST = 1.8 * 1024 * 1024;

interface Report {
  readonly items: readonly { readonly uri: string; readonly items: readonly Diagnostic[] }[];
}

const allOf = { previousResultIds: [] };

/** All findings as text, in the order of files, whatever URI the folder has. */
function textOf({ items }: Report, rootUri: string): string {
  const sorted = items
    .map(({ uri, items: findings }) => ({ uri, findings }))
    .sort((a, b) => (a.uri < b.uri ? -1 : 1));
  return JSON.stringify(sorted, undefined, 1).replaceAll(`"${rootUri}/`, '"');
}

describe('server in a browser', () => {
  let bundle: Awaited<ReturnType<typeof bundleWorker>>;
  before(async () => {
    bundle = await bundleWorker();
  });

  it('has nothing of Node in its bundle', () => {
    const inputs = Object.keys(bundle.metafile.inputs);
    assert.ok(inputs.some((path) => path.endsWith('packages/server/src/browser.ts')));
    assert.deepEqual(
      inputs.filter((path) => path.startsWith('(disabled)') || /\/(node|git)\/[^/]+\.ts$/.test(path)),
      [],
    );
    const imported = Object.values(bundle.metafile.inputs).flatMap(({ imports }) => imports);
    const ofNode = imported.filter(({ path }) => path.startsWith('node:') || builtinModules.includes(path));
    assert.deepEqual(ofNode, []);
  });

  it('is small enough to be fetched', () => {
    const size = Buffer.byteLength(bundle.text);
    assert.ok(size < LARGEST, `${size} bytes are too many`);
  });

  for (const name of readdirSync(EXAMPLES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)) {
    it(`says the same of ${name} as a process`, () => compareBoth(join(EXAMPLES, name)));
  }

  it('says the same of repositories in another one as a process', async () => {
    const folder = nestedExamples();
    await compareBoth(folder).finally(() => rmSync(folder, { recursive: true }));
  });

  async function compareBoth(folder: string): Promise<void> {
    const process = await startStdio(folder, PULLS);
    const expected: Report = await process.connection.sendRequest('workspace/diagnostic', allOf);
    const expectedText = textOf(expected, process.uriOf('').replace(/\/$/, ''));
    await process.end();
    const worker = await startWorker(bundle.text, [FOLDER], filesInMemory(folder, FOLDER), PULLS);
    const said: Report = await worker.connection.sendRequest('workspace/diagnostic', allOf);
    await worker.end();
    assert.ok(said.items.length >= 3, 'The server has read no files');
    assert.equal(textOf(said, FOLDER), expectedText);
  }

  it('answers as a process does where an editor writes URIs in another way', async () => {
    const parent = mkdtempSync(join(tmpdir(), 'liaison-uris-'));
    const folder = join(parent, 'R&D (2026)');
    cpSync(join(EXAMPLES, 'hello'), folder, { recursive: true });
    const process = await startStdio(folder, {});
    const onDisk = await ownerSeenFrom(process.connection, process.uriOf('tea-weeks.campaign'));
    await process.end();
    const files = filesInMemory(folder, 'vscode-vfs://github%2B7b2276223a317d/R%26D');
    rmSync(parent, { recursive: true });
    const root = 'vscode-vfs://github+7b2276223a317d/R&D';
    const worker = await startWorker(bundle.text, [root], files, {});
    const lent = await ownerSeenFrom(worker.connection, `${root}/tea-weeks.campaign`);
    await worker.end();
    assert.equal(onDisk?.uri, process.uriOf('people.campaign'));
    assert.equal(lent?.uri, `${root}/people.campaign`);
    assert.deepEqual(lent.range, onDisk.range);
  });

  /** Where the owner of the campaign of `hello` is declared, for an editor that has both files open. */
  async function ownerSeenFrom(connection: MessageConnection, uri: string): Promise<Location | null> {
    const people = uri.replace('tea-weeks', 'people');
    const text = readFileSync(join(EXAMPLES, 'hello/people.campaign'), 'utf8');
    const textDocument = { uri: people, languageId: 'campaign', version: 1, text };
    await connection.sendNotification('textDocument/didOpen', { textDocument });
    return connection.sendRequest('textDocument/definition', {
      textDocument: { uri },
      position: { line: 2, character: 12 },
    });
  }

  it('reads each file once, and nothing that is no campaign', async () => {
    const files = filesInMemory(join(EXAMPLES, 'hello'), FOLDER);
    const worker = await startWorker(bundle.text, [FOLDER], files, PULLS);
    await worker.connection.sendRequest('workspace/diagnostic', allOf);
    await worker.end();
    const read = worker.asked.filter((question) => question.startsWith('liaison/readFile '));
    assert.deepEqual(read.map((question) => question.slice(question.lastIndexOf('/') + 1)).sort(), [
      'liaison.config.json',
      'people.campaign',
      'shop.campaign',
      'tea-weeks.campaign',
    ]);
  });

  it('sends findings of closed files, and follows what is typed', async () => {
    const files = filesInMemory(join(EXAMPLES, 'hello'), FOLDER);
    const worker = await startWorker(bundle.text, [FOLDER], files, {});
    const said = new Promise<Diagnostic[]>((resolve) => {
      worker.connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
        if (uri === `${FOLDER}/tea-weeks.campaign` && diagnostics.length > 0) resolve(diagnostics);
      });
    });
    const text = new TextDecoder().decode(await files.readFile(`${FOLDER}/people.campaign`));
    const textDocument = { uri: `${FOLDER}/people.campaign`, languageId: 'campaign', version: 1, text };
    await worker.connection.sendNotification('textDocument/didOpen', {
      textDocument: { ...textDocument, text: text.replace('person mia-sato', 'person mia-kato') },
    });
    const found = await said;
    await worker.end();
    assert.ok(found.some(({ code }) => code === 'unresolved-reference'));
  });
});
