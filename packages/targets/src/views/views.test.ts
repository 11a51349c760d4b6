/** What holds for every view, whatever is written in a repository. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { renderPage } from '../render-page.ts';
import { SHOP, viewIn, workspaceOf } from '../testing.ts';
import { VIEW_KINDS, VIEW_TITLES, type ViewKind } from './views.ts';

const HOSTILE = `</script><img src=x onerror=alert(1)> ' & <b>`;

function pageOf(fixture: string, kinds: readonly ViewKind[] = VIEW_KINDS, title = 'Campaigns'): string {
  const workspace = workspaceOf(fixture);
  return renderPage({ title, theme: 'auto', views: kinds.map((kind) => viewIn(kind, workspace)) });
}

describe('views', () => {
  it('are all there', () => {
    assert.ok(VIEW_KINDS.length >= 3);
    for (const kind of VIEW_KINDS)
      assert.ok(pageOf(SHOP, [kind]).includes('<section class="view'), VIEW_TITLES[kind]);
  });

  it('escape what is hostile, wherever it is written', () => {
    const hostile = SHOP.replaceAll(/"(?!https)[^"\n]*"/g, JSON.stringify(HOSTILE.replaceAll('"', '')));
    const page = pageOf(hostile, VIEW_KINDS, HOSTILE);
    assert.ok(page.includes('&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;'));
    assert.deepEqual(strangeTags(page), []);
    hasNot(page, /<img|<script/);
  });

  it('are pages that reach nothing, and run nothing', () => {
    const page = pageOf(SHOP);
    assert.ok(
      /http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/.test(
        page,
      ),
    );
    hasNot(page, /<script|<link|<iframe|<object|\son[a-z]+=|\sstyle=|src=|url\((?!#)|@import/);
  });

  it('lead only to what is on the page, and have each id once', () => {
    const page = pageOf(SHOP);
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    assert.deepEqual(
      ids.filter((id, i) => ids.indexOf(id) !== i),
      [],
    );
    for (const [, target] of page.matchAll(/href="#([^"]*)"/g)) assert.ok(ids.includes(target), `#${target}`);
    for (const [, target] of page.matchAll(/url\(#([^)]*)\)/g))
      assert.ok(ids.includes(target), `url #${target}`);
  });

  it('say the same of the same', () => assert.equal(pageOf(SHOP), pageOf(SHOP)));

  it('have headings in order', () => {
    for (const kinds of [VIEW_KINDS, ...VIEW_KINDS.map((kind) => [kind])]) {
      const levels = [...pageOf(SHOP, kinds).matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
      assert.equal(levels[0], 1);
      levels.forEach((level, i) => {
        assert.ok(level <= (levels[i - 1] ?? 0) + 1, levels.join());
      });
    }
  });

  it('never break, and draw no number that is none', () => {
    const amount = fc.constantFrom('0', '1', '7', '0.001', '20k', '3M', '999999999M', '');
    const time = fc.constantFrom(
      '2026-11-27 09:00',
      '2026-02-30 09:00',
      '1999-01-01',
      '9999-12-31 23:59',
      '25:99',
      '',
    );
    const text = fc
      .string({ unit: 'grapheme', maxLength: 12 })
      .map((each) => each.replaceAll(/["\n\r\\]/g, ''));
    fc.assert(
      fc.property(
        amount,
        amount,
        amount,
        time,
        time,
        text,
        (audience, capacity, baseline, at, until, title) => {
          const page = pageOf(
            SHOP.replace('1M', audience)
              .replace('400 rps', `${capacity} rps`)
              .replace('40 rps', `${baseline} rps`)
              .replace('2026-11-27 09:00 over', `${at} over`)
              .replace('2026-11-30', until)
              .replace('10:00 .. 2026-11-27 12:00', `10:00 .. ${until}`)
              .replace('Web shop', title),
          );
          hasNot(page.slice(page.indexOf('<body>')), /NaN|Infinity|undefined|\[object/);
          assert.deepEqual(strangeTags(page), []);
        },
      ),
      {
        numRuns: 25,
        // So many people that their queue is there for four million years.
        examples: [['999999999M', '7', '', '1999-01-01', '2026-11-27 09:00', 'Shop']],
      },
    );
  });
});

/** Pages are too long to be printed where they say it. */
function hasNot(page: string, words: RegExp): void {
  const found = words.exec(page);
  assert.equal(found && page.slice(Math.max(0, found.index - 60), found.index + 60), null);
}

/** What a reader of HTML would stumble over: tags that nobody closes, or signs of tags in a text. */
function strangeTags(page: string): string[] {
  const body = page.slice(page.indexOf('<body>'), page.indexOf('</body>') + 7);
  const strange: string[] = [];
  const open: string[] = [];
  const rest = body.replace(
    /<(\/?)([a-z0-9A-Z]+)((?:\s+[a-zA-Z][a-zA-Z0-9-]*(?:="[^"<>]*")?)*)\s*(\/?)>/g,
    (whole, end, name, _, empty) => {
      if (end) {
        if (open.pop() !== name) strange.push(whole);
      } else if (!empty && name !== 'input') open.push(name);
      return '';
    },
  );
  return [...strange, ...open, ...(rest.match(/.{0,20}[<>].{0,20}/g) ?? [])];
}
