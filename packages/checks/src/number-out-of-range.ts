/** A number that the CRM field cannot hold: too many digits, or beyond its bounds. */
import type { CrmField, SetValue, Span, TypeUse } from '@liaison/model';
import { type CrmWrite, crmWrites, isOver, nameOfTarget } from './crm-writes.ts';
import { defineCheck } from './define-check.ts';
import { flagNumber } from './flag-texts.ts';
import { barrierOf } from './read-only.ts';

type Data = { what: string; target: string; limit: string };

export const numberOutOfRange = defineCheck({
  code: 'number-out-of-range',
  category: 'crm',
  severity: 'error',
  on: 'capture',
  message: ({ what, target, limit }: Data) => `${what}, and \`${target}\` ${limit}`,
  help: ({ target, limit }) => `\`${target}\` ${limit} and refuses the record otherwise: stay within that`,
  run(capture, { workspace }, report) {
    if (isOver(capture, workspace)) return;
    for (const write of crmWrites(capture, workspace)) {
      const found = NUMBERS.has(write.crmField.type?.type.name ?? '') ? outOfRange(write) : undefined;
      if (!found || barrierOf(write.crmField)) continue;
      const { at, ...said } = found;
      report({
        at,
        data: { ...said, target: nameOfTarget(write) },
        related: [{ message: 'The CRM field', at: write.declaredAt }],
      });
    }
  },
});

interface Found {
  readonly at: Span;
  readonly what: string;
  /** What the target does: "takes 5 at most". */
  readonly limit: string;
}

const NUMBERS: ReadonlySet<string> = new Set(['integer', 'decimal', 'currency', 'percent']);

function outOfRange(write: CrmWrite): Found | undefined {
  return write.by === 'field' ? digitsOfAnswer(write) : numberOfConstant(write.set.value, write.crmField);
}

function digitsOfAnswer({ field, crmField }: CrmWrite & { by: 'field' }): Found | undefined {
  const asked = digitsBeforePoint(field.type);
  const held = digitsBeforePoint(crmField.type);
  // Where only one counts in per cent, ambiguous-percent asks what is meant.
  if (isPercent(field.type) !== isPercent(crmField.type)) return undefined;
  if (!field.type || asked === undefined || held === undefined || asked <= held) return undefined;
  return {
    at: field.type.span,
    what: `\`${field.name}\` may have ${asked} digits before the point`,
    limit: `holds ${held}`,
  };
}

function isPercent(type: TypeUse | undefined): boolean {
  return type?.type.name === 'percent';
}

function numberOfConstant(value: SetValue | undefined, { type, flags }: CrmField): Found | undefined {
  const number = numberOf(value);
  if (!value || number === undefined) return undefined;
  const at = value.span;
  const what = `The number is ${number}`;
  const [min, max] = [flagNumber(flags, 'min'), flagNumber(flags, 'max')];
  if (max !== undefined && number > max) return { at, what, limit: `takes ${max} at most` };
  if (min !== undefined && number < min) return { at, what, limit: `takes ${min} at least` };
  const held = digitsBeforePoint(type);
  if (held === undefined || Math.abs(number) < 10 ** held) return undefined;
  return { at, what, limit: `holds ${held} digits before the point` };
}

function numberOf(value: SetValue | undefined): number | undefined {
  if (value?.type === 'number') return value.number;
  if (value?.type !== 'text' || !/^[+-]?\d+(\.\d+)?$/.test(value.text)) return undefined;
  return Number(value.text);
}

/** Of `decimal(18, 2)` 16; undefined where one of the two is not known. */
function digitsBeforePoint(type: TypeUse | undefined): number | undefined {
  const kind = type?.type.name ?? '';
  if (!type || !NUMBERS.has(kind)) return undefined;
  const [digits, decimals] = type.numbers;
  if (digits == null) return undefined;
  if (kind === 'integer') return digits;
  return decimals == null ? undefined : digits - decimals;
}
