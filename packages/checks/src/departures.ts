/** Who is no longer there. */
import { isRealDate, type Person } from '@liaison/model';

/** Whether the person's last day in the company lies before `day` (`YYYY-MM-DD`). */
export function hasLeft(person: Person, day: string): boolean {
  return person.until !== undefined && isRealDate(person.until.value) && person.until.value < day;
}
