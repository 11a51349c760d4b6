/** The views beside the text: that each opens, follows edits, leads to the source, and believes nobody. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { extension, placeOf, remember, replace, restore, show, until } from './workspace.ts';

const COMMANDS = {
  load: 'liaison.showLoad',
  calendar: 'liaison.showCalendar',
  'crm-way': 'liaison.showCrmWay',
} as const;

type Kind = keyof typeof COMMANDS;

/** What a page says, and what it would say to the extension. */
async function views() {
  return (await extension().activate()).views;
}

/** Opens a view with the cursor on some words of a file. */
async function open(kind: Kind, words = 'campaign tea-weeks') {
  const editor = await show('tea-weeks.campaign');
  const place = placeOf(editor.document, words);
  editor.selection = new vscode.Selection(place, place);
  await vscode.commands.executeCommand(COMMANDS[kind]);
  const all = await views();
  const page = all.shown(kind);
  assert.ok(page, `${kind} is not open`);
  return { editor, page };
}

/** What a click on a link with these words says. */
function clickOn(body: string, words: string) {
  const link = [
    ...body.matchAll(
      /<a [^>]*data-path="([^"]+)" data-line="(\d+)" data-character="(\d+)"[^>]*>(.*?)<\/a>/gs,
    ),
  ].find(([, , , , content = '']) => content.includes(words));
  assert.ok(link, `no link says ${words}`);
  const [, path, line, character] = link;
  return { type: 'open', path, line: Number(line), character: Number(character) };
}

describe('views', () => {
  before(remember);
  afterEach(restore);

  for (const [kind, words] of Object.entries({
    load: 'tea-weeks',
    calendar: 'tea-weeks',
    'crm-way': 'email',
  })) {
    it(`show ${kind}, and a click goes to the source`, async () => {
      const { editor, page } = await open(kind as Kind);
      const all = await views();
      await all.receive(kind as Kind, clickOn(page.body, words));
      const active = vscode.window.activeTextEditor;
      assert.equal(active?.document.uri.toString(), editor.document.uri.toString());
      const line = active.document.lineAt(active.selection.active.line).text;
      assert.ok(active.selection.active.line > 0 || line.includes(words), line);
      const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
      assert.ok(tabs.some(({ input }) => input instanceof vscode.TabInputWebview));
    });
  }

  it('follow what is typed', async () => {
    const { editor, page } = await open('calendar');
    const title = /campaign tea-weeks "([^"]+)"/.exec(editor.document.getText())?.[1] ?? '';
    assert.ok(title !== '' && page.body.includes(title));
    await replace(editor.document, `"${title}"`, '"Weeks of <tea>"');
    const all = await views();
    await until('a calendar with the new title', () =>
      all.shown('calendar')?.body.includes('Weeks of &lt;tea&gt;'),
    );
  });

  it('show a system and a moment that are asked for', async () => {
    const { page } = await open('load');
    const all = await views();
    const [, system = ''] = /data-name="([^"]+)"/.exec(page.body) ?? [];
    assert.ok(system !== '');
    await all.receive('load', { type: 'ask', system, at: '2026-11-20T12:00:00Z' });
    assert.match(all.shown('load')?.body ?? '', /At the moment, <time datetime="2026-11-20T12:00:00Z">/);
  });

  it('are what the code lens of a load opens', async () => {
    const { document } = await show('tea-weeks.campaign');
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
      10,
    );
    const lens = lenses.find(({ command }) => command?.command === COMMANDS.load)?.command;
    assert.ok(lens, lenses.map(({ command }) => command?.title).join(', '));
    await vscode.commands.executeCommand(lens.command, ...(lens.arguments ?? []));
    const all = await views();
    assert.equal(all.shown('load')?.body.match(/<section class="system"/g)?.length, 1);
  });

  it('open no file but a campaign of the window', async () => {
    await open('load');
    const all = await views();
    const before = vscode.window.activeTextEditor?.document.uri.toString();
    for (const path of [
      '../outside.campaign',
      '/etc/hosts.campaign',
      'liaison.config.json',
      'a/../../b.campaign',
      7,
    ]) {
      await all.receive('load', { type: 'open', path, line: 0, character: 0 });
    }
    for (const message of [
      undefined,
      null,
      'open',
      { type: 'run' },
      { type: 'open', path: 'x.campaign', line: -1 },
    ]) {
      await all.receive('load', message);
    }
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), before);
  });

  it('are gone when they are closed', async () => {
    await open('calendar');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const all = await views();
    await until('no calendar', () => all.shown('calendar') === undefined);
  });
});
