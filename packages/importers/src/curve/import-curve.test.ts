/** Tables as people export them, and what is said of those that cannot be read. */
import assert from 'node:assert/strict';
import { shareBy } from '@liaison/model';
import fc from 'fast-check';
import { type CurveImport, type CurveOptions, CurveReader, type WrittenCurve } from './import-curve.ts';

const SENT = '2026-11-27T10:00:00Z';

function imported(text: string, options: Partial<CurveOptions> = {}): CurveImport {
  const reader = new CurveReader({ name: 'our-clicks', source: 'clicks.csv', ...options });
  reader.add(text);
  return reader.finish();
}

function written(text: string, options: Partial<CurveOptions> = {}): WrittenCurve {
  const result = imported(text, options);
  assert.deepEqual(result.problems, []);
  assert.ok(result.written);
  return result.written;
}

/** `percent by seconds` of each point. */
function pointsOf({ text }: WrittenCurve): string[] {
  return [...text.matchAll(/arrived (.*) (?:after|before)/g)].map(([line]) => line.slice('arrived '.length));
}

const QUARTERS = ['25 % by 1 min after', '50 % by 5 min after', '100 % by 1 h after'];
/** Without those that small examples all have. */
const important = (warnings: readonly string[]) =>
  warnings.filter((warning) => !/answers are few|chance/.test(warning));

describe('an imported curve', () => {
  for (const [what, text, options] of [
    ['shares from 0 to 1', 'minute,share\n1,0.25\n5,0.5\n60,1\n', {}],
    ['shares from 0 to 100', 'minute,share\n1,25\n5,50\n60,100\n', {}],
    ['per cent', 'Minutes after send;Cumulative share\r\n1;25,0 %\r\n5;50,0 %\r\n60;100,0 %\r\n', {}],
    ['seconds', 'elapsed_s\tpercent\n60\t25\n300\t50\n3600\t100\n', {}],
    ['decimal commas of hours', '\uFEFF"hour";"share"\n0,0166666667;0,25\n0,0833333333;0,5\n1;1\n', {}],
    ['clicks up to each time', 'minute,clicks\n1,250\n5,250\n60,500\n', {}],
    ['clicks from each time on', 'minute,clicks\n0,250\n1,250\n5,500\n60,0\n', {}],
    ['all clicks up to each time', 'minute,cumulative clicks\n1,250\n5,500\n60,"1,000"\n', {}],
    ['shares of each time', 'minute,share\n0,25\n1,25\n5,50\n60,0\n', {}],
    ['rows in any order', 'minute,share\n60,1\n1,0.25\n5,0.5\n', {}],
    ['clicks in segments', 'minute,segment,clicks\n1,a,100\n1,b,150\n5,a,250\n60,b,500\n', {}],
    ['other columns', 'minute,clicks,share\n1,9,0.25\n5,9,0.5\n60,1,1\n', { columns: ['minute', 'Share'] }],
    ['columns by number', '7,1,25\n7,5,50\n7,60,100\n', { columns: ['2', '3'] }],
    [
      'minutes on the clock',
      'time,clicks\n2026-11-27T10:00Z,250\n2026-11-27T10:01Z,250\n2026-11-27T10:05Z,500\n2026-11-27T11:00Z,0\n',
      { sent: SENT },
    ],
    [
      'another zone',
      'time,share\n2026-11-27 11:01+01:00,25\n2026-11-27 11:05+01:00,50\n2026-11-27 12:00+01:00,100\n',
      { sent: SENT },
    ],
  ] as const) {
    it(`reads ${what}`, () => assert.deepEqual(pointsOf(written(text, options)), QUARTERS));
  }

  it('reads single clicks, and takes those of a minute as spread over it', () => {
    const clicks = (times: readonly string[]) => times.map((time) => `2026-11-27T${time}Z\n`).join('');
    const bySecond = written(clicks(['10:00:00', '10:00:01', '10:00:09', '10:00:59']), { sent: SENT });
    assert.equal(bySecond.reading, 'column 1: single answers, exact to the second');
    assert.equal(shareBy(bySecond.data, 2), 0.5);
    assert.equal(shareBy(bySecond.data, 9), 0.5);
    assert.equal(shareBy(bySecond.data, 60), 1);
    const byMinute = written(clicks(['10:00', '10:00', '10:01', '10:02']), { sent: '2026-11-27T10:00:30Z' });
    assert.equal(byMinute.reading, 'column 1: single answers, exact to the minute');
    assert.equal(shareBy(byMinute.data, 15), 0.25, 'half of the first minute was before the send');
    assert.equal(shareBy(byMinute.data, 60), 0.625);
  });

  it('takes the send from the first line', () => {
    for (const line of [
      'sent,2026-11-27T10:00:00Z',
      '# sent 2026-11-27 10:00:00Z',
      '"sent: 2026-11-27T10:00Z"',
    ]) {
      const curve = written(
        `${line}\nclicked_at,user_id\n2026-11-27T10:00:07Z,812\n2026-11-27T10:01:00Z,7\n`,
      );
      assert.equal(shareBy(curve.data, 7), 0);
      assert.equal(shareBy(curve.data, 8), 0.5);
      assert.match(curve.text, /2 answers within 61 s of 2026-11-27[T ]10:00/);
    }
  });

  it('ends where it is told to', () => {
    const cut = written('minute,clicks\n1,250\n5,250\n60,500\n', { ends: 300 });
    assert.deepEqual(pointsOf(cut), ['50 % by 1 min after', '100 % by 5 min after']);
    assert.match(cut.text, /clicks.csv: 500 answers within 5 min of the send/);
    const late = written('minute,share\n1,0.25\n60,1\n', { ends: 86_400 });
    assert.deepEqual(late.warnings, ['The data end 1 h after the send, before `--ends`']);
    assert.equal(
      imported('minute,clicks\n0,0\n1,0\n60,3\n', { ends: 60 }).problems[0]?.message,
      'Nobody has come by the end',
    );
  });

  it('begins before the send where answers do', () => {
    const joins = written('minute,share\n-15,0\n-5,0.15\n0,0.6\n30,1\n');
    assert.deepEqual(pointsOf(joins)[0], '0 % by 15 min before');
    assert.equal(pointsOf(joins)[1], '15 % by 5 min before');
  });

  it('is a shape of two points on demand', () => {
    const rows = Array.from({ length: 600 }, (_, i) => `${i + 1},${1 / (1 + ((i + 1) / 41) ** -0.8)}`);
    const { text, error } = written(`minute,share\n${rows.join('\n')}\n`, {
      fit: true,
      title: 'Our "own" clicks',
    });
    assert.ok(error < 0.001);
    assert.match(
      text,
      /^curve our-clicks "Our \\"own\\" clicks" \{\n {2}shape log-logistic\n( {2}arrived [\d.]+ % by \d+ (s|min) after\n){2} {2}ends after 10 h\n {2}evidence "clicks.csv: within 10 h of the send, fitted within 0.1 %"\n\}$/m,
    );
  });

  for (const [warning, text, options] of [
    ['No heading says the unit of the times: they are taken as minutes', '1,0.25\n5,0.5\n60,1\n', {}],
    ['The shares end at 93 %, which is taken as all', 'minute,share\n1,25\n60,93\n', {}],
    [
      'The times are counted from the send already: `--sent` changes nothing',
      'minute,share\n1,25\n60,100\n',
      { sent: SENT },
    ],
    [
      '1 of 30 answers are before the send, and left out',
      `${'2026-11-27T10:00:07Z\n'.repeat(29)}2026-11-27T09:00:00Z\n`,
      { sent: SENT },
    ],
  ] as const) {
    it(`warns: ${warning}`, () => assert.deepEqual(important(written(text, options).warnings), [warning]));
  }

  it('warns of few answers', () => {
    const warningsOf = (clicks: number, options = {}) =>
      written(`minute,clicks\n1,${clicks}\n5,${clicks}\n60,${clicks}\n`, options).warnings;
    assert.deepEqual(warningsOf(50), ['150 answers are few: the next send may differ']);
    assert.deepEqual(warningsOf(100), ['With 300 answers chance makes small peaks: `--fit` smooths them']);
    assert.deepEqual(warningsOf(100, { fit: true }), []);
    assert.deepEqual(warningsOf(1000), []);
  });

  for (const [message, text, options, line] of [
    ['There are no rows of figures', '', {}, undefined],
    ['There are no rows of figures', 'minute,share\n', {}, undefined],
    ['There is no time in this row', 'who,what\na,b\n', {}, 2],
    ['Nothing says what unit the times of `time` have', 'time,share\n1,0.5\n2,1\n', {}, 2],
    ['Nothing says what unit the times have', '1\n2\n', {}, 1],
    ['There is no column `when`', 'minute,share\n1,0.5\n2,1\n', { columns: ['when'] }, 2],
    ['`--column` names 3 columns', 'minute,share\n1,0.5\n2,1\n', { columns: ['1', '2', '1'] }, 2],
    ['Which column is meant cannot be told: `clicks`, `share`', 'minute,clicks,share\n1,9,1\n', {}, 2],
    ['Which column is meant cannot be told: `sent`, `clicked`', `sent,clicked\n${SENT},${SENT}\n`, {}, 2],
    ['The times are instants, and nothing says when the send was', `${SENT}\n`, {}, 1],
    ['`noon` is no instant', `${SENT}\n`, { sent: 'noon' }, undefined],
    ['`Total` is no instant', `when\n${SENT}\nTotal\n`, { sent: SENT }, 3],
    ['There is a zone behind the send and none behind the times', '2026-11-27 10:01:00\n', { sent: SENT }, 1],
    ['`Total` is no number', 'minute,clicks\n1,5\nTotal,5\n', {}, 3],
    ['An empty cell is no number', 'minute,clicks\n1,5\n2,\n', {}, 3],
    ['An empty cell is no number', 'minute,clicks\n1,5\n2\n', {}, 3],
    ['`1.234` may be one number or a thousand times it', 'minute;clicks\n1;1.234\n', {}, 2],
    ['`-3` is below 0', 'minute,clicks\n1,-3\n', {}, 2],
    ['`1795773` is more than a year from the send', 'minute,clicks\n1795773,3\n', {}, 2],
    ['`0.4` is less than the `0.5` that had come before', 'minute,share\n1,0.5\n2,0.4\n3,1\n', {}, 3],
    ['`180` is more than 100 %', 'minute,share\n1,50\n2,180\n', {}, 3],
    ['This time has come before with another figure', 'minute,share\n1,50\n1,60\n2,100\n', {}, 3],
    [
      'Nothing says whether the figures are answers in each row, or all up to then',
      '1,7\n2,8\n3,9\n',
      {},
      undefined,
    ],
    ['All figures are 0', 'minute,clicks\n1,0\n2,0\n', {}, undefined],
    ['A quote is not closed, or something stands behind it', 'minute,clicks\n1,5\n2,"5\n', {}, 3],
    [
      '2 of 3 answers are before the send',
      '2026-11-27T09:00:07Z\n2026-11-27T09:00:08Z\n2026-11-27T10:00:07Z\n',
      { sent: SENT },
      undefined,
    ],
    [
      '1 of 2 answers are more than 90 days after the send',
      `${SENT}\n2027-11-27T10:00:00Z\n`,
      { sent: SENT },
      undefined,
    ],
    ['No log-logistic curve comes near these answers', 'second,share\n0,1\n', { fit: true }, undefined],
  ] as const) {
    it(`refuses: ${message}`, () => {
      const { written: nothing, problems } = imported(text, options);
      assert.equal(nothing, undefined);
      assert.equal(problems[0]?.message, message);
      assert.equal(problems[0].line, line);
      assert.ok(problems[0].help.length > 10);
    });
  }

  it('lists ten problems and counts the others', () => {
    const { problems, more } = imported(`minute,clicks\n1,1\n${'x,1\n'.repeat(25)}`);
    assert.equal(problems.length, 10);
    assert.equal(more, 15);
  });

  it('never throws, whatever it reads', () => {
    const cell = fc.oneof(
      fc.constantFrom(
        'minute',
        'share',
        'clicks',
        'sent',
        SENT,
        '1',
        '0.5',
        '60',
        '-5',
        '1e300',
        '1,5',
        '',
        '"',
        '%',
        '#',
      ),
      fc.string({ maxLength: 5 }),
    );
    const line = fc
      .tuple(fc.array(cell, { maxLength: 4 }), fc.constantFrom(',', ';', '\t'))
      .map(([cells, by]) => cells.join(by));
    const option = {
      sent: fc.constantFrom(undefined, SENT, '?'),
      fit: fc.boolean(),
      ends: fc.constantFrom(undefined, 1, 3600),
      columns: fc.constantFrom(undefined, ['1'], ['1', '2'], ['minute']),
    };
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.record(option), (lines, options) => {
        const { written: curve, problems } = imported(lines.join('\n'), options);
        assert.equal(curve === undefined, problems.length > 0);
        if (curve) assert.ok(Number.isFinite(curve.error));
      }),
      { numRuns: 2000 },
    );
  });
});
