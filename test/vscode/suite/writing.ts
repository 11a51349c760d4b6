/** Help while somebody writes: completion, quick fixes, layout. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { codesIn, placeOf, rangeOf, remember, replace, restore, show, until } from './workspace.ts';

const labelOf = ({ label }: vscode.CompletionItem) => (typeof label === 'string' ? label : label.label);

async function completionsAt(document: vscode.TextDocument, position: vscode.Position) {
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    position,
  );
  return items;
}

async function actionsAt(document: vscode.TextDocument, range: vscode.Range, kind?: string) {
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    kind,
    10,
  );
}

describe('writing', () => {
  before(remember);
  afterEach(restore);

  it('knows which words there are, with letters of any language', async () => {
    const { document } = await show('tea-weeks.campaign');
    await replace(document, '"Tea weeks"', '"Größe 2.5"');
    const wordAt = (words: string, at = 1) => {
      const range = document.getWordRangeAtPosition(placeOf(document, words, at));
      return range && document.getText(range);
    };
    assert.equal(wordAt('tea-weeks'), 'tea-weeks');
    assert.equal(wordAt('it-owner'), 'it-owner');
    assert.equal(wordAt('Größe', 3), 'Größe');
    assert.equal(wordAt('2.5'), '2.5');
    // Or a list of days that a blank has opened would stay as it is while another day is typed.
    assert.equal(wordAt('2026-11-29', 6), '2026-11-29');
  });

  it('indents what follows a brace, whatever comment or text is on its line', async () => {
    for (const line of ['campaign x "X" { // the "big" one', 'campaign x "a \\" b" { // c', 'campaign x {']) {
      const { document, selection } = await show('tea-weeks.campaign');
      const whole = new vscode.Range(
        new vscode.Position(0, 0),
        document.lineAt(document.lineCount - 1).range.end,
      );
      const edit = new vscode.WorkspaceEdit();
      edit.replace(document.uri, whole, line);
      assert.ok(await vscode.workspace.applyEdit(edit));
      const editor = vscode.window.activeTextEditor;
      assert.ok(editor && selection);
      const end = new vscode.Position(0, line.length);
      editor.selection = new vscode.Selection(end, end);
      await vscode.commands.executeCommand('type', { text: '\n' });
      assert.equal(editor.selection.active.character, 2, line);
    }
  });

  it('completes the people of the right kind', async () => {
    const { document } = await show('tea-weeks.campaign');
    const items = await completionsAt(document, placeOf(document, 'it-owner ben', 'it-owner '.length));
    const labels = items.map(labelOf);
    assert.ok(labels.includes('ben-adler'), labels.join(' '));
    assert.ok(!labels.includes('shop'), labels.join(' '));
  });

  it('completes what a block does not have yet', async () => {
    const { document } = await show('shop.campaign');
    await replace(document, '  headroom 25 %\n', '  \n');
    const line = document.positionAt(document.getText().indexOf('  \n') + 2);
    const labels = (await completionsAt(document, line)).map(labelOf);
    assert.ok(labels.includes('headroom'), labels.join(' '));
  });

  it('mends a finding', async () => {
    const { document } = await show('tea-weeks.campaign');
    await replace(document, '  it-owner ben-adler\n', '');
    await until('a finding', () => codesIn('tea-weeks.campaign').includes('missing-it-owner'));
    const fix = await until('a fix', async () => {
      const actions = await actionsAt(document, rangeOf(document, 'tea-weeks'), 'quickfix');
      return actions.find(({ title, edit }) => edit && title.includes('ben-adler'));
    });
    assert.ok(fix.edit && (await vscode.workspace.applyEdit(fix.edit)));
    await until('no finding', () => codesIn('tea-weeks.campaign').length === 0);
    assert.match(document.getText(), /it-owner ben-adler\n/);
  });

  it('allows a finding once somebody has said why, and puts the cursor there', async () => {
    const editor = await show('tea-weeks.campaign');
    const { document } = editor;
    await replace(document, '  it-owner ben-adler\n', '');
    const allow = await until('an offer to allow it', async () => {
      const actions = await actionsAt(document, rangeOf(document, 'tea-weeks'), 'quickfix');
      return actions.find(({ edit, title }) => edit && title.startsWith('Allow `missing-it-owner`'));
    });
    assert.ok(allow.edit && (await vscode.workspace.applyEdit(allow.edit)));
    await until('what is missing', () => codesIn('tea-weeks.campaign').includes('incomplete-allow'));
    assert.ok(codesIn('tea-weeks.campaign').includes('missing-it-owner'));
    const { text } = document.lineAt(editor.selection.active.line);
    assert.match(text, /^\/\/ allow missing-it-owner until \S+ by \S+: $/);
    assert.equal(editor.selection.active.character, text.length);
    await vscode.commands.executeCommand('type', { text: 'IT decides next week' });
    await until('no finding', () => codesIn('tea-weeks.campaign').length === 0);
  });

  it('offers to explain a finding', async () => {
    const { document } = await show('tea-weeks.campaign');
    await replace(document, '  it-owner ben-adler\n', '');
    await until('a finding', () => codesIn('tea-weeks.campaign').includes('missing-it-owner'));
    const actions = await actionsAt(document, rangeOf(document, 'tea-weeks'));
    const explain = actions.find(({ command }) => command?.command === 'liaison.explain');
    assert.deepEqual(explain?.command?.arguments, ['missing-it-owner']);
  });

  it('lays a file out', async () => {
    const { document } = await show('shop.campaign');
    const before = document.getText();
    await replace(document, '  owner    web\n  capacity', '      owner web\n  capacity');
    await vscode.commands.executeCommand('liaison.format');
    await until('the layout of before', () => document.getText() === before);
  });

  it('closes brackets and lays out the line', async () => {
    const editor = await show('people.campaign');
    const end = editor.document.positionAt(editor.document.getText().length);
    editor.selection = new vscode.Selection(end, end);
    await vscode.commands.executeCommand('type', { text: 'team crm ' });
    await vscode.commands.executeCommand('type', { text: '{' });
    assert.match(editor.document.getText(), /team crm \{\}$/);
    await vscode.commands.executeCommand('type', { text: '\n' });
    assert.match(editor.document.getText(), /team crm \{\n {2}\n\}$/);
  });
});
