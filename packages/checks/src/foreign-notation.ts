/** Numbers, amounts of money and dates as people write them elsewhere, recognised where Liaison cannot read them. */
import { isRealDate, lineStartAt, type SourceFile, type Span } from '@liaison/model';
import { shortened } from './thousands.ts';

export interface ForeignNotation {
  readonly kind: 'number' | 'money' | 'date';
  readonly written: string;
  readonly span: Span;
  /** How Liaison writes it, likeliest first; empty where day and month cannot be told apart. */
  readonly readings: readonly string[];
}

/** What the line of an offset writes at or around the offset in a foreign notation. */
export function foreignNotationAt(file: SourceFile, offset: number): ForeignNotation | undefined {
  const lineStart = lineStartAt(file.lineStarts, offset);
  const line = /^[^\r\n]*/.exec(file.text.slice(lineStart))?.[0] ?? '';
  for (const { kind, pattern, readings } of NOTATIONS) {
    for (const match of line.matchAll(pattern)) {
      const start = lineStart + match.index;
      const end = start + match[0].length;
      if (start > offset || offset > end) continue;
      return { kind, written: match[0], span: { start, end }, readings: readings(match) };
    }
  }
  return undefined;
}

/** `1,200`, `3.50`, `3k`. */
const NUMBER = String.raw`\d+(?:[.,]\d+)*[kKmM]?(?!\w)`;
/** `$`, and `US$` or `CA$`, which say whose dollars they are. */
const SIGN = '(?:US|CA|AU|NZ|HK|SG)?[$]|[€£¥]';

const NOTATIONS: readonly {
  kind: ForeignNotation['kind'];
  pattern: RegExp;
  readings: (match: RegExpExecArray) => string[];
}[] = [
  {
    kind: 'date',
    pattern: /(?<![\w.])(\d{4})([./])(\d{1,2})\2(\d{1,2})(?![\w.])/g,
    readings: ([, year, , month, day]) => realDates([[year, month, day]]),
  },
  {
    kind: 'date',
    pattern: /(?<![\w.])(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?![\w.])/g,
    readings: ([, first, , second, year]) => {
      const dates = realDates([
        [year, second, first],
        [year, first, second],
      ]);
      return dates.length === 1 ? dates : [];
    },
  },
  {
    kind: 'money',
    pattern: new RegExp(`(?<!\\w)(${SIGN})[ \\t]*(${NUMBER})(?:[ \\t]+([A-Z]{3})(?!\\w))?`, 'g'),
    readings: ([, sign = '', number = '', code]) => amounts(number, code ?? currencyOf(sign)),
  },
  {
    kind: 'money',
    pattern: new RegExp(`(?<![\\w.,])(${NUMBER})[ \\t]*(${SIGN})(?!\\w)`, 'g'),
    readings: ([, number = '', sign = '']) => amounts(number, currencyOf(sign)),
  },
  {
    kind: 'number',
    pattern: /(?<![\w.,])\d{1,3}(,\d{3})+(\.\d+)?(?![\w,])/g,
    readings: ([written]) => withoutCommas(written),
  },
  {
    kind: 'number',
    pattern: /(?<![\w.,])\d+,\d+(?![\d,])/g,
    readings: ([written]) => [written.replace(',', '.')],
  },
];

/** `1,200` as `1.2k` and as `1200`. */
function withoutCommas(written: string): string[] {
  const plain = written.replaceAll(',', '');
  return [...new Set([shortened(plain), plain])];
}

function amounts(number: string, currency: string): string[] {
  return readingsOf(number).map((reading) => `${reading} ${currency}`);
}

/** A number with or without commas; empty where nobody can tell what they mean. */
function readingsOf(written: string): string[] {
  const number = written.replace(/K$/, 'k').replace(/m$/, 'M');
  if (/^\d+(\.\d+)?[kM]?$/.test(number)) return [number];
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(number)) return withoutCommas(number);
  return /^\d+,\d+[kM]?$/.test(number) ? [number.replace(',', '.')] : [];
}

/** The code of ISO 4217: that of the sign's best known currency where several countries share the sign. */
function currencyOf(sign: string): string {
  if (sign.length > 1) return `${sign.slice(0, 2)}D`;
  return CURRENCIES[sign] ?? 'USD';
}

const CURRENCIES: Readonly<Record<string, string>> = { $: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY' };

/** The dates that exist, each once, as `YYYY-MM-DD`. */
function realDates(parts: readonly (readonly (string | undefined)[])[]): string[] {
  const dates = parts.map(([year = '', month = '', day = '']) =>
    [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'),
  );
  return [...new Set(dates)].filter(isRealDate);
}
