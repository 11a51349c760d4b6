/** What words are, and what may follow them, in texts that are finished and in texts that are not. */
import assert from 'node:assert/strict';
import { readPieces } from '../format/pieces.ts';
import { readSyntax } from '../format/syntax.ts';
import { libraryFiles } from '../library.ts';
import { statementExamples } from '../reference/examples.ts';
import { expectationAt } from './expectation.ts';
import type { Leaf } from './machine.ts';
import { misfitsOf } from './misfits.ts';
import { statementSyntax } from './statement-syntax.ts';
import { tokenRoles } from './token-roles.ts';

const OPENERS: Readonly<Record<string, string>> = {
  page: 'campaign a {\npage p "/" on s',
  channel: 'campaign a {\nchannel c: email',
  capture: 'campaign a {\ncapture c',
  use: 'campaign a {\nuse x',
  sla: 'campaign a {\nsla s',
  metric: 'campaign a {\nmetric m',
  funding: 'campaign a {\nfunding 3k USD',
  'capacity-budget': 'campaign a {\ncapacity-budget',
  contingency: 'campaign a {\ncontingency',
  needs: 'campaign a {\nneeds x',
  object: 'schema of crm {\nobject Lead',
  schema: 'schema of crm',
};

/** Every statement of the language, each in its block. */
function examples(): string[] {
  const inBlocks = Object.entries(statementExamples).flatMap(([block, statements]) =>
    Object.values(statements).map(({ example }) => {
      if (block.startsWith('<')) return example;
      const opener = OPENERS[block] ?? `${block} x`;
      return `${opener} {\n${example}\n}${opener.includes('{') ? '\n}' : ''}`;
    }),
  );
  return [...inBlocks, ...libraryFiles().map(({ text }) => text)];
}

/** What may come next: keywords, and what values belong to. */
function nextIn(text: string): string {
  const offset = text.indexOf('|');
  const next = expectationAt(text.replace('|', ''), offset)?.next;
  return [...new Set(next?.map(shown))].join(' ');
}

function shown({ keyword, refers, features, terminal = '' }: Leaf): string {
  if (keyword !== undefined) return keyword;
  return refers.length > 0 ? refers.join('/') : `${features.at(-1)}:${terminal}`;
}

describe('roles of words', () => {
  it('are those that the parser sees, in every statement of the language', () => {
    for (const text of examples()) {
      const pieces = readPieces(text);
      const syntax = readSyntax(text, pieces);
      const roles = new Map(tokenRoles(text).map((role) => [role.start, role]));
      for (const piece of pieces) {
        if (piece.kind !== 'token' || piece.image === '{' || piece.image === '}') continue;
        const leaf = roles.get(piece.start)?.leaf;
        assert.ok(leaf, `\`${piece.image}\` in ${text}`);
        assert.equal(leaf.keyword !== undefined, syntax.isKeyword(piece), `\`${piece.image}\` in ${text}`);
      }
    }
  });

  it('are known of the beginning of a statement that goes wrong', () => {
    const roles = tokenRoles('campaign a { owner ana 7 }').filter(({ leaf }) => leaf);
    assert.deepEqual(
      roles.map(({ image }) => image),
      ['campaign', 'a', 'owner', 'ana'],
    );
  });
});

describe('what may follow', () => {
  it('is what the statement needs next', () => {
    assert.equal(nextIn('campaign a {\n  owner |'), 'Person');
    assert.equal(nextIn('campaign a {\n  owner ana |'), '');
    assert.equal(nextIn('campaign a {\n  channel c: |'), 'Kind');
    assert.equal(nextIn('system s {\n  capacity |'), 'number:NUMBER');
    assert.equal(nextIn('system s {\n  capacity 3 rps |'), 'per tested until');
    assert.equal(nextIn('campaign a {\n  runs 2026-11-20 .. |'), 'date:DATE');
    assert.equal(nextIn('campaign a {\n  capture s {\n    mail: email -> |'), 'not Crm CrmObject');
    assert.equal(nextIn('campaign a {\n  sla s {\n    promise notice of shop > |'), 'number:NUMBER');
  });

  it('is besides what the innermost rule may have all that the statement may have', () => {
    assert.equal(nextIn('campaign a {\n  channel c: email {\n    converts 2 % |'), 'per to');
    assert.equal(nextIn('curve c {\n  arrived 0 % |'), 'per by');
    assert.equal(nextIn('campaign a {\n  contingency {\n    when shop above 80 % |'), 'per of , by tested');
    assert.equal(nextIn('campaign a {\n  sla s {\n    promise x of shop >= 99 % |'), 'per over by');
    assert.match(nextIn('campaign a {\n  channel c: email {\n    at 2026-11-20 recipient-local |'), / over /);
  });

  it('passes over nothing that a complete statement needs, wherever it is', () => {
    assert.equal(nextIn('system s {\n  capacity 3 rps tested |'), 'tested:DATE');
    assert.equal(nextIn('campaign a {\n  metric m {\n    target >= |'), 'number:NUMBER');
    assert.equal(nextIn('sender s {\n  quiet-hours 21:00 .. |'), 'to:TIME');
    assert.equal(nextIn('campaign a {\n  sla s {\n    promise |'), 'Measure');
  });

  it('is a statement of the innermost block where one begins', () => {
    assert.match(nextIn('campaign a {\n  page p "/" {\n  }\n  |'), /^owner it-owner /);
    assert.equal(nextIn('campaign a {\n  page p "/" {\n    |'), 'visit language tag canonical redirects');
    assert.equal(nextIn('campaign a {\n  capacity-budget {\n    |'), 'System');
  });

  it('is nothing in comments, and behind what is wrong', () => {
    assert.equal(expectationAt('// owner ', 9), undefined);
    assert.equal(expectationAt('/* owner ', 9)?.next.length ?? 0, 0);
    assert.equal(nextIn('campaign a {\n  owner 7 |'), '');
  });

  it('counts a word that is begun, in quotes with the first of them', () => {
    const text = 'campaign a {\n  utm source "new';
    assert.deepEqual(expectationAt(text, text.length)?.word, { start: text.length - 4, end: text.length });
    assert.equal(expectationAt(text, text.length)?.quoted, true);
  });

  it('can be read from a later declaration on', () => {
    const text = 'team a { }\ncampaign b {\n  owner ';
    assert.deepEqual(expectationAt(text, text.length, 11), expectationAt(text, text.length));
  });
});

describe('what does not fit', () => {
  it('is the first token that the grammar does not take, with what it takes there', () => {
    const [misfit, ...others] = misfitsOf('campaign a {\n  owner ana\n  escalates to ana withing 1 h\n}');
    assert.deepEqual(others, []);
    assert.deepEqual([misfit?.after.image, misfit?.image], ['ana', 'withing']);
    assert.deepEqual(
      misfit?.next.map(({ keyword }) => keyword),
      ['within'],
    );
  });

  it('may fit behind a word that was left out', () => {
    const [misfit] = misfitsOf('campaign a {\n  escalates ana\n}');
    assert.deepEqual(misfit?.missing, ['to']);
  });

  it('is nothing in every statement of the language, nor behind a first word that nobody knows', () => {
    for (const text of examples()) assert.deepEqual(misfitsOf(text), [], text);
    assert.deepEqual(misfitsOf('campaign a {\n  colour red\n}'), []);
  });
});

describe('syntax of a statement', () => {
  it('has its parts where they stand in the line', () => {
    const syntax = statementSyntax('system', 'capacity');
    assert.deepEqual(
      syntax?.parts.map((part) => part && syntax.line.slice(part.start, part.end)),
      ['capacity', 'QUANTITY', '[tested DATE ["EVIDENCE"]]', '[until DATE]'],
    );
  });

  it('is unknown of what is no statement', () => {
    assert.equal(statementSyntax('system', 'owned'), undefined);
    assert.equal(statementSyntax('toString', 'owner'), undefined);
  });
});
