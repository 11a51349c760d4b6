/** What happens above a limit, with figures that can be reckoned by hand. */
import assert from 'node:assert/strict';
import { isoInstant, lossesOf } from '@liaison/model';
import { scenario } from './load-of.ts';
import { near } from './near.ts';

/** A steady stream of one visit of ten requests a second, and a wave of as many on top of it for an hour. */
const TEXT = `
kind leaflet { jitter 100 s }
system shop { capacity 15 rps visit 10 requests calls checkout 2 requests per order }
system checkout { capacity 1 rps }
campaign steady {
  status planned runs 2026-11-02 .. 2026-11-02 value 50 EUR per order
  page landing "/" on shop
  channel words: paid-search { visits 86400 per day converts 2 % to order lands-on landing }
}
campaign wave {
  status planned runs 2026-11-02 .. 2026-11-02 value 80 GBP per order
  page landing "/" on shop
  channel post: leaflet { audience 3600 at 2026-11-02 10:00 over 1 h response 100 % converts 5 % to order lands-on landing }
}`;

describe('an overload', () => {
  const { model } = scenario(TEXT);
  const shop = model.system('shop');
  assert.ok(shop);

  it('has a queue that grows while it lasts, and is gone when it is worked off', () => {
    const { episodes, secondsAbove, excessRequests, above } = shop.overload(15);
    near(secondsAbove, 3600);
    near(excessRequests, 5 * 3600);
    assert.equal(above.length, 1);
    assert.equal(episodes.length, 1);
    const [episode] = episodes;
    near(episode?.maxBacklog, 18_000);
    near(episode?.maxDelaySeconds, 1200);
    assert.equal(isoInstant(episode?.from ?? 0), '2026-11-02T10:00:00.000Z');
    assert.equal(isoInstant(episode?.drainedAt ?? 0), '2026-11-02T12:00:00.000Z');
  });

  it('turns away visits of the campaigns by their share, each with its own value', () => {
    const { channels, visits, value, everydayRequests } = lossesOf(shop, 15, model);
    near(visits, 1800);
    assert.deepEqual(
      channels.map(({ channel, visits: lost }) => [channel, Math.round(lost)]),
      [
        ['words', 900],
        ['post', 900],
      ],
    );
    assert.deepEqual(
      value.map(({ amount, currency }) => [Math.round(amount), currency]),
      [
        [900 * 0.05 * 80, 'GBP'],
        [900 * 0.02 * 50, 'EUR'],
      ],
    );
    near(everydayRequests, 0);
  });

  it('on a called system is worth the visits behind the calls', () => {
    const checkout = model.system('checkout');
    assert.ok(checkout);
    // 0.04 and 0.1 requests per second; above 0.1 lie 0.04, of which the wave has five sevenths.
    const { value, visits } = lossesOf(checkout, 0.1, model);
    const lost = 0.04 * 3600;
    near(value.find(({ currency }) => currency === 'GBP')?.amount, ((lost * 5) / 7 / 2) * 80);
    near(value.find(({ currency }) => currency === 'EUR')?.amount, ((lost * 2) / 7 / 2) * 50);
    near(visits, (lost * 5) / 7 / 0.1 + (lost * 2) / 7 / 0.04);
  });

  it('of the everyday load alone has no price', () => {
    const { model: busy } = scenario(TEXT.replace('capacity 15 rps', 'baseline 20 rps'));
    const system = busy.system('shop');
    assert.ok(system);
    const { visits, everydayRequests } = lossesOf(system, 15, busy);
    near(everydayRequests, 5 * 86_400);
    near(visits, 86_400 + 3600);
  });

  it('is never worked off where the everyday load leaves no room for it', () => {
    const { model: busy } = scenario(TEXT.replace('capacity 15 rps', 'baseline 20 rps'));
    assert.equal(busy.system('shop')?.overload(15).episodes.at(-1)?.drainedAt, Number.POSITIVE_INFINITY);
  });

  it('is worked off more slowly beside the everyday load of the days after it', () => {
    const { model: busy } = scenario(
      TEXT.replace('capacity 15 rps', 'baseline 10 rps').replace('86400 per day', '0 per day'),
    );
    const system = busy.system('shop');
    // Ten everyday and ten of the wave for an hour: five too many; then five are free in each second.
    const [episode] = system?.overload(15).episodes ?? [];
    near(episode?.maxBacklog, 18_000);
    assert.equal(isoInstant(episode?.drainedAt ?? 0), '2026-11-02T12:00:00.000Z');
  });
});
