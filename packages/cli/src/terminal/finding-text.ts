/** A finding as a terminal shows it: message, code frames of all places, what to do. */
import type { Finding } from '@liaison/checks';
import { type Place, positionAt } from '@liaison/model';
import { codeFrame, type FrameLine, type FrameSource } from './code-frame.ts';
import { type Colors, painterOf } from './colors.ts';
import { visibleLine } from './visible.ts';

export interface FindingTextOptions {
  readonly colors: Colors;
  /** The text of a file of the workspace. */
  readonly source: (path: string) => FrameSource | undefined;
  /** How a path is printed. */
  readonly shown: (path: string) => string;
}

/** Ends in a line feed; a blank line between findings is the caller's. */
export function findingText(finding: Finding, options: FindingTextOptions): string {
  const { bold } = options.colors;
  const paint = painterOf(finding.severity, options.colors);
  const places = [finding.at, ...finding.related.map(({ at }) => at)];
  const frames = places.map((place) => frameOf(place, options));
  const gutter = Math.max(
    1,
    ...frames.flat().map((line) => (line.kind === 'source' ? `${line.number}`.length : 0)),
  );
  const lines = [
    `${bold(paint(`${finding.severity}[${finding.code}]`))}${bold(`: ${visibleLine(finding.message)}`)}`,
  ];
  lines.push(...placeLines('-->', finding.at, frames[0] ?? [], { ...options, gutter, paint }));
  finding.related.forEach(({ message, at }, index) => {
    lines.push(
      ...placeLines(':::', at, frames[index + 1] ?? [], {
        ...options,
        gutter,
        paint: options.colors.blue,
        message,
      }),
    );
  });
  const note = (label: string, text: string) =>
    `${' '.repeat(gutter)} ${options.colors.blue('=')} ${bold(label)}: ${visibleLine(text)}`;
  lines.push(note('help', finding.help));
  for (const { title, safety } of finding.fixes) {
    lines.push(note('fix', safety === 'safe' ? `${title} (\`--fix\` does it)` : title));
  }
  return `${lines.join('\n')}\n`;
}

function frameOf(place: Place, { source }: FindingTextOptions): FrameLine[] {
  const file = source(place.file);
  return file ? codeFrame(file, place.span) : [];
}

interface PlaceOptions extends FindingTextOptions {
  readonly gutter: number;
  readonly paint: (text: string) => string;
  /** Written behind the carets. */
  readonly message?: string;
}

function placeLines(
  arrow: string,
  place: Place,
  frame: readonly FrameLine[],
  options: PlaceOptions,
): string[] {
  const { colors, gutter, paint } = options;
  const empty = `${' '.repeat(gutter)} ${colors.blue('|')}`;
  const lines = [
    `${' '.repeat(gutter)}${colors.blue(arrow)} ${visibleLine(addressOf(place, options))}`,
    empty,
  ];
  const last = frame.findLastIndex((line) => line.kind === 'carets');
  frame.forEach((line, index) => {
    if (line.kind === 'gap') lines.push(colors.blue('...'));
    else if (line.kind === 'source') {
      lines.push(`${colors.blue(`${`${line.number}`.padStart(gutter)} |`)} ${line.text}`.trimEnd());
    } else {
      const label = index === last && options.message ? ` ${visibleLine(options.message)}` : '';
      lines.push(`${empty} ${paint(`${line.text}${label}`)}`);
    }
  });
  lines.push(empty);
  return lines;
}

function addressOf(place: Place, { source, shown }: FindingTextOptions): string {
  const file = source(place.file);
  if (!file) return shown(place.file);
  const { line, character } = positionAt(file.lineStarts, place.span.start);
  return `${shown(place.file)}:${line + 1}:${character + 1}`;
}
