/** The lines of a comment at a new place. */

/** Lines from `column` (counted from 0) on, the first without its indentation; `from` is the column in the input. */
export function commentLines(image: string, from: number, column: number): string[] {
  const [first = '', ...rest] = image.split(/\r\n|\r|\n/).map((line) => line.trimEnd());
  const starred = rest.every((line) => line === '' || /^\s*\*/.test(line));
  return [
    first,
    ...rest.map((line) => {
      if (line === '') return '';
      const text = line.trimStart();
      const indent = starred ? column + 1 : column + (line.length - text.length) - from;
      return ' '.repeat(Math.max(indent, 0)) + text;
    }),
  ];
}

/** The comment without what formatting may change of it. */
export function commentText(image: string): string {
  return image
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .join('\n');
}
