/** After any edits, syntax errors among them, the findings of all files are those of a fresh start. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_SETTINGS } from '@liaison/checks';
import fc from 'fast-check';
import { Analysis } from './analysis.ts';

const EXAMPLES = join(import.meta.dirname, '../../../../examples');
const OPTIONS = { settings: DEFAULT_SETTINGS, today: '2026-11-01' };

function textsOf(example: string): Map<string, string> {
  const cwd = join(EXAMPLES, example);
  const paths = globSync('**/*.campaign', { cwd }).sort();
  return new Map(paths.map((path) => [path, readFileSync(join(cwd, path), 'utf8')]));
}

function begun(texts: ReadonlyMap<string, string>): Analysis {
  const analysis = new Analysis(OPTIONS);
  for (const _ of analysis.begin([...texts].map(([path, text]) => ({ path, text }))));
  return analysis;
}

function findingsOf(analysis: Analysis): Record<string, unknown> {
  return Object.fromEntries(
    [...analysis.paths()].sort().map((path) => [
      path,
      analysis.findings(path).map((finding) => {
        const { code, message, help, at, related } = finding;
        const fixes = analysis.fixesOf(finding).map(({ title, edits }) => [title, edits]);
        return { code, message, help, span: at.span, related, fixes };
      }),
    ]),
  );
}

/** Which files are to be told, in their order; told they are then. */
function toldOf(analysis: Analysis): string[] {
  const order = analysis.nextUntold();
  analysis.told(order);
  assert.deepEqual(analysis.nextUntold(), []);
  return [...order];
}

/** One change of one file, whatever its text is at that time. */
interface Edit {
  readonly file: number;
  readonly kind: 'drop-line' | 'copy-line' | 'drop-word' | 'swap-words' | 'empty' | 'digits' | 'remove-file';
  readonly at: number;
  readonly other: number;
}

function applied(
  texts: Map<string, string>,
  { file, kind, at, other }: Edit,
): { path: string; text: string | undefined } {
  const paths = [...texts.keys()].sort();
  const path = paths[file % paths.length] ?? '';
  const text = texts.get(path) ?? '';
  const lines = text.split('\n');
  const line = at % lines.length;
  const words = [...text.matchAll(/[\w-]+/g)];
  const [one, two] = [words[at % words.length], words[other % words.length]];
  const replaced = (match: RegExpMatchArray | undefined, by: string) =>
    match ? text.slice(0, match.index) + by + text.slice((match.index ?? 0) + match[0].length) : text;
  switch (kind) {
    case 'drop-line':
      return { path, text: lines.filter((_, i) => i !== line).join('\n') };
    case 'copy-line':
      return {
        path,
        text: [...lines.slice(0, line), lines[other % lines.length] ?? '', ...lines.slice(line)].join('\n'),
      };
    case 'drop-word':
      return { path, text: replaced(one, '') };
    case 'swap-words':
      return { path, text: replaced(one, two?.[0] ?? '') };
    case 'digits': {
      const numbers = [...text.matchAll(/\d+/g)];
      return { path, text: replaced(numbers[at % numbers.length], String(other % 1000)) };
    }
    case 'empty':
      return { path, text: '' };
    case 'remove-file':
      return { path, text: undefined };
  }
}

const anEdit: fc.Arbitrary<Edit> = fc.record({
  file: fc.nat(),
  kind: fc.constantFrom<Edit['kind']>(
    'drop-line',
    'copy-line',
    'drop-word',
    'swap-words',
    'digits',
    'digits',
    'empty',
    'remove-file',
  ),
  at: fc.nat(),
  other: fc.nat(),
});

describe('analysis', () => {
  for (const example of ['hello', 'every-finding']) {
    it(`of ${example} after edits is that of a fresh start`, () => {
      const original = textsOf(example);
      assert.ok(original.size > 2);
      fc.assert(
        fc.property(fc.array(anEdit, { minLength: 1, maxLength: 6 }), (edits) => {
          const texts = new Map(original);
          const analysis = begun(texts);
          findingsOf(analysis);
          for (const edit of edits) {
            const { path, text } = applied(texts, edit);
            if (text === undefined) texts.delete(path);
            else texts.set(path, text);
            analysis.change([{ path, text }]);
            if (texts.size === 0) break;
          }
          assert.deepEqual(findingsOf(analysis), findingsOf(begun(texts)));
        }),
        { numRuns: example === 'hello' ? 60 : 15 },
      );
    });
  }

  it('looks at an edited file first, and then at those that it reaches', () => {
    const texts = new Map([
      ['a.campaign', 'campaign a { owner ana }'],
      ['b.campaign', 'campaign b { owner ben }'],
      ['people.campaign', 'person ana { }\nperson ben { }'],
    ]);
    const analysis = begun(texts);
    findingsOf(analysis);
    analysis.told(analysis.paths());
    analysis.change([{ path: 'people.campaign', text: 'person ana { }\nperson ben { until 2026-01-31 }' }]);
    assert.deepEqual(toldOf(analysis), ['people.campaign', 'b.campaign']);
  });

  it('leaves files alone that rest on something else of what is edited', () => {
    const shop = (rest: string) => `system ${rest} }`;
    const analysis = begun(
      new Map([
        ['a.campaign', 'campaign a { page home "/" on web-shop }'],
        ['systems.campaign', shop('web-shop { owner platform')],
      ]),
    );
    findingsOf(analysis);
    analysis.told(analysis.paths());
    analysis.change([{ path: 'systems.campaign', text: shop('web-shop "Shop" { owner platform') }]);
    assert.deepEqual(toldOf(analysis), ['systems.campaign']);
    analysis.change([{ path: 'systems.campaign', text: shop('shop "Shop" { owner platform') }]);
    assert.deepEqual(toldOf(analysis), ['systems.campaign', 'a.campaign']);
  });

  it('leaves other files alone when only the layout changes', () => {
    const analysis = begun(
      new Map([
        ['a.campaign', 'campaign a { owner ana }'],
        ['people.campaign', 'person ana { }'],
      ]),
    );
    findingsOf(analysis);
    analysis.told(analysis.paths());
    analysis.change([{ path: 'people.campaign', text: '// who we are\nperson ana { }' }]);
    assert.deepEqual(analysis.nextUntold(), ['people.campaign']);
    analysis.told(['people.campaign']);
    assert.deepEqual(analysis.nextUntold(), []);
  });

  it('is the same where somebody asks while files are being judged', () => {
    const texts = textsOf('hello');
    const analysis = begun(texts);
    const [first = ''] = analysis.paths();
    const steps = analysis.judging(analysis.paths(), () => true);
    steps.next();
    analysis.findings(first);
    for (const _ of steps);
    assert.deepEqual(findingsOf(analysis), findingsOf(begun(texts)));
    const text = 'campaign a';
    analysis.change([{ path: first, text }]);
    assert.deepEqual(findingsOf(analysis), findingsOf(begun(new Map([...texts, [first, text]]))));
  });

  it('gives the same list while findings are the same', () => {
    const analysis = begun(new Map([['a.campaign', 'campaign a { owner ana }']]));
    assert.equal(analysis.findings('a.campaign'), analysis.findings('a.campaign'));
  });

  it('is not told by being asked for', () => {
    const analysis = begun(new Map([['a.campaign', 'campaign a { owner ana }']]));
    assert.ok(analysis.findings('a.campaign').length > 0);
    assert.deepEqual(analysis.nextUntold(), ['a.campaign']);
  });
});
