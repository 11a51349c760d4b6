/** What Markdown cannot show: invisible characters, line ends, and how numbers and dates are read. */
import assert from 'node:assert/strict';
import { parseCampaignFile } from '@liaison/language';
import { buildWorkspace } from '@liaison/model';
import type { Finding } from './finding.ts';
import { applyEdits } from './finding.ts';
import { runChecks } from './run-checks.ts';
import { syntax } from './syntax.ts';

describe('syntax', () => {
  it('names characters that nobody can see', () => {
    assert.deepEqual(messages('campaign a \0{ }'), ['A NUL byte cannot be read here']);
    assert.deepEqual(messages('campaign a \u0007{ }'), [
      'The invisible character U+0007 cannot be read here',
    ]);
    assert.deepEqual(messages('campaign a § { }'), ['`§` cannot be read here']);
  });

  it('says it once for a line', () => {
    assert.deepEqual(messages('campaign a § § § {\n  owner ; ana\n}'), [
      '`§` cannot be read here',
      '`;` cannot be read here',
    ]);
  });

  it('does not speak of the end of the file where a brace is missing', () => {
    assert.deepEqual(messages('campaign a {\n  page b "/b" on c {\n    visit 2 requests\n}\n'), [
      'This `{` is never closed',
    ]);
    assert.deepEqual(messages('campaign a {\n  channel b: email { at 2026-11-27 over'), [
      'This `{` is never closed',
    ]);
  });

  it('reads files of Windows as well', () => {
    const text = 'campaign a {\r\n  crm-id "x\r\n  runs 27.11.2026 .. 2026-11-30\r\n}\r\n';
    assert.equal(mended(text), 'campaign a {\r\n  crm-id "x"\r\n  runs 2026-11-27 .. 2026-11-30\r\n}\r\n');
  });

  it('puts a closing quote before a brace and before a comment', () => {
    assert.equal(mended('campaign a "Sale {\n}\n'), 'campaign a "Sale" {\n}\n');
    assert.equal(
      mended('campaign a {\n  crm-id "7 // later\n}\n'),
      'campaign a {\n  crm-id "7" // later\n}\n',
    );
  });

  it('shortens numbers only where nothing is lost', () => {
    for (const [written, read] of [
      ['1,200', '1.2k'],
      ['1,234', '1234'],
      ['1,200,000', '1.2M'],
      ['1,234,567', '1234567'],
      ['12,500.5', '12500.5'],
      ['3,5', '3.5'],
    ]) {
      assert.equal(
        mended(`campaign a {\n  value ${written} USD\n}\n`),
        `campaign a {\n  value ${read} USD\n}\n`,
      );
    }
  });

  it('reads dates of other countries where there is one reading', () => {
    for (const [written, read] of [
      ['27.11.2026', '2026-11-27'],
      ['11/27/2026', '2026-11-27'],
      ['27-11-2026', '2026-11-27'],
      ['2026/11/27', '2026-11-27'],
      ['05.05.2026', '2026-05-05'],
      ['05.06.2026', '05.06.2026'],
    ]) {
      assert.equal(mended(`campaign a {\n  runs ${written}\n}\n`), `campaign a {\n  runs ${read}\n}\n`);
    }
  });
});

function findings(text: string): Finding[] {
  const file = parseCampaignFile({ path: 'a.campaign', text });
  return runChecks(buildWorkspace([file], { today: '2026-11-01' }), { checks: [syntax], crash: 'throw' });
}

function messages(text: string): string[] {
  return findings(text).map(({ message }) => message);
}

/** The text after the first fix of each finding, one after another. */
function mended(text: string): string {
  let current = text;
  for (let round = 0; round < 5; round++) {
    const fix = findings(current).find(({ fixes }) => fixes.length > 0)?.fixes[0];
    if (!fix) break;
    current = applyEdits(current, fix.edits);
  }
  return current;
}
