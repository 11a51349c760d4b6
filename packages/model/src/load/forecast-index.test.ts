/** However far an index is made when somebody asks it, and whatever changes meanwhile, it says what is so. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ForecastIndex } from './forecast-index.ts';
import type { Forecast } from './load-model.ts';

const CAMPAIGNS = 200;
const keysOf = new WeakMap<Forecast, readonly number[]>();

/** A forecast that brings itself to an index under some keys. */
function forecastOf(owner: string, keys: readonly number[]): Forecast {
  const file = { path: `${owner}.campaign`, builtIn: false };
  const forecast = { owner, file, campaign: { span: { start: 0, end: 1 } } } as unknown as Forecast;
  keysOf.set(forecast, keys);
  return forecast;
}

const entriesOf = (forecast: Forecast) =>
  new Map((keysOf.get(forecast) ?? []).map((key) => [`${key}`, [forecast.owner]]));

const keys = fc.uniqueArray(fc.nat(4), { maxLength: 3 });
const step = fc.oneof(
  fc.record({ changed: fc.nat(CAMPAIGNS - 1), to: fc.option(keys) }),
  fc.record({ steps: fc.integer({ min: 1, max: 6 }) }),
  fc.record({ asked: fc.nat(4) }),
);

/** An index that is being made, and the forecasts that it is about. */
class Made {
  private readonly forecasts = new Map<string, Forecast>();
  private readonly index: ForecastIndex<string>;
  private making: Generator<void, void>;
  private readonly now = (owner: string) => this.forecasts.get(owner);

  constructor(all: readonly (readonly number[])[]) {
    for (const [nth, own] of all.entries()) this.forecast(nth, own);
    this.index = new ForecastIndex(entriesOf, this.forecasts.keys());
    this.making = this.index.renewing(this.now);
  }

  private forecast(nth: number, own: readonly number[] | null): string {
    const owner = `${nth}`.padStart(3, '0');
    if (own) this.forecasts.set(owner, forecastOf(owner, own));
    else this.forecasts.delete(owner);
    return owner;
  }

  change(nth: number, own: readonly number[] | null): void {
    this.index.outdate(this.forecast(nth, own));
  }

  goOn(): void {
    if (this.making.next().done) this.making = this.index.renewing(this.now);
  }

  ask(key: number): void {
    const fresh = new ForecastIndex(entriesOf, [...this.forecasts.keys()].sort());
    assert.deepEqual(this.index.get(`${key}`, this.now), fresh.get(`${key}`, this.now));
  }
}

describe('model: an index of forecasts', () => {
  it('is the same at once, in slices, and with edits in between', () => {
    const all = fc.array(keys, { minLength: CAMPAIGNS, maxLength: CAMPAIGNS });
    fc.assert(
      fc.property(all, fc.array(step, { maxLength: 30 }), (begin, steps) => {
        const made = new Made(begin);
        for (const each of steps) {
          if ('changed' in each) made.change(each.changed, each.to);
          else if ('asked' in each) made.ask(each.asked);
          else for (let i = 0; i < each.steps; i++) made.goOn();
        }
      }),
    );
  });
});
