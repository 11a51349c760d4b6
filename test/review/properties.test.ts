/** What holds for every repository: order and layout say nothing, and the way back is told as the mirror of the way there. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { formatCampaign, parseCampaignFile } from '@liaison/language';
import { reviewOf, type Workspace } from '@liaison/model';
import fc from 'fast-check';
import { FULL } from './full-campaign.ts';
import { type Draw, dealt, drawFrom, shuffled } from './shuffled.ts';
import { drawn, type Texts, workspaceOf } from './two-versions.ts';

const examples = fileURLToPath(new URL('../../examples/', import.meta.url));

function textsOf(example: string): Texts {
  const paths = globSync('**/*.campaign', { cwd: examples + example }).sort();
  return Object.fromEntries(
    paths.map((path) => [path.replaceAll('\\', '/'), readFileSync(`${examples}${example}/${path}`, 'utf8')]),
  );
}

/** Only every-finding says things twice that may be said once. */
const EXAMPLES = ['hello', 'outfitter', 'every-finding'];
const draws = fc.array(fc.nat(9973), { minLength: 30, maxLength: 60 }).map((numbers) => [numbers]);

function assertNothing(before: Workspace, after: Texts): void {
  const { changes, loads } = reviewOf(before, workspaceOf(after));
  assert.deepEqual(drawn(changes), []);
  assert.deepEqual(loads, []);
}

describe('review of what says the same', () => {
  for (const [example, texts] of [
    ...EXAMPLES.map((name) => [name, textsOf(name)] as const),
    ['the full campaign', FULL] as const,
  ]) {
    const workspace = workspaceOf(texts);

    it(`is empty after formatting ${example}, and after taking the layout away`, () => {
      const formatted = Object.fromEntries(
        Object.entries(texts).map(([path, text]) => [path, formatCampaign(text).text]),
      );
      const flat = Object.fromEntries(
        Object.entries(texts).map(([path, text]) => [
          path,
          text.replace(/\n[ \t]+/g, '\n').replace(/\n\n+/g, '\n'),
        ]),
      );
      assertNothing(workspace, formatted);
      assertNothing(workspace, flat);
    });

    it(`is empty after shuffling ${example}`, () => {
      fc.assert(
        fc.property(draws, ([numbers = []]) => {
          const isClean = example !== 'every-finding';
          const other = shuffled(texts, drawFrom(numbers), isClean);
          assert.notDeepEqual(other, texts);
          assertNothing(workspace, isClean ? dealt(other, drawFrom(numbers)) : other);
        }),
        { numRuns: example === 'outfitter' ? 3 : 12 },
      );
    });
  }
});

describe('review of the way back', () => {
  for (const [name, texts, numRuns] of [
    ['hello', textsOf('hello'), 60],
    ['the full campaign', FULL, 60],
    ['outfitter', textsOf('outfitter'), 5],
  ] as const) {
    const workspace = workspaceOf(texts);

    it(`mirrors the way there in ${name}`, () => {
      fc.assert(
        fc.property(draws, ([numbers = []]) => {
          const draw = drawFrom(numbers);
          const after = [edited, edited, edited].reduce((version, edit) => edit(version, draw), texts);
          const now = workspaceOf(after);
          const there = reviewOf(workspace, now).changes.map(({ code }) => mirrored(code));
          const back = reviewOf(now, workspace).changes.map(({ code }) => code);
          assert.deepEqual(there.sort(), back.sort());
        }),
        { numRuns },
      );
    });
  }
});

/** With a statement less, or with another number, somewhere. */
function edited(texts: Texts, draw: Draw): Texts {
  const paths = Object.keys(texts);
  const path = paths[draw(paths.length)] ?? '';
  const text = texts[path] ?? '';
  const { quantities, declarations } = parseCampaignFile({ path, text });
  const statements = declarations.flatMap((declaration) => declaration.statements);
  const number = quantities[draw(Math.max(1, quantities.length))]?.numberSpan;
  const statement = statements[draw(Math.max(1, statements.length))]?.span;
  const span = draw(3) === 0 ? statement : number;
  if (!span) return texts;
  const written = span === number ? String(1 + draw(90)) : '';
  return { ...texts, [path]: text.slice(0, span.start) + written + text.slice(span.end) };
}

const MIRRORS: Readonly<Record<string, string>> = {
  added: 'removed',
  removed: 'added',
  raised: 'lowered',
  lowered: 'raised',
};

function mirrored(code: string): string {
  return code.replace(/[a-z]+$/, (action) => MIRRORS[action] ?? action);
}
