/** What a review says of links, tags and conversions. */
import { tells } from './full-campaign.ts';

describe('review of tracking', () => {
  tells([
    [
      'source "card"',
      'source "letter"',
      ['breaking utm-changed (marketing): utm source of `cards`: card -> letter'],
      ['breaking utm-changed (marketing): utm source of `cards`: letter -> card'],
    ],
    [
      '    utm source "card"\n',
      '',
      ['breaking utm-removed (marketing): utm source of `cards`: card -> nothing'],
      ['breaking utm-added (marketing): utm source of `cards`: nothing -> card'],
    ],
    [
      'utm campaign "tea26"',
      'utm campaign "tea27"',
      ['breaking utm-changed (marketing): utm campaign: tea26 -> tea27'],
      ['breaking utm-changed (marketing): utm campaign: tea27 -> tea26'],
    ],
    [
      'converts 1 % to order',
      'converts 2 % to order',
      ['information conversion-raised: conversion of `cards` to order: 1 % -> 2 %'],
      ['information conversion-lowered: conversion of `cards` to order: 2 % -> 1 %'],
    ],
    [
      '    converts 1 % to order\n',
      '',
      ['breaking conversion-removed (marketing): conversion of `cards` to order: 1 % -> nothing'],
      ['information conversion-added: conversion of `cards` to order: nothing -> 1 %'],
    ],
    [
      'lands-on stocklist',
      'lands-on landing',
      [
        'breaking landing-changed (marketing): page on which `cards` lands: stocklist -> landing',
        'information load-removed: load on `stock`: 0.197 rps -> nothing',
      ],
      [
        'breaking load-added (it): load on `stock`: nothing -> 0.197 rps',
        'breaking landing-changed (marketing): page on which `cards` lands: landing -> stocklist',
      ],
    ],
    [
      '    lands-on stocklist\n',
      '',
      [
        'breaking landing-removed (marketing): page on which `cards` lands: stocklist -> nothing',
        'information load-removed: load on `stock`: 0.197 rps -> nothing',
      ],
      [
        'breaking load-added (it): load on `stock`: nothing -> 0.197 rps',
        'information landing-added: page on which `cards` lands: nothing -> stocklist',
      ],
    ],
    [
      '"/stock" on stock',
      '"/levels" on stock',
      ['breaking page-path-changed (marketing): path of `stocklist`: /stock -> /levels'],
      ['breaking page-path-changed (marketing): path of `stocklist`: /levels -> /stock'],
    ],
    [
      'page stocklist "/stock" on',
      'page stocklist on',
      ['breaking page-path-removed (marketing): path of `stocklist`: /stock -> nothing'],
      ['information page-path-added: path of `stocklist`: nothing -> /stock'],
    ],
    [
      '"/stock" on stock {',
      '"/stock" on web-shop {',
      [
        'warning page-system-changed (it): system of `stocklist`: stock -> web-shop',
        'information load-removed: load on `stock`: 0.197 rps -> nothing',
      ],
      [
        'breaking load-added (it): load on `stock`: nothing -> 0.197 rps',
        'warning page-system-changed (it): system of `stocklist`: web-shop -> stock',
      ],
    ],
    [
      '"/stock" on stock {',
      '"/stock" {',
      [
        'information load-removed: load on `stock`: 0.197 rps -> nothing',
        'information page-system-removed: system of `stocklist`: stock -> nothing',
      ],
      [
        'breaking load-added (it): load on `stock`: nothing -> 0.197 rps',
        'information page-system-added: system of `stocklist`: nothing -> stock',
      ],
    ],
    [
      '  page landing "/tea" on web-shop\n',
      '',
      [
        'breaking page-removed (marketing): page: landing -> nothing',
        'information load-lowered: load on `web-shop`: 7.25 rps -> 0.0286 rps',
        'information load-lowered: load on `checkout`: 0.0272 rps -> 0.000857 rps',
      ],
      [
        'breaking load-raised (it): load on `web-shop`: 0.0286 rps -> 7.25 rps',
        'breaking load-raised (it): load on `checkout`: 0.000857 rps -> 0.0272 rps',
        'information page-added: page: nothing -> landing',
      ],
    ],
    [
      '    response-code "TEA26"\n',
      '',
      ['breaking response-code-removed (marketing): response code of `cards`: TEA26 -> nothing'],
      ['warning response-code-added (marketing): response code of `cards`: nothing -> TEA26'],
    ],
    [
      'TEA26',
      'TEA27',
      ['breaking response-code-changed (marketing): response code of `cards`: TEA26 -> TEA27'],
      ['breaking response-code-changed (marketing): response code of `cards`: TEA27 -> TEA26'],
    ],
    [
      '    canonical "https://shop.example/rules"\n',
      '',
      [
        'warning canonical-removed (marketing): address of record of `rules`: https://shop.example/rules -> nothing',
      ],
      ['information canonical-added: address of record of `rules`: nothing -> https://shop.example/rules'],
    ],
    [
      'shop.example/rules',
      'shop.example/tea',
      [
        'warning canonical-changed (marketing): address of record of `rules`: https://shop.example/rules -> https://shop.example/tea',
      ],
      [
        'warning canonical-changed (marketing): address of record of `rules`: https://shop.example/tea -> https://shop.example/rules',
      ],
    ],
    [
      '    redirects to "https://shop.example/offers"\n',
      '',
      [
        'breaking redirect-removed (marketing): where visitors go after `rules`: https://shop.example/offers -> nothing',
      ],
      ['information redirect-added: where visitors go after `rules`: nothing -> https://shop.example/offers'],
    ],
    [
      'shop.example/offers',
      'shop.example/sale',
      [
        'warning redirect-changed (marketing): where visitors go after `rules`: https://shop.example/offers -> https://shop.example/sale',
      ],
      [
        'warning redirect-changed (marketing): where visitors go after `rules`: https://shop.example/sale -> https://shop.example/offers',
      ],
    ],
    [
      ' tracked-by response-code',
      '',
      ['warning kind-tracking-removed (marketing): what `letter` is tracked by: response-code -> nothing'],
      ['warning kind-tracking-added (marketing): what `letter` is tracked by: nothing -> response-code'],
    ],
    [
      'tracked-by response-code',
      'tracked-by utm',
      ['warning kind-tracking-changed (marketing): what `letter` is tracked by: response-code -> utm'],
      ['warning kind-tracking-changed (marketing): what `letter` is tracked by: utm -> response-code'],
    ],
    [
      ' medium "post"',
      '',
      ['warning kind-medium-removed (marketing): utm medium of `letter`: post -> nothing'],
      ['information kind-medium-added: utm medium of `letter`: nothing -> post'],
    ],
  ]);
});
