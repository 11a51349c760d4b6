/** What a review says of kinds, curves, profiles, lists and units. */
import { tells } from './full-campaign.ts';

describe('review of what forecasts rest on', () => {
  tells([
    [
      'response 2 %',
      'response 3 %',
      ['warning kind-response-raised (it): response rate of `letter`: 2 % -> 3 %'],
      ['warning kind-response-lowered (it): response rate of `letter`: 3 % -> 2 %'],
    ],
    [
      'response 2 %',
      '',
      ['warning kind-response-removed (it): response rate of `letter`: 2 % -> nothing'],
      ['warning kind-response-added (it): response rate of `letter`: nothing -> 2 %'],
    ],
    [
      'curve quick response',
      'curve slow response',
      [
        'warning kind-curve-changed (it): curve of `letter`: quick -> slow',
        'information load-lowered: load on `stock`: 0.197 rps -> 0.134 rps',
      ],
      [
        'breaking load-raised (it): load on `stock`: 0.134 rps -> 0.197 rps',
        'warning kind-curve-changed (it): curve of `letter`: slow -> quick',
      ],
    ],
    [
      'curve quick response',
      'response',
      [
        'breaking load-raised (it): load on `stock`: 0.197 rps -> 0.248 rps',
        'warning kind-curve-removed (it): curve of `letter`: quick -> nothing',
      ],
      [
        'warning kind-curve-added (it): curve of `letter`: nothing -> quick',
        'information load-lowered: load on `stock`: 0.248 rps -> 0.197 rps',
      ],
    ],
    [
      'delivered 99 %',
      'delivered 95 %',
      ['warning kind-delivered-lowered (it): share that is delivered of `letter`: 99 % -> 95 %'],
      ['warning kind-delivered-raised (it): share that is delivered of `letter`: 95 % -> 99 %'],
    ],
    [
      'delivered 99 %',
      '',
      ['warning kind-delivered-removed (it): share that is delivered of `letter`: 99 % -> nothing'],
      ['warning kind-delivered-added (it): share that is delivered of `letter`: nothing -> 99 %'],
    ],
    [
      'jitter 60 s',
      'jitter 30 s',
      ['warning kind-jitter-lowered (it): shortest time of answers of `letter`: 60 s -> 30 s'],
      ['warning kind-jitter-raised (it): shortest time of answers of `letter`: 30 s -> 60 s'],
    ],
    [
      'jitter 60 s',
      '',
      ['warning kind-jitter-removed (it): shortest time of answers of `letter`: 60 s -> nothing'],
      ['warning kind-jitter-added (it): shortest time of answers of `letter`: nothing -> 60 s'],
    ],
    [
      'scanners 1 per visit',
      'scanners none',
      ['warning kind-machine-clicks-changed (it): machine clicks of `letter`: 1 per visit -> none'],
      ['warning kind-machine-clicks-changed (it): machine clicks of `letter`: none -> 1 per visit'],
    ],
    [
      'scanners 1 per visit',
      'scanners 2 per visit',
      ['warning kind-machine-clicks-raised (it): machine clicks of `letter`: 1 per visit -> 2 per visit'],
      ['warning kind-machine-clicks-lowered (it): machine clicks of `letter`: 2 per visit -> 1 per visit'],
    ],
    [
      'scanners 1 per visit',
      '',
      ['warning kind-machine-clicks-removed (it): machine clicks of `letter`: 1 per visit -> nothing'],
      ['warning kind-machine-clicks-added (it): machine clicks of `letter`: nothing -> 1 per visit'],
    ],
    [
      'lasting 30 s',
      'lasting 20 s',
      ['warning kind-lasting-lowered (it): length of a spot of `letter`: 30 s -> 20 s'],
      ['warning kind-lasting-raised (it): length of a spot of `letter`: 20 s -> 30 s'],
    ],
    [
      ' lasting 30 s',
      '',
      ['warning kind-lasting-removed (it): length of a spot of `letter`: 30 s -> nothing'],
      ['warning kind-lasting-added (it): length of a spot of `letter`: nothing -> 30 s'],
    ],
    [
      '50 % by 30 min after',
      '50 % by 20 min after',
      [
        'breaking load-raised (it): load on `stock`: 0.197 rps -> 0.205 rps',
        'warning curve-point-lowered (it): when 50 % of `quick` have come: 30 min after -> 20 min after',
      ],
      [
        'warning curve-point-raised (it): when 50 % of `quick` have come: 20 min after -> 30 min after',
        'information load-lowered: load on `stock`: 0.205 rps -> 0.197 rps',
      ],
    ],
    [
      'arrived 95 % by 24 h after ',
      '',
      [
        'breaking load-raised (it): load on `stock`: 0.197 rps -> 0.248 rps',
        'warning curve-point-removed (it): when 95 % of `quick` have come: 24 h after -> nothing',
      ],
      [
        'warning curve-point-added (it): when 95 % of `quick` have come: nothing -> 24 h after',
        'information load-lowered: load on `stock`: 0.248 rps -> 0.197 rps',
      ],
    ],
    [
      'ends after 3 days',
      'ends after 2 days',
      ['warning curve-end-lowered (it): end of `quick`: 3 days -> 2 days'],
      ['warning curve-end-raised (it): end of `quick`: 2 days -> 3 days'],
    ],
    [
      ' ends after 3 days',
      '',
      [
        'warning curve-end-removed (it): end of `quick`: 3 days -> nothing',
        'information load-lowered: load on `stock`: 0.197 rps -> 0.195 rps',
      ],
      [
        'breaking load-raised (it): load on `stock`: 0.195 rps -> 0.197 rps',
        'warning curve-end-added (it): end of `quick`: nothing -> 3 days',
      ],
    ],
    [
      'shape log-logistic',
      'shape log-normal',
      [
        'warning curve-shape-changed (it): shape of `quick`: log-logistic -> log-normal',
        'information load-lowered: load on `stock`: 0.197 rps -> 0.194 rps',
      ],
      [
        'breaking load-raised (it): load on `stock`: 0.194 rps -> 0.197 rps',
        'warning curve-shape-changed (it): shape of `quick`: log-normal -> log-logistic',
      ],
    ],
    [
      'shape log-logistic',
      '',
      [
        'warning curve-shape-removed (it): shape of `quick`: log-logistic -> nothing',
        'information load-lowered: load on `stock`: 0.197 rps -> 0.174 rps',
      ],
      [
        'breaking load-raised (it): load on `stock`: 0.174 rps -> 0.197 rps',
        'warning curve-shape-added (it): shape of `quick`: nothing -> log-logistic',
      ],
    ],
    [
      'at 08:00 5 %',
      'at 08:00 9 %',
      ['warning profile-point-raised (it): weight of 08:00 in `daytime`: 5 % -> 9 %'],
      ['warning profile-point-lowered (it): weight of 08:00 in `daytime`: 9 % -> 5 %'],
    ],
    [
      'at 08:00 5 % ',
      '',
      [
        'breaking load-raised (it): load on `web-shop`: 7.25 rps -> 7.34 rps',
        'warning profile-point-removed (it): weight of 08:00 in `daytime`: 5 % -> nothing',
      ],
      [
        'warning profile-point-added (it): weight of 08:00 in `daytime`: nothing -> 5 %',
        'information load-lowered: load on `web-shop`: 7.34 rps -> 7.25 rps',
      ],
    ],
    [
      'size 20k people on 2026-09-01',
      'size 30k people on 2026-10-01',
      [
        'warning list-size-raised (it): size of `members`: 20000 people -> 30000 people',
        'information list-count-raised: day of the count of `members`: 2026-09-01 -> 2026-10-01',
      ],
      [
        'warning list-count-lowered (it): day of the count of `members`: 2026-10-01 -> 2026-09-01',
        'information list-size-lowered: size of `members`: 30000 people -> 20000 people',
      ],
    ],
    [
      'size 20k people on 2026-09-01',
      '',
      ['warning list-size-removed (it): size of `members`: 20000 people -> nothing'],
      ['warning list-size-added (it): size of `members`: nothing -> 20000 people'],
    ],
    [
      'on 2026-09-01',
      '',
      ['warning list-count-removed (it): day of the count of `members`: 2026-09-01 -> nothing'],
      ['information list-count-added: day of the count of `members`: nothing -> 2026-09-01'],
    ],
    [
      'zone Europe/London 60 % zone Europe/Berlin 40 %',
      'zone Europe/London 100 %',
      [
        'breaking load-raised (it): load on `stock`: 0.197 rps -> 0.208 rps',
        'warning list-zone-raised (it): share of `members` in Europe/London: 60 % -> 100 %',
        'warning list-zone-removed (it): share of `members` in Europe/Berlin: 40 % -> nothing',
      ],
      [
        'warning list-zone-lowered (it): share of `members` in Europe/London: 100 % -> 60 %',
        'warning list-zone-added (it): share of `members` in Europe/Berlin: nothing -> 40 %',
        'information load-lowered: load on `stock`: 0.208 rps -> 0.197 rps',
      ],
    ],
    [
      'overlaps newsletter 30 %',
      'overlaps newsletter 40 %',
      ['information list-overlap-raised: share of `members` that is in `newsletter` too: 30 % -> 40 %'],
      ['information list-overlap-lowered: share of `members` that is in `newsletter` too: 40 % -> 30 %'],
    ],
    [
      'overlaps newsletter 30 %',
      '',
      ['information list-overlap-removed: share of `members` that is in `newsletter` too: 30 % -> nothing'],
      ['information list-overlap-added: share of `members` that is in `newsletter` too: nothing -> 30 %'],
    ],
    [
      'equals 14 days',
      'equals 15 days',
      ['information unit-worth-changed: worth of `fortnight`: 14 days -> 15 days'],
      ['information unit-worth-changed: worth of `fortnight`: 15 days -> 14 days'],
    ],
  ]);
});
