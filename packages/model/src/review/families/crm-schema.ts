/**
 * What became of the CRM's fields that campaigns fill or read, by the comparison that `crm diff` makes too: what one of
 * two exports does not know is no change. Fields that no campaign uses are not told.
 */
import type { CrmField, CrmObject } from '../../crm.ts';
import { type SchemaChange, type SchemaChangeKind, schemaChanges } from '../../schema-changes.ts';
import { fieldsInUse } from '../crm-targets.ts';
import {
  breaking,
  type ChangeAction,
  type ComparedFacts,
  defineFamily,
  doubtful,
  type Fact,
  HARMLESS,
  type Subject,
} from '../fact.ts';
import { named } from '../tell.ts';

export const crmField = defineFamily({
  name: 'crm-field',
  area: 'crm',
  on: 'object',
  role: 'crm',
  facts: () => [],
  compared: (before, after) =>
    told(before, after, 'its fields', {
      kinds: ['field-gone'],
      actions: { forwards: 'removed', backwards: 'added' },
      fact: (change, field) => ({ about: nameOf(change), text: typeText(field), span: field.nameSpan }),
    }),
  judged: { added: HARMLESS, removed: breaking('marketing') },
});

/** That a field takes less: by its type, its length, its digits, its bounds, or a list that is no longer open. */
export const crmNarrowing = defineFamily({
  name: 'crm-narrowing',
  area: 'crm',
  on: 'object',
  role: 'crm',
  facts: () => [],
  compared: (before, after) =>
    told(before, after, 'its fields', {
      kinds: ['narrowed', 'type-changed'],
      actions: { forwards: 'added', backwards: 'removed' },
      isOfBoth: true,
      key: ({ narrowing = 'type' }) => narrowing,
      isNothing: ({ kind }) => kind === 'type-changed',
      fact: (change, field) => ({
        about: `${change.narrowing ?? 'type'} of ${nameOf(change)}`,
        text: (field === change.was ? change.before : change.after) ?? typeText(field),
        span: field.type?.span ?? field.nameSpan,
      }),
    }),
  judged: { added: breaking('marketing'), removed: HARMLESS, changed: breaking('marketing') },
});

/** Also fields that no campaign knows: whoever makes a record of the object has to fill them. */
export const crmRequired = defineFamily({
  name: 'crm-required',
  area: 'crm',
  on: 'object',
  role: 'crm',
  facts: () => [],
  compared: (before, after) =>
    told(before, after, 'all fields', {
      kinds: ['made-required', 'field-added'],
      isMeant: ({ breaking: isRequired }) => isRequired,
      actions: { forwards: 'added', backwards: 'removed' },
      fact: (change, field) => ({ about: nameOf(change), text: 'required', span: field.nameSpan }),
    }),
  judged: { added: breaking('marketing'), removed: HARMLESS },
});

export const crmReadOnly = defineFamily({
  name: 'crm-read-only',
  area: 'crm',
  on: 'object',
  role: 'crm',
  facts: () => [],
  compared: (before, after) =>
    told(before, after, 'its fields', {
      kinds: ['made-read-only'],
      actions: { forwards: 'added', backwards: 'removed' },
      fact: (change, field) => ({
        about: nameOf(change),
        text: (field === change.was ? change.before : change.after) ?? '',
        span: field.nameSpan,
      }),
    }),
  judged: { added: breaking('marketing'), removed: HARMLESS, changed: breaking('marketing') },
});

export const crmValue = defineFamily({
  name: 'crm-value',
  area: 'crm',
  on: 'object',
  role: 'crm',
  facts: () => [],
  compared: (before, after) =>
    told(before, after, 'its fields', {
      kinds: ['value-gone'],
      key: ({ value = '' }) => value,
      // An open list takes it all the same.
      isNothing: ({ breaking: isBreaking }) => !isBreaking,
      actions: { forwards: 'removed', backwards: 'added' },
      fact: (change, field) => ({
        about: `value of ${nameOf(change)}`,
        text: change.value ?? '',
        span: field.type?.choices.find(({ value }) => value === change.value)?.span ?? field.nameSpan,
      }),
    }),
  judged: { added: HARMLESS, removed: breaking('marketing') },
});

/** Fields that a form leaves out were filled by their default. */
export const crmDefault = defineFamily({
  name: 'crm-default',
  area: 'crm',
  on: 'object',
  role: 'crm',
  facts: () => [],
  compared: (before, after) =>
    told(before, after, 'all fields', {
      kinds: ['default-gone'],
      actions: { forwards: 'removed', backwards: 'added' },
      fact: (change, field) => ({
        about: `default of ${nameOf(change)}`,
        text: change.before ?? change.after ?? 'a value',
        span: field.nameSpan,
      }),
    }),
  judged: { added: HARMLESS, removed: doubtful('marketing') },
});

export const crmDeprecated = defineFamily({
  name: 'crm-deprecated',
  area: 'crm',
  on: 'object',
  role: 'crm',
  facts: () => [],
  compared: (before, after) =>
    told(before, after, 'its fields', {
      kinds: ['deprecated'],
      actions: { forwards: 'added', backwards: 'removed' },
      fact: (change, field) => ({ about: nameOf(change), text: 'deprecated', span: field.nameSpan }),
    }),
  judged: { added: doubtful('marketing'), removed: HARMLESS },
});

interface Drift {
  /** Kinds of change that the family tells. */
  readonly kinds: readonly SchemaChangeKind[];
  readonly isMeant?: (change: SchemaChange) => boolean;
  /** Records are taken as before: nobody is hurt, in either direction. */
  readonly isNothing?: (change: SchemaChange) => boolean;
  /** What such a change is, and what it is where it happened the other way round. */
  readonly actions: { readonly forwards: ChangeAction; readonly backwards: ChangeAction };
  /** What was and what is are told, whatever the action. */
  readonly isOfBoth?: boolean;
  /** Beside the field, where a field can have several. */
  readonly key?: (change: SchemaChange) => string;
  /** What is said of the field in the version that has it. */
  readonly fact: (change: SchemaChange, field: CrmField) => Pick<Fact, 'about' | 'text' | 'span'>;
}

/** The schema is compared both ways, because it only tells what takes less: what gives way is the mirror of that. */
function told(
  before: Subject<'object'>,
  after: Subject<'object'>,
  which: 'its fields' | 'all fields',
  drift: Drift,
): ComparedFacts[] {
  const [was, is] = [before.declaration, after.declaration];
  const [then, now] = [fieldsInUse(was, before.workspace), fieldsInUse(is, after.workspace)];
  if (!then && !now) return [];
  const isAbout = (used: ReadonlySet<string> | undefined, { field = '' }: SchemaChange) =>
    which === 'all fields' ? used !== undefined : used?.has(field) === true;
  const isUsed = (change: SchemaChange) => isAbout(then, change) || isAbout(now, change);
  const forwards = changesByKey(was, is, drift, isUsed);
  const backwards = changesByKey(is, was, drift, isUsed);
  return [...new Set([...forwards.keys(), ...backwards.keys()])].map((key) => {
    const compared = comparedFact(key, forwards.get(key), backwards.get(key), drift);
    const change = forwards.get(key) ?? backwards.get(key);
    // Campaigns that have given a field up with the CRM are not hurt.
    return change && isAbout(now, change) ? compared : { ...compared, isHarmless: true };
  });
}

function changesByKey(
  was: CrmObject,
  is: CrmObject,
  { kinds, isMeant, key }: Drift,
  isUsed: (change: SchemaChange) => boolean,
): Map<string, SchemaChange> {
  const found = schemaChanges([was], [is]).filter(
    (change) => kinds.includes(change.kind) && isUsed(change) && (isMeant?.(change) ?? true),
  );
  return new Map(found.map((change) => [`${change.field ?? ''} ${key?.(change) ?? ''}`, change]));
}

function comparedFact(
  key: string,
  forwards: SchemaChange | undefined,
  backwards: SchemaChange | undefined,
  drift: Drift,
): ComparedFacts {
  const { isNothing = () => false, actions, isOfBoth = false, fact } = drift;
  const takesLess = forwards !== undefined && !isNothing(forwards);
  const takesMore = backwards !== undefined && !isNothing(backwards);
  const isBothWays = forwards !== undefined && backwards !== undefined && takesLess === takesMore;
  const direction = takesLess || !backwards ? 'forwards' : 'backwards';
  const action = isBothWays ? 'changed' : actions[direction];
  const change = forwards ?? turned(backwards as SchemaChange);
  const factOf = (field: CrmField | undefined): Fact | undefined => {
    const told = field && fact(change, field);
    return told && { key, value: told.text, ...told };
  };
  return {
    action,
    before: action === 'added' && !isOfBoth ? undefined : factOf(change.was),
    after: action === 'removed' && !isOfBoth ? undefined : factOf(change.is),
    isHarmless: !takesLess && !takesMore,
  };
}

/** What the change is for whoever looks from the other version. */
function turned({ was, is, before, after, ...change }: SchemaChange): SchemaChange {
  return {
    ...change,
    ...(is && { was: is }),
    ...(was && { is: was }),
    ...(after !== undefined && { before: after }),
    ...(before !== undefined && { after: before }),
  };
}

function nameOf({ object, field = '' }: SchemaChange): string {
  return named(`${object}.${field}`);
}

function typeText({ type }: CrmField): string {
  if (!type) return '';
  return type.numbers.length > 0
    ? `${type.type.name}(${type.numbers.map((number) => number ?? '?').join(', ')})`
    : type.type.name;
}
