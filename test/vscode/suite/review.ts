/** The review of the working tree, and signing as whoever commits: in a repository of git that the test makes. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { extension, folder, rangeOf, remember, replace, restore, show, until } from './workspace.ts';

const NAME = 'tea-weeks.campaign';
const BEN = 'ben@hello.example';

function git(...args: string[]): void {
  const settings = ['-c', 'user.name=Ben', '-c', `user.email=${BEN}`, '-c', 'commit.gpgSign=false'];
  execFileSync('git', [...settings, ...args], { cwd: folder().fsPath, stdio: 'pipe' });
}

async function setting(name: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration().update(name, value, vscode.ConfigurationTarget.Global);
}

/** What the page says now. */
async function page(): Promise<string> {
  const { views } = await extension().activate();
  return views.shown('review')?.body ?? '';
}

/** What it says first; where files change meanwhile, it is drawn again before anything is seen. */
async function openReview(): Promise<string> {
  await vscode.commands.executeCommand('liaison.showReview');
  return until('a review', page);
}

/** What is offered on the name of the campaign; nothing as long as the text is just read anew. */
async function approvals(document: vscode.TextDocument): Promise<vscode.CodeAction[]> {
  return until('offers to approve', async () => {
    const actions = vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      rangeOf(document, 'tea-weeks'),
      'refactor.rewrite',
      10,
    );
    const found = await Promise.resolve(actions).catch(() => []);
    const offers = found.filter(({ title }) => title.startsWith('Approve'));
    return offers.length > 0 ? offers : undefined;
  });
}

function placeWith(body: string, pattern: RegExp) {
  const link = [
    ...body.matchAll(/<a href="#"[^>]*data-path="([^"]+)" data-line="(\d+)" data-character="(\d+)"[^>]*>/g),
  ].find(([whole]) => pattern.test(whole));
  assert.ok(link, `${body} has no link like ${pattern}`);
  const [whole, path, line, character] = link;
  const isOlder = whole.includes('data-older');
  return { type: 'open', path, line: Number(line), character: Number(character), isOlder };
}

describe('review', () => {
  before(async () => {
    await remember();
    git('init', '--quiet', '--initial-branch=main');
    git('add', '.');
    git('commit', '--quiet', '--message=first');
    await setting('git.enabled', true);
    const known = vscode.extensions.getExtension<{ readonly enabled: boolean }>('vscode.git');
    await until('an extension for git', async () => (await known?.activate())?.enabled);
  });
  afterEach(restore);
  after(async () => {
    await setting('git.enabled', undefined);
    rmSync(join(folder().fsPath, '.git'), { recursive: true, force: true, maxRetries: 5 });
  });

  it('follows what is typed, and leads to it', async () => {
    const { document } = await show(NAME);
    assert.match(await openReview(), /Nothing that matters to anybody changed/);
    await replace(document, 'shop 2 rps', 'shop 3 rps');
    const body = await until('a review with the change', async () =>
      /Nothing that matters/.test(await page()) ? undefined : page(),
    );
    assert.match(body, /compared with <code>main<\/code>/);
    const { views } = await extension().activate();
    const place = placeWith(body, /tea-weeks\.campaign/);
    await views.receive('review', place);
    const active = vscode.window.activeTextEditor;
    assert.equal(active?.document.uri.toString(), document.uri.toString());
    assert.equal(active.selection.active.line, place.line);
    assert.match(document.lineAt(place.line).text, /shop 3 rps/);
  });

  it('leads to what is gone, as the main branch has it', async () => {
    const { document } = await show(NAME);
    await openReview();
    const whole = document.getText();
    await replace(document, whole, '// Nothing any more\n');
    const body = await until('a review without the campaign', async () =>
      /Gone: <code>tea-weeks/.test(await page()) ? page() : undefined,
    );
    const { views } = await extension().activate();
    await views.receive('review', placeWith(body, /data-older/));
    const active = vscode.window.activeTextEditor?.document;
    assert.equal(active?.uri.scheme, 'liaison-older');
    assert.equal(active.getText(), whole);
    assert.equal(active.languageId, 'campaign');
  });

  it('is drawn anew after a commit', async () => {
    const { document } = await show(NAME);
    await replace(document, 'shop 2 rps', 'shop 3 rps');
    await document.save();
    assert.doesNotMatch(await openReview(), /Nothing that matters/);
    git('commit', '--quiet', '--all', '--message=second');
    await vscode.commands.executeCommand('git.refresh');
    await until('nothing to review', async () => /Nothing that matters/.test(await page()));
    git('reset', '--quiet', '--soft', 'HEAD~1');
  });

  it('offers to approve first as whoever commits here', async () => {
    git('config', 'user.email', BEN.toUpperCase());
    const { document } = await show(NAME);
    const [first, ...others] = await approvals(document);
    assert.match(first?.title ?? '', /as `ben-adler` for IT/);
    assert.equal(first?.isPreferred, true);
    assert.ok(others.every(({ isPreferred }) => !isPreferred));
    await setting('liaison.me', 'mia-sato');
    try {
      // She owns the campaign, and cannot sign it.
      assert.ok((await approvals(document)).every(({ isPreferred }) => !isPreferred));
    } finally {
      await setting('liaison.me', undefined);
    }
    git('config', 'user.email', 'nobody@hello.example');
    assert.equal((await approvals(document)).at(-1)?.command?.command, 'liaison.setMe');
  });

  it('says so where there is nothing to compare with', async () => {
    await show(NAME);
    const { views } = await extension().activate();
    assert.equal(views.shown('review'), undefined);
    const repository = join(folder().fsPath, '.git');
    renameSync(repository, `${repository}-away`);
    try {
      const body = await openReview();
      assert.match(body, /Nothing is compared/);
      assert.doesNotMatch(body, /Nothing that matters/);
    } finally {
      renameSync(`${repository}-away`, repository);
    }
  });
});
