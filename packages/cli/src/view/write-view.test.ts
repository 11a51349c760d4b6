/** `liaison view`: pages for those who have no editor. */
import assert from 'node:assert/strict';
import { SOUND, withRepository } from '../testing.ts';

describe('liaison view', () => {
  it('writes one page with everything, which needs nothing else', () =>
    withRepository(SOUND, async ({ run, read }) => {
      const { code, stdout, stderr } = await run(['view', '--out', 'out/campaigns.html']);
      assert.deepEqual({ code, stdout, stderr }, { code: 0, stdout: '', stderr: '' });
      const page = read('out/campaigns.html');
      assert.match(page, /^<!doctype html>\n<html lang="en" data-theme="auto">/);
      for (const label of ['Load', 'Calendar', 'The way into the CRM'])
        assert.ok(page.includes(`aria-label="${label}"`), label);
      assert.doesNotMatch(page, /<script|https?:/);
    }));

  it('draws what is asked for', () =>
    withRepository(SOUND, async ({ run }) => {
      const { code, stdout } = await run(['view', 'calendar', '--theme', 'dark', '--today', '2026-12-01']);
      assert.equal(code, 0);
      assert.match(stdout, /data-theme="dark"/);
      assert.match(stdout, /<title>Calendar of the campaigns<\/title>/);
      assert.doesNotMatch(stdout, /aria-label="Load"/);
    }));

  it('does not take names that nobody knows', () =>
    withRepository(SOUND, async ({ run, list }) => {
      const before = list();
      for (const [args, message] of [
        [['lod'], /There is no view `lod`[\s\S]*Did you mean `load`\?/],
        [['load', '--system', 'web-shp'], /There is no system `web-shp`[\s\S]*Did you mean `web-shop`\?/],
        [['crm', '--campaign', 'sprig'], /There is no campaign `sprig`[\s\S]*Did you mean `spring`\?/],
      ] as const) {
        const { code, stdout, stderr } = await run(['view', ...args, '--out', 'never.html']);
        assert.deepEqual([code, stdout], [2, '']);
        assert.match(stderr, message);
      }
      assert.deepEqual(list(), before);
    }));
});
