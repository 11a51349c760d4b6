/** An answer or a constant that may be longer than the CRM field holds. */
import {
  type Capture,
  type CaptureField,
  lengthOf,
  type SetValue,
  type SourceFile,
  type Span,
  valuesOf,
} from '@liaison/model';
import { type CrmWrite, crmWrites, isOver, nameOfTarget } from './crm-writes.ts';
import { defineCheck } from './define-check.ts';
import { replaceText } from './edits.ts';
import type { Fix } from './finding.ts';
import { type LengthUnit, LIMITED_KINDS, lengthIn, lengthLimit } from './text-lengths.ts';

type Data = {
  what: string;
  length: number;
  /** What the length counts; what a visitor may type is always counted in characters. */
  unit: LengthUnit;
  target: string;
  most: number;
  mostIn: LengthUnit;
};

export const tooLong = defineCheck({
  code: 'too-long',
  category: 'crm',
  severity: 'error',
  on: 'capture',
  message: ({ what, length, unit, target, most, mostIn }: Data) =>
    `${what} ${length} ${unit}, and \`${target}\` holds ${most}${mostIn === unit ? '' : ` ${mostIn}`}`,
  help: ({ most, mostIn }) =>
    mostIn === 'characters'
      ? `Ask for at most ${most} characters: a CRM refuses the record rather than cut the text`
      : `Stay within ${most} ${mostIn}, of which a letter may need several: a CRM refuses the record rather than cut the text`,
  fixable: true,
  run(capture, { workspace, file }, report) {
    if (isOver(capture, workspace)) return;
    for (const write of crmWrites(capture, workspace)) {
      const limit = lengthLimit(write.crmField);
      const longest = limit && longestOf(write, capture, limit.unit);
      if (!limit || !longest || longest.length <= limit.most) continue;
      const { most, unit } = limit;
      const { at, ...found } = longest;
      report({
        at,
        data: { ...found, target: nameOfTarget(write), most, mostIn: unit },
        related: [{ message: `At most ${most} ${unit}`, at: write.declaredAt }],
        fixes: write.by === 'field' ? lowerMaximum(write.field, most, file) : [],
      });
    }
  },
});

interface Longest {
  /** The beginning of the message: "`company` may have". */
  readonly what: string;
  readonly length: number;
  readonly unit: LengthUnit;
  readonly at: Span;
}

function longestOf(write: CrmWrite, capture: Capture, unit: LengthUnit): Longest | undefined {
  return write.by === 'field'
    ? longestAnswer(write.field, unit)
    : longestConstant(write.set.value, capture, unit);
}

function longestAnswer({ name, type }: CaptureField, unit: LengthUnit): Longest | undefined {
  if (!type) return undefined;
  const kind = type?.type.name ?? '';
  const what = `\`${name}\` may have`;
  if (LIMITED_KINDS.has(kind)) {
    const length = lengthOf(type);
    // A character takes at least one byte and one unit, so that what is too long in characters is too long in any.
    return length === undefined ? undefined : { what, length, unit: 'characters', at: type.span };
  }
  const lengths = valuesOf(type)?.map((value) => lengthIn(value, unit)) ?? [];
  if (lengths.length === 0) return undefined;
  if (kind === 'choice') return { what, length: Math.max(...lengths), unit, at: type.span };
  // All answers at once, with a separator of one character between them.
  const all = lengths.reduce((sum, length) => sum + length, lengths.length - 1);
  return kind === 'choices' ? { what, length: all, unit, at: type.span } : undefined;
}

function longestConstant(
  value: SetValue | undefined,
  capture: Capture,
  unit: LengthUnit,
): Longest | undefined {
  if (value?.type === 'text') {
    return { what: 'The text has', length: lengthIn(value.text, unit), unit, at: value.span };
  }
  if (value?.type !== 'word' || !value.word.startsWith(LABEL_OF)) return undefined;
  const asked = capture.fields.find(({ name }) => name === value.word.slice(LABEL_OF.length));
  if (!asked?.title) return undefined;
  const length = lengthIn(asked.title, unit);
  return { what: `The label of \`${asked.name}\` has`, length, unit, at: value.span };
}

const LABEL_OF = 'label-of-';

function lowerMaximum({ type }: CaptureField, most: number, file: SourceFile): Fix[] {
  if (!type || !LIMITED_KINDS.has(type.type.name)) return [];
  const written = /\(\s*([^\s,)]+)/.exec(file.text.slice(type.span.start, type.span.end));
  if (!written?.[1]) return [];
  const start = type.span.start + written.index + written[0].length - written[1].length;
  return [
    {
      title: `Ask for at most ${most} characters`,
      safety: 'suggested',
      edits: [replaceText(file, { start, end: start + written[1].length }, String(most))],
    },
  ];
}
