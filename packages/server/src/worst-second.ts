/** The systems of a campaign at their worst second with everybody else, the fullest first. */
import { momentIn } from '@liaison/checks';
import {
  type Forecast,
  type LoadModel,
  ownPeak,
  type Peak,
  type SystemLoad,
  togetherWith,
  type Zone,
} from '@liaison/model';

export interface WorstSecond {
  readonly system: SystemLoad;
  /** Of the campaign alone. */
  readonly own: Peak;
  /** With the everyday load and all others. */
  readonly together: Peak;
  /** Of the stated capacity; undefined where none is stated. */
  readonly share: number | undefined;
  /** Other campaigns that load the system at that second. */
  readonly others: number;
}

export function worstSeconds(forecast: Forecast, model: LoadModel): WorstSecond[] {
  return [...forecast.load.systems.keys()]
    .flatMap((name): WorstSecond[] => {
      const system = model.system(name);
      const own = ownPeak(forecast.load, name);
      const together = system && togetherWith(system, forecast);
      if (!system || !own || !together) return [];
      const { rate } = system.limits;
      const share = rate && rate.amount > 0 ? together.rate / rate.amount : undefined;
      const owners = system.ownersAt(together.at);
      const others = owners.size - Number(owners.has(forecast.owner));
      return [{ system, own, together, share, others }];
    })
    .sort((a, b) => (b.share ?? -1) - (a.share ?? -1));
}

/** Whether two instants are read as the same minute on a clock: then one of them is enough. */
export function isSameMinute(a: number, b: number, clock: Zone): boolean {
  const minuteOf = (instant: number) => momentIn(instant, clock).slice(0, 'YYYY-MM-DD hh:mm'.length);
  return minuteOf(a) === minuteOf(b);
}

/** `91 % of web-shop with 2 others` needs these words. */
export function othersText(others: number): string {
  if (others === 0) return '';
  return others === 1 ? ' with one other' : ` with ${others} others`;
}
