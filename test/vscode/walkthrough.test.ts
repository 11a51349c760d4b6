/**
 * That the walkthrough promises what happens: whoever does what its pages say, in the repository that it begins with,
 * sees what they say.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryFiles, templates } from '@liaison/repository';
import type { CodeAction } from 'vscode-languageserver';
import { startClient } from '../../packages/server/src/testing/client.ts';

const extension = join(import.meta.dirname, '..', '..', 'packages', 'vscode');
const read = (path: string) => readFileSync(join(extension, path), 'utf8');
const manifest = JSON.parse(read('package.json'));

interface Step {
  readonly id: string;
  readonly description: string;
  readonly when?: string;
  readonly media: { readonly markdown: string };
}
const [{ steps }]: [{ readonly steps: readonly Step[] }] = manifest.contributes.walkthroughs;

/** Commands that steps offer and that are not the extension's own. */
const OF_VS_CODE = ['git.init', 'vscode.openFolder', 'workbench.actions.view.problems', 'workbench.view.scm'];

/** The step and its page. */
function stepOf(id: string): Step & { readonly page: string } {
  const step = steps.find((each) => each.id === id);
  assert.ok(step, `there is no step ${id}`);
  return { ...step, page: read(step.media.markdown) };
}

/** What a pattern catches in a page. */
function wordsIn(page: string, pattern: RegExp): string[] {
  const found = pattern.exec(page);
  assert.ok(found, `${page} does not say ${pattern}`);
  return found.slice(1);
}

describe('walkthrough', () => {
  it('has pages, and offers commands that there are', () => {
    const own: { readonly command: string }[] = manifest.contributes.commands;
    const known = new Set([...own.map(({ command }) => command), ...OF_VS_CODE]);
    for (const { description, media } of steps) {
      assert.ok(existsSync(join(extension, media.markdown)), media.markdown);
      const offered = [...description.matchAll(/\(command:([\w.]+)\)/g)].map(([, command = '']) => command);
      assert.ok(offered.length > 0, description);
      for (const command of offered) assert.ok(known.has(command), command);
    }
  });

  it('tells which files there are', () => {
    const files = Object.keys(repositoryFiles('2026-11-01', '1.0.0'));
    const named = [...stepOf('repository').page.matchAll(/^- `([^`]+)`/gm)].map(([, path = '']) => path);
    assert.ok(named.length >= 4, named.join(' '));
    for (const path of named)
      assert.ok(
        files.some((file) => file.startsWith(path)),
        path,
      );
  });

  it('tells what a campaign can begin with', () => {
    const [list = ''] = wordsIn(stepOf('campaign').page, /What does it begin with: (.*)\?$/m);
    assert.equal(list.split(', ').length, templates.length, list);
  });

  it('leads to the findings that it promises', async () => {
    const { page } = stepOf('finding');
    const [statement = '', path = ''] = wordsIn(page, /Take out the line with `([\w-]+)` in `([^`]+)`/);
    const [after = '', before = ''] = wordsIn(page, /write `([^`]+)` where it says `([^`]+)`/);
    const [other = ''] = wordsIn(page, /look at `([^`]+)`: it turns red too/);
    const files = repositoryFiles('2026-11-01', '1.0.0');
    const client = await startClient(files);
    try {
      await client.open(path);
      const line = new RegExp(`^ *${statement} .*\n`, 'm');
      const whole = files[path] ?? '';
      assert.match(whole, line);
      const without = whole.replace(line, '');
      await client.type(path, without);
      await client.until(() => client.diagnostics(path).some(({ severity }) => severity === 1));
      const [finding] = client.diagnostics(path);
      assert.ok(finding);
      const { start, end } = finding.range;
      const underlined = without.split('\n')[start.line]?.slice(start.character, end.character);
      assert.equal(underlined, 'first-campaign');
      const actions: CodeAction[] = await client.connection.sendRequest('textDocument/codeAction', {
        textDocument: { uri: client.uriOf(path) },
        range: finding.range,
        context: { diagnostics: [finding], only: ['quickfix'] },
      });
      assert.ok(actions.some(({ title }) => title.includes('IT owner')));
      assert.ok(without.includes(before), `${without} does not say ${before}`);
      assert.deepEqual(client.diagnostics(other), []);
      await client.type(path, without.replace(before, after));
      await client.until(() => client.diagnostics(other).some(({ severity }) => severity === 1));
    } finally {
      client.end();
    }
  });

  it('makes a repository of git before it is reviewed, and not where there is no git', () => {
    const { description, page, when } = stepOf('review');
    assert.ok(description.indexOf('git.init') < description.indexOf('liaison.showReview'), description);
    assert.match(page, /git repository in which all of this is committed once/);
    assert.equal(when, "workspacePlatform != 'webworker'");
  });
});
