/** How the statement at the cursor is written. */
import assert from 'node:assert/strict';
import { placeIn } from '../testing/edited-repository.ts';
import { signatureAt } from './signature-help.ts';

/** The line of the statement, with the active part between `>` and `<`. */
function signatureIn(fixture: string): string | undefined {
  const help = signatureAt(placeIn(fixture));
  const signature = help?.signatures[0];
  const active = signature?.parameters?.[help?.activeParameter ?? 0]?.label;
  if (!signature || !Array.isArray(active)) return undefined;
  const [start, end] = active;
  return `${signature.label.slice(0, start)}>${signature.label.slice(start, end)}<${signature.label.slice(end)}`;
}

describe('signature help', () => {
  it('shows what comes next', () => {
    assert.equal(
      signatureIn('system shop {\n  capacity <|>\n}'),
      'capacity >QUANTITY< [tested DATE ["EVIDENCE"]] [until DATE]',
    );
    assert.equal(
      signatureIn('system shop {\n  capacity 300 rps tested <|>\n}'),
      'capacity QUANTITY >[tested DATE ["EVIDENCE"]]< [until DATE]',
    );
    assert.equal(
      signatureIn('campaign a {\n  channel b: email {\n    at 2026-11-20 09:00 over 2 h <|>'),
      'at MOMENT >[SEND-CLAUSE] …<',
    );
  });

  it('explains the words in capitals', () => {
    const help = signatureAt(placeIn('campaign a {\n  channel b: email {\n    at <|>'));
    const documentation = help?.signatures[0]?.documentation;
    assert.ok(documentation && typeof documentation === 'object');
    assert.match(documentation.value, /`every DURATION \[until MOMENT\]`/);
  });

  it('is silent where a keyword and its value explain themselves, between statements, and in comments', () => {
    assert.equal(signatureIn('campaign a {\n  owner <|>'), undefined);
    assert.equal(signatureIn('campaign a {\n  <|>'), undefined);
    assert.equal(signatureIn('// capacity <|>'), undefined);
  });
});
