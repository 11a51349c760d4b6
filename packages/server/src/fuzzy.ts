/** How well a name fits what somebody typed to find it. */

/**
 * Higher is better; 0 does not fit. All letters of the query have to be in the name, in their order: together at its
 * beginning, at the beginnings of its words (`bf` finds `black-friday`), together anywhere, or scattered. Letter case
 * and everything in the query that is no letter or digit count for nothing.
 */
export function fitOf(query: string, name: string): number {
  const wanted = lettersOf(query);
  const given = name.toLowerCase();
  if (wanted === '') return 1;
  const letters = lettersOf(given);
  if (letters === wanted) return 6;
  if (letters.startsWith(wanted)) return 5;
  if (fitsInitials(wanted, given)) return 4;
  if (letters.includes(wanted)) return 3;
  return isScattered(wanted, letters) ? 2 : 0;
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(NO_LETTERS, '');
}

const NO_LETTERS = /[^\p{L}\p{N}]+/gu;

/** Beginnings of words, in their order, some of them left out: `bfri` and `b2` fit `black-friday-2026`. */
function fitsInitials(wanted: string, name: string): boolean {
  const words = name.split(NO_LETTERS).filter((word) => word !== '');
  // How many letters can have been used up, before each word.
  let reached = new Set([0]);
  for (const word of words) {
    const next = new Set(reached);
    for (const start of reached) {
      for (let length = 1; length <= word.length && wanted[start + length - 1] === word[length - 1]; length++)
        next.add(start + length);
    }
    reached = next;
  }
  return reached.has(wanted.length);
}

function isScattered(wanted: string, letters: string): boolean {
  let at = 0;
  for (let i = 0; i < letters.length; i++) if (letters[i] === wanted[at]) at++;
  return at === wanted.length;
}
