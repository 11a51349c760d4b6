/** Quotas of calendar days: how much comes from one midnight of a zone to the next. */
import { DAY, type Zone } from '../zone.ts';
import type { Span } from './spans.ts';
import { extentOf, type Part, totalAt } from './stream.ts';
import type { Background } from './timeline.ts';

/** What one owner adds, from a first day on. */
interface Days {
  readonly first: number;
  readonly amounts: Float64Array;
}

/** Sums by local day; an edit sums only the days that it touches again. */
export class AlignedTotals {
  private readonly zone: Zone;
  private readonly background: Background | undefined;
  private readonly owners = new Map<string, Days>();
  /** By number of the local day; undefined where it is to be summed again. */
  private readonly totals = new Map<number, number | undefined>();

  constructor(zone: Zone, background: Background | undefined) {
    this.zone = zone;
    this.background = background;
  }

  set(owner: string, parts: readonly Part[]): void {
    const before = this.owners.get(owner);
    const days = this.daysOf(parts);
    if (days) this.owners.set(owner, days);
    else this.owners.delete(owner);
    this.forget(before);
    this.forget(days);
  }

  /** The fullest day with a campaign and its beginning; `scale` multiplies the campaigns. */
  peak(scale = 1): { value: number; at: number } | undefined {
    return this.highest([...this.totals.keys()], (day) => this.totalOf(day), scale);
  }

  /** The fullest of the days with a campaign that reach into [from, to). */
  peakWithin(from: number, to: number, scale = 1): { value: number; at: number } | undefined {
    const days = [...this.totals.keys()].filter((day) => this.reachesInto(day, from, to));
    return this.highest(days, (day) => this.totalOf(day), scale);
  }

  /** The fullest of the days that extra parts touch, with them; of a span, of those that reach into it. */
  peakWith(extra: readonly Part[], within?: Span): { value: number; at: number } | undefined {
    const days = this.daysOf(extra);
    if (!days) return undefined;
    const touched = Array.from(days.amounts, (_, i) => days.first + i);
    const asked = within ? touched.filter((day) => this.reachesInto(day, within.from, within.to)) : touched;
    return this.highest(asked, (day) => this.totalOf(day) + (days.amounts[day - days.first] ?? 0), 1);
  }

  private reachesInto(day: number, from: number, to: number): boolean {
    return this.beginOf(day) < to && this.beginOf(day + 1) > from;
  }

  private highest(days: readonly number[], amountOf: (day: number) => number, scale: number) {
    let peak: { value: number; at: number } | undefined;
    for (const day of [...days].sort((a, b) => a - b)) {
      const at = this.beginOf(day);
      const value = scale * amountOf(day) + this.everyday(at, this.beginOf(day + 1));
      if (!peak || value > peak.value) peak = { value, at };
    }
    return peak;
  }

  private everyday(from: number, to: number): number {
    const stream = this.background?.streamOver(from, to);
    return stream ? totalAt(stream, to) : 0;
  }

  private totalOf(day: number): number {
    let total = this.totals.get(day);
    if (total === undefined) {
      total = 0;
      for (const { first, amounts } of this.owners.values()) total += amounts[day - first] ?? 0;
      if (this.totals.has(day)) this.totals.set(day, total);
    }
    return total;
  }

  private forget(days: Days | undefined): void {
    if (!days) return;
    const isUsed = (day: number) => {
      for (const { first, amounts } of this.owners.values()) if (amounts[day - first]) return true;
      return false;
    };
    for (let i = 0; i < days.amounts.length; i++) {
      const day = days.first + i;
      if (isUsed(day)) this.totals.set(day, undefined);
      else this.totals.delete(day);
    }
  }

  private daysOf(parts: readonly Part[]): Days | undefined {
    let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const { stream, lag } of parts) {
      const extent = extentOf(stream);
      if (!extent) continue;
      from = Math.min(from, extent.from + lag);
      to = Math.max(to, extent.to + lag);
    }
    if (!(to > from)) return undefined;
    const first = this.dayOf(from);
    const amounts = new Float64Array(this.dayOf(to) - first + 1);
    for (let i = 0; i < amounts.length; i++) {
      const [begin, end] = [this.beginOf(first + i), this.beginOf(first + i + 1)];
      for (const { stream, factor, lag } of parts) {
        amounts[i] = (amounts[i] ?? 0) + factor * (totalAt(stream, end - lag) - totalAt(stream, begin - lag));
      }
    }
    return { first, amounts };
  }

  /** Number of the local day of an instant. */
  private dayOf(instant: number): number {
    return Math.floor((instant + this.zone.offsetAt(instant)) / DAY);
  }

  private beginOf(day: number): number {
    return this.zone.instantOf(day * DAY).instant;
  }
}
