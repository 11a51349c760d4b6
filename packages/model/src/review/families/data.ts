/** What is asked of people, what for, who gets it, and how long and where it is kept. */
import type { CaptureField } from '../../capture.ts';
import { type CrmField, flagOf } from '../../crm.ts';
import { secondsOf } from '../../units.ts';
import type { Use } from '../../use.ts';
import type { Workspace } from '../../workspace.ts';
import { breaking, defineFamily, doubtful, type Fact, HARMLESS } from '../fact.ts';
import { formFields } from '../form-fields.ts';
import { named, numberFact, saidOrNot, wordFact } from '../tell.ts';

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
    formFields(subject).map(({ field, key, about }) => {
      const marks = marksOf(field, subject.workspace);
      const text = marks.join(', ') || 'no mark';
      const span = field.nameSpan;
      return { key, about: `marks of ${about}`, value: text, amount: marks.length, text, span };
    }),
  judged: {
    raised: breaking('audience'),
    // The same question is asked, and is no longer treated as it was.
    lowered: doubtful('audience'),
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
      const form = subject.nameOf(capture);
      return capture.purposes.flatMap(({ name, span }) =>
        wordFact(`${form} ${name}`, `purpose of ${named(form)}`, name, span),
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
    perRegion(declaration.uses, ({ nameSpan }, key, about) => wordFact(key, 'use of data', about, nameSpan)),
  judged: { added: breaking('audience'), removed: HARMLESS },
});

/**
 * Facts of each use in each of its countries.
 *
 * @param facts gets the use, the key of its fact and "`email-marketing` in GB"
 */
export function perRegion(
  uses: readonly Use[],
  facts: (use: Use, key: string, about: string) => readonly Fact[],
): Fact[] {
  return uses.flatMap((one) => {
    const regions = one.regions.length > 0 ? one.regions.map(({ name }) => name) : [''];
    return regions.flatMap((region) =>
      facts(one, `${one.name} ${region}`, `${named(one.name)}${region && ` in ${region}`}`),
    );
  });
}

/** No line is for ever: nobody has promised that anything will be deleted. */
export const retention = defineFamily({
  name: 'retention',
  area: 'data',
  on: 'campaign',
  role: 'privacy',
  facts: ({ declaration, workspace }) =>
    perRegion(declaration.uses, ({ retention: { time, event } = {}, nameSpan }, key, of) => {
      const about = `retention of ${of}`;
      if (!time) return [{ key, about, value: '', amount: FOR_EVER, text: 'not said', span: nameSpan }];
      const from = event === undefined ? '' : ` after ${event}`;
      return numberFact(key, about, time, secondsOf(time, workspace.units)).map((fact) => ({
        ...fact,
        text: `${fact.text}${from}`,
      }));
    }),
  judged: { raised: breaking('audience'), lowered: HARMLESS },
});

const FOR_EVER = Number.MAX_VALUE;

/** The same time from another day on may be longer or shorter. */
export const retentionStart = defineFamily({
  name: 'retention-start',
  area: 'data',
  on: 'campaign',
  role: 'privacy',
  facts: ({ declaration }) =>
    perRegion(declaration.uses, ({ retention: { time, event } = {} }, key, about) =>
      // Where there is no time before or after, that says enough.
      time ? wordFact(key, `start of the retention of ${about}`, event ?? 'not said', time.span) : [],
    ),
  judged: { changed: doubtful('audience') },
});

export const residency = defineFamily({
  name: 'residency',
  area: 'data',
  on: 'campaign',
  role: 'privacy',
  facts: ({ declaration }) =>
    perRegion(declaration.uses, ({ residency: place, nameSpan }, key, about) =>
      saidOrNot(key, `residency of ${about}`, place?.name, place?.span ?? nameSpan),
    ),
  judged: { raised: HARMLESS, lowered: breaking('audience'), changed: breaking('audience') },
});

/** A share of the visits; what it does to systems is told with their load. */
export const formRate = defineFamily({
  name: 'form-rate',
  area: 'data',
  on: 'campaign',
  role: 'privacy',
  facts: ({ declaration, nameOf }) =>
    declaration.captures.flatMap((capture) => {
      const form = nameOf(capture);
      return numberFact(form, `rate of ${named(form)}`, capture.rate);
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
