/** Where a declaration says from when until when, and how such ranges compare. */
import {
  type Campaign,
  type Channel,
  type DateRange,
  isRealDate,
  isRealTime,
  type Moment,
  type System,
  sortableEnd,
  sortableMoment,
  type Team,
} from '@liaison/model';

/** A range, and the keyword of its statement. */
export interface StatedRange {
  readonly statement: string;
  readonly range: DateRange;
}

/** Every range that a declaration states itself, in the order of its kinds of statements. */
export function rangesOf(declaration: Campaign | Channel | Team | System): StatedRange[] {
  switch (declaration.kind) {
    case 'campaign':
      return [
        ...stated('runs', [declaration.runs]),
        ...stated(
          'on-call',
          declaration.onCall.map(({ range }) => range),
        ),
        ...stated(
          'war-room',
          declaration.warRooms.map(({ range }) => range),
        ),
        ...stated(
          'waiting-room',
          declaration.waitingRooms.map(({ range }) => range),
        ),
        ...stated(
          'slot',
          declaration.slots.map(({ range }) => range),
        ),
      ];
    case 'channel':
      return [
        ...stated('during', declaration.during),
        ...stated('runs', [declaration.runs]),
        ...stated(
          'slot',
          declaration.slots.map(({ range }) => range),
        ),
      ];
    case 'team':
      return stated(
        'budget',
        declaration.budgets.map(({ range }) => range),
      );
    case 'system':
      return [
        ...stated(
          'freeze',
          declaration.freezes.map(({ range }) => range),
        ),
        ...stated(
          'maintenance',
          declaration.maintenance.map(({ range }) => range),
        ),
      ];
  }
}

/** Whether no second lies in the range; false where one of its ends does not exist. */
export function isEmptyRange({ from, to }: DateRange): boolean {
  return to !== undefined && isReal(from) && isReal(to) && sortableMoment(from) >= sortableEnd(to);
}

/** Whether calendar and clock have this moment. */
export function isReal(moment: Moment): boolean {
  return isRealDate(moment.date) && (moment.time === undefined || isRealTime(moment.time));
}

/** The moment as it is written: `2026-11-27 09:00`. */
export function writtenMoment({ date, time }: Moment): string {
  return time === undefined ? date : `${date} ${time}`;
}

function stated(statement: string, ranges: readonly (DateRange | undefined)[]): StatedRange[] {
  return ranges.flatMap((range) => (range ? [{ statement, range }] : []));
}
