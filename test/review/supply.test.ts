/** What a review says of systems: who plans with them is hurt. */
import { tells } from './full-campaign.ts';

describe('review of what systems can take', () => {
  tells([
    [
      'capacity 300 rps',
      'capacity 250 rps',
      ['breaking capacity-lowered (marketing): capacity of `stock`: 300 rps -> 250 rps'],
      ['information capacity-raised: capacity of `stock`: 250 rps -> 300 rps'],
    ],
    [
      '  capacity 4k users\n',
      '',
      ['warning capacity-removed (marketing): capacity of `stock`: 4000 users -> nothing'],
      ['information capacity-added: capacity of `stock`: nothing -> 4000 users'],
    ],
    [
      'quota 50k requests',
      'quota 40k requests',
      [
        'breaking quota-lowered (marketing): quota of `stock`: 50000 requests per 24 h -> 40000 requests per 24 h',
      ],
      ['information quota-raised: quota of `stock`: 40000 requests per 24 h -> 50000 requests per 24 h'],
    ],
    [
      '  quota 50k requests per 24 h\n',
      '',
      ['information quota-removed: quota of `stock`: 50000 requests per 24 h -> nothing'],
      ['breaking quota-added (marketing): quota of `stock`: nothing -> 50000 requests per 24 h'],
    ],
    [
      '  headroom 20 %\n',
      '',
      ['information headroom-removed: headroom of `stock`: 20 % -> nothing'],
      ['breaking headroom-added (marketing): headroom of `stock`: nothing -> 20 %'],
    ],
    [
      'headroom 20 %\n',
      'headroom 30 %\n',
      ['breaking headroom-raised (marketing): headroom of `stock`: 20 % -> 30 %'],
      ['information headroom-lowered: headroom of `stock`: 30 % -> 20 %'],
    ],
    [
      '  baseline 20 rps profile daytime\n',
      '',
      ['information baseline-removed: everyday load of `stock`: 20 rps -> nothing'],
      ['breaking baseline-added (marketing): everyday load of `stock`: nothing -> 20 rps'],
    ],
    [
      'baseline 20 rps',
      'baseline 30 rps',
      ['breaking baseline-raised (marketing): everyday load of `stock`: 20 rps -> 30 rps'],
      ['information baseline-lowered: everyday load of `stock`: 30 rps -> 20 rps'],
    ],
    [
      'baseline 20 rps profile daytime',
      'baseline 20 rps profile night',
      [
        'warning baseline-profile-changed (marketing): profile of the everyday load of `stock`: daytime -> night',
      ],
      [
        'warning baseline-profile-changed (marketing): profile of the everyday load of `stock`: night -> daytime',
      ],
    ],
    [
      'baseline 20 rps profile daytime',
      'baseline 20 rps',
      [
        'warning baseline-profile-removed (marketing): profile of the everyday load of `stock`: daytime -> nothing',
      ],
      [
        'warning baseline-profile-added (marketing): profile of the everyday load of `stock`: nothing -> daytime',
      ],
    ],
    [
      'visit 3 requests staying 2 min',
      'visit 4 requests staying 3 min',
      [
        'breaking visit-cost-raised (marketing): requests of a visit of `stock`: 3 requests -> 4 requests',
        'breaking visit-stay-raised (marketing): length of a visit of `stock`: 2 min -> 3 min',
      ],
      [
        'information visit-cost-lowered: requests of a visit of `stock`: 4 requests -> 3 requests',
        'information visit-stay-lowered: length of a visit of `stock`: 3 min -> 2 min',
      ],
    ],
    [
      '  visit 3 requests staying 2 min\n',
      '',
      [
        'information visit-cost-removed: requests of a visit of `stock`: 3 requests -> nothing',
        'information visit-stay-removed: length of a visit of `stock`: 2 min -> nothing',
      ],
      [
        'breaking visit-cost-added (marketing): requests of a visit of `stock`: nothing -> 3 requests',
        'breaking visit-stay-added (marketing): length of a visit of `stock`: nothing -> 2 min',
      ],
    ],
    [
      'scales from 100 rps in 5 min',
      'scales from 80 rps in 8 min',
      [
        'breaking scaling-lowered (marketing): capacity before growth of `stock`: 100 rps -> 80 rps',
        'breaking scaling-time-raised (marketing): time to grow of `stock`: 5 min -> 8 min',
      ],
      [
        'information scaling-raised: capacity before growth of `stock`: 80 rps -> 100 rps',
        'information scaling-time-lowered: time to grow of `stock`: 8 min -> 5 min',
      ],
    ],
    [
      '  scales from 100 rps in 5 min\n',
      '',
      ['information scaling-removed: capacity before growth of `stock`: 100 rps -> nothing'],
      ['breaking scaling-added (marketing): capacity before growth of `stock`: nothing -> 100 rps'],
    ],
    [
      'scales from 100 rps in 5 min',
      'scales from 100 rps',
      ['information scaling-time-removed: time to grow of `stock`: 5 min -> nothing'],
      ['breaking scaling-time-added (marketing): time to grow of `stock`: nothing -> 5 min'],
    ],
    [
      'calls web-shop 1 requests per visit lag 2 s',
      'calls web-shop 2 requests per visit lag 4 s',
      [
        'breaking call-raised (it): calls of `stock` to `web-shop`: 1 requests per visit -> 2 requests per visit',
        'information call-lag-raised: lag of the calls of `stock` to `web-shop`: 2 s -> 4 s',
      ],
      [
        'information call-lowered: calls of `stock` to `web-shop`: 2 requests per visit -> 1 requests per visit',
        'information call-lag-lowered: lag of the calls of `stock` to `web-shop`: 4 s -> 2 s',
      ],
    ],
    [
      '  calls web-shop 1 requests per visit lag 2 s\n',
      '',
      ['information call-removed: calls of `stock` to `web-shop`: 1 requests per visit -> nothing'],
      ['breaking call-added (it): calls of `stock` to `web-shop`: nothing -> 1 requests per visit'],
    ],
    [
      ' lag 2 s',
      '',
      ['information call-lag-removed: lag of the calls of `stock` to `web-shop`: 2 s -> nothing'],
      ['information call-lag-added: lag of the calls of `stock` to `web-shop`: nothing -> 2 s'],
    ],
    [
      'tested 2026-09-01 "https://tests.example/4" until 2027-03-01',
      'tested 2026-03-01 "https://tests.example/4" until 2026-12-31',
      [
        'warning evidence-lowered (marketing): load test of `stock`: 2026-09-01 -> 2026-03-01',
        'warning evidence-end-lowered (marketing): last day of the load test of `stock`: 2027-03-01 -> 2026-12-31',
      ],
      [
        'information evidence-raised: load test of `stock`: 2026-03-01 -> 2026-09-01',
        'information evidence-end-raised: last day of the load test of `stock`: 2026-12-31 -> 2027-03-01',
      ],
    ],
    [
      ' tested 2026-09-01 "https://tests.example/4" until 2027-03-01',
      '',
      ['warning evidence-removed (marketing): load test of `stock`: 2026-09-01 -> nothing'],
      ['information evidence-added: load test of `stock`: nothing -> 2026-09-01'],
    ],
    [
      ' until 2027-03-01',
      '',
      ['information evidence-end-removed: last day of the load test of `stock`: 2027-03-01 -> nothing'],
      ['warning evidence-end-added (marketing): last day of the load test of `stock`: nothing -> 2027-03-01'],
    ],
  ]);
});
