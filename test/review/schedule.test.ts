/** What a review says of sends, launch, freezes and needs. */
import { tells } from './full-campaign.ts';

describe('review of schedule', () => {
  tells([
    [
      '2026-12-02 10:00 over 4 h',
      '2026-12-02 09:00 over 4 h',
      ['breaking send-lowered (it): send of `mail`: 2026-12-02 10:00 -> 2026-12-02 09:00'],
      ['warning send-raised (it): send of `mail`: 2026-12-02 09:00 -> 2026-12-02 10:00'],
    ],
    [
      '2026-12-02 10:00 over 4 h',
      '2026-12-02 10:00 over 2 h',
      [
        'breaking load-raised (it): load on `checkout`: 0.0272 rps -> 0.0307 rps',
        'breaking send-time-lowered (it): time over which `mail` sends: 4 h -> 2 h',
      ],
      [
        'information load-lowered: load on `checkout`: 0.0307 rps -> 0.0272 rps',
        'information send-time-raised: time over which `mail` sends: 2 h -> 4 h',
      ],
    ],
    [
      '2026-12-02 10:00 over 4 h',
      '2026-12-02 10:00',
      [
        'breaking load-raised (it): load on `checkout`: 0.0272 rps -> 0.0307 rps',
        'breaking send-time-removed (it): time over which `mail` sends: 4 h -> nothing',
      ],
      [
        'information load-lowered: load on `checkout`: 0.0307 rps -> 0.0272 rps',
        'information send-time-added: time over which `mail` sends: nothing -> 4 h',
      ],
    ],
    [
      '    at 2026-12-04 09:00 recipient-local over 2 h\n',
      '',
      [
        'information load-lowered: load on `stock`: 0.197 rps -> 0.0984 rps',
        'information send-removed: send of `cards`: 2026-12-04 09:00 for each recipient -> nothing',
      ],
      [
        'breaking load-raised (it): load on `stock`: 0.0984 rps -> 0.197 rps',
        'breaking send-added (it): send of `cards`: nothing -> 2026-12-04 09:00 for each recipient',
      ],
    ],
    [
      '2026-12-04 09:00 recipient-local',
      '2026-12-04 09:00',
      [
        'breaking load-raised (it): load on `stock`: 0.197 rps -> 0.209 rps',
        "warning recipient-clock-removed (it): clock of `cards`: each recipient's -> nothing",
      ],
      [
        "warning recipient-clock-added (it): clock of `cards`: nothing -> each recipient's",
        'information load-lowered: load on `stock`: 0.209 rps -> 0.197 rps',
      ],
    ],
    [
      ' to 50 %',
      '',
      ['information send-share-removed: share of the audience in a send of `cards`: 50 % -> nothing'],
      ['information send-share-added: share of the audience in a send of `cards`: nothing -> 50 %'],
    ],
    [
      ' to 50 %',
      ' to 60 %',
      ['information send-share-raised: share of the audience in a send of `cards`: 50 % -> 60 %'],
      ['information send-share-lowered: share of the audience in a send of `cards`: 60 % -> 50 %'],
    ],
    [
      'lasting 20 s',
      'lasting 30 s',
      ['information spot-length-raised: length of a spot of `spots`: 20 s -> 30 s'],
      ['information spot-length-lowered: length of a spot of `spots`: 30 s -> 20 s'],
    ],
    [
      'lasting 20 s ',
      '',
      ['information spot-length-removed: length of a spot of `spots`: 20 s -> nothing'],
      ['information spot-length-added: length of a spot of `spots`: nothing -> 20 s'],
    ],
    [
      'every 2 h until',
      'every 1 h until',
      [
        'breaking repetition-lowered (it): time between repeated sends of `spots` until 2026-12-05 23:00: 2 h -> 1 h',
      ],
      [
        'information repetition-raised: time between repeated sends of `spots` until 2026-12-05 23:00: 1 h -> 2 h',
      ],
    ],
    [
      ' every 2 h until 2026-12-05 23:00',
      '',
      [
        'information repetition-removed: time between repeated sends of `spots` until 2026-12-05 23:00: 2 h -> nothing',
      ],
      [
        'breaking repetition-added (it): time between repeated sends of `spots` until 2026-12-05 23:00: nothing -> 2 h',
      ],
    ],
    [
      'during 2026-12-01 .. 2026-12-05',
      'during 2026-12-01 .. 2026-12-04',
      [
        'warning channel-time-changed (it): time of `search`: 2026-12-01 .. 2026-12-05 -> 2026-12-01 .. 2026-12-04',
        'information load-lowered: load on `web-shop`: 7.25 rps -> 7.15 rps',
      ],
      [
        'breaking load-raised (it): load on `web-shop`: 7.15 rps -> 7.25 rps',
        'warning channel-time-changed (it): time of `search`: 2026-12-01 .. 2026-12-04 -> 2026-12-01 .. 2026-12-05',
      ],
    ],
    [
      '    during 2026-12-01 .. 2026-12-05\n',
      '',
      ['warning channel-time-removed (it): time of `search`: 2026-12-01 .. 2026-12-05 -> nothing'],
      ['warning channel-time-added (it): time of `search`: nothing -> 2026-12-01 .. 2026-12-05'],
    ],
    [
      '    timezone Europe/Berlin\n',
      '',
      [
        'warning send-raised (it): send of `cards`: 2026-12-03 09:00 for each recipient Europe/Berlin -> 2026-12-03 09:00 for each recipient Europe/London',
        'warning send-raised (it): send of `cards`: 2026-12-04 09:00 for each recipient Europe/Berlin -> 2026-12-04 09:00 for each recipient Europe/London',
        'warning channel-timezone-removed (it): time zone of `cards`: Europe/Berlin -> nothing',
      ],
      [
        'breaking send-lowered (it): send of `cards`: 2026-12-03 09:00 for each recipient Europe/London -> 2026-12-03 09:00 for each recipient Europe/Berlin',
        'breaking send-lowered (it): send of `cards`: 2026-12-04 09:00 for each recipient Europe/London -> 2026-12-04 09:00 for each recipient Europe/Berlin',
        'warning channel-timezone-added (it): time zone of `cards`: nothing -> Europe/Berlin',
      ],
    ],
    [
      'timezone Europe/Berlin',
      'timezone Europe/Paris',
      ['warning channel-timezone-changed (it): time zone of `cards`: Europe/Berlin -> Europe/Paris'],
      ['warning channel-timezone-changed (it): time zone of `cards`: Europe/Paris -> Europe/Berlin'],
    ],
    [
      'follows news after 10 days',
      'follows news after 5 days',
      ['warning follow-up-lowered (it): delay of `thanks` after `news`: 10 days -> 5 days'],
      ['warning follow-up-raised (it): delay of `thanks` after `news`: 5 days -> 10 days'],
    ],
    [
      '    follows news after 10 days\n',
      '',
      ['information follow-up-removed: delay of `thanks` after `news`: 10 days -> nothing'],
      ['warning follow-up-added (it): delay of `thanks` after `news`: nothing -> 10 days'],
    ],
    [
      'runs 2026-12-01 .. 2026-12-10',
      'runs 2026-11-30 .. 2026-12-20',
      [
        'breaking launch-lowered (it): launch: 2026-12-01 -> 2026-11-30',
        'warning end-raised (it): end: 2026-12-10 -> 2026-12-20',
      ],
      [
        'information launch-raised: launch: 2026-11-30 -> 2026-12-01',
        'information end-lowered: end: 2026-12-20 -> 2026-12-10',
      ],
    ],
    [
      '  runs 2026-12-01 .. 2026-12-10\n',
      '',
      [
        'warning launch-removed (it): launch: 2026-12-01 -> nothing',
        'warning end-removed (it): end: 2026-12-10 -> nothing',
      ],
      [
        'warning launch-added (it): launch: nothing -> 2026-12-01',
        'information end-added: end: nothing -> 2026-12-10',
      ],
    ],
    [
      '  timezone Europe/London\n  value',
      ' value',
      ['warning timezone-removed (it): time zone: Europe/London -> nothing'],
      ['warning timezone-added (it): time zone: nothing -> Europe/London'],
    ],
    [
      '  timezone Europe/London\n  value',
      '  timezone Europe/Dublin\n  value',
      ['warning timezone-changed (it): time zone: Europe/London -> Europe/Dublin'],
      ['warning timezone-changed (it): time zone: Europe/Dublin -> Europe/London'],
    ],
    [
      'from platform due 2026-11-20',
      'from growth due 2026-11-18',
      [
        'breaking need-changed (it): who does `landing-page`: platform -> growth',
        'breaking need-due-lowered (it): day on which `landing-page` is due: 2026-11-20 -> 2026-11-18',
      ],
      [
        'breaking need-changed (it): who does `landing-page`: growth -> platform',
        'information need-due-raised: day on which `landing-page` is due: 2026-11-18 -> 2026-11-20',
      ],
    ],
    [
      'due 2026-11-20',
      '',
      ['warning need-due-removed (it): day on which `landing-page` is due: 2026-11-20 -> nothing'],
      ['warning need-due-added (it): day on which `landing-page` is due: nothing -> 2026-11-20'],
    ],
    [
      '  needs landing-page "Page" from platform due 2026-11-20\n',
      '',
      ['information need-removed: who does `landing-page`: platform -> nothing'],
      ['breaking need-added (it): who does `landing-page`: nothing -> platform'],
    ],
    [
      '2027-01-10 .. 2027-01-12',
      '2027-01-10 .. 2027-01-14',
      [
        'breaking freeze-changed (marketing): freeze of campaigns on `stock`: 2027-01-10 .. 2027-01-12 -> 2027-01-10 .. 2027-01-14',
      ],
      [
        'breaking freeze-changed (marketing): freeze of campaigns on `stock`: 2027-01-10 .. 2027-01-14 -> 2027-01-10 .. 2027-01-12',
      ],
    ],
    [
      '  freeze campaigns 2027-01-10 .. 2027-01-12\n',
      '',
      ['information freeze-removed: freeze of campaigns on `stock`: 2027-01-10 .. 2027-01-12 -> nothing'],
      [
        'breaking freeze-added (marketing): freeze of campaigns on `stock`: nothing -> 2027-01-10 .. 2027-01-12',
      ],
    ],
    [
      '2027-01-05 04:00',
      '2027-01-05 05:00',
      [
        'breaking maintenance-changed (marketing): maintenance of `stock`: 2027-01-05 02:00 .. 2027-01-05 04:00 -> 2027-01-05 02:00 .. 2027-01-05 05:00',
      ],
      [
        'breaking maintenance-changed (marketing): maintenance of `stock`: 2027-01-05 02:00 .. 2027-01-05 05:00 -> 2027-01-05 02:00 .. 2027-01-05 04:00',
      ],
    ],
    [
      '  maintenance 2027-01-05 02:00 .. 2027-01-05 04:00\n',
      '',
      [
        'information maintenance-removed: maintenance of `stock`: 2027-01-05 02:00 .. 2027-01-05 04:00 -> nothing',
      ],
      [
        'breaking maintenance-added (marketing): maintenance of `stock`: nothing -> 2027-01-05 02:00 .. 2027-01-05 04:00',
      ],
    ],
    [
      '  timezone Europe/London\n  pci',
      '  pci',
      ['warning system-timezone-removed (marketing): time zone of `stock`: Europe/London -> nothing'],
      ['warning system-timezone-added (marketing): time zone of `stock`: nothing -> Europe/London'],
    ],
    [
      '  timezone Europe/London\n  pci',
      '  timezone Europe/Paris\n  pci',
      ['warning system-timezone-changed (marketing): time zone of `stock`: Europe/London -> Europe/Paris'],
      ['warning system-timezone-changed (marketing): time zone of `stock`: Europe/Paris -> Europe/London'],
    ],
  ]);
});
