/** What a review says of what campaigns share: parents, places and purses. */
import { tells } from './full-campaign.ts';

describe('review of what campaigns share', () => {
  tells([
    [
      '  parent winter\n',
      '',
      ['warning parent-removed (governance): parent: winter -> nothing'],
      ['information parent-added: parent: nothing -> winter'],
    ],
    [
      'parent winter',
      'parent spring',
      ['warning parent-changed (governance): parent: winter -> spring'],
      ['warning parent-changed (governance): parent: spring -> winter'],
    ],
    [
      '  slot home-hero 2026-12-02 .. 2026-12-04\n',
      '',
      ['breaking booking-removed (marketing): booking of `home-hero`: 2026-12-02 .. 2026-12-04 -> nothing'],
      ['information booking-added: booking of `home-hero`: nothing -> 2026-12-02 .. 2026-12-04'],
    ],
    [
      '2026-12-02 .. 2026-12-04',
      '2026-12-02 .. 2026-12-03',
      [
        'warning booking-changed (marketing): booking of `home-hero`: 2026-12-02 .. 2026-12-04 -> 2026-12-02 .. 2026-12-03',
      ],
      [
        'warning booking-changed (marketing): booking of `home-hero`: 2026-12-02 .. 2026-12-03 -> 2026-12-02 .. 2026-12-04',
      ],
    ],
    [
      '    slot home-hero 2026-12-08 .. 2026-12-09\n',
      '',
      [
        'breaking booking-removed (marketing): booking of `home-hero` for `cards`: 2026-12-08 .. 2026-12-09 -> nothing',
      ],
      ['information booking-added: booking of `home-hero` for `cards`: nothing -> 2026-12-08 .. 2026-12-09'],
    ],
    [
      '{ owner growth system web-shop }',
      '{ owner growth }',
      ['warning slot-system-removed (it): system of `home-hero`: web-shop -> nothing'],
      ['information slot-system-added: system of `home-hero`: nothing -> web-shop'],
    ],
    [
      '{ owner growth system web-shop }',
      '{ owner growth system stock }',
      ['warning slot-system-changed (it): system of `home-hero`: web-shop -> stock'],
      ['warning slot-system-changed (it): system of `home-hero`: stock -> web-shop'],
    ],
    [
      '  cost scaling 12k GBP paid-by platform\n',
      '',
      ['information cost-removed: cost of `scaling`: 12000 GBP -> nothing'],
      ['breaking cost-added (it): cost of `scaling`: nothing -> 12000 GBP'],
    ],
    [
      'cost scaling 12k GBP',
      'cost scaling 15k GBP',
      ['breaking cost-raised (it): cost of `scaling`: 12000 GBP -> 15000 GBP'],
      ['information cost-lowered: cost of `scaling`: 15000 GBP -> 12000 GBP'],
    ],
    [
      'cost scaling 12k GBP',
      'cost scaling 12k EUR',
      ['breaking cost-changed (it): cost of `scaling`: 12000 GBP -> 12000 EUR'],
      ['breaking cost-changed (it): cost of `scaling`: 12000 EUR -> 12000 GBP'],
    ],
    [
      'cost testing 3k GBP',
      'cost testing 4k GBP',
      ['breaking cost-raised (marketing): cost of `testing`: 3000 GBP -> 4000 GBP'],
      ['information cost-lowered: cost of `testing`: 4000 GBP -> 3000 GBP'],
    ],
    [
      '3k GBP paid-by growth',
      '3k GBP paid-by platform',
      ['breaking cost-payer-changed (it): who pays `testing`: growth -> platform'],
      ['breaking cost-payer-changed (marketing): who pays `testing`: platform -> growth'],
    ],
    [
      '3k GBP paid-by growth',
      '3k GBP',
      ['warning cost-payer-removed (finance): who pays `testing`: growth -> nothing'],
      ['breaking cost-payer-added (marketing): who pays `testing`: nothing -> growth'],
    ],
    [
      'cost testing 3k GBP paid-by growth',
      'cost testing 3k GBP paid-by growth\n  cost testing 1k GBP paid-by platform',
      ['breaking cost-added (it): cost of `testing`: nothing -> 1000 GBP'],
      ['information cost-removed: cost of `testing`: 1000 GBP -> nothing'],
    ],
    [
      'budget 90k GBP',
      'budget 70k GBP',
      [
        'breaking team-budget-lowered (marketing): budget of `agency` for 2026-10-01 .. 2026-12-31: 90000 GBP -> 70000 GBP',
      ],
      [
        'warning team-budget-raised (finance): budget of `agency` for 2026-10-01 .. 2026-12-31: 70000 GBP -> 90000 GBP',
      ],
    ],
    [
      'budget 90k GBP',
      'budget 90k EUR',
      [
        'warning team-budget-changed (finance): budget of `agency` for 2026-10-01 .. 2026-12-31: 90000 GBP -> 90000 EUR',
      ],
      [
        'warning team-budget-changed (finance): budget of `agency` for 2026-10-01 .. 2026-12-31: 90000 EUR -> 90000 GBP',
      ],
    ],
    [
      ' budget 90k GBP 2026-10-01 .. 2026-12-31',
      '',
      [
        'warning team-budget-removed (marketing): budget of `agency` for 2026-10-01 .. 2026-12-31: 90000 GBP -> nothing',
      ],
      [
        'information team-budget-added: budget of `agency` for 2026-10-01 .. 2026-12-31: nothing -> 90000 GBP',
      ],
    ],
    [
      ' cost-centre "CC-7"',
      '',
      ['warning cost-centre-removed (finance): cost centre of `agency`: CC-7 -> nothing'],
      ['information cost-centre-added: cost centre of `agency`: nothing -> CC-7'],
    ],
    [
      'CC-7',
      'CC-8',
      ['warning cost-centre-changed (finance): cost centre of `agency`: CC-7 -> CC-8'],
      ['warning cost-centre-changed (finance): cost centre of `agency`: CC-8 -> CC-7'],
    ],
    [
      'slot home-hero { owner growth system web-shop }\n',
      '',
      ['breaking slot-removed (marketing): slot: home-hero -> nothing'],
      ['information slot-added: slot: nothing -> home-hero'],
    ],
  ]);
});
