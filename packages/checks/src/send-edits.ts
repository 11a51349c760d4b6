/** Edits of how and when a channel sends: the clauses of an `at` line, and the `throttle` of its channel. */
import {
  type Channel,
  type Send,
  type Shift,
  type SourceFile,
  type Span,
  sentLater,
  type Wave,
  waveAmounts,
  writtenDuration,
} from '@liaison/model';
import { writtenMoment } from './date-ranges.ts';
import { afterComment, indentOf, insertStatement, newlineOf, replaceText } from './edits.ts';
import { applyEdits, type TextEdit } from './finding.ts';
import { statementOf } from './statements.ts';
import { shortened } from './thousands.ts';

/** Gives an `at` line this `over`, before its `every`. */
export function windowEdits(file: SourceFile, send: Send, seconds: number): TextEdit[] {
  const text = writtenDuration(seconds);
  if (send.over) return [replaceText(file, send.over.span, text)];
  const every = send.every ? file.text.lastIndexOf('every', send.every.time.span.start) : -1;
  if (every > send.span.start) return [replaceText(file, { start: every, end: every }, `over ${text} `)];
  return [replaceText(file, { start: send.span.end, end: send.span.end }, ` over ${text}`)];
}

/** Gives a channel this `throttle`, in messages per hour. */
export function throttleEdits(file: SourceFile, channel: Channel, perHour: number): TextEdit[] {
  const text = writtenPace(perHour);
  if (channel.throttle) return [replaceText(file, channel.throttle.span, text)];
  const unfinished = statementOf(channel, 'throttle');
  if (unfinished) return [replaceText(file, unfinished.span, `throttle ${text}`)];
  return [insertStatement(file, channel, inColumn(file, channel, 'throttle', text), BEFORE_THROTTLE)];
}

const BEFORE_THROTTLE = ['audience', 'at'];

/** Moves an `at` line, with the end of its repetitions. */
export function momentEdits(file: SourceFile, send: Send, shift: Shift): TextEdit[] {
  const later = sentLater(send, shift);
  const [until, laterUntil] = [send.every?.until, later.every?.until];
  const edits: TextEdit[] = [];
  if (send.moment && later.moment)
    edits.push(replaceText(file, send.moment.span, writtenMoment(later.moment)));
  if (until && laterUntil && writtenMoment(until) !== writtenMoment(laterUntil)) {
    edits.push(replaceText(file, until.span, writtenMoment(laterUntil)));
  }
  return edits;
}

/**
 * Puts a line for each wave in the place of an `at` line; all other clauses stay. A comment at the end of the line
 * stays on the first; what a comment allows of the line, it allows of each.
 */
export function waveEdits(file: SourceFile, send: Send, waves: readonly Wave[]): TextEdit[] {
  const amounts = waveAmounts(send, waves);
  const lines = waves.map(({ moment }, i) => {
    const { number, unit } = amounts[i] ?? { number: 0, unit: '%' };
    const to = `${unit === '%' ? plain(number) : shortened(plain(number))} ${unit}`;
    const edits: TextEdit[] = [];
    if (send.moment)
      edits.push(replaceText(file, send.moment.span, writtenMoment({ ...moment, span: send.span })));
    edits.push(send.to ? replaceText(file, send.to.span, to) : insertTo(file, send, to));
    return partOf(file, send.span, edits);
  });
  const { start, end } = send.span;
  const lineBreak = `${newlineOf(file)}${indentOf(file, start)}`;
  const allowed = file.allows.filter(({ covers }) => covers?.start === start).map(({ span }) => span);
  const above = allowed.filter((span) => span.end < start).map((span) => partOf(file, span, []) + lineBreak);
  const behind = allowed.filter((span) => span.start > start).map((span) => ` ${partOf(file, span, [])}`);
  const [first = '', ...others] = lines;
  const commentEnd = afterComment(file, end);
  const text = [
    `${first}${file.text.slice(end, commentEnd)}`,
    ...others.map((line) => `${above.join('')}${line}${behind.join('')}`),
  ].join(lineBreak);
  return [replaceText(file, { start, end: commentEnd }, text)];
}

/** As it stands behind `throttle`: `200k messages per hour`. */
export function writtenPace(perHour: number): string {
  return `${shortened(String(perHour))} messages per hour`;
}

/** Behind the moment and `recipient-local`. */
function insertTo(file: SourceFile, send: Send, to: string): TextEdit {
  const from = send.moment?.span.end ?? send.span.start;
  LOCAL.lastIndex = from;
  const at = from + (LOCAL.exec(file.text)?.[0].length ?? 0);
  return replaceText(file, { start: at, end: at }, ` to ${to}`);
}

const LOCAL = /\s+recipient-local/y;

function partOf(file: SourceFile, span: Span, edits: readonly TextEdit[]): string {
  const within = edits.map(({ at, newText }) => ({
    at: { ...at, span: { start: at.span.start - span.start, end: at.span.end - span.start } },
    newText,
  }));
  return applyEdits(file.text.slice(span.start, span.end), within);
}

/** A statement whose argument stands in the column of that of the line above. */
function inColumn(file: SourceFile, channel: Channel, keyword: string, text: string): string {
  const above = channel.statements.findLast((statement) => BEFORE_THROTTLE.includes(statement.keyword));
  const gap = above && /^ +/.exec(file.text.slice(above.keywordSpan.end, above.span.end))?.[0].length;
  const column = above ? above.keyword.length + (gap ?? 1) : 0;
  return `${keyword.padEnd(Math.max(keyword.length + 1, column))}${text}`;
}

/** Digits without an exponent. */
function plain(number: number): string {
  return String(Number(number.toFixed(6)));
}
