/** What cells are worth, and what they are not taken for. */
import assert from 'node:assert/strict';
import { readInstant, readNumber } from './cells.ts';
import type { Delimiter } from './csv-rows.ts';

describe('numbers in cells', () => {
  const numberIn = (cell: string, delimiter: Delimiter) => {
    const number = readNumber(cell, delimiter);
    return number && number !== 'ambiguous' ? number.value : number;
  };

  for (const [cell, delimiter, expected] of [
    ['12', ',', 12],
    ['0.25', ',', 0.25],
    ['.5', ',', 0.5],
    ['1e-3', ',', 0.001],
    ['-15', ';', -15],
    ['12.5 %', ',', 12.5],
    ['0,25', ';', 0.25],
    ['1,234', ';', 1.234],
    ['1,234', ',', 1234],
    ['1,234,567.8', '\t', 1_234_567.8],
    ['1.234,5', ';', 1234.5],
    ['0,125', '\t', 0.125],
    ['1,234', '\t', 'ambiguous'],
    ['1.234', ';', 'ambiguous'],
    ['', ',', undefined],
    ['Total', ',', undefined],
    ['1-2', ',', undefined],
    ['12:30', ',', undefined],
    ['1.2.3', ',', undefined],
    ['9e999', ',', undefined],
  ] as const) {
    it(`\`${cell}\` between \`${delimiter}\``, () => assert.equal(numberIn(cell, delimiter), expected));
  }

  it('keep their per cent', () => {
    assert.deepEqual(readNumber('12,5%', ';'), { value: 12.5, isPercent: true });
  });
});

describe('instants in cells', () => {
  const TEN = Date.UTC(2026, 10, 27, 10) / 1000;
  for (const [cell, seconds, hasZone] of [
    ['2026-11-27T10:00:00Z', TEN, true],
    ['2026-11-27T10:00Z', TEN, true],
    ['2026-11-27 10:00:07.25', TEN + 7.25, false],
    ['2026-11-27T11:00:00+01:00', TEN, true],
    ['2026-11-27 04:30:00 -0530', TEN, true],
    ['2026-11-27 10:00:00 UTC', TEN, true],
    ['1795773600', 1_795_773_600, true],
    ['1795773600250', 1_795_773_600.25, true],
  ] as const) {
    it(`\`${cell}\``, () => assert.deepEqual(readInstant(cell), { seconds, hasZone }));
  }

  it('are real times of day with a date', () => {
    for (const cell of [
      '2026-11-27',
      '10:00',
      '2026-02-30T10:00Z',
      '2026-11-27T24:00Z',
      '27/11/2026 10:00',
      '12',
      '',
    ]) {
      assert.equal(readInstant(cell), undefined, cell);
    }
  });
});
