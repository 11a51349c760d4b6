/** A window with several folders, each a repository with a configuration of its own; they come and go. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver';
import { type StdioClient, startStdio } from './stdio-client.ts';

const SEVERITIES = { north: 'error', south: 'warning', west: 'info' } as const;
type Name = keyof typeof SEVERITIES;

describe('folders of a window', () => {
  let root = '';
  let client: StdioClient;
  const sent = new Map<string, readonly Diagnostic[]>();
  const uriOf = (name: Name) => pathToFileURL(join(root, name)).toString();

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

  const change = (event: { added?: readonly Name[]; removed?: readonly Name[] }) => {
    const folders = (names: readonly Name[] = []) => names.map((name) => ({ uri: uriOf(name), name }));
    return client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: folders(event.added), removed: folders(event.removed) },
    });
  };

  /** How severe it is in a folder that nobody owns the campaign; undefined where nothing is said. */
  const severityIn = (name: Name) =>
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
});
