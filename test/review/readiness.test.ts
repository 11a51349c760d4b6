/** What a review says of whom to call, who does what was asked, what was shown, and when IT has to know. */
import { tells } from './full-campaign.ts';

describe('review of readiness', () => {
  tells([
    [
      '  war-room "https://meet.example/tea" 2026-12-02 08:00 .. 2026-12-02 20:00\n',
      '',
      [
        'breaking war-room-removed (it): when all meet in `https://meet.example/tea`: 2026-12-02 08:00 .. 2026-12-02 20:00 -> nothing',
      ],
      [
        'information war-room-added: when all meet in `https://meet.example/tea`: nothing -> 2026-12-02 08:00 .. 2026-12-02 20:00',
      ],
    ],
    [
      'tea" 2026-12-02 08:00 .. 2026-12-02 20:00\n',
      'tea" 2026-12-02 08:00 .. 2026-12-02 18:00\n',
      [
        'warning war-room-changed (it): when all meet in `https://meet.example/tea`: 2026-12-02 08:00 .. 2026-12-02 20:00 -> 2026-12-02 08:00 .. 2026-12-02 18:00',
      ],
      [
        'warning war-room-changed (it): when all meet in `https://meet.example/tea`: 2026-12-02 08:00 .. 2026-12-02 18:00 -> 2026-12-02 08:00 .. 2026-12-02 20:00',
      ],
    ],
    [
      'meet.example/tea',
      'meet.example/tea-2',
      [
        'breaking war-room-removed (it): when all meet in `https://meet.example/tea`: 2026-12-02 08:00 .. 2026-12-02 20:00 -> nothing',
        'information war-room-added: when all meet in `https://meet.example/tea-2`: nothing -> 2026-12-02 08:00 .. 2026-12-02 20:00',
      ],
      [
        'breaking war-room-removed (it): when all meet in `https://meet.example/tea-2`: 2026-12-02 08:00 .. 2026-12-02 20:00 -> nothing',
        'information war-room-added: when all meet in `https://meet.example/tea`: nothing -> 2026-12-02 08:00 .. 2026-12-02 20:00',
      ],
    ],
    [
      '  escalates to max within 45 min\n',
      '',
      ['breaking escalation-step-removed (it): who is told while nobody answers: max -> nothing'],
      ['information escalation-step-added: who is told while nobody answers: nothing -> max'],
    ],
    [
      'to max within 45 min',
      'to max within 2 h',
      ['breaking escalation-delay-raised (it): time until `max` is told: 45 min -> 2 h'],
      ['information escalation-delay-lowered: time until `max` is told: 2 h -> 45 min'],
    ],
    [
      'to max within 45 min',
      'to max',
      ['warning escalation-delay-removed (it): time until `max` is told: 45 min -> nothing'],
      ['information escalation-delay-added: time until `max` is told: nothing -> 45 min'],
    ],
    [
      '    responsible tom\n',
      '',
      ['breaking need-duty-removed (marketing): who is responsible for `api-keys`: tom -> nothing'],
      ['information need-duty-added: who is responsible for `api-keys`: nothing -> tom'],
    ],
    [
      'responsible tom',
      'responsible kim',
      ['warning need-duty-changed (marketing): who is responsible for `api-keys`: tom -> kim'],
      ['warning need-duty-changed (marketing): who is responsible for `api-keys`: kim -> tom'],
    ],
    [
      'accountable ana',
      'accountable lou',
      ['warning need-duty-changed (marketing): who is accountable for `api-keys`: ana -> lou'],
      ['warning need-duty-changed (marketing): who is accountable for `api-keys`: lou -> ana'],
    ],
    [
      '    consulted pia\n',
      '',
      ['warning need-voice-removed (it): who is consulted on `api-keys`: pia -> nothing'],
      ['information need-voice-added: who is consulted on `api-keys`: nothing -> pia'],
    ],
    [
      '    informed lou\n',
      '',
      ['warning need-voice-removed (it): who is informed on `api-keys`: lou -> nothing'],
      ['information need-voice-added: who is informed on `api-keys`: nothing -> lou'],
    ],
    [
      '    done 2026-11-18 "https://tracker.example/WEB-1"\n',
      '',
      ['breaking need-done-removed (marketing): day on which `api-keys` was done: 2026-11-18 -> nothing'],
      ['information need-done-added: day on which `api-keys` was done: nothing -> 2026-11-18'],
    ],
    [
      'done 2026-11-18',
      'done 2026-11-20',
      ['warning need-done-raised (marketing): day on which `api-keys` was done: 2026-11-18 -> 2026-11-20'],
      ['information need-done-lowered: day on which `api-keys` was done: 2026-11-20 -> 2026-11-18'],
    ],
    [
      '  change expedited "CHG-41" requested 2026-11-02\n',
      '',
      ['warning change-request-removed (it): kind of change `CHG-41`: expedited -> nothing'],
      ['information change-request-added: kind of change `CHG-41`: nothing -> expedited'],
    ],
    [
      'change expedited "CHG-41"',
      'change emergency "CHG-41"',
      ['warning change-request-changed (it): kind of change `CHG-41`: expedited -> emergency'],
      ['warning change-request-changed (it): kind of change `CHG-41`: emergency -> expedited'],
    ],
    [
      '"CHG-41" requested 2026-11-02',
      '"CHG-41"',
      [
        'warning change-requested-removed (it): day on which change `CHG-41` was asked for: 2026-11-02 -> nothing',
      ],
      [
        'information change-requested-added: day on which change `CHG-41` was asked for: nothing -> 2026-11-02',
      ],
    ],
    [
      'change expedited { lead-time 3 business days }\n',
      '',
      ['warning change-removed (it): change: expedited -> nothing'],
      ['information change-added: change: nothing -> expedited'],
    ],
    [
      'evidence dress-rehearsal { expires after 90 days level silver }\n',
      '',
      ['warning evidence-kind-removed (it): evidence: dress-rehearsal -> nothing'],
      ['information evidence-kind-added: evidence: nothing -> dress-rehearsal'],
    ],
    [
      'requested 2026-11-02',
      'requested 2026-11-20',
      [
        'breaking change-requested-raised (it): day on which change `CHG-41` was asked for: 2026-11-02 -> 2026-11-20',
      ],
      [
        'information change-requested-lowered: day on which change `CHG-41` was asked for: 2026-11-20 -> 2026-11-02',
      ],
    ],
    [
      '  evidence dress-rehearsal of web-shop by tom on 2026-10-30 "https://ci.example/91"\n',
      '',
      [
        'breaking launch-evidence-removed (it): evidence `dress-rehearsal` of `web-shop`: 2026-10-30 by tom -> nothing',
      ],
      [
        'information launch-evidence-added: evidence `dress-rehearsal` of `web-shop`: nothing -> 2026-10-30 by tom',
      ],
    ],
    [
      'tom on 2026-10-30',
      'tom on 2026-10-20',
      [
        'warning launch-evidence-lowered (it): evidence `dress-rehearsal` of `web-shop`: 2026-10-30 by tom -> 2026-10-20 by tom',
      ],
      [
        'information launch-evidence-raised: evidence `dress-rehearsal` of `web-shop`: 2026-10-20 by tom -> 2026-10-30 by tom',
      ],
    ],
    [
      'ci.example/91',
      'ci.example/92',
      [
        'warning launch-evidence-changed (it): evidence `dress-rehearsal` of `web-shop`: 2026-10-30 by tom https://ci.example/91 -> 2026-10-30 by tom https://ci.example/92',
      ],
      [
        'warning launch-evidence-changed (it): evidence `dress-rehearsal` of `web-shop`: 2026-10-30 by tom https://ci.example/92 -> 2026-10-30 by tom https://ci.example/91',
      ],
    ],
    [
      'rehearsal of web-shop by',
      'rehearsal of stock by',
      [
        'breaking launch-evidence-removed (it): evidence `dress-rehearsal` of `web-shop`: 2026-10-30 by tom -> nothing',
        'information launch-evidence-added: evidence `dress-rehearsal` of `stock`: nothing -> 2026-10-30 by tom',
      ],
      [
        'breaking launch-evidence-removed (it): evidence `dress-rehearsal` of `stock`: 2026-10-30 by tom -> nothing',
        'information launch-evidence-added: evidence `dress-rehearsal` of `web-shop`: nothing -> 2026-10-30 by tom',
      ],
    ],
    [
      'expires after 90 days',
      'expires after 120 days',
      [
        'breaking evidence-expiry-raised (governance): time for which `dress-rehearsal` counts: 90 days -> 120 days',
      ],
      [
        'warning evidence-expiry-lowered (marketing): time for which `dress-rehearsal` counts: 120 days -> 90 days',
      ],
    ],
    [
      ' expires after 90 days',
      '',
      [
        'breaking evidence-expiry-removed (governance): time for which `dress-rehearsal` counts: 90 days -> nothing',
      ],
      [
        'warning evidence-expiry-added (marketing): time for which `dress-rehearsal` counts: nothing -> 90 days',
      ],
    ],
    [
      'level silver',
      'level gold',
      [
        'breaking evidence-level-raised (governance): level from which `dress-rehearsal` is asked for: silver -> gold',
      ],
      [
        'warning evidence-level-lowered (marketing): level from which `dress-rehearsal` is asked for: gold -> silver',
      ],
    ],
    [
      ' level silver',
      '',
      [
        'breaking evidence-level-removed (governance): level from which `dress-rehearsal` is asked for: silver -> nothing',
      ],
      [
        'warning evidence-level-added (marketing): level from which `dress-rehearsal` is asked for: nothing -> silver',
      ],
    ],
    [
      'lead-time 3 business days',
      'lead-time 6 business days',
      ['breaking lead-time-raised (marketing): lead time of `expedited`: 3 business days -> 6 business days'],
      ['information lead-time-lowered: lead time of `expedited`: 6 business days -> 3 business days'],
    ],
    [
      'lead-time 3 business days',
      'lead-time 3 days',
      ['warning lead-time-changed (marketing): lead time of `expedited`: 3 business days -> 3 days'],
      ['warning lead-time-changed (marketing): lead time of `expedited`: 3 days -> 3 business days'],
    ],
    [
      ' lead-time 3 business days',
      '',
      ['information lead-time-removed: lead time of `expedited`: 3 business days -> nothing'],
      ['breaking lead-time-added (marketing): lead time of `expedited`: nothing -> 3 business days'],
    ],
    [
      'lead-time 15 business days for normal',
      'lead-time 25 business days for normal',
      [
        'breaking lead-time-raised (marketing): lead time of `agency` for `normal`: 15 business days -> 25 business days',
      ],
      [
        'information lead-time-lowered: lead time of `agency` for `normal`: 25 business days -> 15 business days',
      ],
    ],
    [
      'lead-time 5 business days',
      'lead-time 4 business days',
      ['information lead-time-lowered: lead time of `agency`: 5 business days -> 4 business days'],
      ['breaking lead-time-raised (marketing): lead time of `agency`: 4 business days -> 5 business days'],
    ],
    [
      '  lead-time 20 business days for normal\n',
      '',
      ['information lead-time-removed: lead time of `stock` for `normal`: 20 business days -> nothing'],
      [
        'breaking lead-time-added (marketing): lead time of `stock` for `normal`: nothing -> 20 business days',
      ],
    ],
    [
      '  owner growth\n  domain',
      '  domain',
      ['breaking sender-owner-removed (marketing): owner of `shop-news`: growth -> nothing'],
      ['information sender-owner-added: owner of `shop-news`: nothing -> growth'],
    ],
    [
      '  owner growth\n  domain',
      '  owner platform\n  domain',
      ['warning sender-owner-changed (marketing): owner of `shop-news`: growth -> platform'],
      ['warning sender-owner-changed (marketing): owner of `shop-news`: platform -> growth'],
    ],
    [
      'home-hero { owner growth',
      'home-hero {',
      ['breaking slot-owner-removed (marketing): owner of `home-hero`: growth -> nothing'],
      ['information slot-owner-added: owner of `home-hero`: nothing -> growth'],
    ],
    [
      'home-hero { owner growth',
      'home-hero { owner platform',
      ['warning slot-owner-changed (marketing): owner of `home-hero`: growth -> platform'],
      ['warning slot-owner-changed (marketing): owner of `home-hero`: platform -> growth'],
    ],
    [
      ' up-to 100k GBP',
      '',
      [
        'breaking signing-limit-removed (finance): amount up to which `max` signs for finance: 100000 GBP -> nothing',
      ],
      [
        'warning signing-limit-added (governance): amount up to which `max` signs for finance: nothing -> 100000 GBP',
      ],
    ],
    [
      'up-to 100k GBP',
      'up-to 250k GBP',
      [
        'breaking signing-limit-raised (finance): amount up to which `max` signs for finance: 100000 GBP -> 250000 GBP',
      ],
      [
        'warning signing-limit-lowered (governance): amount up to which `max` signs for finance: 250000 GBP -> 100000 GBP',
      ],
    ],
    [
      'up-to 100k GBP',
      'up-to 100k USD',
      [
        'warning signing-limit-changed (finance): amount up to which `max` signs for finance: 100000 GBP -> 100000 USD',
      ],
      [
        'warning signing-limit-changed (finance): amount up to which `max` signs for finance: 100000 USD -> 100000 GBP',
      ],
    ],
  ]);
});
