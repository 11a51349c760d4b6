/** Values that a form sends to a list of the CRM and that are not on it. */
import {
  type Choice,
  type CrmField,
  nearestNames,
  type SourceFile,
  type Span,
  valuesOf,
  writtenName,
  writtenText,
} from '@liaison/model';
import type { CrmWrite } from './crm-writes.ts';
import { replaceText } from './edits.ts';
import type { Fix, TextEdit } from './finding.ts';
import { flagText } from './flag-texts.ts';
import { differenceOf, looksLike } from './look-alikes.ts';
import { barrierOf } from './read-only.ts';
import { cut } from './set-values.ts';

/** A value that the list does not have. */
interface ForeignValue {
  readonly value: string;
  /** Where it is written; absent for the `true` and `false` of a yes-or-no question. */
  readonly span?: Span;
  /** Whether the list has it, but no longer offers it. */
  readonly inactive: boolean;
  /** The value that the list shows under this label. */
  readonly labelOf?: string;
  /** The value that looks the same and is written with other characters. */
  readonly lookAlike?: string;
}

/** What one line sends that a list does not have. */
export interface ForeignValues {
  readonly at: Span;
  readonly values: readonly ForeignValue[];
  /** Who sends them: the name of a form field, or `set`. */
  readonly writer: string;
}

/** Compares by value and case, not by label; undefined where all are on the list, or the list is not known. */
export function foreignValues(write: CrmWrite): ForeignValues | undefined {
  const { type } = write.crmField;
  const isList = type?.type.name === 'choice' || type?.type.name === 'choices';
  if (!isList || !valuesOf(type) || barrierOf(write.crmField)) return undefined;
  const sent = sentValues(write);
  const delimiter = delimiterOf(write.crmField);
  const values = sent
    // A value that the CRM would take for two is the matter of delimiter-in-value.
    .filter(({ value }) => write.by === 'set' || delimiter === undefined || !value.includes(delimiter))
    .flatMap((value) => foreign(value, type.choices));
  const first = values[0];
  if (!first) return undefined;
  const whole = write.by === 'field' ? write.field.type?.span : first.span;
  const at = (values.length === 1 ? first.span : undefined) ?? whole ?? write.target.span;
  return { at, values, writer: write.by === 'field' ? write.field.name : 'set' };
}

type Sent = Pick<ForeignValue, 'value' | 'span'>;

/** The values that a line may send, as far as they are written down: none for an answer in free text. */
export function sentValues(write: CrmWrite): readonly Sent[] {
  return write.by === 'field' ? sentByField(write.field.type) : sentBySet(write);
}

function sentByField(type: CrmField['type']): Sent[] {
  if (!type) return [];
  if (type.type.name === 'boolean') return [{ value: 'true' }, { value: 'false' }];
  if (!/^choices?$/.test(type.type.name) || !valuesOf(type)) return [];
  return type.choices.filter(({ active }) => active);
}

function sentBySet(write: CrmWrite & { by: 'set' }): Sent[] {
  const { value } = write.set;
  if (value?.type === 'number') return [{ value: String(value.number), span: value.span }];
  if (value?.type !== 'text') return [];
  // Several answers at once, as Salesforce and HubSpot join them.
  const parts = write.crmField.type?.type.name === 'choices' ? value.text.split(';') : [value.text];
  return parts.map((part) => ({ value: part, span: value.span }));
}

/** What stands between several choices in the CRM, as far as the export says. */
export function delimiterOf({ type, flags }: CrmField): string | undefined {
  return type?.type.name === 'choices' ? flagText(flags, 'delimiter') : undefined;
}

function foreign(sent: Sent, list: readonly Choice[]): ForeignValue[] {
  const known = list.find(({ value }) => value === sent.value);
  if (known?.active) return [];
  const labelled = list.find(({ label, active }) => active && label === sent.value)?.value;
  const lookAlike = known ?? list.find(({ value, active }) => active && looksLike(value, sent.value));
  return [
    {
      ...sent,
      inactive: known !== undefined,
      ...(labelled !== undefined && { labelOf: labelled }),
      ...(!known && lookAlike && { lookAlike: lookAlike.value }),
    },
  ];
}

/** The message: one value with what is wrong with it, several with their number. */
export function foreignMessage({ values, writer }: ForeignValues, target: string): string {
  const [first, second] = values;
  if (!first) return '';
  if (values.length > 1) {
    const shown = [first, second].map((value) => `\`${cut(value?.value ?? '')}\``).join(', ');
    const more = values.length > 2 ? ' …' : '';
    return `\`${writer}\` sends ${values.length} values that \`${target}\` lacks: ${shown}${more}`;
  }
  if (first.inactive) return `\`${cut(first.value)}\` is an inactive value of \`${target}\``;
  if (first.lookAlike !== undefined) {
    return `\`${cut(first.value)}\` only looks like a value of \`${target}\`: ${differenceOf(first.value, first.lookAlike)}`;
  }
  if (first.labelOf !== undefined) return `\`${cut(first.value)}\` is a label of \`${target}\`, not a value`;
  return `\`${cut(first.value)}\` is no value of \`${target}\``;
}

/** One fix for each near value; for several values one fix that replaces them all, if all have a near one. */
export function foreignFixes({ values }: ForeignValues, list: readonly Choice[], file: SourceFile): Fix[] {
  const offered = list.filter(({ active }) => active).map(({ value }) => value);
  const meant = values.map(({ value, labelOf, lookAlike }) => {
    const known = lookAlike ?? labelOf;
    return known === undefined ? nearValues(value, offered) : [known];
  });
  const only = values[0];
  if (values.length === 1 && only) {
    return (meant[0] ?? []).flatMap((value) => {
      const edits = replaceValue(only, value, file);
      return edits ? [{ title: `Write \`${value}\``, safety: 'suggested' as const, edits: [edits] }] : [];
    });
  }
  const edits = values.map((value, index) => replaceValue(value, meant[index]?.[0], file));
  const complete = edits.filter((edit) => edit !== undefined);
  const distinct = new Set(meant.map((names) => names[0])).size === values.length;
  if (complete.length < values.length || !distinct) return [];
  return [{ title: 'Write the values of the CRM', safety: 'suggested', edits: complete }];
}

/** Short values are near to everything ("Mx." to "Mr."), so of those only another case counts. */
function nearValues(value: string, offered: readonly string[]): string[] {
  if (value.length > 3) return nearestNames(value, offered);
  return offered.filter((candidate) => candidate.toLowerCase() === value.toLowerCase());
}

/** Keeps what the visitor reads: a label that stood for the value stays as the choice's label. */
function replaceValue(
  { span, value, labelOf }: ForeignValue,
  meant: string | undefined,
  file: SourceFile,
): TextEdit | undefined {
  if (!span || meant === undefined) return undefined;
  const text = file.text.slice(span.start, span.end);
  const literal = /"[^"\\]*(?:\\.[^"\\]*)*"|^[\d.]+[kMB]?$/.exec(text);
  if (!literal || !isOnly(literal[0], value)) return undefined;
  const start = span.start + literal.index;
  const isChoice = /^\s*(,|\)|as\b)/.test(file.text.slice(span.end, span.end + 200)) || / as /.test(text);
  const label =
    labelOf !== undefined && isChoice && !/"\s+as\s/.test(text) ? ` as ${writtenText(value)}` : '';
  return replaceText(file, { start, end: start + literal[0].length }, writtenText(meant) + label);
}

/** Whether the literal is this value alone, and not several that are joined. */
function isOnly(literal: string, value: string): boolean {
  return literal === writtenText(value) || literal === value || writtenName(value) === literal;
}
