/** Numbers, amounts of money, dates and times as people write them elsewhere, recognised where Liaison cannot read them. */
import { isRealDate, isRealTime, lineStartAt, type SourceFile, type Span } from '@liaison/model';
import { shortened } from './thousands.ts';

export interface ForeignNotation {
  readonly kind: 'number' | 'grouped' | 'money' | 'date' | 'time' | 'moment';
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

/** A time stands behind a date, or behind `at`. */
const BEHIND_DATE = '(?<=(?:\\d{4}-\\d{2}-\\d{2},?|\\bat)[ \\t]+)';
/** Where two numbers with a hyphen are day and month, not from ten to fifteen. */
const BEFORE_DATE =
  '\\b(?:runs|at|until|on|during|due|tested|exported|review|releases|campaigns|maintenance)[ \\t]+|\\.\\.[ \\t]*';
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH = `(${MONTHS.join('|')})[a-z]*`;

const NOTATIONS: readonly {
  kind: ForeignNotation['kind'];
  pattern: RegExp;
  readings: (match: RegExpExecArray) => string[];
}[] = [
  {
    kind: 'moment',
    pattern:
      /(?<![\w-])(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?(?![\w:])/g,
    readings: ([, date = '', time = '', zone]) => (zone || !isRealDate(date) ? [] : [`${date} ${time}`]),
  },
  {
    kind: 'time',
    pattern: new RegExp(`${BEHIND_DATE}(\\d{1,2})(?:[:.](\\d{2}))?[ \\t]*([ap])\\.?m\\b\\.?`, 'gi'),
    readings: ([, hour, minute, half = '']) =>
      realTimes((Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0), minute),
  },
  {
    kind: 'time',
    pattern: new RegExp(
      `${BEHIND_DATE}(\\d{1,2})(?:\\.(\\d{2})|h(\\d{2})?|[ \\t]*(?:Uhr|o.clock))(?![\\w.%])`,
      'gi',
    ),
    readings: ([, hour, point, letter]) => realTimes(Number(hour), point ?? letter),
  },
  {
    kind: 'time',
    pattern: new RegExp(`${BEHIND_DATE}(\\d{2})(\\d{2})(?![\\w.:%-])`, 'g'),
    readings: ([, hour, minute]) => realTimes(Number(hour), minute),
  },
  {
    kind: 'date',
    pattern: /(?<![\w.-])(?!\d{4}-\d{2}-\d{2}(?!\d))(\d{4})-(\d{1,2})-(\d{1,2})(?![\w-])/g,
    readings: ([, year, month, day]) => realDates([[year, month, day]]),
  },
  {
    kind: 'date',
    pattern: new RegExp(
      `(?<![\\w.-])(\\d{1,2})(?:st|nd|rd|th|\\.)?(?:[ \\t]+of)?[ \\t-]+${MONTH}\\.?,?[ \\t-]+(\\d{4})(?!\\w)`,
      'gi',
    ),
    readings: ([, day, month, year]) => realDates([[year, numberOfMonth(month), day]]),
  },
  {
    kind: 'date',
    pattern: new RegExp(
      `(?<!\\w)${MONTH}\\.?[ \\t]+(\\d{1,2})(?:st|nd|rd|th)?,?[ \\t]+(\\d{4})(?!\\w)`,
      'gi',
    ),
    readings: ([, month, day, year]) => realDates([[year, numberOfMonth(month), day]]),
  },
  {
    // Without a year of four digits the parts could stand in any order.
    kind: 'date',
    pattern: /(?<![\w.-])(?:\d{1,2}([-./])\d{1,2}\1\d{2}|\d{4}-\d{2})(?![\w.-])/g,
    readings: () => [],
  },
  {
    kind: 'date',
    pattern: new RegExp(`(?<=${BEFORE_DATE})\\d{1,2}-\\d{1,2}(?![\\w.-])`, 'g'),
    readings: () => [],
  },
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
    kind: 'grouped',
    pattern: /(?<![\w.,])\d{1,3}(?:(?:\.\d{3}){2,}(?:,\d+)?|(?:\.\d{3})+,\d+)(?![\w.,])/g,
    readings: ([written]) => ungrouped(written.replaceAll('.', '').replace(',', '.')),
  },
  {
    kind: 'grouped',
    pattern: /(?<![\w.,-])\d{1,3}(?:[ \u00A0\u202F'\u2019]\d{3})+(?![\w.,:-])/g,
    readings: ([written]) => ungrouped(written.replace(/\D/g, '')),
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
  return ungrouped(written.replaceAll(',', ''));
}

function ungrouped(plain: string): string[] {
  return [...new Set([shortened(plain), plain])];
}

/** The time if a clock shows it, as `HH:MM`. */
function realTimes(hour: number, minute = '00'): string[] {
  return [`${String(hour).padStart(2, '0')}:${minute}`].filter(isRealTime);
}

function numberOfMonth(month = ''): string {
  return String(MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1);
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
