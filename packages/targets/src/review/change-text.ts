/** One change as one sentence, and the words that parties and areas have. */
import type { ReviewDocument } from '@liaison/checks';
import { BREAK, code, names, prose, type Rich, rich, strong } from './rich-text.ts';

export type DocumentChange = ReviewDocument['changes'][number];
type Party = NonNullable<DocumentChange['hurts']>;

/** In the order in which they are told: who is hurt most first. */
export const PARTIES: Readonly<Record<Party, string>> = {
  it: 'IT',
  audience: 'People in the audience',
  crm: 'CRM team',
  sales: 'Sales',
  marketing: 'Marketing',
  vendor: 'Vendor',
  finance: 'Finance',
  governance: 'Governance',
};

/** As it stands within a sentence. */
export function partyText(party: Party): string {
  const name = PARTIES[party];
  return /^[A-Z]{2}/.test(name) ? name : `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

/** How areas are called, in the order of the catalogue. */
export const AREAS: Readonly<Record<string, string>> = {
  capacity: 'Capacity',
  schedule: 'Schedule',
  data: 'Personal data',
  crm: 'CRM',
  consent: 'Consent',
  vendors: 'Vendors',
  promises: 'Promises',
  people: 'People',
  money: 'Money',
  metrics: 'Metrics',
  tracking: 'Tracking',
  governance: 'Governance',
};

/** "throttle of `opening` raised: 60k → **120k messages per hour**". */
export function changeText(change: DocumentChange): Rich {
  const { action, about, before, after } = change;
  if (isPresence(change)) return presenceText(change);
  const what = prose(about);
  if (action === 'added') return rich`${what} added${after !== null && rich`: ${strong(prose(after))}`}`;
  if (action === 'removed') return rich`${what} removed${before !== null && rich` (was ${prose(before)})`}`;
  const verb = verbFor(action, before, after);
  if (before === null || after === null) return rich`${what} ${verb}`;
  return rich`${what} ${verb}: ${transition(before, after)}`;
}

/** More of a date is later, and more of a time is longer. */
function verbFor(action: string, before: string | null, after: string | null): string {
  if (action !== 'raised' && action !== 'lowered') return action;
  const are = (pattern: RegExp) => pattern.test(before ?? '') && pattern.test(after ?? '');
  if (are(DATE)) return action === 'raised' ? 'moved later' : 'moved earlier';
  return are(TIME) ? (action === 'raised' ? 'prolonged' : 'shortened') : action;
}

const DATE = /^\d{4}-\d{2}-\d{2}\b/;
const TIME = /^[\d.]+ (?:business )?(?:s|min|h|days?|weeks?|months?|years?)\b|\buntil \d{4}-/;

/** The same with the declaration before it where that does not go without saying, and who relies on it. */
export function changeLine(change: DocumentChange, isOneSubject: boolean): Rich {
  const { subject, about, affects } = change;
  const goesWithout = isOneSubject || isPresence(change) || about.includes(`\`${subject.name}\``);
  const others = affects.filter((campaign) => campaign !== subject.name);
  const reach = others.length > 0 && rich`${BREAK}concerns ${names(others)}`;
  return rich`${!goesWithout && rich`${code(subject.name)}: `}${changeText(change)}${reach}`;
}

/** A declaration is new, gone, or has another name. */
function isPresence({ about, subject }: DocumentChange): boolean {
  return about === subject.kind;
}

function presenceText({ subject, action, before, after }: DocumentChange): Rich {
  if (action === 'renamed')
    return rich`${subject.kind} ${code(before ?? '')} is now called ${code(after ?? '')}`;
  return rich`${subject.kind} ${code(subject.name)} ${action}`;
}

/** `3.6 → **4.2 %**`: words that both end in are said once. */
export function transition(before: string, after: string): Rich {
  const [old, now] = [before.split(' '), after.split(' ')];
  let same = 0;
  while (same < Math.min(old.length, now.length) - 1 && old.at(-1 - same) === now.at(-1 - same)) same++;
  // Cut only behind a number: "EU under DPA 4" says more as a whole.
  const isCut = old.length - same === 1 && now.length - same === 1 && /\d/.test(old[0] ?? '');
  const short = isCut ? (old[0] ?? '') : before;
  return rich`${prose(short)} → ${strong(prose(after))}`;
}

/** Whether all changes are of one declaration. */
export function isOfOne(changes: readonly DocumentChange[]): boolean {
  return new Set(changes.map(({ subject }) => `${subject.kind} ${subject.name}`)).size < 2;
}

/** The code of a change, and what it is called in a signature. */
export function identity({ code: name, fingerprint }: DocumentChange, alike: number): Rich {
  return rich`${code(name)} ${code(fingerprint)}${alike > 1 && ` and ${alike - 1} more`}`;
}

export interface AlikeChanges {
  /** The first of them, with an `about` that tells all. */
  readonly change: DocumentChange;
  readonly count: number;
}

/**
 * Changes at one place that differ in one word are told at once: "retention of `mail` in GB, DE and NL". So are the
 * loads of a campaign, each of which stands in the table of systems.
 */
export function alike(changes: readonly DocumentChange[]): AlikeChanges[] {
  const groups = Map.groupBy(changes, (change) => {
    const { code: name, level, subject, about, before, after, base, head } = change;
    const place = head ?? base;
    const same = isLoad(change) ? [] : [before, after, withoutLast(about)];
    return JSON.stringify([name, level, subject.kind, subject.name, place?.file, place?.line, ...same]);
  });
  return [...groups.values()].flatMap((group): AlikeChanges[] => {
    const [first] = group;
    if (!first || group.length === 1) return first ? [{ change: first, count: 1 }] : [];
    const last = group.map(({ about }) => about.split(' ').at(-1) ?? '');
    const about = isLoad(first) ? first.about : `${withoutLast(first.about)} ${listed(last)}`.trim();
    return [{ change: { ...first, about }, count: group.length }];
  });
}

/** Loads stand in a table of their own. */
export function isLoad({ code: name }: DocumentChange): boolean {
  return /^load-(added|removed|raised|lowered)$/.test(name);
}

function withoutLast(about: string): string {
  return about.split(' ').slice(0, -1).join(' ');
}

function listed(words: readonly string[]): string {
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
