/** Dates that are near: of the campaign, of its sends, and today. */
import type { Leaf } from '@liaison/language';
import { isRealDate } from '@liaison/model';
import { CompletionItemKind } from 'vscode-languageserver';
import type { Candidate } from './candidate.ts';
import { type Cursor, takenFor } from './cursor.ts';

/** So many days of a campaign are still worth listing one by one. */
const MOST_DAYS = 21;

/** Candidates for a date, such that it does not contradict the campaign. */
export function dateCandidates(leaf: Leaf, cursor: Cursor): Candidate[] {
  const { campaign, workspace } = cursor;
  const { today } = workspace;
  const first = realDate(campaign?.runs?.from.date);
  const last = realDate(campaign?.runs?.to?.date) ?? first;
  switch (leaf.rules[0]) {
    case 'Needs':
      return first === undefined
        ? []
        : [14, 7, 3].map((days, rank) => dateCandidate(laterDay(first, -days), rank, `${days} days before`));
    case 'Review':
      return last === undefined
        ? []
        : [7, 14, 30].map((days, rank) => dateCandidate(laterDay(last, days), rank, `${days} days after`));
    case 'Approval':
    case 'Size':
    case 'Capacity':
    case 'Plan':
      return [dateCandidate(today, 0, 'today')];
    default:
      return leaf.rules[0] === 'Runs' && cursor.expected.block === 'campaign'
        ? ownRuns(leaf, cursor)
        : daysBetweenBoth(leaf, cursor, first ?? today, last ?? first ?? today);
  }
}

/** The days of the campaign around a cursor; elsewhere two weeks from today on. */
export function ownFlight({ campaign, workspace }: Cursor): { readonly from: string; readonly to: string } {
  const from = realDate(campaign?.runs?.from.date) ?? workspace.today;
  const to = realDate(campaign?.runs?.to?.date);
  return { from, to: to !== undefined && to > from ? to : laterDay(from, 14) };
}

/** The campaign's own days: a week or two from now, and for its last day some time after the first. */
function ownRuns(leaf: Leaf, cursor: Cursor): Candidate[] {
  const { today } = cursor.workspace;
  const from = leaf.features.includes('to') ? realDate(takenFor(cursor, 'from')) : undefined;
  if (from === undefined)
    return [
      dateCandidate(today, 2, 'today'),
      dateCandidate(laterDay(today, 14), 0, 'in 14 days'),
      dateCandidate(laterDay(today, 28), 1, 'in 28 days'),
    ];
  return [7, 14, 30].map((days, rank) => dateCandidate(laterDay(from, days), rank, `${days} days later`));
}

function daysBetweenBoth(leaf: Leaf, cursor: Cursor, first: string, last: string): Candidate[] {
  const from = leaf.features.includes('to') ? (realDate(takenFor(cursor, 'from')) ?? first) : first;
  const days: Candidate[] = [];
  for (let day = from; day <= last && days.length < MOST_DAYS; day = laterDay(day, 1)) {
    days.push(dateCandidate(day, days.length, noteOf(day, first, last)));
  }
  if (days.length === MOST_DAYS) days.push(dateCandidate(last, MOST_DAYS, 'last day'));
  return days;
}

function noteOf(day: string, first: string, last: string): string {
  if (first === last) return '';
  return day === first ? 'first day' : day === last ? 'last day' : '';
}

/** A day with its weekday and what is to be said of it. */
export function dateCandidate(label: string, rank: number, note: string): Candidate {
  const weekday = WEEKDAYS[new Date(`${label}T00:00:00Z`).getUTCDay()] ?? '';
  return {
    label,
    kind: CompletionItemKind.Value,
    rank,
    description: [weekday, note].filter(Boolean).join(', '),
  };
}

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** So many days after a day. */
export function laterDay(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Four digits for the year, and a day that the calendar has. */
function realDate(day: string | undefined): string | undefined {
  return day !== undefined && /^[12]\d{3}-/.test(day) && isRealDate(day) ? day : undefined;
}
