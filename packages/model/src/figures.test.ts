/** How figures are written. */
import assert from 'node:assert/strict';
import { compact, count, duration, figure, figureApart, momentIn, moneys, percent, rps } from './figures.ts';
import { zoneOf } from './zone.ts';

describe('figures', () => {
  it('has three digits that count', () => {
    const written = [1710.4, 96.16, 9.4, 1, 0.0312, 0, 100, 58_812].map(figure);
    assert.deepEqual(written, ['1710', '96.2', '9.4', '1', '0.0312', '0', '100', '58800']);
    assert.equal(rps(0.5), '0.5 rps');
  });

  it('has more digits where two numbers would look the same', () => {
    assert.deepEqual([figureApart(412, 300), figureApart(300.4, 300)], ['412', '300.4']);
    assert.equal(figureApart(300.0007, 300), '300.001');
  });

  it('counts people whole', () => {
    assert.deepEqual([58_812.4, 0.41, 7, 99.6].map(count), ['58812', '0.41', '7', '99.6']);
  });

  it('has the unit of the rounded number', () => {
    const written = [1050, 9996, 9999.7, 999_400, 999_960, 1_234_000].map(compact);
    assert.deepEqual(written, ['1050', '9996', '10k', '999k', '1M', '1.23M']);
  });

  it('writes shares in per cent', () => {
    assert.deepEqual([0.035, 0.5, 1.234, 0.1].map(percent), ['3.5 %', '50 %', '123 %', '10 %']);
  });

  it('writes times in at most two units', () => {
    const written = [0.4, 26, 90, 3600, 9000, 86_400, 90_000, 180_000, 2_592_000].map(duration);
    assert.deepEqual(written, [
      '0.4 s',
      '26 s',
      '1 min 30 s',
      '1 h',
      '2 h 30 min',
      '1 day',
      '1 day 1 h',
      '2 days 2 h',
      '30 days',
    ]);
  });

  it('keeps parts of a second below a minute', () => {
    const written = [0, 0.8, 0.9, 1.5, 2.5, 15.5, 59.94, 59.96, 60.4].map(duration);
    assert.deepEqual(written, [
      '0 s',
      '0.8 s',
      '0.9 s',
      '1.5 s',
      '2.5 s',
      '15.5 s',
      '59.9 s',
      '1 min',
      '1 min',
    ]);
  });

  it('writes instants on a clock', () => {
    const berlin = zoneOf('Europe/Berlin');
    assert.ok(berlin);
    assert.equal(momentIn(Date.parse('2026-11-27T09:15:00Z') / 1000, berlin), '2026-11-27 10:15');
    assert.equal(momentIn(Date.parse('2026-11-27T09:15:26Z') / 1000, berlin), '2026-11-27 10:15:26');
  });

  it('lists currencies', () => {
    assert.equal(
      moneys([
        { amount: 12_400.3, currency: 'GBP' },
        { amount: 5, currency: 'EUR' },
      ]),
      '12400 GBP and 5 EUR',
    );
  });
});
