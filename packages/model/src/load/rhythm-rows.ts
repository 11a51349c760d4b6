/** What a member of a timeline brings to a day: where it follows a rhythm all day, one number. */
import { DAY } from './day-chunk.ts';
import type { DayRows } from './day-rows.ts';
import type { Member } from './member.ts';
import { collectPlainRows } from './member-rows.ts';
import { rhythmDays } from './rhythm-days.ts';
import { at } from './stream.ts';

/** Collects the rows of a member on a day. */
export function collectRows(member: Member, day: number, into: DayRows): void {
  const { rhythm } = member.stream;
  if (rhythm && followsAllDay(member, day)) {
    into.addShare(rhythmDays(rhythm, member.lag, member.width), member.factor);
  } else collectPlainRows(member, day, into);
}

/** Whether a member is there from begin to end of a UTC day, and all the time on which a window looks back. */
function followsAllDay({ stream: { times }, factor, lag, width = 0 }: Member, day: number): boolean {
  if (times.length === 0 || factor === 0) return false;
  return at(times, 0) + lag + width <= day && at(times, times.length - 1) + lag >= day + DAY;
}
