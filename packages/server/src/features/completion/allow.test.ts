/** What may be written in an `// allow` comment. */
import assert from 'node:assert/strict';
import { catalogue } from '@liaison/checks';
import { CompletionItemKind } from 'vscode-languageserver';
import { placeIn } from '../../testing/edited-repository.ts';
import { completionAt } from '../completion.ts';

const ORGANISATION = `
team growth "Growth" { side marketing }
team it "IT" { side it }
person ana "Ana" { team growth }
person tom "Tom" { team it }
person "Two Words" { team it }
person old "Gone" { team it until 2020-01-01 }
`;

function itemsIn(lines: string, trigger?: string) {
  const text = `${ORGANISATION}\ncampaign spring "Spring" {\n  owner ana\n  it-owner tom\n  runs 2027-03-01 .. 2027-03-05\n${lines}\n}`;
  const client = { snippets: true, insertReplace: false };
  return completionAt(placeIn(text), { client, ...(trigger !== undefined && { trigger }) }).items;
}

function labelsIn(lines: string): string[] {
  return itemsIn(lines).map(({ label }) => label);
}

const ALLOWABLE = catalogue.filter(({ allowable }) => allowable).length;

describe('completion in allow comments', () => {
  const page = (comment: string) => `  ${comment}\n  page landing "/spring" on nowhere-shop`;

  it('begins with the codes that are found in the statement below, with what they say', () => {
    const channel = '\n  channel blast: email { at 2027-03-02 09:00 }';
    const items = itemsIn(`  // allow <|>${channel}`);
    const first = items.filter(({ labelDetails }) => labelDetails);
    assert.ok(first.length > 1);
    assert.deepEqual(items.slice(0, first.length), first);
    assert.ok(first.some(({ label }) => label === 'missing-audience'));
  });

  it('has all codes that may be allowed, and none that may not', () => {
    const labels = labelsIn(page('// allow <|>'));
    assert.equal(labels.length, Math.min(ALLOWABLE, 200));
    assert.ok(!labels.includes('unresolved-reference') && !labels.includes('syntax'));
  });

  it('has no code twice, and after a code what else the comment needs', () => {
    const labels = labelsIn(page('// allow missing-budget <|>'));
    assert.equal(labels[0], 'until … by …: reason');
    assert.ok(!labels.includes('missing-budget'));
    const second = labelsIn(page('// allow missing-budget, <|>'));
    assert.ok(!second.includes('until … by …: reason') && !second.includes('missing-budget'));
  });

  it('writes the last day of the campaign and its IT owner', () => {
    const [item] = itemsIn(page('// allow missing-budget unt<|>'));
    assert.equal(item?.textEdit?.newText, `until \${1:2027-03-05} by \${2:tom}: $0`);
  });

  it('has days behind `until`, and people behind `by`', () => {
    assert.deepEqual(labelsIn(page('// allow missing-budget until <|>')), [
      '2027-03-05',
      '2026-11-08',
      '2026-12-01',
      '2027-01-30',
    ]);
    const items = itemsIn(page('// allow missing-budget until 2027-03-05 by <|>'));
    assert.deepEqual(
      items.map(({ label, textEdit }) => [label, textEdit?.newText]),
      [
        ['tom', 'tom: '],
        ['ana', 'ana: '],
      ],
    );
    const [by] = itemsIn(page('// allow missing-budget until 2027-03-05 <|>'));
    assert.equal(by?.textEdit?.newText, `by \${1:tom}: $0`);
  });

  it('leaves a finished comment as it is', () => {
    const done = 'until 2027-03-05 by tom: reason';
    assert.ok(labelsIn(page(`// allow missing-<|> ${done}`)).every((label) => !label.startsWith('until')));
    const [, ana] = itemsIn(page('// allow missing-budget until 2027-03-05 by <|>tom: reason'));
    assert.equal(ana?.textEdit?.newText, 'ana');
    assert.deepEqual(labelsIn(page('// allow missing-budget until 2027-03-05 by tom: because <|>')), []);
  });

  it('offers the word `allow` where somebody begins to write it, never for an empty comment', () => {
    const [item] = itemsIn(page('// al<|>'));
    assert.deepEqual([item?.label, item?.kind], ['allow', CompletionItemKind.Keyword]);
    assert.deepEqual(itemsIn(page('// <|>'), ' '), []);
    assert.deepEqual(labelsIn(page('// we allow <|>')), []);
  });

  it('keeps out of texts and of other comments', () => {
    assert.deepEqual(labelsIn('  page landing "https://allow <|>'), []);
    assert.deepEqual(labelsIn('  /* // allow <|> */'), []);
    assert.deepEqual(labelsIn('  /*\n // allow <|>\n */'), []);
  });

  it('works behind a statement, and where nothing stands below', () => {
    const labels = labelsIn('  status planned // allow <|>');
    assert.ok(labels.length > 20);
    assert.ok(labelsIn('  // allow <|>').length > 20);
  });
});
