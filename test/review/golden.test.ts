/**
 * Reviews as comments of pull requests, kept word for word: whoever changes what a review says reads here how it
 * reads. `UPDATE_GOLDEN=1` writes the files anew.
 */
import assert from 'node:assert/strict';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ReviewDocument } from '@liaison/checks';
import { renderReview } from '@liaison/targets';
import { reviewedHistory } from './reviewed-history.ts';

const folder = join(import.meta.dirname, 'golden');

describe('golden reviews', () => {
  const documents = reviewedHistory();

  for (const [name, document] of documents) {
    it(`says of ${name} what it said`, () => {
      const text = renderReview(document(), 'markdown', { link: linkTo(document()) });
      const file = join(folder, `${name}.md`);
      if (process.env.UPDATE_GOLDEN === '1') writeFileSync(file, text);
      assert.equal(text, readFileSync(file, 'utf8'));
    });
  }

  it('has no file of which nothing is left', () => {
    const files = globSync('*.md', { cwd: folder }).map((path) => basename(path, '.md'));
    assert.deepEqual(
      files.sort(),
      documents.map(([name]) => name),
    );
  });
});

function linkTo({ head }: ReviewDocument): string {
  return `https://git.example.com/fernweh/campaigns/blob/${head.commit}`;
}
