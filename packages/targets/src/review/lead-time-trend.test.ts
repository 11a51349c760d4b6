/** How early IT could see campaigns, quarter by quarter. */
import assert from 'node:assert/strict';
import type { Involvement } from '@liaison/checks';
import { daysText } from './lead-time-trend.ts';
import { renderReview } from './render-review.ts';
import { changeWith, documentWith } from './testing.ts';

const TREND = [
  { quarter: '2026-Q2', campaigns: 4, medianDays: -1 },
  { quarter: '2026-Q3', campaigns: 3, medianDays: 14.5 },
];

const TEA = { campaign: 'tea', seen: '2026-10-01', launch: '2026-12-01', days: 61 };

function markdown(parts: Partial<Involvement>): string {
  const involvement = { unknown: null, changed: [TEA], recent: [], medianDays: null, trend: TREND, ...parts };
  return renderReview(documentWith({ changes: [changeWith()], involvement }), 'markdown');
}

describe('trend of early involvement', () => {
  it('is a table in the fold, a row for each quarter', () => {
    const text = markdown({});
    assert.match(
      text,
      /How early IT could see campaigns[\s\S]*\| Launched in \| Campaigns \| First seen, in the median \|\n[^\n]+\n\| Q2 2026 \| 4 \| 1 day after \|\n\| Q3 2026 \| 3 \| 14\.5 days before \|/,
    );
    assert.ok(text.indexOf('Q2 2026') > text.indexOf('<details>'));
  });

  it('is not told of a single quarter, nor where no campaign with a launch changed', () => {
    assert.doesNotMatch(markdown({ trend: TREND.slice(0, 1) }), /Launched in/);
    assert.doesNotMatch(markdown({ changed: [] }), /Launched in/);
  });

  it('says days in words', () => {
    assert.deepEqual(
      [daysText(0), daysText(1), daysText(-2)],
      ['0 days before', '1 day before', '2 days after'],
    );
  });
});
