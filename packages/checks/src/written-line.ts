/** A line that could not be read, as those see it who look for the habit behind the mistake. */
import { lineStartAt, type SourceFile, type Span, type SyntaxProblem, type Workspace } from '@liaison/model';
import type { FixSafety } from './finding.ts';

/** The words for what cannot be read, where, and what could stand instead. */
export interface UnreadableText {
  readonly message: string;
  readonly help: string;
  readonly span: Span;
  readonly replacements: readonly Replacement[];
}

export interface Replacement {
  readonly title: string;
  readonly text: string;
  readonly safety: FixSafety;
  /** The problem's own span if absent. */
  readonly at?: Span;
}

export interface WrittenLine {
  readonly file: SourceFile;
  readonly workspace: Workspace;
  /** Offset of the line in its file. */
  readonly start: number;
  readonly raw: string;
  /** As long as `raw`: comments are blank, and between quotes stand underscores only. */
  readonly text: string;
  /** Where in the line the problem stands. */
  readonly at: number;
  readonly found: string;
}

/** Recognises one habit; undefined where the line does not show it. */
export type Slip = (line: WrittenLine) => UnreadableText | undefined;

/** A proposal for a part of the line, by columns. */
export interface Rewriting {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Suggested if absent. */
  readonly safety?: FixSafety;
  /** `Write …` with the text if absent. */
  readonly title?: string;
}

/** The line of a problem; undefined for one so long that no person has written it. */
export function lineOf(
  { span, found }: SyntaxProblem,
  file: SourceFile,
  workspace: Workspace,
): WrittenLine | undefined {
  const start = lineStartAt(file.lineStarts, span.start);
  const raw = /^[^\r\n]*/.exec(file.text.slice(start, start + LONGEST))?.[0] ?? '';
  if (raw.length === LONGEST) return undefined;
  const text = raw.replace(TEXT_OR_COMMENT, (part) =>
    part.startsWith('"') ? `"${'_'.repeat(part.length - 2)}"` : ' '.repeat(part.length),
  );
  return { file, workspace, start, raw, text, at: span.start - start, found };
}

const LONGEST = 500;

const TEXT_OR_COMMENT = /"[^"\\]*(?:\\.[^"\\]*)*"|\/\/.*$|\/\*.*?\*\//g;

/** Says what is wrong with a part of a line, given by its columns. */
export function slip(
  { start }: WrittenLine,
  [from, to]: readonly [number, number],
  message: string,
  help: string,
  rewritings: readonly Rewriting[] = [],
): UnreadableText {
  const at = (first: number, last: number) => ({ start: start + first, end: start + last });
  return {
    message,
    help,
    span: at(from, to),
    replacements: rewritings.map(({ text, title, safety = 'suggested', ...place }) => ({
      title: title ?? `Write \`${text.trim()}\``,
      text,
      safety,
      at: at(place.from, place.to),
    })),
  };
}

/** A piece of a line as it may stand in a message. */
export function shown(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
