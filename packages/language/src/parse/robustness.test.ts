import assert from 'node:assert/strict';
import type { SourceFile } from '@liaison/model';
import { parseCampaignFile, tokenize } from '../parse-campaign.ts';

const parse = (text: string): SourceFile => parseCampaignFile({ path: 'a.campaign', text });
const reasons = (file: SourceFile): string[] => [...new Set(file.problems.map(({ reason }) => reason))];

// Sizes are such that what grows with their square, or needs a frame of the stack for each, does not come through.
describe('language: files beyond all reason', () => {
  // The parser for texts with errors is built at the first of them.
  before(() => parse('}'));

  it('reads a text of a megabyte, with its closing quote and without', () => {
    const long = '\\"word '.repeat(150_000);
    assert.deepEqual(parse(`team a "${long}"`).problems, []);
    assert.deepEqual(reasons(parse(`team a "${long}`)), ['unclosed-text']);
    assert.equal(parse(`team a "${long}"`).declarations[0]?.title?.length, 150_000 * 6);
  });

  it('comes through thousands of errors in one block', () => {
    const file = parse(`campaign a {\n${'  value 1,200 USD\n'.repeat(2_500)}  owner ana\n}\n`);
    assert.equal(file.problems.length, 2_500);
    assert.deepEqual(
      file.declarations.map(({ kind, statements }) => [kind, statements.at(-1)?.keyword]),
      [['campaign', 'owner']],
    );
  });

  it('comes through thousands of errors at the top of a file', () => {
    const file = parse('team a {\n}\n  }\n'.repeat(3_000));
    assert.equal(file.declarations.length, 3_000);
    assert.deepEqual(reasons(file), ['stray-brace']);
  });

  it('reads a list of thousands in a file with an error', () => {
    const file = parse(`campaign a {\n  use x in ${'US, '.repeat(10_000)}US\n}\n}\n`);
    assert.equal(file.references.length, 10_002);
    assert.deepEqual(reasons(file), ['stray-brace']);
  });

  it('takes a row of unreadable characters for one mistake', () => {
    const file = parse(`team a\n${'§'.repeat(200_000)}-§\nteam b\n`);
    assert.deepEqual(
      file.problems.map(({ reason, span }) => [reason, span.end - span.start]),
      [['unreadable-character', 200_002]],
    );
    assert.deepEqual(
      file.declarations.map(({ name }) => name),
      ['a', 'b'],
    );
  });

  it('ends a row of unreadable characters where something readable begins', () => {
    const signs = Array.from({ length: 0x500 }, (_, code) => String.fromCharCode(code));
    for (const sign of [...signs, ...'\u1E9E\u2003\u2014\u2018\u201C\u201D\u201E\u2028\u20AC\uFEFF\uFFFF']) {
      const alone = tokenize(sign).errors.some(({ message }) => message !== 'curly-quotes' && sign !== '"');
      const length = tokenize(`§${sign}`).errors[0]?.length;
      assert.equal(length, alone ? 2 : 1, `U+${sign.charCodeAt(0).toString(16)}`);
    }
  });

  it('looks for the end of a comment only once', () => {
    const file = parse('/* '.repeat(20_000));
    assert.ok(reasons(file).includes('unclosed-comment'));
    assert.equal(parse(`${'/* */ '.repeat(5_000)}team a`).declarations.length, 1);
  });

  it('finds what each of thousands of comments covers', () => {
    const line = '  // allow missing-owner until 2027-01-01 by ana: because\n  owner ana\n';
    const file = parse(`campaign a {\n${line.repeat(5_000)}}\n`);
    assert.equal(file.allows.length, 5_000);
    for (const { covers, span } of file.allows) assert.equal(covers?.start, span.end + 3);
  });
});

describe('language: texts without their closing quote', () => {
  it('leave the brace behind them to the block', () => {
    const file = parse('team a "Growth {\n  side it\n}\nteam b\n');
    assert.deepEqual(reasons(file), ['unclosed-text']);
    assert.deepEqual(
      file.declarations.map(({ name, title, statements }) => [name, title, statements.length]),
      [
        ['a', 'Growth', 1],
        ['b', undefined, 0],
      ],
    );
  });
});
