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
      assert.match(text, /\n {2}approval marketing by lena on 2026-11-01 seal "\d+:[0-9a-f]{8}[^"]*"\n\n/);
      assert.match(
        text,
        /\n\n {2}approval it by tom on 2026-11-02 evidence "https:\/\/t\.example\/CAM-1" seal "\d+:[^"]*capacity:[^"]*"\n}\n$/,
      );
      assert.ok(kept.length > 100 && text.startsWith(kept));
      const check = await run(['check', '--format', 'json'], { today: '2026-11-02' });
      assert.doesNotMatch(check.stdout, /stale-approval/);
      assert.equal((await run(['fmt', '--check', 'tea.campaign'])).code, 0);
    }));

  it('is laid out as the formatter does it where it is the first', () =>
    withRepository(
      {
        ...REPOSITORY,
        'tea.campaign': REPOSITORY['tea.campaign'].replace('\n  approval marketing pending\n', ''),
        'hat.campaign': 'campaign hat { owner ana }\n',
        'cap.campaign': 'campaign cap\n',
      },
      async ({ run, read }) => {
        await run(['fmt']);
        for (const name of ['tea', 'hat', 'cap']) {
          await run(['approve', name, '--as', 'lena', '--role', 'marketing']);
          assert.match(read(`${name}.campaign`), /approval marketing by lena/);
          assert.equal((await run(['fmt', '--check', `${name}.campaign`])).code, 0, read(`${name}.campaign`));
        }
      },
    ));

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

  it('keeps evidence of what is the same, and says where it drops that of something else', () =>
    withRepository(REPOSITORY, async ({ run, read, write }) => {
      const approve = (day: string, ...args: string[]) =>
        run(['approve', 'tea', '--as', 'tom', '--role', 'it', '--on', day, ...args]);
      const evidence = (number: number) => new RegExp(`evidence "https://t.example/${number}" seal`);
      await approve('2026-11-01', '--evidence', 'https://t.example/1');
      const again = await approve('2026-11-02');
      assert.equal(again.stdout, 'tea.campaign: signed as IT by tom\n');
      assert.match(read('tea.campaign'), evidence(1));
      assert.match(read('tea.campaign'), /by tom on 2026-11-02/);

      await approve('2026-11-02', '--evidence', 'https://t.example/2');
      assert.match(read('tea.campaign'), evidence(2));

      write('tea.campaign', read('tea.campaign').replace('shop 12 rps', 'shop 14 rps'));
      const changed = await approve('2026-11-03');
      assert.equal(
        changed.stdout,
        'tea.campaign: signed as IT by tom\n' +
          '  without https://t.example/2, which shows what was looked at before: `--evidence` names what was looked at now\n',
      );
      assert.doesNotMatch(read('tea.campaign'), /evidence "/);
      const { stdout } = await approve('2026-11-03', '--evidence', 'https://t.example/3');
      assert.doesNotMatch(stdout, /without/);
      assert.match(read('tea.campaign'), evidence(3));
    }));

  it('takes over nothing that another person looked at', () =>
    withRepository(
      { ...REPOSITORY, 'ned.campaign': 'person ned { team platform signs-for it }\n' },
      async ({ run, read }) => {
        await run(['approve', 'tea', '--as', 'tom', '--role', 'it', '--evidence', 'https://t.example/1']);
        const { stdout } = await run(['approve', 'tea', '--as', 'ned', '--role', 'it']);
        assert.match(stdout, /without https:\/\/t\.example\/1/);
        assert.match(read('tea.campaign'), /approval it by ned on \S+ seal/);
      },
    ));

  it('lets nobody sign who may not', () =>
    withRepository(REPOSITORY, async ({ run, read }) => {
      for (const [args, message] of [
        [['tea', '--as', 'ana'], '`ana` owns `tea` and cannot sign for it'],
        [['tea', '--as', 'ida'], '`tea` waits for nothing that `ida` signs for'],
        [['tea', '--as', 'lena', '--role', 'it'], '`lena` does not sign for `it`'],
        [['tea', '--as', 'tom', '--role', 'privacy'], 'But for `it`'],
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

  it('takes whoever commits here, where nobody is named', () => {
    const people = REPOSITORY['org.campaign'].replace('person tom {', 'person tom { email "tom@tea.example"');
    return withRepository({ ...REPOSITORY, 'org.campaign': people }, async ({ run }) => {
      const as = (address: string) => ({
        env: {
          PATH: process.env.PATH ?? '',
          GIT_CONFIG_COUNT: '1',
          GIT_CONFIG_KEY_0: 'user.email',
          GIT_CONFIG_VALUE_0: address,
        },
      });
      const unknown = await run(['approve', 'tea'], as('nobody@tea.example'));
      assert.equal(unknown.code, 2);
      assert.match(unknown.stderr, /Say who signs: --as PERSON[\s\S]*`nobody@tea\.example`/);
      const { code, stdout } = await run(['approve', 'tea'], as('Tom@Tea.example'));
      assert.deepEqual([code, stdout], [0, 'tea.campaign: signed as IT by tom\n']);
    });
  });

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
