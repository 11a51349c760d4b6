/** Numbers and dates as people write them elsewhere, recognised where Liaison cannot read them. */
import { isRealDate, type SourceFile, type Span } from '@liaison/model';

export interface ForeignNotation {
  readonly kind: 'number' | 'date';
  readonly written: string;
  readonly span: Span;
  /** How Liaison writes it, likeliest first; empty where day and month cannot be told apart. */
  readonly readings: readonly string[];
}

/** What the line of an offset writes at or around the offset in a foreign notation. */
export function foreignNotationAt(file: SourceFile, offset: number): ForeignNotation | undefined {
  const lineStart = file.lineStarts.findLast((start) => start <= offset) ?? 0;
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
    kind: 'number',
    pattern: /(?<![\w.,])\d{1,3}(,\d{3})+(\.\d+)?(?![\w,])/g,
    readings: ([written]) => {
      const plain = written.replaceAll(',', '');
      return [...new Set([shortened(plain), plain])];
    },
  },
  {
    kind: 'number',
    pattern: /(?<![\w.,])\d+,\d+(?![\d,])/g,
    readings: ([written]) => [written.replace(',', '.')],
  },
];

/** The dates that exist, each once, as `YYYY-MM-DD`. */
function realDates(parts: readonly (readonly (string | undefined)[])[]): string[] {
  const dates = parts.map(([year = '', month = '', day = '']) =>
    [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'),
  );
  return [...new Set(dates)].filter(isRealDate);
}

/** `1200000` as `1.2M`: with at most two digits behind the point, else as it is. */
function shortened(plain: string): string {
  const number = Number(plain);
  if (number >= 1e6 && number % 1e4 === 0) return `${number / 1e6}M`;
  if (number >= 1e3 && number % 10 === 0) return `${number / 1e3}k`;
  return plain;
}
