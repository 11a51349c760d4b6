/** Ways through the files: to declarations, uses, symbols; and one name everywhere. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { checked, codesIn, placeOf, remember, restore, show, until, uriOf } from './workspace.ts';

const nameOf = ({ path }: vscode.Uri) => path.slice(path.lastIndexOf('/') + 1);

describe('navigation', () => {
  before(remember);
  afterEach(restore);

  it('goes to the declaration in another file', async () => {
    const { document } = await show('tea-weeks.campaign');
    const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      placeOf(document, 'mia-sato', 2),
    );
    const [location] = found.map((each) =>
      'uri' in each ? each : { uri: each.targetUri, range: each.targetRange },
    );
    assert.equal(location?.uri.toString(), uriOf('people.campaign').toString());
    const people = await vscode.workspace.openTextDocument(uriOf('people.campaign'));
    assert.deepEqual(location?.range.start, placeOf(people, 'person mia-sato', 'person '.length));
  });

  it('opens the built-in library', async () => {
    const { document } = await show('tea-weeks.campaign');
    const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      placeOf(document, ': qr', 3),
    );
    const [uri] = found.map((each) => ('uri' in each ? each.uri : each.targetUri));
    assert.equal(uri?.scheme, 'liaison-library');
    const library = await vscode.workspace.openTextDocument(uri);
    assert.match(library.getText(), /^kind qr /m);
    assert.equal(library.languageId, 'campaign');
  });

  it('finds uses in all files', async () => {
    const { document } = await show('people.campaign');
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      placeOf(document, 'ben-adler', 2),
    );
    assert.deepEqual(
      Object.fromEntries(
        Object.entries(Object.groupBy(found, ({ uri }) => nameOf(uri))).map(([name, all]) => [
          name,
          all?.length,
        ]),
      ),
      {
        'people.campaign': 1,
        'tea-weeks.campaign': 3,
      },
    );
  });

  it('renames in all files', async () => {
    const { document } = await show('people.campaign');
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      placeOf(document, 'ben-adler', 2),
      'ben-b-adler',
    );
    assert.deepEqual(
      edit
        .entries()
        .map(([uri, edits]) => `${nameOf(uri)} ${edits.length}`)
        .sort(),
      ['people.campaign 1', 'tea-weeks.campaign 3'],
    );
    assert.ok(await vscode.workspace.applyEdit(edit));
    const campaign = await vscode.workspace.openTextDocument(uriOf('tea-weeks.campaign'));
    assert.match(campaign.getText(), /it-owner ben-b-adler\n/);
    await checked(campaign);
    assert.deepEqual(codesIn('tea-weeks.campaign'), []);
    await vscode.window.showTextDocument(campaign);
  });

  it('outlines a file', async () => {
    const { document } = await show('people.campaign');
    const symbols = await until('symbols', async () => {
      const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      return found?.length ? found : undefined;
    });
    assert.deepEqual(
      symbols.map(({ name }) => name),
      ['marketing', 'web', 'mia-sato', 'ben-adler'],
    );
  });

  it('finds a declaration in the workspace by some of its letters', async () => {
    await show('people.campaign');
    const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'teaw',
    );
    assert.ok(
      found.some(({ name }) => name.includes('tea-weeks')),
      JSON.stringify(found),
    );
  });

  it('marks the uses in a file', async () => {
    const { document } = await show('tea-weeks.campaign');
    const found = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      document.uri,
      placeOf(document, 'ben-adler', 2),
    );
    assert.equal(found.length, 3);
  });
});
