/** What campaigns do, found by a key, and kept while the forecasts go from one state to the next. */
import { comparePaths } from '../file-order.ts';
import { finished } from '../finished.ts';
import { entryOf } from '../map-entry.ts';
import type { Changes } from '../questions.ts';
import { countWhile } from '../source.ts';
import type { Forecast } from './load-model.ts';

/** What one forecast brings to an index, by key. Must follow from the forecast alone. */
export type EntriesOf<T> = (forecast: Forecast) => ReadonlyMap<string, readonly T[]>;

/** A campaign's entries under one key. */
export interface Indexed<T> {
  readonly forecast: Forecast;
  readonly entries: readonly T[];
}

type ForecastOf = (owner: string) => Forecast | undefined;

/** What is to be taken out of a list and put into it. */
interface Exchange<T> {
  readonly gone: Forecast[];
  readonly come: Indexed<T>[];
}

/** Forecasts that changed are read when the next question comes. */
export class ForecastIndex<T> {
  private readonly entriesOf: EntriesOf<T>;
  private readonly byOwner = new Map<string, { forecast: Forecast; keys: Iterable<string> }>();
  private readonly lists = new Map<string, readonly Indexed<T>[]>();
  private readonly outdated: Set<string>;
  /** What was read and the lists do not know yet, by key. */
  private readonly exchanges = new Map<string, Exchange<T>>();
  private isMade = false;

  constructor(entriesOf: EntriesOf<T>, owners: Iterable<string>) {
    this.entriesOf = entriesOf;
    this.outdated = new Set(owners);
  }

  /** Takes note that a campaign came, went, or has another forecast. */
  outdate(owner: string): void {
    this.outdated.add(owner);
  }

  /**
   * Campaigns with entries under a key, in the order of their files. The same list as before while it holds the
   * same; `forecastOf` knows the forecasts that there are now.
   */
  get(key: string, forecastOf: ForecastOf): readonly Indexed<T>[] {
    finished(this.renewing(forecastOf));
    return this.lists.get(key) ?? NONE;
  }

  /** Reads the forecasts that changed; `changes` takes down under which keys something is another. */
  renew(forecastOf: ForecastOf, changes: Changes): void {
    // Nothing rests on what nobody has asked yet.
    if (this.isMade) finished(this.renewing(forecastOf, changes));
  }

  /** The same in slices of some milliseconds. Whoever asks in between has the rest done at once. */
  *renewing(forecastOf: ForecastOf, changes?: Changes): Generator<void, void> {
    let done = 0;
    for (const owner of this.outdated) {
      this.outdated.delete(owner);
      this.read(owner, forecastOf(owner));
      if (++done % FORECASTS_A_SLICE === 0) yield;
    }
    let entries = 0;
    for (const [key, exchange] of this.exchanges) {
      this.exchanges.delete(key);
      changes?.touch(this.entriesOf, key);
      this.put(key, exchange);
      entries += exchange.come.length;
      if (entries < ENTRIES_A_SLICE) continue;
      entries = 0;
      yield;
    }
    this.isMade = true;
  }

  private read(owner: string, forecast: Forecast | undefined): void {
    const known = this.byOwner.get(owner);
    if (known?.forecast === forecast) return;
    if (known) {
      for (const key of known.keys) this.exchange(key).gone.push(known.forecast);
      this.byOwner.delete(owner);
    }
    if (!forecast) return;
    const brought = this.entriesOf(forecast);
    if (brought.size === 0) return;
    this.byOwner.set(owner, { forecast, keys: [...brought.keys()] });
    for (const [key, grown] of brought) {
      // A list that something was put into has room for more; this one is kept.
      const entries = grown.length === 0 ? NONE : grown.slice();
      this.exchange(key).come.push({ forecast, entries });
    }
  }

  private exchange(key: string): Exchange<T> {
    return entryOf(this.exchanges, key, () => ({ gone: [], come: [] }));
  }

  private put(key: string, { gone, come }: Exchange<T>): void {
    const known = [...(this.lists.get(key) ?? NONE)];
    for (const forecast of gone) for (const entries of [known, come]) takeOut(entries, forecast);
    const list = known.length === 0 ? come.sort((a, b) => inFileOrder(a.forecast, b.forecast)) : known;
    if (list === known) for (const entry of come) list.splice(placeOf(entry.forecast, list), 0, entry);
    // Most have one entry or two; a list that grew has room for seventeen.
    if (list.length > 0) this.lists.set(key, list.slice());
    else this.lists.delete(key);
  }
}

const FORECASTS_A_SLICE = 50;
const ENTRIES_A_SLICE = 1000;

/** Where a forecast stands in a list that is in order, or would stand. */
function placeOf(forecast: Forecast, list: readonly { readonly forecast: Forecast }[]): number {
  return countWhile(list, (entry) => inFileOrder(entry.forecast, forecast) < 0);
}

function takeOut(list: { readonly forecast: Forecast }[], forecast: Forecast): void {
  const place = placeOf(forecast, list);
  // While files change, those of one file may be out of order.
  const index =
    list[place]?.forecast === forecast ? place : list.findIndex((entry) => entry.forecast === forecast);
  if (index >= 0) list.splice(index, 1);
}

/** By file, then by place. */
export function inFileOrder(a: Forecast, b: Forecast): number {
  return comparePaths(a.file, b.file) || a.campaign.span.start - b.campaign.span.start;
}

const NONE: readonly never[] = [];
