/** The table of requests in EDITORS.md, held to what the server answers. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as protocol from 'vscode-languageserver';
import { startClient } from './testing/client.ts';

const PACKAGE = join(import.meta.dirname, '..');
const PULLS = { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } };

/** Part of every conversation, or answered by the protocol's own library without being offered. */
const NOT_FEATURES = ['initialize', 'shutdown', 'textDocument/willSaveWaitUntil'];

/** Requests of the table, which stand in its first column. */
function requestsOfPage(): string[] {
  const page = readFileSync(join(PACKAGE, 'EDITORS.md'), 'utf8');
  const table = page.slice(page.indexOf('## What the server answers'));
  const cells = [...table.matchAll(/^\| (`[^|]*`) +\|/gm)].map((row) => row[1] ?? '');
  return cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map((name) => name[1] ?? ''));
}

/** Requests that the protocol has for servers. */
function requestsOfProtocol(): string[] {
  const methods = Object.values(protocol).flatMap((value) => {
    const { method, messageDirection, type } = value as Partial<typeof protocol.HoverRequest>;
    const isRequest = type !== undefined && /Request/.test(type.constructor.name);
    return method && isRequest && messageDirection !== 'serverToClient' ? [method as string] : [];
  });
  return [...new Set(methods)].filter((method) => !NOT_FEATURES.includes(method));
}

/** Requests of our own, as the features register them. */
function requestsOfOurs(): string[] {
  return globSync('src/features/**/*.ts', { cwd: PACKAGE }).flatMap((path) =>
    [...readFileSync(join(PACKAGE, path), 'utf8').matchAll(/onRequest\(\s*'(liaison\/[A-Za-z]+)'/g)].map(
      (match) => match[1] ?? '',
    ),
  );
}

describe('EDITORS.md', () => {
  it('tells all requests that the server answers, and no others', async () => {
    const candidates = [...requestsOfProtocol(), ...requestsOfOurs()];
    assert.ok(candidates.length > 50 && candidates.includes('liaison/libraryText'));
    const client = await startClient({ 'people.campaign': 'team web { side it }\n' }, PULLS);
    const answered: string[] = [];
    try {
      for (const method of candidates) {
        // Nothing that any of them expects: that it is refused is an answer too.
        const error = await client.connection.sendRequest(method, {}).then(
          () => undefined,
          (reason: { readonly code?: number }) => reason,
        );
        if (error?.code !== protocol.ErrorCodes.MethodNotFound) answered.push(method);
      }
    } finally {
      client.end();
    }
    assert.deepEqual(requestsOfPage().sort(), answered.sort());
  });

  it('changes no list of Emacs before the library that has it is loaded', () => {
    const page = readFileSync(join(PACKAGE, 'EDITORS.md'), 'utf8');
    assert.match(page, /\(with-eval-after-load 'project\n {2}\(add-to-list 'project-vc-extra-root-markers /);
    assert.match(page, /\(with-eval-after-load 'eglot\n {2}\(add-to-list 'eglot-server-programs /);
  });

  it('names a folder with a package.json as the bundle for JetBrains', () => {
    const page = readFileSync(join(PACKAGE, 'EDITORS.md'), 'utf8');
    const bundles = page.split('\n').find((line) => line.includes('TextMate Bundles')) ?? '';
    assert.match(bundles, /`package\.json`.*folder `extension`/);
  });
});
