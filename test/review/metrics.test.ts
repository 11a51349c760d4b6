/** What a review says of what success is measured by. */
import { tells } from './full-campaign.ts';

describe('review of metrics', () => {
  tells([
    [
      '>= 900 orders',
      '>= 800 orders',
      ['breaking target-lowered (it): target of `orders`: >= 900 orders -> >= 800 orders'],
      ['warning target-raised (it): target of `orders`: >= 800 orders -> >= 900 orders'],
    ],
    [
      '>= 900 orders',
      '<= 900 orders',
      ['breaking target-changed (it): target of `orders`: >= 900 orders -> <= 900 orders'],
      ['breaking target-changed (it): target of `orders`: <= 900 orders -> >= 900 orders'],
    ],
    [
      '    target >= 900 orders\n',
      '',
      ['breaking target-removed (it): target of `orders`: >= 900 orders -> nothing'],
      ['information target-added: target of `orders`: nothing -> >= 900 orders'],
    ],
    [
      'baseline 700 orders',
      'baseline 600 orders',
      ['breaking metric-baseline-lowered (it): baseline of `orders`: 700 orders -> 600 orders'],
      ['breaking metric-baseline-raised (it): baseline of `orders`: 600 orders -> 700 orders'],
    ],
    [
      '    baseline 700 orders\n',
      '',
      ['breaking metric-baseline-removed (it): baseline of `orders`: 700 orders -> nothing'],
      ['information metric-baseline-added: baseline of `orders`: nothing -> 700 orders'],
    ],
    [
      'baseline 700 orders',
      'baseline 7 %',
      ['breaking metric-baseline-changed (it): baseline of `orders`: 700 orders -> 7 %'],
      ['breaking metric-baseline-changed (it): baseline of `orders`: 7 % -> 700 orders'],
    ],
    [
      'source "Report"',
      'source "Another"',
      ['warning metric-source-changed (marketing): source of `orders`: Report -> Another'],
      ['warning metric-source-changed (marketing): source of `orders`: Another -> Report'],
    ],
    [
      '    source "Report"\n',
      '',
      ['warning metric-source-removed (marketing): source of `orders`: Report -> nothing'],
      ['information metric-source-added: source of `orders`: nothing -> Report'],
    ],
    [
      '    owner growth\n    owner platform\n',
      '    owner growth\n',
      ['breaking metric-owner-removed (it): owner of `orders`: platform -> nothing'],
      ['information metric-owner-added: owner of `orders`: nothing -> platform'],
    ],
    [
      '  metric orders {\n    owner growth\n    owner platform\n    target >= 900 orders\n    baseline 700 orders\n    source "Report"\n  }\n',
      '',
      ['breaking metric-removed (it): metric: orders -> nothing'],
      ['information metric-added: metric: nothing -> orders'],
    ],
    [
      '  goal bought\n',
      '',
      ['breaking goal-removed (it): goal: bought -> nothing'],
      ['information goal-added: goal: nothing -> bought'],
    ],
    [
      'goal bought',
      'goal orders',
      ['warning goal-changed (it): goal: bought -> orders'],
      ['warning goal-changed (it): goal: orders -> bought'],
    ],
    [
      '    measures error-rate of web-shop\n',
      '',
      ['breaking metric-measure-removed (it): what `bought` measures: error-rate of web-shop -> nothing'],
      ['information metric-measure-added: what `bought` measures: nothing -> error-rate of web-shop'],
    ],
    [
      'measures error-rate of web-shop',
      'measures error-rate of stock',
      [
        'breaking metric-measure-changed (it): what `bought` measures: error-rate of web-shop -> error-rate of stock',
      ],
      [
        'breaking metric-measure-changed (it): what `bought` measures: error-rate of stock -> error-rate of web-shop',
      ],
    ],
    [
      '    counts order\n',
      '',
      ['breaking metric-event-removed (it): what `bought` counts: order -> nothing'],
      ['information metric-event-added: what `bought` counts: nothing -> order'],
    ],
    [
      'counts order',
      'counts lead',
      ['breaking metric-event-changed (it): what `bought` counts: order -> lead'],
      ['breaking metric-event-changed (it): what `bought` counts: lead -> order'],
    ],
    [
      '    pairs-with availability-seen\n',
      '',
      ['warning metric-pair-removed (it): pair of `bought`: availability-seen -> nothing'],
      ['information metric-pair-added: pair of `bought`: nothing -> availability-seen'],
    ],
  ]);
});
