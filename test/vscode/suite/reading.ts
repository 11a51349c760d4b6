/** What is shown beside the text: hovers, hints, lenses, colours. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { placeOf, remember, restore, show } from './workspace.ts';

function wholeOf(document: vscode.TextDocument): vscode.Range {
  return new vscode.Range(0, 0, document.lineCount, 0);
}

describe('reading', () => {
  before(remember);
  afterEach(restore);

  it('shows a card of whoever is named', async () => {
    const { document } = await show('tea-weeks.campaign');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      placeOf(document, 'ben-adler', 2),
    );
    const text = hovers
      .flatMap(({ contents }) => contents)
      .map((content) => (typeof content === 'string' ? content : content.value))
      .join('\n');
    assert.match(text, /Ben Adler/);
    assert.match(text, /Web shop/);
  });

  it('shows what is forecast behind a budget', async () => {
    const { document } = await show('tea-weeks.campaign');
    const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
      'vscode.executeInlayHintProvider',
      document.uri,
      wholeOf(document),
    );
    const budget = document.positionAt(document.getText().indexOf('shop 2 rps')).line;
    const there = hints.filter(({ position }) => position.line === budget);
    assert.equal(there.length, 1, JSON.stringify(hints));
  });

  it('shows above a campaign what it does to the systems', async () => {
    const { document } = await show('tea-weeks.campaign');
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
      10,
    );
    const titles = lenses.map(({ command }) => command?.title ?? '');
    assert.ok(
      titles.some((title) => /rps/.test(title)),
      titles.join('; '),
    );
  });

  it('colours words by what they mean', async () => {
    const { document } = await show('tea-weeks.campaign');
    const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
      'vscode.provideDocumentSemanticTokensLegend',
      document.uri,
    );
    const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>(
      'vscode.provideDocumentSemanticTokens',
      document.uri,
    );
    assert.ok(legend.tokenTypes.includes('keyword'));
    assert.ok(tokens.data.length > 5 * 50);
  });

  it('folds blocks and widens selections', async () => {
    const { document } = await show('tea-weeks.campaign');
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    assert.ok(folds.some(({ start }) => document.lineAt(start).text.startsWith('campaign tea-weeks')));
    const [selection] = await vscode.commands.executeCommand<vscode.SelectionRange[]>(
      'vscode.executeSelectionRangeProvider',
      document.uri,
      [placeOf(document, 'ben-adler', 2)],
    );
    const grown: string[] = [];
    for (let range = selection; range; range = range.parent as typeof range)
      grown.push(document.getText(range.range));
    // VS Code itself puts the part of a word before it.
    assert.deepEqual(grown.slice(0, 3), ['ben', 'ben-adler', 'it-owner ben-adler']);
  });
});
