/** What a selection grows to. */
import assert from 'node:assert/strict';
import type { SelectionRange } from 'vscode-languageserver';
import { offsetOf } from '../positions.ts';
import { placeIn } from '../testing/edited-repository.ts';
import { selectionAt } from './selection-range.ts';

/** The selected texts from the innermost on; long ones in the middle shortened. */
function grown(fixture: string): string[] {
  const { file, offset } = placeIn(fixture);
  const texts: string[] = [];
  for (let range: SelectionRange | undefined = selectionAt(file, offset); range; range = range.parent) {
    const { start, end } = range.range;
    const text = file.text.slice(offsetOf(file, start), offsetOf(file, end)).replace(/\s+/g, ' ');
    texts.push(text.length > 40 ? `${text.slice(0, 18)} … ${text.slice(-18)}` : text);
  }
  return texts;
}

describe('selection ranges', () => {
  it('grow from a word to the file', () => {
    assert.deepEqual(
      grown(`campaign spring {
  channel teaser: email {
    over
    throttle 9k mes<|>sages per h
  }
}
person ana`),
      [
        'messages',
        '9k messages per h',
        'throttle 9k messages per h',
        'over throttle 9k messages per h',
        '{ over throttle 9k messages per h }',
        'channel teaser: em … k messages per h }',
        '{ channel teaser:  … messages per h } }',
        'campaign spring {  … messages per h } }',
        'campaign spring {  …  h } } person ana ',
      ],
    );
  });

  it('grow in a text from what is between the quotes', () => {
    assert.deepEqual(grown('person ana "Ana <|>Reyes" { }'), [
      'Ana Reyes',
      '"Ana Reyes"',
      'person ana "Ana Reyes" { }',
      'person ana "Ana Reyes" { } ',
    ]);
  });

  it('grow from a part of a target to all of it, and to the field', () => {
    assert.deepEqual(
      grown('campaign a {\n  capture c {\n    mail: email -> not sf/Lead.Ema<|>il\n  }\n}').slice(0, 4),
      ['Email', 'sf/Lead.Email', '-> not sf/Lead.Email', 'mail: email -> not sf/Lead.Email'],
    );
  });

  it('grow from a date to its range', () => {
    assert.deepEqual(grown('campaign a {\n  runs 2026-11-20 .. 2026-<|>11-30\n}').slice(0, 3), [
      '2026-11-30',
      '2026-11-20 .. 2026-11-30',
      'runs 2026-11-20 .. 2026-11-30',
    ]);
  });

  it('take a comment whole', () => {
    assert.deepEqual(grown('campaign a {\n  // Por <|>que no\n  owner ana\n}\n').slice(0, 2), [
      '// Por que no',
      '// Por que no owner ana',
    ]);
  });

  it('know words and braces in a file that does not parse', () => {
    assert.deepEqual(grown('%% { a %% { bet<|>a } }').slice(0, 5), [
      'beta',
      '{ beta }',
      'a %% { beta }',
      '{ a %% { beta } }',
      '%% { a %% { beta } } ',
    ]);
    assert.deepEqual(grown('<|>'), [' ']);
  });
});
