/** Help in `liaison.config.json`, which VS Code takes for any JSON: the server asks for that file by its name. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { placeOf, remember, replace, restore, show, until } from './workspace.ts';

const NAME = 'liaison.config.json';

describe('the configuration', () => {
  before(remember);
  afterEach(restore);

  it('is JSON with comments', async () => {
    const { document } = await show(NAME);
    assert.equal(document.languageId, 'jsonc');
  });

  it('is completed with the checks, each with what it finds', async () => {
    const { document } = await show(NAME);
    await replace(document, '"today"', '"severity": {},\n  "today"');
    // The server asks for the file when it is ready already, so the first answer can be without it.
    const item = await until('a check to choose', async () => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        placeOf(document, '{}', 1),
      );
      return items.find(({ label }) => labelOf(label) === 'missing-it-owner');
    });
    assert.match(textOf(item.documentation ?? ''), /names nobody in IT/);
  });

  it('is explained', async () => {
    const { document } = await show(NAME);
    await until('what a key means', async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        placeOf(document, 'today', 1),
      );
      return hovers.some(({ contents }) => contents.map(textOf).join('\n').includes('to judge deadlines'));
    });
  });

  it('is checked', async () => {
    const { document } = await show(NAME);
    await replace(document, '"2026-11-01"', '7');
    const finding = await until('a finding', () =>
      vscode.languages.getDiagnostics(document.uri).find(({ source }) => source === 'liaison'),
    );
    assert.match(finding.message, /^`today` must be a text/);
    assert.equal(document.getText(finding.range), '7');
  });
});

function labelOf(label: vscode.CompletionItem['label']): string {
  return typeof label === 'string' ? label : label.label;
}

function textOf(words: vscode.MarkedString | vscode.MarkdownString): string {
  return typeof words === 'string' ? words : words.value;
}
