/** Texts that look the same to a reader and are different to a computer: other dashes, blanks, quotes and letters. */

/** Whether two different texts are the same to the eye. */
export function looksLike(a: string, b: string): boolean {
  return a !== b && plain(a) === plain(b);
}

/** By what a text differs from its look-alike: "`–` is U+2013", or "other blanks". */
export function differenceOf(written: string, meant: string): string {
  const [a, b] = [[...written], [...meant]];
  const character = a.find((each, i) => each !== b[i]) ?? '';
  if (character.trim() === '' || PLAIN.get(character) === '') return 'other blanks';
  const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
  return `\`${character}\` is U+${code}`;
}

function plain(text: string): string {
  return [...text.normalize('NFKC')]
    .map((character) => PLAIN.get(character) ?? character)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

const GROUPS: readonly (readonly [plain: string, others: string])[] = [
  ['-', '\u2010\u2011\u2012\u2013\u2014\u2015\u2212'],
  ["'", '\u2018\u2019\u201b\u02bc\u00b4`'],
  ['"', '\u201c\u201d\u201e\u201f\u00ab\u00bb'],
  ['', '\u200b\u200c\u200d\u2060\ufeff\u00ad'],
  // Letters of Greek and of Cyrillic that are drawn as those of Latin.
  ['A', '\u0391\u0410'],
  ['B', '\u0392\u0412'],
  ['C', '\u0421'],
  ['E', '\u0395\u0415'],
  ['H', '\u0397\u041d'],
  ['I', '\u0399\u0406'],
  ['K', '\u039a\u041a'],
  ['M', '\u039c\u041c'],
  ['O', '\u039f\u041e'],
  ['P', '\u03a1\u0420'],
  ['T', '\u03a4\u0422'],
  ['X', '\u03a7\u0425'],
  ['a', '\u0430'],
  ['c', '\u0441'],
  ['e', '\u0435'],
  ['i', '\u0456'],
  ['o', '\u03bf\u043e'],
  ['p', '\u0440'],
  ['x', '\u0445'],
  ['y', '\u0443'],
];

const PLAIN: ReadonlyMap<string, string> = new Map(
  GROUPS.flatMap(([character, others]) => [...others].map((other): [string, string] => [other, character])),
);
