/** A review as an editor shows it: places that can be opened, and what stands there if there is none. */
import assert from 'node:assert/strict';
import { noReviewView, reviewView } from './review-view.ts';
import { documentWith } from './testing.ts';

const PLACE = { file: 'plans/<b>.campaign', line: 3, column: 5, endLine: 3, endColumn: 9 };

describe('review in an editor', () => {
  it('links places of both versions by path, and nothing to an address', () => {
    const finding = {
      severity: 'error',
      code: 'syntax',
      help: '',
      fix: null,
      fingerprint: 'f'.repeat(12),
    } as const;
    const body = reviewView(
      documentWith({
        findings: {
          new: [{ ...finding, message: 'Odd', at: PLACE }],
          gone: [],
          kept: 0,
        },
      }),
    );
    assert.match(
      body,
      /<a href="#" title="plans\/&lt;b&gt;\.campaign:3" data-path="plans\/&lt;b&gt;\.campaign" data-line="2" data-character="4">/,
    );
    assert.doesNotMatch(body, /data-older|https?:|style=/);
  });

  it('marks places that only the older version has', () => {
    const body = reviewView(
      documentWith({
        changes: [
          {
            code: 'page-removed',
            area: 'campaign',
            action: 'removed',
            level: 'breaking',
            hurts: 'it',
            role: 'it',
            subject: { kind: 'campaign', name: 'spring' },
            about: 'page `landing`',
            before: '/',
            after: null,
            base: PLACE,
            head: null,
            affects: [],
            fingerprint: 'e'.repeat(12),
          },
        ],
      }),
    );
    assert.match(body, /data-line="2" data-character="4" data-older="">/);
  });

  it('says why nothing is compared, and never that nothing changed', () => {
    const body = noReviewView({
      message: 'There is no `git` <here>',
      help: 'Install it',
      places: ['a.campaign:1:2'],
    });
    assert.match(body, /Nothing is compared: There is no <code>git<\/code> &lt;here&gt;\./);
    assert.match(body, /Install it\./);
    assert.match(body, /<li><code>a\.campaign:1:2<\/code><\/li>/);
    assert.doesNotMatch(body, /Nothing that matters/);
  });
});
