/** Who answers for what, and who can be reached. */
import type { Campaign } from '../../campaign.ts';
import type { Reference } from '../../declaration.ts';
import { conditionOf } from '../condition.ts';
import {
  breaking,
  defineFamily,
  doubtful,
  type Fact,
  type Family,
  HARMLESS,
  missed,
  type Subject,
} from '../fact.ts';
import { amountFact, dayFact, named, partsOf, rangeText, wordFact } from '../tell.ts';

/** Whoever is relied on has to know that somebody else is now. */
export const owner = ofCampaign('owner', 'owner', ({ owner: person }) => person, 'marketing', 'it');
export const itOwner = ofCampaign('it-owner', 'IT owner', (one) => one.itOwner, 'it', 'marketing');
export const champion = ofCampaign('champion', 'champion', (one) => one.champion, 'it', 'marketing');

export const sponsor = ofEach('sponsor', 'sponsor', ({ sponsors }) => sponsors);
export const liaison = ofEach('liaison', 'liaison', ({ liaisons }) => liaisons);

export const onCall = defineFamily({
  name: 'on-call',
  area: 'people',
  on: 'campaign',
  role: 'it',
  facts: ({ declaration, nameOfReference }) =>
    declaration.onCall.flatMap(({ person, range, span }) => {
      if (!person) return [];
      const name = nameOfReference(person);
      return wordFact(name, `when ${named(name)} is on call`, range ? rangeText(range) : 'always', span);
    }),
  judged: { added: HARMLESS, removed: breaking('marketing'), changed: doubtful('marketing') },
});

/** Whose hand is on the switch. */
export const contingencyOwner = defineFamily({
  name: 'contingency-owner',
  area: 'people',
  on: 'campaign',
  role: 'it',
  facts: (subject) =>
    subject.declaration.contingency.flatMap((plan) => {
      const when = conditionOf(plan, subject);
      const { by } = plan;
      if (when === undefined || !by) return [];
      const facts = wordFact(when, `who acts when ${when}`, subject.nameOfReference(by), by.span);
      return partsOf('contingency', when, facts);
    }),
  judged: { added: HARMLESS, removed: breaking('it'), changed: doubtful('it') },
});

/** Last day in the company. */
export const departure = defineFamily({
  name: 'departure',
  area: 'people',
  on: 'person',
  role: 'it',
  facts: ({ declaration, nameOf }) =>
    dayFact('', `last day of ${named(nameOf(declaration))}`, declaration.until),
  judged: {
    added: doubtful('it'),
    removed: HARMLESS,
    raised: HARMLESS,
    lowered: doubtful('it'),
    changed: doubtful('it'),
  },
});

export const personTeam = ofDeclaration('person-team', 'person', 'team of', ({ team }) => team, {
  added: HARMLESS,
  removed: doubtful('it'),
  changed: doubtful('it'),
});

/** Approvals in a role that somebody no longer has were given by somebody who had it. */
export const signer = defineFamily({
  name: 'signer',
  area: 'people',
  on: 'person',
  role: 'it',
  facts: ({ declaration, nameOf, nameOfReference }) =>
    declaration.signsFor.flatMap((role) => {
      const name = nameOfReference(role);
      const about = `role in which ${named(nameOf(declaration))} signs`;
      return wordFact(name, about, name, role.span);
    }),
  judged: { added: doubtful('governance'), removed: doubtful('governance') },
});

export const personContact = defineFamily({
  name: 'person-contact',
  area: 'people',
  on: 'person',
  role: 'it',
  facts: ({ declaration, nameOf }) => {
    const { email } = declaration;
    return email ? wordFact('', `address of ${named(nameOf(declaration))}`, email.value, email.span) : [];
  },
  judged: { added: HARMLESS, removed: doubtful('marketing'), changed: HARMLESS },
});

export const liaisonTo = defineFamily({
  name: 'liaison-to',
  area: 'people',
  on: 'person',
  role: 'it',
  facts: ({ declaration, nameOf, nameOfReference }) =>
    declaration.liaisonTo.flatMap((team) => {
      const name = nameOfReference(team);
      return wordFact(name, `team with which ${named(nameOf(declaration))} sits`, name, team.span);
    }),
  judged: { added: HARMLESS, removed: doubtful('marketing') },
});

export const teamContact = defineFamily({
  name: 'team-contact',
  area: 'people',
  on: 'team',
  role: 'it',
  facts: ({ declaration, nameOf }) => {
    const { contact } = declaration;
    return contact
      ? wordFact('', `contact of ${named(nameOf(declaration))}`, contact.value, contact.span)
      : [];
  },
  judged: { added: HARMLESS, removed: doubtful('marketing'), changed: doubtful('marketing') },
});

export const teamSide = ofDeclaration('team-side', 'team', 'side of', ({ side }) => side, {
  added: doubtful('governance'),
  removed: doubtful('governance'),
  changed: doubtful('governance'),
});

export const outsourcing = ofDeclaration(
  'outsourcing',
  'team',
  'vendor that works for',
  (one) => one.outsourcedTo,
  {
    added: breaking('marketing'),
    removed: doubtful('marketing'),
    changed: breaking('marketing'),
  },
);

export const systemOwner = ofDeclaration('system-owner', 'system', 'owner of', ({ owner: team }) => team, {
  added: HARMLESS,
  removed: breaking('marketing'),
  changed: doubtful('marketing'),
});

export const listOwner = ofDeclaration('list-owner', 'list', 'owner of', ({ owner: team }) => team, {
  added: HARMLESS,
  removed: breaking('marketing'),
  changed: doubtful('marketing'),
});

export const crmOwner = ofDeclaration('crm-owner', 'crm', 'owner of', ({ owner: team }) => team, {
  added: HARMLESS,
  removed: breaking('crm'),
  changed: doubtful('crm'),
});

export const senderOwner = ofDeclaration(
  'sender-owner',
  'sender',
  'owner of',
  ({ owner: team }) => team,
  missed('marketing'),
);

export const slotOwner = ofDeclaration(
  'slot-owner',
  'slot',
  'owner of',
  ({ owner: team }) => team,
  missed('marketing'),
);

/** Without a limit somebody signs whatever it costs. */
export const signingLimit = defineFamily({
  name: 'signing-limit',
  area: 'people',
  on: 'person',
  role: 'finance',
  since: 2,
  facts: ({ declaration, workspace, nameOf, nameOfReference }) =>
    declaration.limits.flatMap(({ role, amount }) => {
      const name = nameOfReference(role);
      const about = `amount up to which ${named(nameOf(declaration))} signs for ${name}`;
      return partsOf('signer', name, amountFact(name, about, amount, workspace.units));
    }),
  judged: {
    added: doubtful('governance'),
    removed: breaking('finance'),
    raised: breaking('finance'),
    lowered: doubtful('governance'),
    changed: doubtful('finance'),
  },
});

/** One person for a duty of the campaign; `other` is the side that counts on them. */
function ofCampaign(
  name: string,
  words: string,
  personOf: (campaign: Campaign) => Reference | undefined,
  role: string,
  other: 'it' | 'marketing',
): Family {
  return defineFamily({
    name,
    area: 'people',
    on: 'campaign',
    role,
    facts: (subject) => referenceFact('', words, personOf(subject.declaration), subject),
    judged: { added: HARMLESS, removed: breaking(other), changed: breaking(other) },
  });
}

function ofEach(name: string, words: string, peopleOf: (campaign: Campaign) => readonly Reference[]): Family {
  return defineFamily({
    name,
    area: 'people',
    on: 'campaign',
    role: 'marketing',
    facts: (subject) =>
      peopleOf(subject.declaration).flatMap((person) =>
        referenceFact(subject.nameOfReference(person), words, person, subject),
      ),
    judged: { added: HARMLESS, removed: breaking('it') },
  });
}

function ofDeclaration<K extends 'person' | 'team' | 'system' | 'list' | 'crm' | 'sender' | 'slot'>(
  name: string,
  on: K,
  words: string,
  referenceOf: (declaration: Subject<K>['declaration']) => Reference | undefined,
  judged: Family['judged'],
): Family {
  return defineFamily<K>({
    name,
    area: 'people',
    on,
    role: 'it',
    facts: (subject) => {
      const about = `${words} ${named(subject.nameOf(subject.declaration))}`;
      return referenceFact('', about, referenceOf(subject.declaration), subject);
    },
    judged,
  });
}

function referenceFact(
  key: string,
  about: string,
  reference: Reference | undefined,
  { nameOfReference }: Pick<Subject, 'nameOfReference'>,
): Fact[] {
  return reference ? wordFact(key, about, nameOfReference(reference), reference.span) : [];
}
