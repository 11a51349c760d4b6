/** Spans of time, and their parts on UTC days. */
import { DAY, dayOf } from './day-chunk.ts';

/** Seconds since 1970 UTC: from the first, and up to the second. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A part of a day to look at. */
export interface Clip extends Span {
  readonly day: number;
}

/** Spans in order, without overlap; those that touch are one. */
export function joined(spans: readonly Span[]): Span[] {
  const joint: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const previous = joint.at(-1);
    if (!previous || previous.to < span.from) joint.push(span);
    else joint[joint.length - 1] = { from: previous.from, to: Math.max(previous.to, span.to) };
  }
  return joint;
}

/** All of time. */
export const ALWAYS: Span = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

/** What of spans lies in another. */
export function overlaps(spans: readonly Span[], within: Span): Span[] {
  return spans.flatMap((span) => {
    const from = Math.max(span.from, within.from);
    const to = Math.min(span.to, within.to);
    return from < to ? [{ from, to }] : [];
  });
}

/** Spans, which do not overlap, cut at the ends of days. */
export function clipsOf(spans: readonly Span[]): Clip[] {
  const clips: Clip[] = [];
  for (const { from, to } of spans) {
    for (let day = dayOf(from); day < to; day += DAY) {
      clips.push({ day, from: Math.max(from, day), to: Math.min(to, day + DAY) });
    }
  }
  return clips;
}

/** All of a UTC day. */
export function wholeDay(day: number): Span {
  return { from: day, to: day + DAY };
}
