/** What campaigns do, found by a key, and kept while the forecasts go from one state to the next. */
import { comparePaths } from '../file-order.ts';
import type { Changes } from '../questions.ts';
import type { Forecast } from './load-model.ts';

/** What one forecast brings to an index, by key. Must follow from the forecast alone. */
export type EntriesOf<T> = (forecast: Forecast) => ReadonlyMap<string, readonly T[]>;

/** A campaign's entries under one key. */
export interface Indexed<T> {
  readonly forecast: Forecast;
  readonly entries: readonly T[];
}

/** Forecasts that changed are read when the next question comes. */
export class ForecastIndex<T> {
  private readonly entriesOf: EntriesOf<T>;
  private readonly byOwner = new Map<string, { forecast: Forecast; keys: Iterable<string> }>();
  private readonly lists = new Map<string, readonly Indexed<T>[]>();
  private readonly outdated: Set<string>;

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
  get(key: string, forecastOf: (owner: string) => Forecast | undefined): readonly Indexed<T>[] {
    this.renew(forecastOf);
    return this.lists.get(key) ?? NONE;
  }

  /** Reads the forecasts that changed; `changes` takes down under which keys something is another. */
  renew(forecastOf: (owner: string) => Forecast | undefined, changes?: Changes): void {
    if (this.outdated.size === 0) return;
    const gone = new Set<Forecast>();
    const come = new Map<string, Indexed<T>[]>();
    for (const owner of this.outdated) {
      const known = this.byOwner.get(owner);
      const forecast = forecastOf(owner);
      if (known?.forecast === forecast) continue;
      if (known) {
        gone.add(known.forecast);
        for (const key of known.keys) if (!come.has(key)) come.set(key, []);
        this.byOwner.delete(owner);
      }
      if (forecast) this.read(owner, forecast, come);
    }
    this.outdated.clear();
    for (const [key, added] of come) {
      changes?.touch(this.entriesOf, key);
      const stayed = (this.lists.get(key) ?? NONE).filter(({ forecast }) => !gone.has(forecast));
      const list = [...stayed, ...added].sort((a, b) => inOrder(a.forecast, b.forecast));
      if (list.length > 0) this.lists.set(key, list);
      else this.lists.delete(key);
    }
  }

  private read(owner: string, forecast: Forecast, come: Map<string, Indexed<T>[]>): void {
    const brought = this.entriesOf(forecast);
    this.byOwner.set(owner, { forecast, keys: [...brought.keys()] });
    for (const [key, grown] of brought) {
      // A list that something was put into has room for more; this one is kept.
      const entries = grown.slice();
      const list = come.get(key);
      if (list) list.push({ forecast, entries });
      else come.set(key, [{ forecast, entries }]);
    }
  }
}

/** By file, then by place. */
function inOrder(a: Forecast, b: Forecast): number {
  return comparePaths(a.file, b.file) || a.campaign.span.start - b.campaign.span.start;
}

const NONE: readonly never[] = [];
