/**
 * Counts single clicks as they are read, in memory that does not grow with their number: by second for six hours
 * after the send, by minute for ninety days.
 */
import { DAY } from '@liaison/model';
import { RunningCourse } from './data-curve.ts';

const MINUTE = 60;
const HOUR = 3600;

/** Times cut to the hour may lie that much before the send. */
const SLACK = HOUR;
const FINE = 6 * HOUR;
const LONGEST = 90 * DAY;

export class ClickCounts {
  private readonly bySecond = new Float64Array(SLACK + FINE);
  private readonly byMinute = new Float64Array((LONGEST - FINE) / MINUTE);
  private before = 0;
  private after = 0;
  /** The coarsest of an hour, a minute and a second on which all times fall. */
  private resolution = HOUR;
  total = 0;

  /** `clock` is what the table says, in seconds of any clock; `seconds` are those since the send. */
  add(clock: number, seconds: number): void {
    this.total++;
    while (this.resolution > 1 && clock % this.resolution !== 0)
      this.resolution = this.resolution > MINUTE ? MINUTE : 1;
    const whole = Math.floor(seconds);
    if (whole < -SLACK) this.before++;
    else if (whole < FINE) this.bySecond[whole + SLACK] = (this.bySecond[whole + SLACK] ?? 0) + 1;
    else if (whole >= LONGEST) this.after++;
    else {
      const minute = Math.floor((whole - FINE) / MINUTE);
      this.byMinute[minute] = (this.byMinute[minute] ?? 0) + 1;
    }
  }

  /** A click whose time is cut to the minute came at some second of it, so the course is even within it. */
  course(): ClickCourse {
    // Two or three clicks fall on a full minute by chance.
    const resolution = this.total > 3 ? this.resolution : 1;
    const course = new RunningCourse();
    let before = this.before;
    for (const [i, clicks] of this.bySecond.entries()) {
      const from = i - SLACK;
      if (clicks === 0) continue;
      if (from + resolution <= 0) before += clicks;
      else course.add(Math.max(0, from), from + resolution, clicks);
    }
    for (const [i, clicks] of this.byMinute.entries()) {
      if (clicks > 0) course.add(FINE + i * MINUTE, FINE + i * MINUTE + Math.max(MINUTE, resolution), clicks);
    }
    return { course, resolution, before, after: this.after, counted: this.total - before - this.after };
  }
}

export interface ClickCourse {
  readonly course: RunningCourse;
  /** Seconds to which the times are exact. */
  readonly resolution: number;
  /** Clicks before the send, and those later than ninety days. */
  readonly before: number;
  readonly after: number;
  /** All others. */
  readonly counted: number;
}
