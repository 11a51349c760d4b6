/** Patterns that follow a rename, and those that stay. */
import assert from 'node:assert/strict';
import { patternEdits } from './renamed-patterns.ts';

function after(text: string, oldPath: string, newPath: string): string {
  return patternEdits(text, oldPath, newPath).reduceRight(
    (edited, { span, newText }) => edited.slice(0, span.start) + newText + edited.slice(span.end),
    text,
  );
}

describe('patterns of a configuration', () => {
  it('follow the file or folder that they name, wherever they stand', () => {
    const text = `{
  // Not yet.
  "include": ["plans/**", "/plans/a.campaign", "!plans/old/"],
  "exclude": ["plans"],
  "overrides": [{ "files": ["plans/drafts/*"] }, 7],
}`;
    assert.equal(
      after(text, 'plans', 'the plans [1]'),
      text
        .replace('"plans/**"', '"the plans \\\\[1\\\\]/**"')
        .replace('"/plans/a', '"/the plans \\\\[1\\\\]/a')
        .replace('"!plans/old/"', '"!the plans \\\\[1\\\\]/old/"')
        .replace('"plans/drafts/*"', '"the plans \\\\[1\\\\]/drafts/*"'),
    );
    assert.match(after(text, 'plans/a.campaign', 'b.campaign'), /"\/b\.campaign"/);
  });

  it('stay where they are about more than that', () => {
    for (const pattern of ['**/*.campaign', '*/a.campaign', 'a.campaign', 'plan/**', 'plans*/x', 'plans/']) {
      const text = JSON.stringify({ include: [pattern], exclude: { a: 1 } });
      assert.equal(after(text, 'plans', 'other'), text, pattern);
      assert.equal(after(text, 'x/a.campaign', 'other'), text, pattern);
    }
  });

  it('are none where nothing can be read', () => {
    for (const text of ['', '{', '[]', '{ "include": ', '7'])
      assert.deepEqual(patternEdits(text, 'a', 'b'), []);
  });
});
