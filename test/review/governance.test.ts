/** What a review says of status, approvals and what is allowed to pass. */
import assert from 'node:assert/strict';
import type { ReviewSettings } from '@liaison/model';
import { reviewOf } from '@liaison/model';
import { edited, FULL, tells } from './full-campaign.ts';
import { drawn, reviewed, type Texts, workspaceOf } from './two-versions.ts';

describe('review of governance', () => {
  tells([
    [
      'status live',
      'status planned',
      ['breaking status-lowered (governance): status: live -> planned'],
      ['information status-raised: status: planned -> live'],
    ],
    [
      'status live',
      'status cancelled',
      ['information status-changed: status: live -> cancelled'],
      ['breaking status-changed (governance): status: cancelled -> live'],
    ],
    [
      '  status live\n',
      '',
      ['breaking status-removed (governance): status: live -> nothing'],
      ['information status-added: status: nothing -> live'],
    ],
    [
      '  approval it by tom on 2026-10-21\n',
      '',
      ['breaking approval-removed (governance): approval of IT: tom -> nothing'],
      ['information approval-added: approval of IT: nothing -> tom'],
    ],
    [
      'approval it by tom',
      'approval it by pia',
      ['warning approval-changed (governance): approval of IT: tom -> pia'],
      ['warning approval-changed (governance): approval of IT: pia -> tom'],
    ],
    [
      '  pci saq-a "Hosted page"\n  page',
      ' page',
      ['breaking pci-removed (it): PCI scope: saq-a -> nothing'],
      ['breaking pci-added (it): PCI scope: nothing -> saq-a'],
    ],
    [
      '  pci saq-a "Hosted page"\n  page',
      '  pci saq-d "Own page"\n  page',
      ['breaking pci-changed (it): PCI scope: saq-a -> saq-d'],
      ['breaking pci-changed (it): PCI scope: saq-d -> saq-a'],
    ],
    [
      '  pci saq-a "Hosted page"\n}',
      '}',
      ['breaking system-pci-removed (marketing): PCI scope of `stock`: saq-a -> nothing'],
      ['breaking system-pci-added (marketing): PCI scope of `stock`: nothing -> saq-a'],
    ],
    [
      '  pci saq-a "Hosted page"\n}',
      '  pci saq-d "Own page"\n}',
      ['breaking system-pci-changed (marketing): PCI scope of `stock`: saq-a -> saq-d'],
      ['breaking system-pci-changed (marketing): PCI scope of `stock`: saq-d -> saq-a'],
    ],
    [
      '  page landing',
      '  // allow unused-utm until 2026-12-31 by tom: later\n  page landing',
      ['breaking allow-added (governance): `// allow unused-utm` at `page`: nothing -> until 2026-12-31'],
      ['information allow-removed: `// allow unused-utm` at `page`: until 2026-12-31 -> nothing'],
    ],
    [
      '    audience from newsletter',
      '    // allow unused-utm until 2026-12-31 by tom: later\n    audience from newsletter',
      [
        'breaking allow-added (governance): `// allow unused-utm` at `mail audience`: nothing -> until 2026-12-31',
      ],
      ['information allow-removed: `// allow unused-utm` at `mail audience`: until 2026-12-31 -> nothing'],
    ],
  ]);
});

/** An excuse above a line of the campaign. */
function excused(excuse: string, line = '  it-owner tom'): Texts {
  return edited(line, `  // allow missing-drill ${excuse}\n${line}`);
}

describe('review of what is allowed to pass', () => {
  const told = (before: Texts, after: Texts) => drawn(reviewed(before, after).changes);

  it('tells of a longer time, a shorter time, and of no end', () => {
    const about = '`// allow missing-drill` at `it-owner`';
    const [short, long] = [
      excused('until 2026-12-31 by tom: later'),
      excused('until 2027-01-31 by tom: later'),
    ];
    assert.deepEqual(told(short, long), [
      `breaking allow-raised (governance): ${about}: until 2026-12-31 -> until 2027-01-31`,
    ]);
    assert.deepEqual(told(long, short), [
      `information allow-lowered: ${about}: until 2027-01-31 -> until 2026-12-31`,
    ]);
    assert.deepEqual(told(short, excused('by tom: later')), [
      `breaking allow-changed (governance): ${about}: until 2026-12-31 -> for ever`,
    ]);
  });

  it('does not care for the reason, and knows the line wherever it stands', () => {
    const before = excused('until 2026-12-31 by tom: later');
    const after = edited(
      'campaign tea {',
      '\n\n// Tea.\ncampaign tea {',
      excused('until 2026-12-31 by tom: sooner'),
    );
    assert.deepEqual(told(before, after), []);
  });

  it('tells of one above a system that nobody plans with', () => {
    const lonely = { ...FULL, 'more.campaign': 'system attic { owner platform }' };
    const after = {
      ...lonely,
      'more.campaign': '// allow missing-capacity\nsystem attic { owner platform }',
    };
    assert.deepEqual(told(lonely, after), [
      'breaking allow-added (governance): `// allow missing-capacity`: nothing -> for ever',
    ]);
  });
});

describe('review of the configuration', () => {
  const plain: ReviewSettings = {
    severities: { 'over-capacity': 'error', 'unused-utm': 'warning' },
    parameters: { band: 20 },
  };

  function told(baseSettings: ReviewSettings, headSettings: ReviewSettings): string[] {
    const workspace = workspaceOf(FULL);
    return drawn(reviewOf(workspace, workspace, { baseSettings, headSettings }).changes);
  }

  it('tells of checks that are off, and of those that are taken less seriously', () => {
    const off = { ...plain, severities: { 'over-capacity': 'off', 'unused-utm': 'info' } };
    assert.deepEqual(told(plain, off), [
      'breaking check-lowered (governance): severity of `unused-utm`: warning -> info',
      'breaking check-removed (governance): severity of `over-capacity`: error -> nothing',
    ]);
    assert.deepEqual(told(off, plain), [
      'information check-added: severity of `over-capacity`: nothing -> error',
      'information check-raised: severity of `unused-utm`: info -> warning',
    ]);
  });

  it('tells of parameters', () => {
    const other = { ...plain, parameters: { placeholders: ['TBD'] } };
    assert.deepEqual(told(plain, { ...plain, parameters: { band: 30 } }), [
      'warning parameter-changed (governance): parameter `band`: 20 -> 30',
    ]);
    assert.deepEqual(told(plain, other), [
      'warning parameter-added (governance): parameter `placeholders`: nothing -> ["TBD"]',
      'warning parameter-removed (governance): parameter `band`: 20 -> nothing',
    ]);
  });

  it('is silent where nothing is another', () => {
    assert.deepEqual(told(plain, { ...plain }), []);
  });
});
