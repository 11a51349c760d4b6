/** A review as a comment of a pull request, no longer than a comment may be. */
import { markdownLine } from './markdown-text.ts';
import type { Column, Folded, Part, ReviewPage, Section } from './review-page.ts';
import type { Rich } from './rich-text.ts';

/** What GitHub lets a comment have, in UTF-16 units. */
export const COMMENT_LIMIT = 65_536;

/** How much of a page is told. */
interface Room {
  /** Items of each list and rows of each table that is folded. */
  readonly folded: number;
  /** The same of what is not folded. */
  readonly shown: number;
}

/** From everything to the least; first what is folded gives way. */
const ROOMS: readonly Room[] = [
  { folded: Number.POSITIVE_INFINITY, shown: Number.POSITIVE_INFINITY },
  ...[400, 200, 100, 50, 25, 10, 0].map((folded) => ({ folded, shown: Number.POSITIVE_INFINITY })),
  ...[200, 100, 50, 25, 12, 6, 3].map((shown) => ({ folded: 0, shown })),
];

/**
 * Markdown of at most `limit` UTF-16 units that begins with `marker`, by which the comment is found again. Lists are
 * cut in their middle; the verdict is never cut, even if that alone is too long. `command` tells all of it.
 */
export function reviewMarkdown(
  page: ReviewPage,
  marker: string,
  limit: number,
  command = 'liaison diff',
): string {
  for (const room of ROOMS) {
    const text = written(page, marker, room, command);
    if (text.length <= limit) return text;
  }
  return blocks([...opening(page, marker), tooLong(command)]);
}

function tooLong(command: string): string {
  return `There is more to tell than fits here; \`${command}\` tells it.`;
}

function written(page: ReviewPage, marker: string, room: Room, command: string): string {
  return blocks([
    ...opening(page, marker),
    ...page.lead.slice(0, room.shown).map(markdownLine),
    ...page.sections.flatMap((section) => sectionBlocks(section, 4, room.shown)),
    ...foldedBlocks(page.folded, room.folded, command),
    ...page.foot.map((text) => `<sub>${markdownLine(text)}</sub>`),
  ]);
}

function opening({ title, verdict }: ReviewPage, marker: string): string[] {
  return [`${marker}\n### ${markdownLine(title)}`, markdownLine(verdict)];
}

function blocks(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function foldedBlocks(folded: Folded | undefined, room: number, command: string): string[] {
  if (!folded) return [];
  const sections = room > 0 ? folded.sections : [];
  if (folded.sections.length === 0) return [`<sub>${markdownLine(folded.summary)}</sub>`];
  const inner =
    sections.length > 0 ? sections.flatMap((section) => sectionBlocks(section, 5, room)) : [tooLong(command)];
  // Inside of HTML, Markdown begins behind an empty line.
  return [`<details><summary>${markdownLine(folded.summary)}</summary>`, ...inner, '</details>'];
}

function sectionBlocks({ sign, heading, parts }: Section, level: number, room: number): string[] {
  const title = markdownLine([`${sign} ${heading}`]);
  return [`${'#'.repeat(level)} ${title}`, ...parts.map((part) => partBlock(part, room))];
}

function partBlock(part: Part, room: number): string {
  switch (part.type) {
    case 'table':
      return table(part.columns, part.rows, room);
    case 'list':
      return middleCut(part.items.map(markdownLine), room, (more) => `… and ${more} more`)
        .map((item) => `- ${item}`)
        .join('\n');
    case 'tip':
      return `> 💡 ${markdownLine(part.text)}`;
    case 'note':
      return `<sub>${markdownLine(part.text)}</sub>`;
  }
}

function table(columns: readonly Column[], rows: readonly (readonly Rich[])[], room: number): string {
  const cells = (texts: readonly string[]) => `| ${texts.join(' | ')} |`;
  const lines = rows.map((row) => cells(row.map(markdownLine)));
  const more = (count: number) => cells(columns.map((_, i) => (i === 0 ? `… and ${count} more` : '')));
  return [
    cells(columns.map(({ heading }) => markdownLine([heading]))),
    `|${columns.map(({ isNumber }) => (isNumber ? ' --: ' : ' --- ')).join('|')}|`,
    ...middleCut(lines, room, more),
  ].join('\n');
}

/** The first two thirds of what there is room for, and the last third. */
function middleCut(lines: readonly string[], room: number, more: (count: number) => string): string[] {
  if (lines.length <= room + 1) return [...lines];
  const tail = Math.floor(room / 3);
  const head = room - tail;
  return [...lines.slice(0, head), more(lines.length - room), ...lines.slice(lines.length - tail)];
}
