// A brace too many or too few in a file that is laid out: what is wrong is told by how the lines are indented, so
// that nothing but blank lines may change.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseCampaignFile, tokenize } from '../parse-campaign.ts';
import { formatCampaign } from './format-campaign.ts';

const examples = join(import.meta.dirname, '..', '..', '..', '..', 'examples');

/** The campaigns among the examples, as the formatter lays them out. */
const texts = new Map(
  globSync('**/*.campaign', { cwd: examples })
    .sort()
    .map((path) => [path, formatCampaign(readFileSync(join(examples, path), 'utf8')).text] as const)
    .filter(([, text]) => /^campaign /m.test(text)),
);

/** A file, and a place in it as a share of its length, all places as likely. */
const somewhere = fc.record({ path: fc.constantFrom(...texts.keys()), place: fc.noBias(fc.nat(9999)) });

/** The same mistakes each time. */
const SAME = { seed: 20_261_127, numRuns: 100 };

describe('formatting a file whose braces do not match', () => {
  for (const [what, brace] of [
    ['at the end of a line', ' }'],
    ['below a line, indented like it', '\n$1}'],
    ['below a line, at the left edge', '\n}'],
  ] as const) {
    it(`keeps the lines around a brace too many ${what}`, () =>
      check((text, at) => {
        const lines = text.split('\n');
        const chosen = Math.floor(at * lines.length);
        return lines.map((line, i) => (i === chosen ? line + indented(brace, line) : line)).join('\n');
      }));
  }

  for (const brace of ['{', '}']) {
    it(`keeps the lines around a \`${brace}\` that is missing`, () =>
      check((text, at) => {
        const places = [...text.matchAll(/[{}]/g)].filter(([found]) => found === brace);
        const { index = text.length } = places[Math.floor(at * places.length)] ?? {};
        return text.slice(0, index) + text.slice(index + 1);
      }));
  }
});

/** A brace with the indentation of a line in place of `$1`. */
function indented(brace: string, line: string): string {
  return brace.replace('$1', /^ */.exec(line)?.[0] ?? '');
}

function check(spoil: (text: string, at: number) => string): void {
  fc.assert(
    fc.property(somewhere, ({ path, place }) => {
      const spoilt = spoil(texts.get(path) ?? '', place / 10_000);
      const formatted = formatCampaign(spoilt).text;
      assert.deepEqual(linesOf(formatted), linesOf(spoilt));
      assert.deepEqual(readingOf(formatted), readingOf(spoilt));
    }),
    SAME,
  );
}

/** Lines that say something. */
function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}

/** What the parser makes of a text, and what it cannot read, by the number of the token. */
function readingOf(text: string) {
  const starts = tokenize(text).tokens.map(({ startOffset }) => startOffset);
  const { declarations, problems } = parseCampaignFile({ path: 'a.campaign', text });
  const tokenAt = (offset: number) => starts.filter((start) => start < offset).length;
  return {
    declarations: declarations.map(({ kind, span }) => `${kind} ${tokenAt(span.start)}`),
    problems: problems.map(({ reason, found, span }) => `${reason} ${found} ${tokenAt(span.start)}`),
  };
}
