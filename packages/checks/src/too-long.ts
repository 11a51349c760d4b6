/** An answer or a constant that may be longer than the CRM field holds. */
import {
  type Capture,
  type CaptureField,
  type CrmField,
  lengthOf,
  type SetValue,
  type SourceFile,
  type Span,
  storableOf,
  valuesOf,
} from '@liaison/model';
import { type CrmWrite, crmWrites, isOver, nameOfTarget } from './crm-writes.ts';
import { defineCheck } from './define-check.ts';
import { replaceText } from './edits.ts';
import type { Fix } from './finding.ts';
import { barrierOf } from './read-only.ts';

type Data = { what: string; length: number; target: string; most: number };

export const tooLong = defineCheck({
  code: 'too-long',
  category: 'crm',
  severity: 'error',
  on: 'capture',
  message: ({ what, length, target, most }: Data) =>
    `${what} ${length} characters, and \`${target}\` holds ${most}`,
  help: ({ most }) => `Ask for at most ${most} characters: a CRM refuses the record rather than cut the text`,
  fixable: true,
  run(capture, { workspace, file }, report) {
    if (isOver(capture, workspace)) return;
    for (const write of crmWrites(capture, workspace)) {
      const most = limitOf(write.crmField);
      const longest = most === undefined ? undefined : longestOf(write, capture);
      if (most === undefined || !longest || longest.length <= most) continue;
      report({
        at: longest.at,
        data: { what: longest.what, length: longest.length, target: nameOfTarget(write), most },
        related: [{ message: `At most ${most} characters`, at: write.declaredAt }],
        fixes: write.by === 'field' ? lowerMaximum(write.field, most, file) : [],
      });
    }
  },
});

/** Kinds whose first argument is a length in characters. */
const LIMITED: ReadonlySet<string> = new Set(['text', 'long-text', 'email', 'phone', 'url', 'encrypted']);

function limitOf(field: CrmField): number | undefined {
  return LIMITED.has(field.type?.type.name ?? '') && !barrierOf(field) ? lengthOf(field.type) : undefined;
}

interface Longest {
  /** The beginning of the message: "`company` may have". */
  readonly what: string;
  readonly length: number;
  readonly at: Span;
}

function longestOf(write: CrmWrite, capture: Capture): Longest | undefined {
  return write.by === 'field' ? longestAnswer(write.field) : longestConstant(write.set.value, capture);
}

function longestAnswer({ name, type }: CaptureField): Longest | undefined {
  if (!type) return undefined;
  const kind = storableOf(type)?.kind ?? '';
  if (LIMITED.has(kind)) {
    const length = lengthOf(type);
    return length === undefined ? undefined : { what: `\`${name}\` may have`, length, at: type.span };
  }
  const lengths = valuesOf(type)?.map(charactersOf) ?? [];
  if (lengths.length === 0) return undefined;
  const what = `\`${name}\` may have`;
  if (kind === 'choice') return { what, length: Math.max(...lengths), at: type.span };
  // All answers at once, with a separator of one character between them.
  const all = lengths.reduce((sum, length) => sum + length, lengths.length - 1);
  return kind === 'choices' ? { what, length: all, at: type.span } : undefined;
}

function longestConstant(value: SetValue | undefined, capture: Capture): Longest | undefined {
  if (value?.type === 'text') {
    return { what: 'The text has', length: charactersOf(value.text), at: value.span };
  }
  if (value?.type !== 'word' || !value.word.startsWith(LABEL_OF)) return undefined;
  const asked = capture.fields.find(({ name }) => name === value.word.slice(LABEL_OF.length));
  if (!asked?.title) return undefined;
  return { what: `The label of \`${asked.name}\` has`, length: charactersOf(asked.title), at: value.span };
}

const LABEL_OF = 'label-of-';

/** As CRMs count: one for each character, however many units it takes in memory. */
function charactersOf(text: string): number {
  return [...text].length;
}

function lowerMaximum({ type }: CaptureField, most: number, file: SourceFile): Fix[] {
  if (!type || !LIMITED.has(type.type.name)) return [];
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
