/**
 * On which ground people are written to, how they are asked and how they say no, and what can be shown of it later.
 * Double opt-in stands in `privacy.ts`; who is left out, quiet hours and how soon a no counts, in `senders.ts`.
 */
import type { Capture, CaptureField } from '../../capture.ts';
import type { Reference } from '../../declaration.ts';
import { breaking, defineFamily, doubtful, factId, HARMLESS, type Subject } from '../fact.ts';
import { fieldNameIn, formFields } from '../form-fields.ts';
import { named, partsOf, wordFact } from '../tell.ts';
import { perRegion } from './data.ts';

/** The ground of a use. Between two grounds other than consent the files do not tell which leaves people more say. */
export const basis = defineFamily({
  name: 'basis',
  area: 'consent',
  on: 'campaign',
  role: 'privacy',
  facts: ({ declaration }) =>
    perRegion(declaration.uses, ({ basis: ground }, key, about) =>
      ground
        ? wordFact(key, `basis of ${about}`, ground.value, ground.span).map((fact) => ({
            ...fact,
            amount: RANKS[ground.value] ?? OTHER,
          }))
        : [],
    ),
  judged: {
    added: HARMLESS,
    removed: breaking('audience'),
    raised: HARMLESS,
    lowered: breaking('audience'),
    changed: doubtful('audience'),
  },
});

/**
 * What people lose who relied on a basis. Only consent outranks the others: there nothing happens before somebody has
 * said yes, and he can take it back at any time (GDPR art. 6(1)(a), 7(3)).
 */
const RANKS: Readonly<Record<string, number>> = {
  consent: 2,
  // The yes to a purchase, not to messages: a yes to the similar is inferred, a no is heard (ePrivacy art. 13(2)).
  'soft-opt-in': 1,
  // Nobody is asked; it goes on until somebody says no.
  'opt-out': 1,
  // Nobody is asked; one can object, and to direct marketing always with success (GDPR art. 21).
  'legitimate-interest': 1,
  // It ends with the contract, and cannot be refused without it.
  contract: 1,
  // Neither asked nor refusable; the law decides, and these are no grounds to advertise on.
  'legal-obligation': 1,
  'vital-interests': 1,
  'public-task': 1,
};
/** A word that nobody knows, which is a finding of its own. */
const OTHER = 1;

export const notice = defineFamily({
  name: 'notice',
  area: 'consent',
  on: 'campaign',
  role: 'privacy',
  facts: ({ declaration }) =>
    perRegion(declaration.uses, ({ notice: text }, key, about) =>
      text ? wordFact(key, `notice of ${about}`, text.value, text.span) : [],
    ),
  judged: { added: HARMLESS, removed: breaking('audience'), changed: doubtful('audience') },
});

/** Papers that prove a ground; known by their links, and without a link by what they are called. */
export const useEvidence = defineFamily({
  name: 'use-evidence',
  area: 'consent',
  on: 'campaign',
  role: 'privacy',
  facts: ({ declaration }) =>
    perRegion(declaration.uses, ({ evidence, nameSpan }, key, about) =>
      evidence.flatMap(({ text, link = text }) => wordFact(key, `evidence for ${about}`, link, nameSpan)),
    ),
  judged: { added: HARMLESS, removed: breaking('governance'), changed: doubtful('governance') },
});

/** Whether a form asks for the consent to what it collects for. */
export const askedConsent = defineFamily({
  name: 'asked-consent',
  area: 'consent',
  on: 'campaign',
  role: 'privacy',
  facts: ({ declaration, nameOf, nameOfReference }) =>
    declaration.captures.flatMap((capture) => {
      const form = nameOf(capture);
      const granted = namesOf(capture, ({ grants }) => grants, nameOfReference);
      return capture.purposes.map(nameOfReference).flatMap((purpose) => {
        if (!granted.has(purpose)) return [];
        const key = `${form} ${purpose}`;
        const about = `consent to ${named(purpose)} in ${named(form)}`;
        return partsOf('purpose', key, wordFact(key, about, 'asked for', capture.nameSpan));
      });
    }),
  judged: { added: HARMLESS, removed: breaking('audience') },
});

/** What one tick agrees to. Where it is more than before, people agree to what they were not asked alone. */
export const grant = defineFamily({
  name: 'grant',
  area: 'consent',
  on: 'campaign',
  role: 'privacy',
  facts: (subject) =>
    formFields(subject).flatMap(({ field, key, about: question }) => {
      const purposes = field.grants.map(subject.nameOfReference).sort();
      if (purposes.length === 0) return [];
      const text = purposes.join(', ');
      const about = `consent by ${question}`;
      return [{ key, about, value: text, amount: purposes.length, text, span: field.nameSpan }];
    }),
  judged: {
    added: HARMLESS,
    removed: HARMLESS,
    raised: breaking('audience'),
    lowered: HARMLESS,
    changed: breaking('audience'),
  },
});

/** Where people can say no. */
export const refusal = defineFamily({
  name: 'refusal',
  area: 'consent',
  on: 'campaign',
  role: 'privacy',
  facts: ({ declaration, nameOf, nameOfReference }) =>
    declaration.captures.flatMap((capture) => {
      const form = nameOf(capture);
      const within = factId('form', form);
      return [...namesOf(capture, ({ refuses }) => refuses, nameOfReference)].map((purpose) => {
        const about = `refusal of ${named(purpose)} in ${named(form)}`;
        const text = 'can be said';
        return { key: `${form} ${purpose}`, about, value: text, text, span: capture.nameSpan, within };
      });
    }),
  judged: { added: HARMLESS, removed: breaking('audience') },
});

function namesOf(
  { fields }: Capture,
  of: (field: CaptureField) => readonly Reference[],
  nameOf: (reference: Reference) => string,
): Set<string> {
  return new Set(fields.flatMap((field) => of(field).map(nameOf)));
}

/** Silence and pre-ticked boxes are no consent (GDPR recital 32). */
export const tickedBefore = defineFamily({
  name: 'ticked-before',
  area: 'consent',
  on: 'campaign',
  role: 'privacy',
  facts: (subject) =>
    formFields(subject).flatMap(({ field, key, about }) => {
      const flag = field.flags.find(({ name, unknown }) => name === 'prefilled' && !unknown);
      if (!flag || field.grants.length === 0) return [];
      return wordFact(key, `tick of ${about}`, 'set before anybody reads it', flag.span);
    }),
  judged: { added: breaking('audience'), removed: HARMLESS },
});

/** The words beside a tick are what somebody has agreed to. Of all labels these alone count. */
export const consentText = defineFamily({
  name: 'consent-text',
  area: 'consent',
  on: 'campaign',
  role: 'privacy',
  facts: (subject) =>
    formFields(subject).flatMap(({ field, key, about }) => {
      if (field.grants.length + field.refuses.length === 0) return [];
      const text = field.title?.replace(/\s+/g, ' ').trim();
      return partsOf(
        field.grants.length > 0 ? 'grant' : 'personal-field',
        key,
        wordFact(key, `words beside ${about}`, text, field.nameSpan),
      );
    }),
  judged: { added: doubtful('audience'), removed: doubtful('audience'), changed: doubtful('audience') },
});

/** Whether the CRM keeps when somebody has agreed, and to which words (GDPR art. 7(1)). */
export const consentProof = defineFamily({
  name: 'consent-proof',
  area: 'consent',
  on: 'campaign',
  role: 'privacy',
  facts: (subject) =>
    formFields(subject).flatMap(({ field, capture, key, about }) =>
      field.grants.length === 0
        ? []
        : proofsOf(field, capture, subject).flatMap((proof) =>
            partsOf(
              'grant',
              key,
              wordFact(`${key} ${proof}`, `proof of consent by ${about}`, proof, field.nameSpan),
            ),
          ),
    ),
  judged: { added: HARMLESS, removed: breaking('audience') },
});

/** Lines without a condition prove as well: they are written for everybody. */
function proofsOf(field: CaptureField, capture: Capture, subject: Subject<'campaign'>): string[] {
  const own = subject.nameOf(field);
  const words = capture.sets
    .filter(({ condition }) => !condition || fieldNameIn(capture, condition.field.name, subject) === own)
    .flatMap(({ value, target }) => (target && value?.type === 'word' ? value.word : []));
  return [
    ...(words.includes('now') ? ['time'] : []),
    ...(words.includes(`label-of-${field.name}`) ? ['words'] : []),
  ];
}

/** What the people on a list have agreed to. */
export const agreedPurpose = defineFamily({
  name: 'agreed-purpose',
  area: 'consent',
  on: 'list',
  role: 'privacy',
  facts: ({ declaration: { name, purposes }, nameOfReference }) =>
    purposes.flatMap((purpose) => {
      const agreed = nameOfReference(purpose);
      return wordFact(agreed, `purpose of ${named(name)}`, agreed, purpose.span);
    }),
  // Nothing in the files says that the people were asked.
  judged: { added: doubtful('audience'), removed: breaking('marketing') },
});

/** Countries whose rules are kept for a list. */
export const listCountry = defineFamily({
  name: 'list-country',
  area: 'consent',
  on: 'list',
  role: 'privacy',
  facts: ({ declaration: { name, countries } }) =>
    countries.flatMap((country) =>
      wordFact(country.name, `country of ${named(name)}`, country.name, country.span),
    ),
  judged: { added: HARMLESS, removed: breaking('audience') },
});

/** The consent without which a kind of channel may not be used. */
export const neededConsent = defineFamily({
  name: 'needed-consent',
  area: 'consent',
  on: 'kind',
  role: 'privacy',
  facts: ({ declaration: { name, needsConsent }, nameOfReference }) =>
    needsConsent
      ? wordFact('', `consent that ${named(name)} needs`, nameOfReference(needsConsent), needsConsent.span)
      : [],
  judged: { added: doubtful('marketing'), removed: breaking('audience'), changed: doubtful('audience') },
});
