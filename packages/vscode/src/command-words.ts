/** The words of a command that somebody has written on one line. */

/** Cut at blanks; what stands between double quotes is of one word, as a path with blanks in it is. */
export function commandWords(line: string): string[] {
  const words = line.match(/(?:"[^"]*"|\S)+/g) ?? [];
  return words.map((word) => word.replace(/"([^"]*)"/g, '$1'));
}
