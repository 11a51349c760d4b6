/** What one would write first: all streams of a system added up at every breakpoint, from the beginning. */
import { extentOf, type LoadModel, type Part, type Peak, peakOf, sumOf } from '@liaison/model';

/** The highest rate of a system, by summing all breakpoints of all campaigns and of the everyday load. */
export function naivePeak(model: LoadModel, system: string): Peak {
  const parts: Part[] = model.forecasts().flatMap(({ load }) => [...(load.systems.get(system) ?? [])]);
  const sum = sumOf(parts);
  const days = extentOf(sum);
  const load = model.system(system);
  if (!days || !load) throw new Error(`nothing loads \`${system}\``);
  const begin = Math.floor(days.from / DAY) * DAY;
  const end = Math.ceil(days.to / DAY) * DAY;
  const everyday = { stream: load.everyday(begin, end), factor: 1, lag: 0 };
  const peak = peakOf(sumOf([{ stream: sum, factor: 1, lag: 0 }, everyday]));
  if (!peak) throw new Error(`nothing loads \`${system}\``);
  return peak;
}

const DAY = 86_400;
