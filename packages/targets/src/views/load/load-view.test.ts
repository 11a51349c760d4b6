/** The load as data and as a page. */
import assert from 'node:assert/strict';
import { loadOf } from '@liaison/model';
import { SHOP, viewIn, workspaceOf } from '../../testing.ts';
import { loadHtml } from './load-html.ts';

const workspace = workspaceOf(SHOP);
const view = viewIn('load', workspace);

describe('load view', () => {
  it('has the fullest system first, and those that nothing loads apart', () => {
    assert.deepEqual(
      view.systems.map(({ name, verdict }) => [name, verdict]),
      [['web-shop', 'over']],
    );
    assert.deepEqual(
      view.idle.map(({ name }) => name),
      ['archive'],
    );
    const [summary] = view.systems;
    const peak = loadOf(workspace).system('web-shop')?.peak();
    assert.deepEqual(summary?.peak, peak);
    assert.equal(summary?.zone, 'Europe/Berlin');
  });

  it('stacks campaigns on the everyday load, exactly', () => {
    const [shop] = view.shown;
    assert.ok(shop && shop.charts.length >= 2);
    for (const { totals, everyday, layers } of shop.charts) {
      totals.forEach((total, step) => {
        const sum = layers.reduce((all, { values }) => all + (values[step] ?? 0), everyday[step] ?? 0);
        assert.ok(Math.abs(sum - total) < 1e-6 * Math.max(1, total), `${sum} is not ${total}`);
      });
      assert.equal(Math.max(...totals), shop.peak?.rate);
    }
  });

  it('keeps the colour of a campaign in all charts of a system', () => {
    const colors = new Map<string, number | null>();
    for (const { layers } of view.shown[0]?.charts ?? []) {
      for (const { campaign, color } of layers) {
        if (colors.has(campaign)) assert.equal(colors.get(campaign), color);
        colors.set(campaign, color);
      }
    }
    assert.deepEqual([...colors.keys()].sort(), ['other', 'spring']);
  });

  it('says who makes the worst second, with the line of the channel', () => {
    const worst = view.shown[0]?.worst;
    assert.deepEqual(
      worst?.parts.map(({ campaign, channel, place }) => [campaign, channel, place?.path, place?.line]),
      [
        ['spring', 'mailing', 'campaigns/spring.campaign', 5],
        ['other', 'texts', 'campaigns/spring.campaign', 28],
      ],
    );
  });

  it('says it in the words of the command line', () => {
    const page = loadHtml(view, 2).text;
    says(page, /1 system does not fit: web-shop gets \d+ of 300 rps\./);
    says(page, /visits\/min/);
    says(page, /frozen for releases: Peak trading/);
    says(
      page,
      /<span class="local">Fri 2026-11-27 10:\d\d(:\d\d)? Europe\/Berlin<\/span><span class="utc">Fri 2026-11-27 09:/,
    );
    says(page, /usable 300 rps/);
  });

  it('counts a draft only for who looks from it', () => {
    const model = loadOf(workspace);
    const draft = model.forecasts().find(({ campaign }) => campaign.name === 'someday');
    assert.ok(draft);
    const before = model.system('web-shop')?.owners();
    const withDraft = viewIn('load', workspace, {
      campaign: draft,
      at: Date.parse('2026-12-24T09:30:00Z') / 1000,
    });
    assert.equal(withDraft.draft, 'someday');
    assert.deepEqual(withDraft.shown[0]?.asked?.parts[0]?.campaign, 'someday');
    assert.deepEqual(model.system('web-shop')?.owners(), before);
    assert.doesNotMatch(JSON.stringify(view), /someday/);
  });

  it('shows what is asked for', () => {
    const asked = viewIn('load', workspace, { systems: new Set(['archive']) });
    assert.deepEqual(
      asked.shown.map(({ name, charts }) => [name, charts.length]),
      [['archive', 0]],
    );
    assert.equal(viewIn('load', workspaceOf('system lonely { }')).systems.length, 0);
  });
});

/** Pages are too long to be printed where they do not say it. */
function says(page: string, words: RegExp): void {
  assert.ok(words.test(page), `nothing says ${words}`);
}
