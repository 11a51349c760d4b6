/** Fixes of sends: applied to the text, each does what its title says, and nothing else. */
import assert from 'node:assert/strict';
import { libraryFiles, parseCampaignFile } from '@liaison/language';
import {
  buildWorkspace,
  type Campaign,
  type CampaignLoad,
  campaignLoad,
  exceeds,
  type Fits,
  ownPeak,
  type SourceFile,
  type Workspace,
} from '@liaison/model';
import fc from 'fast-check';
import { rps } from './figures.ts';
import { applyEdits, type Fix } from './finding.ts';
import { sendFixes } from './send-fixes.ts';

interface Parsed {
  readonly file: SourceFile;
  readonly workspace: Workspace;
  readonly campaign: Campaign;
  readonly load: CampaignLoad;
}

const LIBRARY = libraryFiles();

function parsed(text: string): Parsed {
  const file = parseCampaignFile({ path: 'a.campaign', text });
  assert.deepEqual(file.problems, [], text);
  const workspace = buildWorkspace([...LIBRARY, file], { today: '2026-11-01' });
  const campaign = workspace.all('campaign')[0]?.declaration;
  assert.ok(campaign);
  return { file, workspace, campaign, load: campaignLoad(campaign, workspace) };
}

const peakOf = (load: CampaignLoad) => ownPeak(load, 'shop')?.rate ?? 0;
/** To nine digits: what the plan promises must be what the text then says. */
const exactly = (load: CampaignLoad) => peakOf(load).toPrecision(9);

function within(limit: number): Fits {
  return (load) => !exceeds(peakOf(load), limit);
}

function campaignWith(...channels: readonly string[]): string {
  return `system shop { visit 9 requests }
list world { size 2.4M zone America/New_York 40 % zone Asia/Tokyo 35 % }
vendor mailer { service email limit 900k messages per hour }

campaign blast "Blast" {
  status   planned
  runs     2026-11-20 .. 2026-12-10
  timezone Europe/Berlin

  page landing "/" on shop

${channels.join('\n\n')}
}
`;
}

function titlesOf(text: string, limit: number, channel = 'mail', send = 0): string[] {
  const { workspace, campaign, file } = parsed(text);
  const described = (load: CampaignLoad) => `${rps(peakOf(load))} of ${rps(limit)}`;
  return sendFixes({ campaign, file }, channel, send, within(limit), { workspace, described }).map(
    ({ title }) => title,
  );
}

const MAIL = `  channel mail: email {
    audience 2.4M
    at       2026-11-27 10:00 over 15 min
    response 2.5 %
    delivered 98 %
    lands-on landing
    scanners none
  }`;

describe('checks: fixes of sends', () => {
  it('come in the order of preference, each with what comes of it', () => {
    assert.deepEqual(titlesOf(campaignWith(MAIL), 60), [
      'Send over 40 min: 59.4 rps of 60 rps',
      'Send at most 3.6M messages per hour: 59.4 rps of 60 rps',
      'Send in 2 waves, at 10:00 and 12:00: 53 rps of 60 rps',
    ]);
  });

  it('mend a throttle first where there is one', () => {
    const throttled = MAIL.replace('over 15 min', '').replace(
      'response',
      'throttle 9.6M messages per hour\n    response',
    );
    assert.match(titlesOf(campaignWith(throttled), 60)[0] ?? '', /^Send at most 3.6M messages per hour/);
  });

  it('find a later start', () => {
    const spot = `  channel spot: tv {
    audience 1M
    at       2026-11-27 10:00 lasting 30 s
    lands-on landing
  }`;
    const titles = titlesOf(campaignWith(MAIL, spot), 470);
    assert.ok(
      titles.some((title) => /^Send at 10:15: 4\d\d rps of 470 rps$/.test(title)),
      titles.join('\n'),
    );
    assert.deepEqual(
      titlesOf(campaignWith(MAIL, spot), 470, 'spot').map((title) => title.replace(/:.*/, '')),
      ['Send at 10'],
    );
  });

  it('lengthen all sends where one alone does not help', () => {
    const twice = MAIL.replace('    response', '    at       2026-11-28 10:00 over 20 min\n    response');
    assert.match(titlesOf(campaignWith(twice), 60)[0] ?? '', /^Send each time over 4\d min: /);
  });

  it('are none where nothing helps, or nothing is there', () => {
    assert.deepEqual(titlesOf(campaignWith(MAIL), 0.1), []);
    assert.deepEqual(titlesOf(campaignWith(MAIL), 60, 'nobody'), []);
    assert.deepEqual(titlesOf(campaignWith(MAIL), 60, 'mail', 3), []);
  });

  it('are none for a plan of hundreds of sends', () => {
    const daily = MAIL.replace('over 15 min', 'every 1 h until 2026-12-10');
    assert.deepEqual(titlesOf(campaignWith(daily), 60), []);
  });

  it('do what they say and change no other line, whatever the campaign', () => {
    let tried = 0;
    fc.assert(
      fc.property(
        someCampaign,
        fc.double({ min: 0.1, max: 0.99, noNaN: true }),
        fc.nat(),
        (text, part, which) => {
          const before = parsed(text);
          const peak = peakOf(before.load);
          fc.pre(peak > 0);
          const channel = before.campaign.channels[which % before.campaign.channels.length];
          const send = which % Math.max(1, channel?.sends.length ?? 1);
          const fits = within(peak * part);
          const fixes = sendFixes(before, channel?.name ?? '', send, fits, {
            workspace: before.workspace,
            described: exactly,
          });
          for (const fix of fixes) {
            expectGood(fix, text, before, channel?.name ?? '', fits);
            tried++;
          }
        },
      ),
      { numRuns: 50 },
    );
    assert.ok(tried > 20, `${tried}`);
  });
});

function expectGood(fix: Fix, text: string, before: Parsed, name: string, fits: Fits): void {
  const fixed = applyEdits(text, fix.edits);
  const after = parsed(fixed);
  const shown = `${fix.title}\n${fixed}`;
  assert.ok(fits(after.load), `does not fit: ${peakOf(after.load)}\n${shown}`);
  assert.ok(fix.title.endsWith(`: ${exactly(after.load)}`), `is ${exactly(after.load)}\n${shown}`);
  const { span } = before.campaign.channels.find((channel) => channel.name === name) ?? before.campaign;
  assert.ok(fixed.startsWith(text.slice(0, span.start)), shown);
  assert.ok(fixed.endsWith(text.slice(span.end)), shown);
  const visits = ({ load }: Parsed) => load.channels.reduce((sum, each) => sum + each.visits, 0);
  // As many people come as before; waves of people may differ by rounding.
  assert.ok(Math.abs(visits(after) / visits(before) - 1) < 1e-3, shown);
}

const clauses = fc
  .record({
    local: fc.constantFrom('', ' recipient-local'),
    to: fc.constantFrom('', ' to 40 %', ' to 7.5 %', ' to 90001 people'),
    over: fc.constantFrom('', ' over 15 min', ' over 90 min', ' over 20 h'),
    every: fc.constantFrom('', '', ' every 1 day until 2026-12-01', ' every 1 week'),
    comment: fc.constantFrom('', ' // why'),
  })
  .map(({ local, to, over, every, comment }) => `${local}${to}${over}${every}${comment}`);

const send = fc
  .tuple(
    fc.constantFrom('2026-11-23', '2026-11-27', '2026-11-28'),
    fc.constantFrom('', ' 6:45', ' 10:00', ' 10:07:30', ' 20:30'),
    clauses,
  )
  .map((parts) => `    at       ${parts.join('')}`);

const someChannel = fc.record({
  kind: fc.constantFrom('email', 'sms', 'push', 'tv', 'webcast', 'social'),
  audience: fc.constantFrom('2.4M', '150k', 'from world', '300k from world'),
  sends: fc.array(send, { minLength: 1, maxLength: 3 }),
  throttle: fc.constantFrom('', '    throttle 500k messages per hour', '    throttle 90 messages per s'),
  through: fc.constantFrom('', '    through  mailer'),
  clock: fc.constantFrom('', '    timezone America/New_York'),
});

const someCampaign = fc
  .array(someChannel, { minLength: 1, maxLength: 3 })
  .map((channels) =>
    campaignWith(
      ...channels.map(({ kind, audience, sends, throttle, through, clock }, i) =>
        [
          `  channel c${i}: ${kind} {`,
          `    audience ${audience}`,
          ...sends,
          throttle,
          '    response 2.5 %',
          through,
          clock,
          '    lands-on landing',
          '  }',
        ]
          .filter((line) => line !== '')
          .join('\n'),
      ),
    ),
  );
