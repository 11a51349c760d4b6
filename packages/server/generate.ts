/** Writes what the server says of each check where no page is at hand: the first sentence of its page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '@liaison/checks';
import { writeGenerated } from '../write-generated.ts';

const pages = join(import.meta.dirname, '..', 'checks', 'src');

/** The paragraph below the heading, on one line. */
function summaryOf(code: string): string {
  const text = readFileSync(join(pages, `${code}.md`), 'utf8').replaceAll('\r\n', '\n');
  return (
    text
      .split(/\n{2,}/)[1]
      ?.replaceAll('\n', ' ')
      .trim() ?? ''
  );
}

const summaries = Object.fromEntries(catalogue.map(({ code }) => [code, summaryOf(code)]));
writeGenerated([
  [
    join(import.meta.dirname, 'src', 'generated', 'check-summaries.ts'),
    `/** Generated: what each check finds, by code. */
export const CHECK_SUMMARIES: Readonly<Record<string, string>> = ${JSON.stringify(summaries, null, 2)};
`,
  ],
]);
