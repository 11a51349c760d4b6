/** Pictures of a load: heights, the line of what is usable, and the axis of time. */
import assert from 'node:assert/strict';
import { type Zone, zoneOf } from '@liaison/model';
import { colorsFor } from '../terminal/colors.ts';
import { blocksFor, sparkline } from './blocks.ts';
import { chartLines, timeAxis } from './chart.ts';

const blocks = blocksFor({});
const colors = colorsFor({ write: () => undefined }, {});
const UTC = zoneOf('UTC') as Zone;
const MIDNIGHT = Date.parse('2026-11-27T00:00:00Z') / 1000;

describe('sparkline', () => {
  it('is as high as the share of the limit, and marks what is above', () => {
    assert.equal(sparkline(Float64Array.of(0, 0.01, 4, 8, 8.01), 8, blocks), ' ▁▄█!');
    assert.equal(sparkline(Float64Array.of(0, 1, 9, 10), 9, blocksFor({ LANG: 'C' })), ' 19!');
  });

  it('knows terminals without blocks', () => {
    for (const env of [{ LANG: 'C' }, { LC_ALL: 'POSIX', LANG: 'en_GB.UTF-8' }, { TERM: 'linux' }]) {
      assert.equal(blocksFor(env).axis, '|');
    }
    for (const env of [{}, { LANG: 'en_GB.UTF-8' }, { LC_CTYPE: 'C.utf8', TERM: 'xterm' }]) {
      assert.equal(blocksFor(env).axis, '│');
    }
  });
});

describe('chart', () => {
  const lines = (values: readonly number[], usable: number | undefined) =>
    chartLines(
      { values: Float64Array.from(values), from: MIDNIGHT, step: 3600, usable, clock: UTC },
      blocks,
      colors,
    );

  it('has the line of what is usable where no bar stands', () => {
    const drawn = lines([0, 5, 10, 5], 5);
    assert.deepEqual(drawn.slice(0, 6), [
      '       10 rps │  █',
      '              │  █',
      '              │  █',
      '              │  █',
      '              │  █',
      '     5 usable │─███',
    ]);
    assert.equal(drawn.at(-2), '            0 └────');
  });

  it('does without a limit, and without any load', () => {
    assert.equal(lines([1, 2], undefined)[0], '        2 rps │ █');
    assert.equal(lines([0, 0], 10)[0], '    10 usable │──');
  });
});

describe('axis of time', () => {
  const axis = (count: number, step: number, from = MIDNIGHT, clock = UTC) =>
    timeAxis({ count, step, from, clock });

  it('has even times, and days at midnight', () => {
    assert.equal(axis(48, 3600), '11-27       12:00       11-28       12:00');
    assert.equal(axis(30, 86_400), '      2026-12-03    2026-12-17');
  });

  it('has them on the clock', () => {
    assert.equal(axis(24, 3600, MIDNIGHT, zoneOf('Europe/Berlin') as Zone), '           12:00');
  });
});
