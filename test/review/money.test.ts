/** What a review says of funding, shares, spend and value. */
import { tells } from './full-campaign.ts';

describe('review of money', () => {
  tells([
    [
      'funding 20k GBP',
      'funding 30k GBP',
      ['breaking funding-raised (finance): funding: 20000 GBP -> 30000 GBP'],
      ['warning funding-lowered (marketing): funding: 30000 GBP -> 20000 GBP'],
    ],
    [
      'funding 20k GBP',
      'funding 20k EUR',
      ['breaking funding-changed (finance): funding: 20000 GBP -> 20000 EUR'],
      ['breaking funding-changed (finance): funding: 20000 EUR -> 20000 GBP'],
    ],
    [
      '  funding 20k GBP {\n    growth 80 %\n    platform 20 %\n  }\n',
      '',
      [
        'warning funding-removed (finance): funding: 20000 GBP -> nothing',
        'information share-removed: share that `growth` pays: 80 % -> nothing',
        'information share-removed: share that `platform` pays: 20 % -> nothing',
      ],
      [
        'breaking funding-added (finance): funding: nothing -> 20000 GBP',
        'breaking share-added (marketing): share that `growth` pays: nothing -> 80 %',
        'breaking share-added (it): share that `platform` pays: nothing -> 20 %',
      ],
    ],
    [
      'growth 80 %\n    platform 20 %',
      'growth 70 %\n    platform 30 %',
      [
        'breaking share-raised (it): share that `platform` pays: 20 % -> 30 %',
        'information share-lowered: share that `growth` pays: 80 % -> 70 %',
      ],
      [
        'breaking share-raised (marketing): share that `growth` pays: 70 % -> 80 %',
        'information share-lowered: share that `platform` pays: 30 % -> 20 %',
      ],
    ],
    [
      '    platform 20 %\n',
      '',
      ['information share-removed: share that `platform` pays: 20 % -> nothing'],
      ['breaking share-added (it): share that `platform` pays: nothing -> 20 %'],
    ],
    [
      'spend 9k GBP',
      'spend 12k GBP',
      ['breaking spend-raised (finance): spend of `cards`: 9000 GBP -> 12000 GBP'],
      ['information spend-lowered: spend of `cards`: 12000 GBP -> 9000 GBP'],
    ],
    [
      '    spend 9k GBP\n',
      '',
      ['information spend-removed: spend of `cards`: 9000 GBP -> nothing'],
      ['breaking spend-added (finance): spend of `cards`: nothing -> 9000 GBP'],
    ],
    [
      'spend 9k GBP',
      'spend 9k EUR',
      ['breaking spend-changed (finance): spend of `cards`: 9000 GBP -> 9000 EUR'],
      ['breaking spend-changed (finance): spend of `cards`: 9000 EUR -> 9000 GBP'],
    ],
    [
      'value 40 GBP',
      'value 50 GBP',
      ['warning value-raised (finance): value: 40 GBP per order -> 50 GBP per order'],
      ['warning value-lowered (finance): value: 50 GBP per order -> 40 GBP per order'],
    ],
    [
      '  value 40 GBP per order\n',
      '',
      ['warning value-removed (finance): value: 40 GBP per order -> nothing'],
      ['information value-added: value: nothing -> 40 GBP per order'],
    ],
    [
      'value 40 GBP',
      'value 40 EUR',
      ['warning value-changed (finance): value: 40 GBP per order -> 40 EUR per order'],
      ['warning value-changed (finance): value: 40 EUR per order -> 40 GBP per order'],
    ],
    [
      'value 30 GBP',
      'value 35 GBP',
      ['warning channel-value-raised (finance): value of `cards`: 30 GBP per order -> 35 GBP per order'],
      ['warning channel-value-lowered (finance): value of `cards`: 35 GBP per order -> 30 GBP per order'],
    ],
    [
      '    value 30 GBP per order\n',
      '',
      ['warning channel-value-removed (finance): value of `cards`: 30 GBP per order -> nothing'],
      ['information channel-value-added: value of `cards`: nothing -> 30 GBP per order'],
    ],
    [
      'value 30 GBP',
      'value 30 EUR',
      ['warning channel-value-changed (finance): value of `cards`: 30 GBP per order -> 30 EUR per order'],
      ['warning channel-value-changed (finance): value of `cards`: 30 EUR per order -> 30 GBP per order'],
    ],
  ]);
});
