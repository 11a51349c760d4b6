/** Which courses of a system are worth a look: the time around its worst second or the one asked about, and all days. */
import {
  type Course,
  courseAroundPeak,
  courseOf,
  DAY,
  duration,
  type LoadModel,
  type SystemForecast,
  type SystemLoad,
} from '@liaison/model';
import { type LoadChart, loadChart } from './load-chart.ts';

/** Of all days so many that most plans of a year have a step for each second day. */
const COLUMNS = { near: 120, day: 96, all: 180 };

/** A slip of the pen may be centuries long, and nobody plans for two years. */
const FAR = 2 * 366 * DAY;

/** To each side of a moment that is asked about. */
const AROUND = DAY / 2;

/** Works the charts out, one after another. */
export function* chartsOf(
  forecast: SystemForecast,
  system: SystemLoad,
  model: LoadModel,
  at: number | undefined,
): Generator<void, LoadChart[]> {
  const charts: LoadChart[] = [];
  const colors: string[] = [];
  const isPeak = forecast.peak && at !== undefined && Math.abs(Date.parse(forecast.peak.at) / 1000 - at) < 1;
  if (at !== undefined && !isPeak) {
    charts.push(yield* chart('Around the moment', around(at)));
  }
  const { peak, loaded } = forecast;
  if (!peak) return charts;
  const near = courseAroundPeak(forecast, system, COLUMNS.near);
  charts.push(yield* chart('Around the worst second', near));
  if (!loaded) return charts;
  const worst = Date.parse(peak.at) / 1000;
  const from = Math.floor(Math.max(Date.parse(loaded.from) / 1000, worst - FAR) / DAY) * DAY;
  const to = Math.ceil(Math.min(Date.parse(loaded.to) / 1000, worst + FAR) / DAY) * DAY;
  if (near.step * near.count < DAY / 3 && to - from > 2 * DAY)
    charts.push(yield* chart('Half a day before and after it', around(worst)));
  if (to - from > 1.5 * near.step * near.count)
    charts.push(yield* chart('All days', courseOf(from, to, COLUMNS.all)));
  return charts;

  function* chart(title: string, course: Course): Generator<void, LoadChart> {
    const drawn = loadChart(`${title}, the highest second of each ${duration(course.step)}`, course, system, {
      model,
      colors,
    });
    yield;
    return drawn;
  }
}

function around(at: number): Course {
  const step = (2 * AROUND) / COLUMNS.day;
  return { from: Math.floor((at - AROUND) / step) * step, step, count: COLUMNS.day };
}
