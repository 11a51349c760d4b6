/** `liaison explain`: pages that can be read without colour, and a list that misses nothing. */
import assert from 'node:assert/strict';
import { catalogue } from '@liaison/checks';
import { withRepository } from '../testing.ts';
import { renderMarkdown } from './markdown.ts';
import { readPages } from './pages.ts';

describe('liaison explain', () => {
  it('lists every check with its summary', () =>
    withRepository({}, async ({ run }) => {
      const { code, stdout } = await run(['explain']);
      assert.equal(code, 0);
      for (const check of catalogue) {
        assert.match(stdout, new RegExp(`^  ${check.code} +${check.severity} +[A-Z\`].+\\.$`, 'm'));
      }
    }));

  it('has a page for every check', () =>
    withRepository({}, async ({ run }) => {
      const pages = readPages();
      assert.ok(catalogue.length > 40);
      for (const { code } of catalogue) {
        assert.ok(pages[code], code);
        const result = await run(['explain', code]);
        assert.equal(result.code, 0);
        assert.ok(result.stdout.startsWith(`${code}\n\n`));
        assert.doesNotMatch(result.stdout, /```/);
      }
    }));

  it('gives the same as JSON', () =>
    withRepository({}, async ({ run }) => {
      const all = JSON.parse((await run(['explain', '--format', 'json'])).stdout);
      assert.equal(all.length, catalogue.length);
      const one = JSON.parse((await run(['explain', 'missing-it-owner', '--format', 'json'])).stdout);
      assert.equal(one.code, 'missing-it-owner');
      assert.match(one.page, /^# missing-it-owner\n/);
      assert.equal(one.summary, all.find(({ code }: { code: string }) => code === one.code).summary);
    }));

  it('knows the nearest code', () =>
    withRepository({}, async ({ run }) => {
      const { code, stderr } = await run(['explain', 'mising-it-owner']);
      assert.equal(code, 2);
      assert.match(stderr, /Did you mean `missing-it-owner`\?/);
      assert.equal((await run(['explain', 'constructor'])).code, 2);
      assert.equal((await run(['explain', 'a', 'b'])).code, 2);
    }));

  it('wraps paragraphs and indents examples', () => {
    const colors = { bold: String, underline: String, cyan: String } as never;
    const page =
      '# t\n\nOne two three four\nfive **six**.\n\n- a b c d e f g h\n- i\n\n```campaign\n\tx\n```\n\n| a | b |\n| - | - |\n';
    assert.equal(
      renderMarkdown(page, { colors, width: 14 }),
      't\n\nOne two three\nfour five six.\n\n- a b c d e f\n  g h\n- i\n\n        x\n\n| a | b |\n| - | - |\n',
    );
  });
});
