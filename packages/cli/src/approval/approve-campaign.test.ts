/** Signing a campaign from the command line. */
import assert from 'node:assert/strict';
import { withRepository } from '../testing.ts';

const REPOSITORY = {
  'liaison.config.json': '{}',
  'org.campaign': `team growth { side marketing }
team platform { side it }
person ana { team growth signs-for marketing }
person lena { team growth signs-for marketing }
person tom { team platform signs-for it signs-for crm }
person ida { team platform }
system shop { owner platform capacity 20 rps tested 2026-10-01 "https://t.example/1" visit 4 requests staying 2 min }
`,
  'tea.campaign': `campaign tea "Tea" {
  owner    ana
  it-owner tom   // knows the shop
  status   planned
  runs     2026-12-01 .. 2026-12-10
  timezone Europe/London

  page landing "/tea" on shop

  channel posters: qr {
    visits   90k per day
    lands-on landing
  }

  capacity-budget {
    shop 12 rps
  }

  approval marketing pending
}
`,
};

describe('liaison approve', () => {
  it('seals in place, adds what is missing, and keeps the rest as it is', () =>
    withRepository(REPOSITORY, async ({ run, read }) => {
      await run(['fmt']);
      const [kept = ''] = read('tea.campaign').split('  approval');
      const marketing = await run(['approve', 'tea', '--as', 'lena'], { today: '2026-11-01' });
      assert.deepEqual([marketing.code, marketing.stderr], [0, '']);
      assert.equal(marketing.stdout, 'tea.campaign: signed as marketing by lena\n');
      const it = await run(['approve', 'tea', '--as', 'tom', '--evidence', 'https://t.example/CAM-1'], {
        today: '2026-11-02',
      });
      assert.deepEqual([it.code, it.stderr], [0, '']);
      const text = read('tea.campaign');
      assert.match(text, /\n {2}approval marketing by lena on 2026-11-01 seal "1:[0-9a-f]{8}[^"]*"\n\n/);
      assert.match(
        text,
        /\n\n {2}approval it by tom on 2026-11-02 evidence "https:\/\/t\.example\/CAM-1" seal "1:[^"]*capacity:[^"]*"\n}\n$/,
      );
      assert.ok(kept.length > 100 && text.startsWith(kept));
      const check = await run(['check', '--format', 'json'], { today: '2026-11-02' });
      assert.doesNotMatch(check.stdout, /stale-approval/);
      assert.equal((await run(['fmt', '--check', 'tea.campaign'])).code, 0);
    }));

  it('is noticed when what was signed changes, and not when only its looks do', () =>
    withRepository(REPOSITORY, async ({ run, read, write }) => {
      await run(['approve', 'tea', '--as', 'tom'], { today: '2026-11-01' });
      write(
        'tea.campaign',
        read('tea.campaign').replace('"Tea"', '"Tea for all"').replace('status   ', 'status '),
      );
      assert.doesNotMatch((await run(['check'], { today: '2026-11-01' })).stdout, /stale-approval/);
      write('tea.campaign', read('tea.campaign').replace('shop 12 rps', 'shop 14 rps'));
      assert.match(
        (await run(['check'], { today: '2026-11-01' })).stdout,
        /stale-approval[\s\S]*Since it was signed as `it` this has changed: capacity|Since it was signed as `it` this has changed: capacity[\s\S]*stale-approval/,
      );
    }));

  it('lets nobody sign who may not', () =>
    withRepository(REPOSITORY, async ({ run, read }) => {
      for (const [args, message] of [
        [['tea', '--as', 'ana'], '`ana` owns `tea` and cannot sign for it'],
        [['tea', '--as', 'ida'], '`tea` waits for nothing that `ida` signs for'],
        [['tea', '--as', 'lena', '--role', 'it'], '`lena` does not sign for `it`'],
        [['tea', '--as', 'tim'], 'There is no person `tim`'],
        [['tee', '--as', 'tom'], 'There is no campaign `tee`'],
        [['tea'], 'Say who signs: --as PERSON'],
        [['tea', '--as', 'tom', '--on', '31.12.2026'], 'date'],
      ] as const) {
        const { code, stderr } = await run(['approve', ...args]);
        assert.equal(code, 2, args.join(' '));
        assert.ok(stderr.includes(message), stderr);
      }
      assert.equal(read('tea.campaign'), REPOSITORY['tea.campaign']);
    }));

  it('signs nothing that cannot be read', () =>
    withRepository(
      { ...REPOSITORY, 'tea.campaign': `${REPOSITORY['tea.campaign']}\n}` },
      async ({ run, read }) => {
        const before = read('tea.campaign');
        const { code, stderr } = await run(['approve', 'tea', '--as', 'tom']);
        assert.equal(code, 2);
        assert.match(stderr, /syntax errors/);
        assert.equal(read('tea.campaign'), before);
      },
    ));

  it('keeps line ends and the byte order mark', () =>
    withRepository(
      { ...REPOSITORY, 'tea.campaign': `\uFEFF${REPOSITORY['tea.campaign'].replaceAll('\n', '\r\n')}` },
      async ({ run, read }) => {
        assert.equal((await run(['approve', 'tea', '--as', 'tom'])).code, 0);
        const text = read('tea.campaign');
        assert.ok(text.startsWith('\uFEFFcampaign'));
        assert.doesNotMatch(text, /[^\r]\n/);
        assert.match(text, /approval it by tom/);
      },
    ));
});
