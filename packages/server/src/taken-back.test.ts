/** Questions that an editor takes back. */
import assert from 'node:assert/strict';
import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver';
import { startClient, type TestClient } from './testing/client.ts';

const SPRING = 'campaign spring "Spring" {\n  owner tom\n}\n';

/** Every request that is about a text, with what it asks. */
function questions(uri: string): Record<string, object> {
  const textDocument = { uri };
  const position = { line: 1, character: 9 };
  const range = { start: { line: 0, character: 0 }, end: position };
  const options = { tabSize: 2, insertSpaces: true };
  const item = { name: 'spring', kind: 1, uri, range, selectionRange: range, data: { kind: 'campaign' } };
  const names = (requests: string, params: object) =>
    requests.split(' ').map((name) => [name.includes('/') ? name : `textDocument/${name}`, params]);
  return Object.fromEntries([
    ...names('codeLens documentLink documentSymbol foldingRange', { textDocument }),
    ...names('completion definition documentHighlight hover linkedEditingRange', { textDocument, position }),
    ...names('prepareCallHierarchy prepareRename prepareTypeHierarchy', { textDocument, position }),
    ...names('signatureHelp typeDefinition', { textDocument, position }),
    ...names('callHierarchy/incomingCalls callHierarchy/outgoingCalls', { item }),
    ...names('typeHierarchy/subtypes typeHierarchy/supertypes', { item }),
    ...names('inlayHint', { textDocument, range }),
    ['textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } }],
    ['textDocument/formatting', { textDocument, options }],
    ['textDocument/onTypeFormatting', { textDocument, position, ch: '}', options }],
    ['textDocument/rangeFormatting', { textDocument, range, options }],
    ['textDocument/references', { textDocument, position, context: { includeDeclaration: true } }],
    ['textDocument/rename', { textDocument, position, newName: 'tim' }],
    ['textDocument/selectionRange', { textDocument, positions: [position] }],
    ['textDocument/semanticTokens/full', { textDocument }],
    ['textDocument/semanticTokens/full/delta', { textDocument, previousResultId: '1' }],
    ['textDocument/semanticTokens/range', { textDocument, range }],
    ['liaison/view', { kind: 'calendar', uri }],
  ]);
}

/** Asks everything and takes it back after so many turns; the methods that did not break off. */
async function answeredAllTheSame(
  client: TestClient,
  turns: number,
  then: () => void = () => undefined,
): Promise<string[]> {
  const asked = Object.entries(questions(client.uriOf('spring.campaign'))).map(([method, params]) => {
    const source = new CancellationTokenSource();
    const answer = client.connection.sendRequest(method, params, source.token).then(
      () => [method],
      ({ code }: { code: number }) => (code === LSPErrorCodes.RequestCancelled ? [] : [`${method} ${code}`]),
    );
    return { source, answer };
  });
  for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve));
  for (const { source } of asked) source.cancel();
  then();
  return (await Promise.all(asked.map(({ answer }) => answer))).flat();
}

describe('a question that is taken back', () => {
  it('is not begun while it stands in line', async () => {
    const client = await startClient({ 'spring.campaign': SPRING });
    await client.until(() => client.diagnostics('spring.campaign').length > 0);
    assert.deepEqual(await answeredAllTheSame(client, 0), []);
    client.end();
  });

  it('is not answered after it has waited for the repository', async () => {
    let isRead: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      isRead = resolve;
    });
    const client = await startClient({ 'spring.campaign': SPRING }, {}, undefined, undefined, held);
    assert.deepEqual(await answeredAllTheSame(client, 200, () => setTimeout(isRead, 100)), []);
    client.end();
  });
});
