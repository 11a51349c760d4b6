/** Rows come out the same however the text is cut, each with the line that it begins on. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CsvRows } from './csv-rows.ts';

type Row = readonly [line: number, ...cells: string[]];

function rowsOf(pieces: readonly string[]): { rows: Row[]; csv: CsvRows } {
  const rows: Row[] = [];
  const csv = new CsvRows(
    (cells, line) => rows.push([line, ...cells]),
    (line) => line === 'sent',
  );
  for (const piece of pieces) csv.add(piece);
  csv.finish();
  return { rows, csv };
}

describe('rows of CSV', () => {
  for (const [what, text, expected] of [
    [
      'commas',
      'a,b\n1,2\n',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
      ],
    ],
    [
      'no line feed at the end',
      'a,b\n1,2',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
      ],
    ],
    [
      'CRLF and a byte order mark',
      '\uFEFFa;b\r\n1;2\r\n',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
      ],
    ],
    [
      'carriage returns',
      'a\tb\r1\t2\r',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
      ],
    ],
    [
      'decimal commas',
      '0,5;12,3\n1,5;20\n',
      [
        [1, '0,5', '12,3'],
        [2, '1,5', '20'],
      ],
    ],
    [
      'quotes',
      'a,"b, ""c"""\n"1\n2",3\n4,5\n',
      [
        [1, 'a', 'b, "c"'],
        [2, '1\n2', '3'],
        [4, '4', '5'],
      ],
    ],
    [
      'a quote within a cell',
      '1,5" screen\n2,x\n',
      [
        [1, '1', '5" screen'],
        [2, '2', 'x'],
      ],
    ],
    [
      'empty rows and notes',
      '# exported\n\na,b\n,\n1,2\n',
      [
        [3, 'a', 'b'],
        [5, '1', '2'],
      ],
    ],
    ['a first line of its own', 'sent\n1,2\n', [[2, '1', '2']]],
    [
      'one column',
      '1\n2\n',
      [
        [1, '1'],
        [2, '2'],
      ],
    ],
    ['nothing', '', []],
  ] as const) {
    it(`with ${what}`, () => {
      assert.deepEqual(rowsOf([text]).rows, expected);
      assert.deepEqual(rowsOf([...text]).rows, expected, 'letter by letter');
    });
  }

  it('are the same in whatever pieces', () => {
    // Nothing is read before there is enough to judge by.
    const before = '"x","y"\n'.repeat(2000);
    const cell = fc.stringMatching(/^[a-z0-9 "\n\r,;]{0,6}$/);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell), { minLength: 1 }),
        fc.array(fc.nat(), { maxLength: 5 }),
        (table, cuts) => {
          const text = table
            .map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(','))
            .join('\n');
          const at = cuts.map((cut) => cut % (text.length + 1)).sort((a, b) => a - b);
          const pieces = [0, ...at].map((from, i) => text.slice(from, [...at, text.length][i]));
          const { rows } = rowsOf([before, ...pieces]);
          assert.deepEqual(rows, rowsOf([before + text]).rows);
          const expected = table
            .map((row) => row.map((value) => value.replace(/\r\n?/g, '\n').trim()))
            .filter((row) => row.some((value) => value !== ''));
          assert.deepEqual(
            rows.slice(2000).map(([, ...cells]) => cells),
            expected,
          );
        },
      ),
    );
  });

  it('end with a quote that is never closed', () => {
    const { rows, csv } = rowsOf(['a,b\n1,2\n3,"4\n5,6\n']);
    assert.deepEqual(rows, [
      [1, 'a', 'b'],
      [2, '1', '2'],
    ]);
    assert.equal(csv.fault?.line, 3);
  });

  it('do not fill the memory with a row that never ends', () => {
    const csv = new CsvRows(() => assert.fail('there is no row'));
    for (let i = 0; i < 100; i++) csv.add('x'.repeat(50_000));
    csv.finish();
    assert.match(csv.fault?.message ?? '', /longer than a million/);
  });
});
