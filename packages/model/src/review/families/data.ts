/** What is asked of people, what for, who gets it, and how long and where it is kept. */
import type { CaptureField } from '../../capture.ts';
import { type CrmField, flagOf } from '../../crm.ts';
import type { Quantity } from '../../quantity.ts';
import { secondsOf } from '../../units.ts';
import type { Use } from '../../use.ts';
import type { Workspace } from '../../workspace.ts';
import { breaking, defineFamily, doubtful, type Fact, factId, HARMLESS } from '../fact.ts';
import { formFields } from '../form-fields.ts';
import { named, numberFact, partsOf, wordFact } from '../tell.ts';

/** What it asks is told of its fields. */
export const form = defineFamily({
  name: 'form',
  area: 'data',
  on: 'campaign',
  role: 'privacy',
  facts: ({ declaration, nameOf }) =>
    declaration.captures.flatMap((capture) =>
      wordFact(nameOf(capture), 'form', nameOf(capture), capture.nameSpan),
    ),
  judged: { added: HARMLESS, removed: HARMLESS },
});

/** Every question of a form. What has to be answered, and what is kept, is more than what is not. */
export const personalField = defineFamily({
  name: 'personal-field',
  area: 'data',
  on: 'campaign',
  role: 'privacy',
  whenNew: true,
  facts: (subject) =>
    formFields(subject).map(({ field, key, about }) => {
      const has = (flag: string) => flagOf(field.flags, flag) === true;
      const type = field.type?.type.name ?? '';
      const words = [
        type,
        ...(has('required') ? ['required'] : []),
        ...(has('hidden') ? ['hidden'] : []),
        ...(field.discarded ? ['discarded'] : []),
      ];
      const value = words.join(', ');
      const text = [...words, ...marksOf(field, subject.workspace)].join(', ');
      const amount = (field.discarded ? 0 : KEPT) + (has('required') ? REQUIRED : 0);
      return { key, about, value, amount, text, span: field.nameSpan };
    }),
  judged: {
    added: breaking('audience'),
    removed: HARMLESS,
    raised: breaking('audience'),
    lowered: HARMLESS,
    // Another type may be another question, and may not.
    changed: doubtful('audience'),
  },
});

// To keep an answer is more than to insist on one that is thrown away.
const REQUIRED = 1;
const KEPT = 2;

/** How a field is marked as sensitive or classified, in the form and where the CRM keeps it. */
export const sensitivity = defineFamily({
  name: 'sensitivity',
  area: 'data',
  on: 'campaign',
  role: 'privacy',
  isDerived: true,
  facts: (subject) =>
    formFields(subject).flatMap(({ field, key, about }) =>
      marksOf(field, subject.workspace).flatMap((mark) =>
        partsOf('personal-field', key, wordFact(key, `mark of ${about}`, mark, field.nameSpan)),
      ),
    ),
  judged: {
    added: breaking('audience'),
    // The same question is asked, and is no longer treated as it was.
    removed: doubtful('audience'),
    changed: doubtful('audience'),
  },
});

function marksOf(field: CaptureField, workspace: Workspace): string[] {
  const kept = field.mappings.flatMap(({ target }) => {
    const resolution = target && workspace.resolveTarget(target);
    return resolution?.state === 'found' ? marksIn(resolution.field.declaration) : [];
  });
  const own = flagOf(field.flags, 'sensitive') ? ['sensitive'] : [];
  return [...new Set([...own, ...kept.sort()])];
}

function marksIn({ flags }: CrmField): string[] {
  return flags.flatMap(({ name, unknown, text = '' }) => {
    if (unknown) return [];
    if (name === 'secured') return ['secured'];
    if (name === 'classified') return [text];
    return name === 'sensitivity' && PROTECTED.test(text) ? [text] : [];
  });
}

/** Salesforce: Public, Internal, Confidential, Restricted, MissionCritical; HubSpot: non, sensitive, highly sensitive. */
const PROTECTED = /^(confidential|restricted|mission ?critical|sensitive|highly[-_ ]sensitive)$/i;

/** Each vendor that gets an answer. */
export const recipient = defineFamily({
  name: 'recipient',
  area: 'data',
  on: 'campaign',
  role: 'privacy',
  whenNew: true,
  facts: (subject) =>
    formFields(subject).flatMap(({ field, key, about }) =>
      field.sharedWith.flatMap((vendor) => {
        const name = subject.nameOfReference(vendor);
        return wordFact(`${key} ${name}`, `recipient of ${about}`, name, vendor.span);
      }),
    ),
  judged: { added: breaking('audience'), removed: HARMLESS },
});

/** What the answers of a form, or one of them, are for. */
export const purpose = defineFamily({
  name: 'purpose',
  area: 'data',
  on: 'campaign',
  role: 'privacy',
  facts: (subject) => [
    ...subject.declaration.captures.flatMap((capture) => {
      const owner = subject.nameOf(capture);
      return capture.purposes.flatMap(({ name, span }) =>
        wordFact(`${owner} ${name}`, `purpose of ${named(owner)}`, name, span),
      );
    }),
    ...formFields(subject).flatMap(({ field, key, about }) =>
      field.forPurposes.flatMap(({ name, span }) =>
        wordFact(`${key} ${name}`, `purpose of ${about}`, name, span),
      ),
    ),
  ],
  judged: { added: breaking('audience'), removed: HARMLESS },
});

/** A use in one country; a block for several is told for each, so that blocks may be joined and divided. */
export const use = defineFamily({
  name: 'use',
  area: 'data',
  on: 'campaign',
  role: 'privacy',
  whenNew: true,
  facts: ({ declaration }) =>
    declaration.uses.flatMap((one) =>
      placesOf(one).flatMap(({ key, about }) => wordFact(key, 'use of data', about, one.nameSpan)),
    ),
  judged: { added: breaking('audience'), removed: HARMLESS },
});

/**
 * Facts of each use in each of its countries. Of a country that is new or gone that is told.
 *
 * @param facts gets the use, the key of its fact and "`email-marketing` in GB"
 */
export function perRegion(
  uses: readonly Use[],
  facts: (use: Use, key: string, about: string) => readonly Fact[],
): Fact[] {
  return uses.flatMap((one) =>
    placesOf(one).flatMap(({ key, about }) =>
      facts(one, key, about).map((fact) => ({ within: factId('use', key), ...fact })),
    ),
  );
}

function placesOf({ name, regions }: Use): { readonly key: string; readonly about: string }[] {
  const names = regions.length > 0 ? regions.map((region) => region.name) : [''];
  return names.map((region) => ({
    key: `${name} ${region}`,
    about: `${named(name)}${region && ` in ${region}`}`,
  }));
}

export const retention = defineFamily({
  name: 'retention',
  area: 'data',
  on: 'campaign',
  role: 'privacy',
  facts: ({ declaration, workspace }) =>
    perRegion(declaration.uses, ({ retention: { time, event } = {} }, key, about) => {
      const seconds = time && secondsOf(inMonths(time), workspace.units);
      const from = event === undefined ? '' : ` after ${event}`;
      return numberFact(key, `retention of ${about}`, time, seconds).map((fact) => ({
        ...fact,
        text: `${fact.text}${from}`,
      }));
    }),
  // Without a line nobody has promised that anything will be deleted.
  judged: {
    added: HARMLESS,
    removed: breaking('audience'),
    raised: breaking('audience'),
    lowered: HARMLESS,
  },
});

/** Units make a year 365 days and a month 30; nobody who writes 12 months for a year keeps anything for longer. */
function inMonths(time: Quantity): Quantity {
  return time.unit === 'year' || time.unit === 'years'
    ? { ...time, number: 12 * time.number, unit: 'months' }
    : time;
}

/** The same time from another day on may be longer or shorter. */
export const retentionStart = defineFamily({
  name: 'retention-start',
  area: 'data',
  on: 'campaign',
  role: 'privacy',
  facts: ({ declaration }) =>
    perRegion(declaration.uses, ({ retention: { time, event } = {} }, key, about) =>
      time
        ? partsOf('retention', key, wordFact(key, `start of the retention of ${about}`, event, time.span))
        : [],
    ),
  judged: { added: doubtful('audience'), removed: doubtful('audience'), changed: doubtful('audience') },
});

export const residency = defineFamily({
  name: 'residency',
  area: 'data',
  on: 'campaign',
  role: 'privacy',
  facts: ({ declaration }) =>
    perRegion(declaration.uses, ({ residency: place }, key, about) =>
      place ? wordFact(key, `residency of ${about}`, place.name, place.span) : [],
    ),
  judged: { added: HARMLESS, removed: breaking('audience'), changed: breaking('audience') },
});

/** A share of the visits; what it does to systems is told with their load. */
export const formRate = defineFamily({
  name: 'form-rate',
  area: 'data',
  on: 'campaign',
  role: 'privacy',
  facts: ({ declaration, nameOf }) =>
    declaration.captures.flatMap((capture) => {
      const name = nameOf(capture);
      return partsOf('form', name, numberFact(name, `rate of ${named(name)}`, capture.rate));
    }),
  // More people answer than was expected; whether that is more than was agreed, nobody has written.
  judged: { added: HARMLESS, removed: HARMLESS, raised: doubtful('audience'), lowered: HARMLESS },
});

/** The CRM that holds the people of a list. */
export const listHome = defineFamily({
  name: 'list-home',
  area: 'data',
  on: 'list',
  role: 'privacy',
  facts: ({ declaration: { name, keptIn } }) =>
    keptIn ? wordFact('', `CRM that keeps ${named(name)}`, keptIn.name, keptIn.span) : [],
  judged: { added: HARMLESS, removed: doubtful('audience'), changed: doubtful('audience') },
});
