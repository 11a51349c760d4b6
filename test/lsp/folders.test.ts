/** A window with several folders, each a repository with a configuration of its own; they come and go. */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver';
import { type StdioClient, startStdio } from './stdio-client.ts';

const SEVERITIES = { north: 'error', south: 'warning', west: 'info' } as const;
type Name = keyof typeof SEVERITIES;
/** One of them, or a folder in one. */
type Folder = Name | `${Name}/${string}`;

describe('folders of a window', () => {
  let root = '';
  let client: StdioClient;
  const sent = new Map<string, readonly Diagnostic[]>();
  const uriOf = (name: Folder) => pathToFileURL(join(root, name)).toString();

  beforeEach(async () => {
    root = realpathSync(mkdtempSync(join(tmpdir(), 'liaison-folders-')));
    for (const [name, severity] of Object.entries(SEVERITIES)) {
      mkdirSync(join(root, name));
      const config = { today: '2026-11-01', severity: { 'missing-owner': severity } };
      writeFileSync(join(root, name, 'liaison.config.json'), JSON.stringify(config));
      writeFileSync(join(root, name, 'own.campaign'), `campaign ${name} { }\n`);
    }
    sent.clear();
    client = await startStdio(join(root, 'north'), { workspace: { workspaceFolders: true } });
    client.connection.onNotification(
      'textDocument/publishDiagnostics',
      ({ uri, diagnostics }: PublishDiagnosticsParams) => void sent.set(uri, diagnostics),
    );
  });
  afterEach(async () => {
    await client.end();
    rmSync(root, { recursive: true });
  });

  const change = (event: { added?: readonly Folder[]; removed?: readonly Folder[] }) => {
    const folders = (names: readonly Folder[] = []) => names.map((name) => ({ uri: uriOf(name), name }));
    return client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: folders(event.added), removed: folders(event.removed) },
    });
  };

  /** How severe it is in a folder that nobody owns the campaign; undefined where nothing is said. */
  const severityIn = (name: Folder) =>
    sent.get(`${uriOf(name)}/own.campaign`)?.find(({ code }) => code === 'missing-owner')?.severity;

  async function until(holds: () => boolean): Promise<void> {
    while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
  }

  it('are judged by their own configurations, and forgotten when they go', async () => {
    await until(() => severityIn('north') === 1);
    await change({ added: ['south'] });
    await until(() => severityIn('south') === 2);
    assert.equal(severityIn('north'), 1);
    await change({ removed: ['north'] });
    await until(() => severityIn('north') === undefined);
    assert.equal(severityIn('south'), 2);
    const symbols: { name: string }[] = await client.connection.sendRequest('workspace/symbol', {
      query: '',
    });
    assert.deepEqual(
      symbols.map(({ name }) => name),
      ['south'],
    );
  });

  it('leave nothing behind when they go while they are being read', async () => {
    await change({ added: ['south'] });
    await change({ removed: ['south'] });
    await change({ added: ['west'] });
    await until(() => severityIn('west') === 3);
    assert.equal(severityIn('south'), undefined);
    const symbols: { name: string }[] = await client.connection.sendRequest('workspace/symbol', {
      query: '',
    });
    assert.deepEqual(symbols.map(({ name }) => name).sort(), ['north', 'west']);
  });

  it('take a repository along that begins above them, unless another folder lies in it', async () => {
    for (const folder of ['plans', 'org']) mkdirSync(join(root, 'west', folder));
    await change({ added: ['west/plans', 'west/org'] });
    await until(() => severityIn('west') === 3);
    await change({ removed: ['west/plans'], added: ['south'] });
    await until(() => severityIn('south') === 2);
    assert.equal(severityIn('west'), 3);
    await change({ removed: ['west/org'] });
    await until(() => severityIn('west') === undefined);
    assert.equal(severityIn('south'), 2);
  });

  it('stay when one around them goes, and go with it when they are not open themselves', async () => {
    for (const name of ['south', 'west'] as const) {
      cpSync(join(root, name), join(root, 'north/plans', name), { recursive: true });
    }
    await change({ added: ['north/plans/south'] });
    await until(() => severityIn('north/plans/south') === 2);
    await change({ added: ['north/plans/west'] });
    await until(() => severityIn('north/plans/west') === 3);
    await change({ removed: ['north/plans/west'] });
    await change({ removed: ['north'] });
    await until(() => severityIn('north') === undefined);
    await until(() => severityIn('north/plans/west') === undefined);
    assert.equal(severityIn('north/plans/south'), 2);
    const symbols: { name: string }[] = await client.connection.sendRequest('workspace/symbol', {
      query: '',
    });
    assert.deepEqual(
      symbols.map(({ name }) => name),
      ['south'],
    );
  });
});
