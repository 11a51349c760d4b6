/** Times that the clock of their place skips or shows twice, where it is changed to summer time and back. */
import { type Moment, movedMoment, UTC, wallClock, type Zone } from '@liaison/model';
import { isClosed } from './campaign-status.ts';
import { writtenMoment } from './date-ranges.ts';
import { defineCheck } from './define-check.ts';
import { replaceText } from './edits.ts';
import type { Fix } from './finding.ts';
import { type LocalTime, localTimes } from './local-times.ts';

/** A local time that is not there, or there twice. */
interface Shifted {
  readonly local: number;
  readonly zone: Zone;
  readonly state: 'gap' | 'overlap';
  readonly instant: number;
  /** Whether it is a later repetition that is hit, not the written time. */
  readonly isRepeated: boolean;
}

export const shiftedTime = defineCheck({
  code: 'shifted-time',
  category: 'dates',
  severity: 'warning',
  on: ['campaign', 'system'],
  message: ({ local, zone, state, instant }: Shifted) => {
    const time = clock(local);
    const utc = atClock(instant, time);
    return state === 'gap'
      ? `The clock of ${zone.name} skips ${time}: taken as ${atClock(inZone(instant, zone), time)}, ${utc} UTC`
      : `The clock of ${zone.name} shows ${time} twice: the earlier is meant, ${utc} UTC`;
  },
  help: ({ local, isRepeated }) =>
    isRepeated
      ? `The send is repeated on ${clock(local).slice(0, 10)}, too: choose a time of day at which no clock is changed`
      : 'Write a time that the clock shows once',
  fixable: true,
  run(declaration, { file, workspace }, report) {
    if (declaration.kind === 'campaign' && isClosed(declaration)) return;
    for (const time of localTimes(declaration, workspace)) {
      const shifted = firstShifted(time, time.moment);
      if (!shifted) continue;
      const fixes = replacementsOf(time, shifted).map(({ title, safety, moment }): Fix => {
        return { title, safety, edits: [replaceText(file, time.moment.span, writtenMoment(moment))] };
      });
      report({ at: time.moment.span, data: shifted, fixes });
    }
  },
});

/** The first of the times that a moment stands for which some clock does not show exactly once. */
function firstShifted({ zones, localsFrom }: LocalTime, moment: Moment): Shifted | undefined {
  const locals = localsFrom(moment);
  for (const local of locals) {
    for (const zone of zones) {
      const { state, instant } = zone.instantOf(local);
      if (state !== 'unique') return { local, zone, state, instant, isRepeated: local !== locals[0] };
    }
  }
  return undefined;
}

/** What may stand instead: the time that is meant, if that is one for all; else an hour earlier or later. */
function replacementsOf(
  time: LocalTime,
  { local, zone, state, instant }: Shifted,
): { title: string; safety: Fix['safety']; moment: Moment }[] {
  const isOne = time.zones.length === 1 && time.localsFrom(time.moment).length === 1;
  if (state === 'gap' && isOne) {
    const seconds = inZone(instant, zone) - local;
    const moment = movedMoment(time.moment, { seconds });
    return [{ title: `Write ${moment.time}, which is meant`, safety: 'safe', moment }];
  }
  // A stretch rather gets longer than shorter.
  const hours = time.edge === 'begin' ? [-HOUR, HOUR] : [HOUR, -HOUR];
  return hours.flatMap((seconds) => {
    const moment = movedMoment(time.moment, { seconds });
    if (firstShifted(time, moment)) return [];
    const title = `Write ${moment.time}, an hour ${seconds < 0 ? 'earlier' : 'later'}`;
    return [{ title, safety: 'suggested', moment }];
  });
}

const HOUR = 3600;

function inZone(instant: number, zone: Zone): number {
  return instant + zone.offsetAt(instant);
}

/** `2026-03-29 02:30`, of seconds on any clock. */
function clock(seconds: number): string {
  return wallClock(seconds, UTC);
}

/** As `clock`, without the date where it is that of another time. */
function atClock(seconds: number, beside: string): string {
  const text = clock(seconds);
  return text.slice(0, 10) === beside.slice(0, 10) ? text.slice(11) : text;
}
