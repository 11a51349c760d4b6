import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { formatCampaign } from './format-campaign.ts';

const page = readFileSync(new URL('./README.md', import.meta.url), 'utf8');

describe('rules of the layout', () => {
  const rows = [...page.matchAll(/^\| (.+?) +\| `([^`]+)` +\| `([^`]+)` +\|$/gm)];

  it('has an example for every rule', () => {
    assert.equal(rows.length, page.split('\n').filter((line) => /^\| [^R-]/.test(line)).length);
    assert.notEqual(rows.length, 0);
  });

  for (const [, rule = '', before = '', after = ''] of rows) {
    it(rule, () => {
      const expected = `${after.replaceAll('⏎', '\n')}\n`;
      assert.equal(formatCampaign(before.replaceAll('⏎', '\n')).text, expected);
      assert.equal(formatCampaign(expected).text, expected);
    });
  }
});
