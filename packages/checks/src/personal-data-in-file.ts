/** E-mail addresses of people in a file that is no address book. */
import type { SourceFile } from '@liaison/model';
import { defineCheck } from './define-check.ts';

type Data = { found: number; isPrivate: boolean };

export const personalDataInFile = defineCheck({
  code: 'personal-data-in-file',
  category: 'privacy',
  severity: 'warning',
  on: 'file',
  message: ({ found, isPrivate }: Data) =>
    isPrivate
      ? 'A private e-mail address stands in this file'
      : `Here stand ${found} e-mail addresses together`,
  help: 'Take them out: what is once in a repository stays in its history; lists of people belong into the CRM',
  run(file, _, report) {
    if (!file.text.includes('@')) return;
    const known = addressesOfPeople(file);
    for (const { text, start } of textsAndComments(file)) {
      const found = [...text.matchAll(ADDRESS)].filter(([address]) => !known.has(address.toLowerCase()));
      const different = new Set(found.map(([address]) => address.toLowerCase()));
      const [first] = found;
      const last = found.at(-1);
      if (!first || !last) continue;
      if (different.size >= LIST) {
        const at = { start: start + first.index, end: start + last.index + last[0].length };
        report({ at, data: { found: different.size, isPrivate: false } });
        continue;
      }
      for (const { 0: address, index } of found) {
        if (!PRIVATE.test(address)) continue;
        const at = { start: start + index, end: start + index + address.length };
        report({ at, data: { found: 1, isPrivate: true } });
      }
    }
  },
});

/** So many different addresses in one text or comment are a list. */
const LIST = 3;

const ADDRESS = /[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/gi;

/** Providers of mailboxes for people; companies have domains of their own. */
const PRIVATE =
  /@(?:gmail|googlemail|hotmail|outlook|live|yahoo|icloud|aol|gmx|web|t-online|orange|wanadoo|libero|proton|protonmail|btinternet)\.(?:com|net|org|me|de|at|ch|fr|it|es|nl|co\.uk|ca)$/i;

/** Colleagues are named with their address where they are declared, and the parts of a comment may name them again. */
function addressesOfPeople({ declarations }: SourceFile): ReadonlySet<string> {
  return new Set(
    declarations.flatMap((each) =>
      each.kind === 'person' && each.email ? [each.email.value.toLowerCase()] : [],
    ),
  );
}

/** Runs of comments count as one, as a list is written one line below the other. */
function textsAndComments({ text }: SourceFile): { text: string; start: number }[] {
  return [...text.matchAll(PARTS)].map(({ 0: part, index: start }) => ({ text: part, start }));
}

const PARTS =
  /\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\r\n]*(?:\r?\n[ \t]*\/\/[^\r\n]*)*|"[^"\\\r\n]*(?:\\.[^"\\\r\n]*)*"?/g;
