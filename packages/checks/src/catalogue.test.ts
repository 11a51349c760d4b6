/** Holds every check to its form: code, file, page and list belong together, and every page is run. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { parseMarkdown } from '@liaison/testkit';
import { catalogue } from './catalogue.ts';
import { INTERNAL_ERROR } from './internal-error.ts';
import { expectFindings, fixAll } from './testing.ts';

const folder = new URL('.', import.meta.url);
const pages = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => name.slice(0, -3));
/** Figures, quotations of more than three words, surveys and laws. */
const NEEDS_SOURCE = /\d\s*%|"[^"\s]+(?:\s+[^"\s]+){3,}"|survey|reported|according to|\b(?:Article|Art\.)/i;
/** A link to a page, or the name of a source in brackets. */
const SOURCE = /\]\(https:\/\/\S+\)|\([^)]*\b[A-Z]\w+[^)]*\)/;
const HEADINGS = ['What it finds', 'Why it matters', 'Fails', 'Fixed', 'Passes', 'When to allow it'];

describe('catalogue of checks', () => {
  it('is not empty and in alphabetical order', () => {
    const codes = catalogue.map((check) => check.code);
    assert.ok(codes.length > 40, `only ${codes.length} checks`);
    assert.deepEqual(codes, [...codes].sort());
  });

  it('lists exactly the checks that have a page', () => {
    const codes = catalogue.map((check) => check.code);
    assert.deepEqual([...pages].sort(), [...codes, INTERNAL_ERROR].sort());
    const files = new Set(readdirSync(folder));
    for (const code of codes) assert.ok(files.has(`${code}.ts`), `${code}.ts is missing`);
  });

  it('gives no code twice, former ones included', () => {
    const codes = catalogue.flatMap((check) => [check.code, ...check.formerly]);
    assert.equal(new Set(codes).size, codes.length);
    for (const code of codes) assert.match(code, /^[a-z]+(-[a-z]+)*$/);
  });

  it('explains what a crash of a check is', () => {
    const page = parseMarkdown(readFileSync(new URL(`${INTERNAL_ERROR}.md`, folder), 'utf8'));
    assert.equal(page.title, INTERNAL_ERROR);
    assert.ok(page.summary.length > 20, 'the page needs a sentence below its title');
    assert.deepEqual(page.headings, ['What it finds', 'Why it matters', 'When to allow it']);
    assert.deepEqual(page.fences, [], 'no example can show a defect');
  });

  for (const check of catalogue) {
    describe(check.code, () => {
      const page = parseMarkdown(readFileSync(new URL(`${check.code}.md`, folder), 'utf8'));
      const options = { codes: [check.code] };
      const blocks = (kind: string) => page.fences.filter((fence) => fence.info[1] === kind);

      it('has a page of the common form', () => {
        assert.equal(page.title, check.code);
        assert.ok(page.summary.length > 20, 'the page needs a sentence below its title');
        assert.deepEqual(
          page.headings,
          HEADINGS.filter((heading) => heading !== 'Fixed' || check.fixable),
        );
        assert.ok(blocks('fails').length > 0 && blocks('passes').length > 0, 'the page needs both examples');
        for (const fence of page.fences) {
          assert.ok(
            ['fails', 'passes', 'fixed'].includes(fence.info[1] ?? ''),
            `line ${fence.line}: unknown fence`,
          );
        }
      });

      it('names the source of a fact', () => {
        // What stands in backticks is an example.
        const why = sectionOf('Why it matters', check.code).replace(/`[^`]*`/g, '');
        if (NEEDS_SOURCE.test(why)) assert.match(why, SOURCE);
      });

      it('fires where its page says so, and nowhere else', () => {
        for (const fence of blocks('fails')) {
          const findings = expectFindings(fence.text, options).filter(({ code }) => code === check.code);
          assert.ok(findings.length > 0, `the example of line ${fence.line} does not fire`);
          for (const { message, help } of findings) {
            assert.match(message, /^[A-Z`](?!.*\.$).*$/s, `house style of: ${message}`);
            assert.ok(message.length <= 100, `longer than 100 characters: ${message}`);
            assert.ok(help.length > 0 && !help.endsWith('.'), `house style of: ${help}`);
          }
        }
      });

      it('is silent where its page says so', () => {
        for (const fence of blocks('passes')) assert.deepEqual(expectFindings(fence.text, options), []);
      });

      if (check.fixable) {
        it('is removed by its fix', () => {
          const fails = blocks('fails').filter((fence) => / \+fix\s*$/m.test(fence.text));
          const fixed = blocks('fixed');
          assert.ok(fixed.length > 0, 'a check with a fix shows its result');
          assert.equal(fixed.length, fails.length, 'one fixed example for each failing one with a fix');
          fails.forEach((fence, index) => {
            assert.equal(fixAll(fence.text, check.code, options), fixed[index]?.text);
          });
        });
      } else {
        it('promises no fix', () => {
          assert.equal(blocks('fixed').length, 0);
          for (const fence of blocks('fails')) assert.doesNotMatch(fence.text, / \+fix\s*$/m);
        });
      }
    });
  }
});

/** The text below a heading of a page, up to the next one. */
function sectionOf(heading: string, code: string): string {
  const page = readFileSync(new URL(`${code}.md`, folder), 'utf8');
  return page.split(/^## /m).find((section) => section.startsWith(`${heading}\n`)) ?? '';
}
