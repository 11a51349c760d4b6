/** The built-in library in an editor. */
import assert from 'node:assert/strict';
import { libraryFiles } from '@liaison/language';
import { startClient } from '../testing/client.ts';
import { placeIn, repositoryOf } from '../testing/edited-repository.ts';
import { definitionAt } from './definition.ts';
import { libraryTextOf } from './library-text.ts';

describe('library text', () => {
  it('is that of the file where a built-in word is declared', () => {
    const place = placeIn('campaign a { channel c: em<|>ail { } }');
    const found = definitionAt(place);
    assert.equal(found?.uri, 'liaison-library:/channels.campaign');
    const line = libraryTextOf(found?.uri ?? '')?.text.split('\n')[found?.range.start.line ?? 0];
    assert.match(line ?? '', /^kind email /);
    assert.equal(place.repository.file(found?.uri ?? '')?.path, 'liaison:library/channels.campaign');
  });

  it('leads from the unit behind a number to the library', () => {
    const place = placeIn('system shop { capacity 900 rp<|>s }');
    assert.equal(definitionAt(place)?.uri, 'liaison-library:/units.campaign');
  });

  it('has a URI for each file, and each URI leads back', () => {
    const repository = repositoryOf('');
    for (const { path, text } of libraryFiles()) {
      const uri = repository.uriOf(path);
      assert.equal(repository.pathOf(uri), path);
      assert.equal(libraryTextOf(uri)?.text, text);
    }
    assert.ok(libraryTextOf('liaison-library:///channels.campaign'));
  });

  it('is there for nothing else', () => {
    assert.equal(libraryTextOf('liaison-library:/nothing.campaign'), undefined);
    assert.equal(libraryTextOf('liaison-library:'), undefined);
    assert.equal(libraryTextOf('file:///repository/channels.campaign'), undefined);
  });

  it('is answered to both requests, and opened in an editor it stays what it is', async () => {
    const client = await startClient({ 'a.campaign': 'campaign a { channel c: email { } }\n' });
    try {
      const uri = 'liaison-library:/channels.campaign';
      const workspace = client.capabilities.workspace as { textDocumentContent?: { schemes: string[] } };
      assert.deepEqual(workspace.textDocumentContent, { schemes: ['liaison-library', 'liaison-older'] });
      const answer: { text: string } = await client.connection.sendRequest('workspace/textDocumentContent', {
        uri,
      });
      assert.match(answer.text, /^kind email /m);
      assert.deepEqual(await client.connection.sendRequest('liaison/libraryText', { uri }), answer);
      assert.equal(await client.connection.sendRequest('liaison/libraryText', { uri: 'file:///x' }), null);
      await client.connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'campaign', version: 1, text: 'kind email { }\n' },
      });
      const found: { uri: string; range: object }[] = await client.connection.sendRequest(
        'textDocument/references',
        {
          textDocument: { uri: client.uriOf('a.campaign') },
          position: { line: 0, character: 25 },
          context: { includeDeclaration: true },
        },
      );
      assert.deepEqual(
        found.map((location) => location.uri),
        [uri, client.uriOf('a.campaign')],
      );
    } finally {
      client.end();
    }
  });
});
