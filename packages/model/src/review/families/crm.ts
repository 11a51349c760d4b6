/** What forms bring into CRMs: which field gets what, how soon, and who looks after it. */
import type { Capture, SetLine } from '../../capture.ts';
import { type FieldTarget, flagOf } from '../../crm.ts';
import type { Span } from '../../source.ts';
import { secondsOf } from '../../units.ts';
import { crmOf, fullTarget, writtenTarget } from '../crm-targets.ts';
import { breaking, defineFamily, doubtful, type Fact, factId, HARMLESS, type Subject } from '../fact.ts';
import { fieldNameIn, formFields } from '../form-fields.ts';
import { named, numberFact, partsOf, wordFact } from '../tell.ts';

/** By object: another field of it is another target, another object is another mapping. */
export const mapping = defineFamily({
  name: 'mapping',
  area: 'crm',
  on: 'campaign',
  role: 'crm',
  facts: (subject) =>
    formFields(subject).flatMap(({ field, key, about }) =>
      field.mappings.flatMap(({ negated, target, span }) => {
        if (!target) return [];
        const not = negated ? 'not ' : '';
        const text = `${not}${writtenTarget(target)}`;
        const inCrm = {
          crm: crmOf(target, subject.workspace),
          sealed: (crm: string) => `${not}${fullTarget(target, crm)}`,
        };
        return [
          { key: mappingKey(key, target), about: `target of ${about}`, value: text, inCrm, text, span },
        ];
      }),
    ),
  judged: { added: HARMLESS, removed: breaking('crm'), changed: breaking('crm') },
});

/**
 * In which CRM a target is, written or not: another CRM of the organisation may have an object of that name too. Where
 * that cannot be told in one of the versions nobody can say that it has changed, so nothing comes or goes here.
 */
export const targetCrm = defineFamily({
  name: 'target-crm',
  area: 'crm',
  on: 'campaign',
  role: 'crm',
  // Each target seals its own.
  isUnsealed: true,
  facts: (subject) => [
    ...formFields(subject).flatMap(({ field, key, about }) =>
      field.mappings.flatMap(({ target, span }) =>
        target ? crmFact(`${key} ${writtenTarget(target)}`, about, target, subject, span) : [],
      ),
    ),
    ...subject.declaration.captures.flatMap((capture) =>
      capture.sets.flatMap((line) =>
        setFact(line, capture, subject).flatMap(({ key, text, span }) =>
          line.target
            ? crmFact(`${key} ${text}`, named(subject.nameOf(capture)), line.target, subject, span)
            : [],
        ),
      ),
    ),
  ],
  judged: { changed: breaking('crm') },
});

function crmFact(
  key: string,
  from: string,
  target: FieldTarget,
  { workspace, nameOf }: Subject<'campaign'>,
  span: Span,
): Fact[] {
  const name = crmOf(target, workspace);
  const crm = workspace.lookup('crm', name)[0]?.declaration;
  const about = `CRM of ${named(writtenTarget(target))}, filled by ${from}`;
  return name === '' ? [] : wordFact(key, about, crm ? nameOf(crm) : name, span);
}

function mappingKey(field: string, { object }: FieldTarget): string {
  return `${field} ${object.name}`;
}

/** Whether whoever reads the CRM can count on an answer. */
export const alwaysFilled = defineFamily({
  name: 'always-filled',
  area: 'crm',
  on: 'campaign',
  role: 'crm',
  facts: (subject) =>
    formFields(subject).flatMap(({ field, key, about }) => {
      if (flagOf(field.flags, 'required') !== true) return [];
      return field.mappings.flatMap(({ target, span }) => {
        if (!target) return [];
        const own = mappingKey(key, target);
        const where = `${named(target.object.name)} by ${about}`;
        return partsOf('mapping', own, wordFact(own, where, 'always filled', span));
      });
    }),
  judged: { added: HARMLESS, removed: breaking('crm') },
});

/** By which answers people are recognised: others make doubles, or mix people up. */
export const keyField = defineFamily({
  name: 'key-field',
  area: 'crm',
  on: 'campaign',
  role: 'crm',
  facts: ({ declaration, nameOf }) =>
    declaration.captures.flatMap((capture) => {
      const form = nameOf(capture);
      return capture.fields
        .filter(({ flags }) => flagOf(flags, 'key') === true)
        .flatMap((field) => wordFact(form, `key of ${named(form)}`, nameOf(field), field.nameSpan))
        .map((fact) => inForm(fact, form));
    }),
  judged: { added: breaking('crm'), removed: breaking('crm'), changed: breaking('crm') },
});

/** The values that a choice of a form sends. */
export const answers = defineFamily({
  name: 'answers',
  area: 'crm',
  on: 'campaign',
  role: 'crm',
  facts: (subject) =>
    formFields(subject).flatMap(({ field: { type }, key, about: field }) => {
      if (!type || type.choices.length === 0) return [];
      const values = type.choices.filter(({ active }) => active).map(({ value }) => value);
      const all = [...new Set(values)].sort();
      const about = `answers to ${field}`;
      const value = all.join('\n');
      const fact = { key, about, value, amount: all.length, text: all.join(', '), span: type.span };
      return partsOf('personal-field', key, [fact]);
    }),
  judged: {
    added: HARMLESS,
    // Anything may come now.
    removed: doubtful('crm'),
    // With more answers than before one may be gone all the same, and the CRM may not know the new one.
    raised: doubtful('crm'),
    lowered: breaking('crm'),
    changed: breaking('crm'),
  },
});

export const setValue = defineFamily({
  name: 'set-value',
  area: 'crm',
  on: 'campaign',
  role: 'crm',
  facts: (subject) =>
    subject.declaration.captures.flatMap((capture) =>
      capture.sets.flatMap((line) => setFact(line, capture, subject)),
    ),
  judged: { added: HARMLESS, removed: breaking('crm'), changed: doubtful('crm') },
});

function setFact(line: SetLine, capture: Capture, subject: Subject<'campaign'>): Fact[] {
  const { value, target, condition, span } = line;
  if (!value || !target) return [];
  const form = subject.nameOf(capture);
  const field = condition && fieldNameIn(capture, condition.field.name, subject);
  const when = condition ? ` if ${field} is "${condition.equals}"` : '';
  const key = `${form} ${writtenTarget(target)}${when}`;
  const about = `${named(writtenTarget(target))} set by ${named(form)}${when}`;
  const text = setText(value, capture, subject);
  const inCrm = { crm: crmOf(target, subject.workspace), sealed: (crm: string) => `${crm} ${text}` };
  return wordFact(key, about, text, span).map((fact) => ({ ...fact, inCrm }));
}

function setText(
  value: NonNullable<SetLine['value']>,
  capture: Capture,
  subject: Subject<'campaign'>,
): string {
  switch (value.type) {
    case 'text':
      return `"${value.text}"`;
    case 'number':
      return String(value.number);
    case 'date':
      return value.date;
    case 'word':
      if (!value.word.startsWith(LABEL_OF)) return value.word;
      return `${LABEL_OF}${fieldNameIn(capture, value.word.slice(LABEL_OF.length), subject)}`;
  }
}

const LABEL_OF = 'label-of-';

export const syncTime = defineFamily({
  name: 'sync-time',
  area: 'crm',
  on: 'campaign',
  role: 'crm',
  facts: ({ declaration, workspace, nameOf }) =>
    declaration.captures.flatMap((capture) => {
      const { syncs } = capture;
      const seconds = syncs && secondsOf(syncs, workspace.units);
      const form = nameOf(capture);
      const about = `time until answers of ${named(form)} are in the CRM`;
      return numberFact(form, about, syncs, seconds).map((fact) => inForm(fact, form));
    }),
  judged: {
    added: HARMLESS,
    removed: breaking('sales'),
    raised: breaking('sales'),
    lowered: HARMLESS,
  },
});

export const failurePath = defineFamily({
  name: 'failure-path',
  area: 'crm',
  on: 'campaign',
  role: 'crm',
  facts: (subject) => teamFacts(subject, 'failures', (form) => `who gets failures of ${form}`),
  // The other team has not said that it will look.
  judged: { added: HARMLESS, removed: breaking('crm'), changed: doubtful('crm') },
});

export const assignment = defineFamily({
  name: 'assignment',
  area: 'crm',
  on: 'campaign',
  role: 'crm',
  facts: (subject) => teamFacts(subject, 'assign', (form) => `who gets records of ${form}`),
  judged: { added: doubtful('sales'), removed: breaking('sales'), changed: doubtful('sales') },
});

function teamFacts(
  { declaration, nameOf, nameOfReference }: Subject<'campaign'>,
  line: 'failures' | 'assign',
  about: (form: string) => string,
): Fact[] {
  return declaration.captures.flatMap((capture) => {
    const team = capture[line];
    const form = nameOf(capture);
    if (!team) return [];
    return wordFact(form, about(named(form)), nameOfReference(team), team.span).map((fact) =>
      inForm(fact, form),
    );
  });
}

/** Of a form that is new or gone that is told, and its fields. */
function inForm(fact: Fact, form: string): Fact {
  return { ...fact, within: factId('form', form) };
}

/** The campaign's own record in the CRM, under which its answers are counted. */
export const crmCampaign = defineFamily({
  name: 'crm-campaign',
  area: 'crm',
  on: 'campaign',
  role: 'crm',
  facts: ({ declaration: { crmId } }) =>
    crmId ? wordFact('', 'key of the campaign in the CRM', crmId.value, crmId.span) : [],
  judged: { added: HARMLESS, removed: breaking('crm'), changed: breaking('crm') },
});

/** The system behind a CRM that takes what forms send. */
export const crmApi = defineFamily({
  name: 'crm-api',
  area: 'crm',
  on: 'crm',
  role: 'it',
  facts: ({ declaration: { name, api }, nameOfReference }) =>
    api?.system ? wordFact('', `API of ${named(name)}`, nameOfReference(api.system), api.system.span) : [],
  judged: { added: HARMLESS, removed: doubtful('it'), changed: doubtful('it') },
});
