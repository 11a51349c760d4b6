/** What a review says of promises, for whoever gives them and whoever has them. */
import { tells } from './full-campaign.ts';

describe('review of promises', () => {
  tells([
    [
      '  sla launch {\n    between growth and platform\n    promise availability of web-shop >= 99.9 % over 30 days by platform\n    measured "Dashboard" "https://metrics.example" every 5 min\n    breach "Paid channels pause" escalates to ana within 1 h\n    review 2027-01-15\n  }\n',
      '',
      [
        'breaking promise-removed (marketing): availability of `web-shop` in `launch`: >= 99.9 % -> nothing',
        'breaking agreement-removed (marketing): parties of `launch`: growth and platform -> nothing',
      ],
      [
        'breaking promise-added (it): availability of `web-shop` in `launch`: nothing -> >= 99.9 %',
        'information agreement-added: parties of `launch`: nothing -> growth and platform',
      ],
    ],
    [
      '>= 99.9 %',
      '>= 99 %',
      ['breaking promise-lowered (marketing): availability of `web-shop` in `launch`: >= 99.9 % -> >= 99 %'],
      ['breaking promise-raised (it): availability of `web-shop` in `launch`: >= 99 % -> >= 99.9 %'],
    ],
    [
      '>= 99.9 %',
      '<= 99.9 %',
      [
        'breaking promise-changed (marketing): availability of `web-shop` in `launch`: >= 99.9 % -> <= 99.9 %',
      ],
      [
        'breaking promise-changed (marketing): availability of `web-shop` in `launch`: <= 99.9 % -> >= 99.9 %',
      ],
    ],
    [
      'over 30 days',
      'over 60 days',
      [
        'breaking promise-window-raised (marketing): time over which availability of `web-shop` in `launch` counts: 30 days -> 60 days',
      ],
      [
        'breaking promise-window-lowered (it): time over which availability of `web-shop` in `launch` counts: 60 days -> 30 days',
      ],
    ],
    [
      ' over 30 days',
      '',
      [
        'warning promise-window-removed (marketing): time over which availability of `web-shop` in `launch` counts: 30 days -> nothing',
      ],
      [
        'warning promise-window-added (marketing): time over which availability of `web-shop` in `launch` counts: nothing -> 30 days',
      ],
    ],
    [
      '30 days by platform',
      '30 days by growth',
      [
        'breaking promise-party-changed (marketing): who keeps availability of `web-shop` in `launch`: platform -> growth',
      ],
      [
        'breaking promise-party-changed (it): who keeps availability of `web-shop` in `launch`: growth -> platform',
      ],
    ],
    [
      '30 days by platform',
      '30 days',
      [
        'breaking promise-party-removed (marketing): who keeps availability of `web-shop` in `launch`: platform -> nothing',
      ],
      [
        'breaking promise-party-added (it): who keeps availability of `web-shop` in `launch`: nothing -> platform',
      ],
    ],
    [
      '    promise availability of web-shop >= 99.9 % over 30 days by platform\n',
      '',
      ['breaking promise-removed (marketing): availability of `web-shop` in `launch`: >= 99.9 % -> nothing'],
      ['breaking promise-added (it): availability of `web-shop` in `launch`: nothing -> >= 99.9 %'],
    ],
    [
      'between growth and platform',
      'between agency and platform',
      [
        'breaking agreement-changed (marketing): parties of `launch`: growth and platform -> agency and platform',
      ],
      [
        'breaking agreement-changed (marketing): parties of `launch`: agency and platform -> growth and platform',
      ],
    ],
    [
      '    between growth and platform\n',
      '',
      ['breaking agreement-changed (marketing): parties of `launch`: growth and platform -> nobody'],
      ['breaking agreement-changed (marketing): parties of `launch`: nobody -> growth and platform'],
    ],
    [
      'every 5 min',
      'every 10 min',
      [
        'breaking measurement-time-raised (marketing): time between measurements of `launch`: 5 min -> 10 min',
      ],
      ['information measurement-time-lowered: time between measurements of `launch`: 10 min -> 5 min'],
    ],
    [
      ' every 5 min',
      '',
      [
        'warning measurement-time-removed (marketing): time between measurements of `launch`: 5 min -> nothing',
      ],
      ['information measurement-time-added: time between measurements of `launch`: nothing -> 5 min'],
    ],
    [
      '    measured "Dashboard" "https://metrics.example" every 5 min\n',
      '',
      [
        'breaking measurement-removed (marketing): what measures `launch`: https://metrics.example -> nothing',
      ],
      ['information measurement-added: what measures `launch`: nothing -> https://metrics.example'],
    ],
    [
      'https://metrics.example',
      'https://other.example',
      [
        'warning measurement-changed (marketing): what measures `launch`: https://metrics.example -> https://other.example',
      ],
      [
        'warning measurement-changed (marketing): what measures `launch`: https://other.example -> https://metrics.example',
      ],
    ],
    [
      'Paid channels pause',
      'We talk',
      [
        'warning breach-changed (marketing): what follows a breach of `launch`: Paid channels pause -> We talk',
      ],
      [
        'warning breach-changed (marketing): what follows a breach of `launch`: We talk -> Paid channels pause',
      ],
    ],
    [
      'escalates to ana within 1 h',
      'escalates to tom within 2 h',
      [
        'breaking escalation-time-raised (marketing): time to hear of a breach of `launch`: 1 h -> 2 h',
        'warning escalation-changed (marketing): who hears of a breach of `launch`: ana -> tom',
      ],
      [
        'warning escalation-changed (marketing): who hears of a breach of `launch`: tom -> ana',
        'information escalation-time-lowered: time to hear of a breach of `launch`: 2 h -> 1 h',
      ],
    ],
    [
      ' escalates to ana within 1 h',
      '',
      [
        'breaking escalation-removed (marketing): who hears of a breach of `launch`: ana -> nothing',
        'breaking escalation-time-removed (marketing): time to hear of a breach of `launch`: 1 h -> nothing',
      ],
      [
        'information escalation-added: who hears of a breach of `launch`: nothing -> ana',
        'information escalation-time-added: time to hear of a breach of `launch`: nothing -> 1 h',
      ],
    ],
    [
      ' within 1 h',
      '',
      ['breaking escalation-time-removed (marketing): time to hear of a breach of `launch`: 1 h -> nothing'],
      ['information escalation-time-added: time to hear of a breach of `launch`: nothing -> 1 h'],
    ],
    [
      '    breach "Paid channels pause" escalates to ana within 1 h\n',
      '',
      [
        'breaking breach-removed (marketing): what follows a breach of `launch`: Paid channels pause -> nothing',
      ],
      ['information breach-added: what follows a breach of `launch`: nothing -> Paid channels pause'],
    ],
    [
      'review 2027-01-15',
      'review 2027-02-15',
      [
        'warning promise-review-raised (marketing): day on which `launch` is looked at again: 2027-01-15 -> 2027-02-15',
      ],
      [
        'information promise-review-lowered: day on which `launch` is looked at again: 2027-02-15 -> 2027-01-15',
      ],
    ],
    [
      '    review 2027-01-15\n',
      '',
      [
        'warning promise-review-removed (marketing): day on which `launch` is looked at again: 2027-01-15 -> nothing',
      ],
      ['information promise-review-added: day on which `launch` is looked at again: nothing -> 2027-01-15'],
    ],
    [
      '    covers 2026-12-01 .. 2026-12-10\n',
      '',
      [
        'breaking coverage-removed (it): days on which `care` holds: only 2026-12-01 .. 2026-12-10 -> nothing',
      ],
      [
        'breaking coverage-added (marketing): days on which `care` holds: nothing -> only 2026-12-01 .. 2026-12-10',
      ],
    ],
    [
      'covers 2026-12-01 .. 2026-12-10',
      'covers 2026-12-01 .. 2026-12-08',
      [
        'breaking coverage-lowered (marketing): days on which `care` holds: only 2026-12-01 .. 2026-12-10 -> only 2026-12-01 .. 2026-12-08',
      ],
      [
        'breaking coverage-raised (it): days on which `care` holds: only 2026-12-01 .. 2026-12-08 -> only 2026-12-01 .. 2026-12-10',
      ],
    ],
    [
      'covers 2026-12-01 .. 2026-12-10',
      'covers 2026-12-02 .. 2026-12-11',
      [
        'warning coverage-changed (marketing): days on which `care` holds: only 2026-12-01 .. 2026-12-10 -> only 2026-12-02 .. 2026-12-11',
      ],
      [
        'warning coverage-changed (marketing): days on which `care` holds: only 2026-12-02 .. 2026-12-11 -> only 2026-12-01 .. 2026-12-10',
      ],
    ],
    [
      '    fallback "Orders by telephone"\n',
      '',
      [
        'breaking fallback-removed (marketing): what is done while `care` is not kept: Orders by telephone -> nothing',
      ],
      ['information fallback-added: what is done while `care` is not kept: nothing -> Orders by telephone'],
    ],
    [
      'Orders by telephone',
      'A list on paper',
      [
        'warning fallback-changed (marketing): what is done while `care` is not kept: Orders by telephone -> A list on paper',
      ],
      [
        'warning fallback-changed (marketing): what is done while `care` is not kept: A list on paper -> Orders by telephone',
      ],
    ],
  ]);
});
