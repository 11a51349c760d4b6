/**
 * CSV that arrives in pieces of any length: rows go out with the line that they begin on, and only what belongs to
 * an unfinished row is held. What a cell is worth is for others to say.
 */
import Papa from 'papaparse';

/** Which character stands between two cells. */
export type Delimiter = ',' | ';' | '\t' | '|';

/** Cells without the spaces around them; `line` is counted from 1. */
export type RowReader = (cells: readonly string[], line: number, delimiter: Delimiter) => void;

export interface CsvFault {
  readonly line: number;
  readonly message: string;
  readonly help: string;
}

/** Empty rows and rows that begin with `#` are passed over. */
export class CsvRows {
  private held = '';
  private line = 1;
  private delimiter: Delimiter | undefined;
  private readonly onRow: RowReader;
  private readonly onFirstLine: (line: string) => boolean;
  /** The first fault, after which nothing more is read. */
  fault: CsvFault | undefined;

  /** `onFirstLine` may take the first line of the file as its own, by returning true. */
  constructor(onRow: RowReader, onFirstLine: (line: string) => boolean = () => false) {
    this.onRow = onRow;
    this.onFirstLine = onFirstLine;
  }

  add(piece: string): void {
    if (this.fault) return;
    this.held += this.held === '' && this.line === 1 ? piece.replace(/^\uFEFF/, '') : piece;
    // What parts the cells is judged by the same rows, however small the pieces are.
    if (!this.delimiter && this.held.length < SAMPLE) return;
    // The line feed that a carriage return belongs to may be in the next piece.
    const isSplit = this.held.endsWith('\r');
    const text = (isSplit ? this.held.slice(0, -1) : this.held).replace(/\r\n?/g, '\n');
    const end = endOfRows(text);
    this.read(text.slice(0, end));
    this.held = `${text.slice(end)}${isSplit ? '\r' : ''}`;
    if (this.held.length <= LONGEST_ROW || this.fault) return;
    this.fault = {
      line: this.line,
      message: 'A row is longer than a million characters',
      help: 'Look for a quote that is never closed',
    };
  }

  /** Reads what is left. */
  finish(): void {
    if (!this.fault) this.read(this.held.replace(/\r\n?/g, '\n'));
    this.held = '';
  }

  private read(whole: string): void {
    const text = this.line === 1 ? this.withoutFirstLine(whole) : whole;
    if (text === '') return;
    this.delimiter ??= delimiterOf(text);
    const { delimiter } = this;
    const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n' });
    const broken = errors.find(({ type }) => type === 'Quotes');
    for (const [i, row] of data.entries()) {
      const cells = row.map((cell) => cell.trim());
      if (broken && i === (broken.row ?? 0)) {
        this.fault = {
          line: this.line,
          message: 'A quote is not closed, or something stands behind it',
          help: 'Write `"` within a quoted cell as `""`',
        };
        return;
      }
      // The text ends with a line feed, behind which there is no row.
      if (cells.some((cell) => cell !== '') && !cells[0]?.startsWith('#')) {
        this.onRow(cells, this.line, delimiter);
      }
      this.line +=
        1 + row.reduce((sum, cell) => sum + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0);
    }
    if (text.endsWith('\n')) this.line -= 1;
  }

  private withoutFirstLine(text: string): string {
    const end = text.indexOf('\n');
    const first = end < 0 ? text : text.slice(0, end);
    if (text === '' || !this.onFirstLine(first.trim())) return text;
    this.line = 2;
    return end < 0 ? '' : text.slice(end + 1);
  }
}

const LONGEST_ROW = 1_000_000;
const SAMPLE = 10_000;

/** Behind the last line feed that stands in no quotes. A doubled quote within a cell counts twice, so it changes nothing. */
function endOfRows(text: string): number {
  let end = text.lastIndexOf('\n');
  let isQuoted = hasOddQuotes(text, 0, end);
  while (end > 0 && isQuoted) {
    const before = text.lastIndexOf('\n', end - 1);
    isQuoted = isQuoted !== hasOddQuotes(text, before + 1, end);
    end = before;
  }
  return end + 1;
}

function hasOddQuotes(text: string, from: number, to: number): boolean {
  let isOdd = false;
  for (let at = text.indexOf('"', from); at >= 0 && at < to; at = text.indexOf('"', at + 1)) isOdd = !isOdd;
  return isOdd;
}

/** The one that most of the first lines hold; a comma is the last resort, as it may be a decimal one. */
function delimiterOf(text: string): Delimiter {
  const lines = text
    .slice(0, SAMPLE)
    .replace(/"[^"]*("|$)/g, '')
    .split('\n', 20)
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const holders = (delimiter: Delimiter) => lines.filter((line) => line.includes(delimiter)).length;
  const best = DELIMITERS.toSorted((a, b) => holders(b) - holders(a))[0] as Delimiter;
  return holders(best) > 0 ? best : ',';
}

const DELIMITERS: readonly Delimiter[] = ['\t', ';', '|', ','];
