/**
 * Names that mean a declaration without being a reference of the model: units, currencies and events behind numbers,
 * the field in `label-of-FIELD`, the object in `reference(OBJECT)`, the source in `utm source "SOURCE"`.
 */
import { isFilledIn } from '@liaison/checks';
import {
  type Capture,
  type CrmField,
  type Declared,
  everyDeclaration,
  type Measure,
  type Quantity,
  type Reference,
  type SourceFile,
  type Span,
  type UtmTag,
  type Workspace,
} from '@liaison/model';

/** Such a name as if it were a reference, so that a workspace can resolve it. */
export interface ImpliedName extends Reference {
  /** What may be written there: a unit, a word that is not quoted, or a text, which always is. */
  readonly form: 'unit' | 'word' | 'text';
}

/** The names of a file, in no order. */
export function impliedNames(file: SourceFile): readonly ImpliedName[] {
  let names = known.get(file);
  if (!names) {
    names = findNames(file);
    known.set(file, names);
  }
  return names;
}

const known = new WeakMap<SourceFile, readonly ImpliedName[]>();

/** What a name means; events are written in the plural, too (`40 orders`), and sources in capitals. */
export function resolveImplied(name: ImpliedName, workspace: Workspace): Declared | undefined {
  const found = workspace.resolve(name);
  if (found || name.form === 'word') return found;
  if (name.form === 'text') return inAnyCase(name.name, workspace);
  for (const singular of singularsOf(name.name)) {
    const event = workspace.lookup('event', singular)[0];
    if (event) return event;
  }
  return undefined;
}

/** What is listed in small letters is agreed on in capitals, too: that these count apart is said by a check. */
function inAnyCase(source: string, workspace: Workspace): Declared | undefined {
  const small = source.toLowerCase();
  return workspace.all('utm-source').find(({ declaration }) => declaration.name.toLowerCase() === small);
}

function findNames(file: SourceFile): ImpliedName[] {
  const names = file.quantities.flatMap((quantity) => unitsOf(quantity, file.text));
  for (const declaration of everyDeclaration(file)) {
    if (declaration.kind === 'measure') names.push(...unitOfMeasure(declaration, file.text));
    else if (declaration.kind === 'capture') names.push(...labelledFields(declaration));
    else if (declaration.kind === 'crm-field') names.push(...objectsOf(declaration, file.text));
    else if (declaration.kind === 'campaign' || declaration.kind === 'channel')
      names.push(...sourcesOf(declaration.utm));
  }
  return names;
}

function unitsOf({ unit, per, numberSpan, span }: Quantity, text: string): ImpliedName[] {
  const names: ImpliedName[] = [];
  if (unit !== undefined && unit !== '%') {
    BEFORE_UNIT.lastIndex = numberSpan.end;
    BEFORE_UNIT.test(text);
    const start = BEFORE_UNIT.lastIndex;
    // A comment may stand between a number and its unit; then nobody asks.
    if (text.startsWith(unit, start)) names.push(unitName(unit, { start, end: start + unit.length }));
  }
  if (per) names.push(unitName(per.unit, { start: span.end - per.unit.length, end: span.end }));
  return names;
}

const BEFORE_UNIT = /\s*(?:business\s+)?/y;

function unitOfMeasure({ unit, nameSpan }: Measure, text: string): ImpliedName[] {
  if (unit === undefined || unit === '%') return [];
  const start = text.indexOf(unit, nameSpan.end + ' in '.length);
  return start < 0 ? [] : [unitName(unit, { start, end: start + unit.length })];
}

function unitName(name: string, span: Span): ImpliedName {
  return { kinds: UNITS, name, span, statement: '', form: 'unit' };
}

// As the table of units has it: a unit wins over a currency, and both over an event.
const UNITS = ['unit', 'currency', 'event'] as const;

function labelledFields({ sets, within, name }: Capture): ImpliedName[] {
  return sets.flatMap(({ value }) => {
    if (value?.type !== 'word' || !value.word.startsWith(LABEL_OF)) return [];
    const span = { start: value.span.start + LABEL_OF.length, end: value.span.end };
    const field = value.word.slice(LABEL_OF.length);
    return [{ kinds: FIELD, name: field, span, within: `${within}/${name}`, statement: 'set', form: 'word' }];
  });
}

const LABEL_OF = 'label-of-';
const FIELD = ['field'] as const;

/** `reference(Lead, Contact)`: objects of the same CRM. */
function objectsOf({ type, within = '' }: CrmField, text: string): ImpliedName[] {
  if (!type || type.objects.length === 0) return [];
  const crm = within.slice(0, within.lastIndexOf('/'));
  let from = type.type.span.end;
  return type.objects.map((name) => {
    const start = text.indexOf(name, from);
    from = start + name.length;
    return { kinds: OBJECT, name, span: { start, end: from }, within: crm, statement: '', form: 'word' };
  });
}

const OBJECT = ['object'] as const;

/** `utm source "letter"`: what a tool fills in when it sends is no name. */
function sourcesOf(tags: readonly UtmTag[]): ImpliedName[] {
  return tags.flatMap(({ key, text }) => {
    if (key?.value !== 'source' || !text || text.value === '' || isFilledIn(text.value)) return [];
    return [{ kinds: SOURCE, name: text.value, span: text.span, statement: 'utm', form: 'text' }];
  });
}

const SOURCE = ['utm-source'] as const;

/** The words of which a word may be the plural, as `pluralOf` forms it. */
function singularsOf(word: string): string[] {
  if (!word.endsWith('s')) return [];
  return word.endsWith('ies') ? [`${word.slice(0, -3)}y`, word.slice(0, -1)] : [word.slice(0, -1)];
}
