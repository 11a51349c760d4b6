/** Edits of a code action that an editor asks for only when somebody has chosen it. */
import assert from 'node:assert/strict';
import type { CodeAction, TextEdit } from 'vscode-languageserver';
import { startClient, type TestClient } from '../../testing/client.ts';

/** Two channels that land nowhere, for which one and the same page would do. */
const TEXT = `campaign spring {
  page tea "/tea" on shop

  channel posters: qr "Posters" {
    visits 400 per day
  }

  channel cards: qr "Cards" {
    visits 400 per day
  }
}

system shop "Shop" {
}
`;

const LAZY = { textDocument: { codeAction: { resolveSupport: { properties: ['edit'] } } } };

describe('resolving a code action', () => {
  let client: TestClient;

  beforeEach(async () => {
    client = await startClient({ 'main.campaign': TEXT }, LAZY);
    await client.open('main.campaign');
  });

  afterEach(() => client.end());

  /** What an editor shows for all the text. */
  function asked(): Promise<CodeAction[]> {
    return client.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri: client.uriOf('main.campaign') },
      range: { start: { line: 0, character: 0 }, end: { line: 10, character: 0 } },
      context: { diagnostics: [] },
    });
  }

  async function edits(action: CodeAction): Promise<readonly TextEdit[] | undefined> {
    const { edit } = await client.connection.sendRequest<CodeAction>('codeAction/resolve', action);
    return edit?.changes?.[client.uriOf('main.campaign')];
  }

  async function linesOf(actions: readonly CodeAction[]): Promise<(number | undefined)[]> {
    const all = await Promise.all(actions.map(edits));
    return all.map((each) => each?.[0]?.range.start.line);
  }

  it('mends the finding that it was offered for, where two have a fix of the same title', async () => {
    const actions = (await asked()).filter(({ title }) => title === 'Land on `tea`');
    assert.deepEqual(await linesOf(actions), [4, 8]);
  });

  it('has no edits where its finding is gone, rather than those of a neighbour', async () => {
    const actions = (await asked()).filter(({ title }) => title === 'Land on `tea`');
    await client.type('main.campaign', TEXT.replace('400 per day', '400 per day\n    lands-on tea'));
    const [first] = actions;
    assert.ok(first);
    assert.equal(await edits(first), undefined);
  });

  it('goes with its finding while the text above it changes, where no other has its title', async () => {
    const unknown = TEXT.replace('campaign spring {', 'campaign spring {\n  owner anna');
    await client.type('main.campaign', unknown);
    const [create] = (await asked()).filter(({ title }) => title.startsWith('Create person `anna`'));
    assert.ok(create);
    await client.type('main.campaign', unknown.replace('owner anna', 'owner   anna'));
    assert.match((await edits(create))?.[0]?.newText ?? '', /person anna "Anna"/);
  });
});
