/** `liaison check` for other programs, and beside an earlier report. */
import assert from 'node:assert/strict';
import { SOUND, UNSOUND, withRepository } from '../testing.ts';

const SPRING = 'campaigns/spring.campaign';

describe('liaison check for other programs', () => {
  it('writes SARIF with the pages of the checks', () =>
    withRepository(UNSOUND, async ({ run }) => {
      const { code, stdout } = await run(['check', '--format', 'sarif']);
      assert.equal(code, 1);
      const [{ tool, results }] = JSON.parse(stdout).runs;
      const rule = tool.driver.rules.find(({ id }: { id: string }) => id === 'missing-it-owner');
      assert.match(rule.help.markdown, /^# missing-it-owner\n/);
      assert.match(rule.shortDescription.text, /\.$/);
      const codes = results.map(({ ruleId }: { ruleId: string }) => ruleId);
      assert.ok(codes.includes('missing-it-owner'));
    }));

  it('writes Markdown and a page for people, the worst first', () =>
    withRepository(UNSOUND, async ({ run }) => {
      const { code, stdout } = await run(['check', '--format', 'markdown']);
      assert.equal(code, 1);
      assert.match(stdout, /^<!-- liaison:check -->\n### Campaign check\n\n⛔ \*\*\d+ errors?/);
      assert.match(stdout, /\| ⛔ .* \| `missing-it-owner` \| `campaigns\/spring\.campaign:1` \|/);
      const page = await run(['check', '--format', 'html']);
      assert.match(page.stdout, /^<!doctype html>[\s\S]*missing-it-owner/i);
    }));

  it('says in Markdown that nothing is found, or nothing new', () =>
    withRepository(UNSOUND, async ({ run, write }) => {
      write('before.json', (await run(['check', '--format', 'json'])).stdout);
      const { stdout } = await run(['check', '--baseline', 'before.json', '--format', 'markdown']);
      assert.match(stdout, /✅ \*\*No new errors and no new warnings\.\*\*/);
    }));

  it('tells paths from the folder of git', () =>
    withRepository(
      Object.fromEntries([
        ...Object.entries(UNSOUND).map(([path, text]) => [`shop/${path}`, text]),
        ['shop/liaison.config.json', '{}'],
      ]),
      async ({ run }) => {
        const only = ['--only', 'missing-it-owner'];
        const { stdout } = await run(['check', '--format', 'github', ...only], { in: 'shop' });
        assert.match(stdout, /^::error file=shop\/campaigns\/spring\.campaign,line=1,/);
        const gitlab = await run(['check', '--format', 'gitlab', ...only], { in: 'shop' });
        assert.equal(JSON.parse(gitlab.stdout)[0].location.path, `shop/${SPRING}`);
      },
    ));

  it('is as loud where nothing is found, and says nothing to GitHub', () =>
    withRepository(SOUND, async ({ run }) => {
      assert.deepEqual((await run(['check', '--format', 'github'])).stdout, '');
      assert.deepEqual((await run(['check', '--format', 'gitlab'])).stdout, '[]\n');
      assert.match((await run(['check', '--format', 'junit'])).stdout, /failures="0"/);
      const empty = JSON.parse((await run(['check', '--format', 'sarif'])).stdout);
      assert.deepEqual(empty.runs[0].results, []);
    }));
});

describe('liaison check --baseline', () => {
  it('tells only what is new, wherever it stands now and in whatever words', () =>
    withRepository(UNSOUND, async ({ run, read, write }) => {
      write('before.json', (await run(['check', '--format', 'json'])).stdout);
      assert.equal((await run(['check', '--baseline', 'before.json'])).code, 0);

      write(SPRING, `// A line more\n\n${read(SPRING)}\n\ncampaign autumn "Autumn" {\n  status draft\n}\n`);
      const { code, stdout } = await run(['check', '--baseline', 'before.json', '--format', 'json']);
      assert.equal(code, 1);
      const report = JSON.parse(stdout);
      assert.ok(report.findings.length > 0);
      for (const { within } of report.findings) assert.match(within, /autumn/);
      assert.equal(
        report.summary.errors,
        report.findings.filter(({ severity }: { severity: string }) => severity === 'error').length,
      );

      const sarif = JSON.parse(
        (await run(['check', '--baseline', 'before.json', '--format', 'sarif'])).stdout,
      );
      const states = new Set(
        sarif.runs[0].results.map(({ baselineState }: { baselineState: string }) => baselineState),
      );
      assert.deepEqual([...states].sort(), ['new', 'unchanged']);
    }));

  it('wants a report', () =>
    withRepository(SOUND, async ({ run, write }) => {
      const missing = await run(['check', '--baseline', 'nowhere.json']);
      assert.deepEqual([missing.code, missing.stdout], [2, '']);
      assert.match(missing.stderr, /`nowhere\.json` does not exist/);
      write('a.json', '{"version": 1}');
      assert.match(
        (await run(['check', '--baseline', 'a.json'])).stderr,
        /is not a report of `liaison check`/,
      );
      write('b.json', 'no');
      assert.equal((await run(['check', '--baseline', 'b.json'])).code, 2);
    }));
});
