/** A campaign that counts on somebody who will have left before it is over. */
import { type Campaign, isRealDate, type Reference } from '@liaison/model';
import { lastDay } from './campaign-dates.ts';
import { isClosed } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import { hasLeft } from './departures.ts';
import { relatedPlace } from './related-places.ts';

/** A place where somebody is counted on, and the last day of that. */
interface Position {
  readonly title: string;
  readonly person: Reference | undefined;
  readonly duty: string;
  readonly day: string | undefined;
}

export const departedPerson = defineCheck({
  code: 'departed-person',
  category: 'people',
  severity: 'error',
  on: 'campaign',
  message: (data: { title: string; person: string; until: string; end: string }) =>
    `${data.title} \`${data.person}\` is here until ${data.until} only, and ${data.end}`,
  help: 'Name somebody who is there to the end, or correct the `until` of the person',
  run(campaign, { workspace }, report) {
    if (isClosed(campaign)) return;
    for (const { title, person: named, duty, day } of positionsOf(campaign)) {
      const declared = workspace.resolveTo('person', named);
      const until = declared?.declaration.until;
      if (!declared || !named || !until) continue;
      if (!hasLeft(declared.declaration, day ?? workspace.today)) continue;
      const end = day ? `${duty} ends on ${day}` : `today is ${workspace.today}`;
      report({
        at: named.span,
        data: { title, person: named.name, until: until.value, end },
        related: [relatedPlace(declared.file, until.span, `Last day of \`${named.name}\``)],
      });
    }
  },
});

/** Approvals are left out: what somebody signed stays signed. */
function positionsOf(campaign: Campaign): Position[] {
  const day = lastDay(campaign);
  const duty = 'the campaign';
  const all = (title: string, people: readonly (Reference | undefined)[]): Position[] =>
    people.map((person) => ({ title, person, duty, day }));
  return [
    ...all('Owner', [campaign.owner]),
    ...all('IT owner', [campaign.itOwner]),
    ...all('Champion', [campaign.champion]),
    ...all('Sponsor', campaign.sponsors),
    ...all('Liaison', campaign.liaisons),
    ...campaign.onCall.map(({ person, range }) => {
      const end = (range?.to ?? range?.from)?.date;
      const shift = end !== undefined && isRealDate(end);
      return shift
        ? { title: 'On call', person, duty: 'the shift', day: end }
        : { title: 'On call', person, duty, day };
    }),
    ...all(
      'Contingency:',
      campaign.contingency.map(({ by }) => by),
    ),
    ...all('Escalation:', [
      ...campaign.escalates.map(({ person }) => person),
      ...campaign.slas.map(({ breach }) => breach?.escalatesTo),
    ]),
    ...campaign.needs.flatMap(({ done, due, responsible, accountable }) => {
      if (done) return [];
      const end = due && isRealDate(due.value) ? due.value : day;
      const task = end === day ? duty : 'the work';
      const asked = (title: string, people: readonly Reference[]): Position[] =>
        people.map((person) => ({ title, person, duty: task, day: end }));
      return [...asked('Responsible:', responsible), ...asked('Accountable:', accountable)];
    }),
  ];
}
