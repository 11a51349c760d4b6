/** What a review says of load, budgets, throttles and contingency. */
import { tells } from './full-campaign.ts';

describe('review of capacity', () => {
  tells([
    [
      '    throttle 120k messages per hour\n',
      '',
      ['breaking throttle-removed (it): throttle of `mail`: 120000 messages per hour -> nothing'],
      ['information throttle-added: throttle of `mail`: nothing -> 120000 messages per hour'],
    ],
    [
      'throttle 120k messages per hour',
      'throttle 200k messages per hour',
      [
        'breaking throttle-raised (it): throttle of `mail`: 120000 messages per hour -> 200000 messages per hour',
      ],
      [
        'information throttle-lowered: throttle of `mail`: 200000 messages per hour -> 120000 messages per hour',
      ],
    ],
    [
      'throttle 120k messages per hour',
      'throttle 120k orders per hour',
      [
        'breaking throttle-changed (it): throttle of `mail`: 120000 messages per hour -> 120000 orders per hour',
      ],
      [
        'breaking throttle-changed (it): throttle of `mail`: 120000 orders per hour -> 120000 messages per hour',
      ],
    ],
    [
      '    web-shop 60 rps\n',
      '',
      ['breaking budget-removed (it): budget of `web-shop`: 60 rps -> nothing'],
      ['breaking budget-added (it): budget of `web-shop`: nothing -> 60 rps'],
    ],
    [
      'web-shop 60 rps',
      'web-shop 90 rps',
      ['breaking budget-raised (it): budget of `web-shop`: 60 rps -> 90 rps'],
      ['information budget-lowered: budget of `web-shop`: 90 rps -> 60 rps'],
    ],
    [
      '    when web-shop above 80 % of capacity, pause mail by tom tested 2026-10-10\n',
      '',
      ['breaking contingency-removed (it): what is done when `web-shop` above 80 %: pause mail -> nothing'],
      ['information contingency-added: what is done when `web-shop` above 80 %: nothing -> pause mail'],
    ],
    [
      'pause mail by tom',
      'pause search by tom',
      [
        'breaking contingency-changed (it): what is done when `web-shop` above 80 %: pause mail -> pause search',
      ],
      [
        'breaking contingency-changed (it): what is done when `web-shop` above 80 %: pause search -> pause mail',
      ],
    ],
    [
      'tested 2026-10-10',
      '',
      ['warning drill-removed (it): drill for `web-shop` above 80 %: 2026-10-10 -> nothing'],
      ['information drill-added: drill for `web-shop` above 80 %: nothing -> 2026-10-10'],
    ],
    [
      'tested 2026-10-10',
      'tested 2025-10-10',
      ['warning drill-lowered (it): drill for `web-shop` above 80 %: 2026-10-10 -> 2025-10-10'],
      ['information drill-raised: drill for `web-shop` above 80 %: 2025-10-10 -> 2026-10-10'],
    ],
    [
      'audience 8k from members',
      'audience 16k from members',
      [
        'breaking load-raised (it): load on `stock`: 0.197 rps -> 0.394 rps',
        'information audience-raised: audience of `cards`: 8000 -> 16000',
      ],
      [
        'information load-lowered: load on `stock`: 0.394 rps -> 0.197 rps',
        'information audience-lowered: audience of `cards`: 16000 -> 8000',
      ],
    ],
    [
      'audience 8k from members',
      'audience from members',
      [
        'breaking load-raised (it): load on `stock`: 0.197 rps -> 0.493 rps',
        'information audience-removed: audience of `cards`: 8000 -> nothing',
      ],
      [
        'information load-lowered: load on `stock`: 0.493 rps -> 0.197 rps',
        'information audience-added: audience of `cards`: nothing -> 8000',
      ],
    ],
    [
      'audience 8k from members',
      'audience 8k',
      [
        'breaking load-raised (it): load on `stock`: 0.197 rps -> 0.208 rps',
        'information audience-source-removed: source of the audience of `cards`: members -> nothing',
      ],
      [
        'warning audience-source-added (audience): source of the audience of `cards`: nothing -> members',
        'information load-lowered: load on `stock`: 0.208 rps -> 0.197 rps',
      ],
    ],
    [
      'audience 8k from members',
      'audience 8k from newsletter',
      [
        'breaking load-raised (it): load on `stock`: 0.197 rps -> 0.208 rps',
        'warning audience-source-changed (audience): source of the audience of `cards`: members -> newsletter',
      ],
      [
        'warning audience-source-changed (audience): source of the audience of `cards`: newsletter -> members',
        'information load-lowered: load on `stock`: 0.208 rps -> 0.197 rps',
      ],
    ],
    [
      'response 4 %',
      'response 5 %',
      [
        'breaking load-raised (it): load on `stock`: 0.197 rps -> 0.246 rps',
        'information response-raised: response rate of `cards`: 4 % -> 5 %',
      ],
      [
        'information load-lowered: load on `stock`: 0.246 rps -> 0.197 rps',
        'information response-lowered: response rate of `cards`: 5 % -> 4 %',
      ],
    ],
    [
      '    response 4 %\n',
      '',
      [
        'information load-lowered: load on `stock`: 0.197 rps -> 0.0985 rps',
        'information response-removed: response rate of `cards`: 4 % -> nothing',
      ],
      [
        'breaking load-raised (it): load on `stock`: 0.0985 rps -> 0.197 rps',
        'information response-added: response rate of `cards`: nothing -> 4 %',
      ],
    ],
    [
      'delivered 98 %',
      'delivered 90 %',
      [
        'information load-lowered: load on `stock`: 0.197 rps -> 0.181 rps',
        'information delivered-lowered: share that is delivered of `cards`: 98 % -> 90 %',
      ],
      [
        'breaking load-raised (it): load on `stock`: 0.181 rps -> 0.197 rps',
        'information delivered-raised: share that is delivered of `cards`: 90 % -> 98 %',
      ],
    ],
    [
      '    delivered 98 %\n',
      '',
      [
        'breaking load-raised (it): load on `stock`: 0.197 rps -> 0.199 rps',
        'information delivered-removed: share that is delivered of `cards`: 98 % -> nothing',
      ],
      [
        'information load-lowered: load on `stock`: 0.199 rps -> 0.197 rps',
        'information delivered-added: share that is delivered of `cards`: nothing -> 98 %',
      ],
    ],
    [
      'scanners 2 per visit',
      'scanners none',
      [
        'information load-lowered: load on `stock`: 0.197 rps -> 0.114 rps',
        'information machine-clicks-changed: machine clicks of `cards`: 2 per visit -> none',
      ],
      [
        'breaking load-raised (it): load on `stock`: 0.114 rps -> 0.197 rps',
        'information machine-clicks-changed: machine clicks of `cards`: none -> 2 per visit',
      ],
    ],
    [
      'scanners 2 per visit',
      'scanners 3 per visit',
      [
        'breaking load-raised (it): load on `stock`: 0.197 rps -> 0.238 rps',
        'information machine-clicks-raised: machine clicks of `cards`: 2 per visit -> 3 per visit',
      ],
      [
        'information load-lowered: load on `stock`: 0.238 rps -> 0.197 rps',
        'information machine-clicks-lowered: machine clicks of `cards`: 3 per visit -> 2 per visit',
      ],
    ],
    [
      '    scanners 2 per visit\n',
      '',
      [
        'information load-lowered: load on `stock`: 0.197 rps -> 0.156 rps',
        'information machine-clicks-removed: machine clicks of `cards`: 2 per visit -> nothing',
      ],
      [
        'breaking load-raised (it): load on `stock`: 0.156 rps -> 0.197 rps',
        'information machine-clicks-added: machine clicks of `cards`: nothing -> 2 per visit',
      ],
    ],
    [
      'holdout 5 %',
      'holdout 10 %',
      [
        'information load-lowered: load on `stock`: 0.197 rps -> 0.187 rps',
        'information holdout-raised: share held out of `cards`: 5 % -> 10 %',
      ],
      [
        'breaking load-raised (it): load on `stock`: 0.187 rps -> 0.197 rps',
        'information holdout-lowered: share held out of `cards`: 10 % -> 5 %',
      ],
    ],
    [
      '    holdout 5 %\n',
      '',
      [
        'breaking load-raised (it): load on `stock`: 0.197 rps -> 0.207 rps',
        'information holdout-removed: share held out of `cards`: 5 % -> nothing',
      ],
      [
        'information load-lowered: load on `stock`: 0.207 rps -> 0.197 rps',
        'information holdout-added: share held out of `cards`: nothing -> 5 %',
      ],
    ],
    [
      'visits 2k per day profile daytime',
      'visits 3k per day profile night',
      [
        'breaking load-raised (it): load on `web-shop`: 7.25 rps -> 7.45 rps',
        'information visits-raised: visits of `search`: 2000 per day -> 3000 per day',
        'information visits-profile-changed: profile of the visits of `search`: daytime -> night',
      ],
      [
        'information load-lowered: load on `web-shop`: 7.45 rps -> 7.25 rps',
        'information visits-lowered: visits of `search`: 3000 per day -> 2000 per day',
        'information visits-profile-changed: profile of the visits of `search`: night -> daytime',
      ],
    ],
    [
      '    visits 2k per day profile daytime\n',
      '',
      [
        'information load-lowered: load on `web-shop`: 7.25 rps -> 7.15 rps',
        'information visits-removed: visits of `search`: 2000 per day -> nothing',
        'information visits-profile-removed: profile of the visits of `search`: daytime -> nothing',
      ],
      [
        'breaking load-raised (it): load on `web-shop`: 7.15 rps -> 7.25 rps',
        'information visits-added: visits of `search`: nothing -> 2000 per day',
        'information visits-profile-added: profile of the visits of `search`: nothing -> daytime',
      ],
    ],
    [
      'visits 2k per day profile daytime',
      'visits 2k per day',
      [
        'breaking load-raised (it): load on `web-shop`: 7.25 rps -> 7.29 rps',
        'information visits-profile-removed: profile of the visits of `search`: daytime -> nothing',
      ],
      [
        'information load-lowered: load on `web-shop`: 7.29 rps -> 7.25 rps',
        'information visits-profile-added: profile of the visits of `search`: nothing -> daytime',
      ],
    ],
    [
      'channel cards: letter',
      'channel cards: email',
      [
        'warning channel-kind-changed (it): kind of `cards`: letter -> email',
        'information load-lowered: load on `stock`: 0.197 rps -> 0.145 rps',
      ],
      [
        'breaking load-raised (it): load on `stock`: 0.145 rps -> 0.197 rps',
        'warning channel-kind-changed (it): kind of `cards`: email -> letter',
      ],
    ],
    [
      'visit 4 requests staying 1 min',
      'visit 5 requests staying 3 min',
      [
        'breaking load-raised (it): load on `stock`: 0.197 rps -> 0.226 rps',
        'information page-cost-raised: requests of a visit to `stocklist`: 4 requests -> 5 requests',
        'information page-cost-raised: length of a visit to `stocklist`: 1 min -> 3 min',
      ],
      [
        'information load-lowered: load on `stock`: 0.226 rps -> 0.197 rps',
        'information page-cost-lowered: requests of a visit to `stocklist`: 5 requests -> 4 requests',
        'information page-cost-lowered: length of a visit to `stocklist`: 3 min -> 1 min',
      ],
    ],
    [
      ' { visit 4 requests staying 1 min }',
      '',
      [
        'information load-lowered: load on `stock`: 0.197 rps -> 0.168 rps',
        'information page-cost-removed: requests of a visit to `stocklist`: 4 requests -> nothing',
        'information page-cost-removed: length of a visit to `stocklist`: 1 min -> nothing',
      ],
      [
        'breaking load-raised (it): load on `stock`: 0.168 rps -> 0.197 rps',
        'information page-cost-added: requests of a visit to `stocklist`: nothing -> 4 requests',
        'information page-cost-added: length of a visit to `stocklist`: nothing -> 1 min',
      ],
    ],
    [
      '  waiting-room stock admits 900 visits per minute through queuegate 2026-12-03 08:00 .. 2026-12-03 12:00\n',
      '',
      [
        'breaking waiting-room-removed (it): waiting room before `stock`: 900 visits per minute -> nothing',
        'information vendor-use-removed: vendor: queuegate -> nothing',
      ],
      [
        'breaking vendor-use-added (it): vendor: nothing -> queuegate',
        'information waiting-room-added: waiting room before `stock`: nothing -> 900 visits per minute',
      ],
    ],
    [
      'admits 900 visits per minute',
      'admits 1200 visits per minute',
      [
        'breaking waiting-room-raised (it): waiting room before `stock`: 900 visits per minute -> 1200 visits per minute',
      ],
      [
        'information waiting-room-lowered: waiting room before `stock`: 1200 visits per minute -> 900 visits per minute',
      ],
    ],
    [
      '2026-12-03 12:00\n',
      '2026-12-03 14:00\n',
      [
        'warning waiting-room-time-changed (it): time of the waiting room before `stock`: 2026-12-03 08:00 .. 2026-12-03 12:00 -> 2026-12-03 08:00 .. 2026-12-03 14:00',
      ],
      [
        'warning waiting-room-time-changed (it): time of the waiting room before `stock`: 2026-12-03 08:00 .. 2026-12-03 14:00 -> 2026-12-03 08:00 .. 2026-12-03 12:00',
      ],
    ],
    [
      ' 2026-12-03 08:00 .. 2026-12-03 12:00',
      '',
      [
        'warning waiting-room-time-removed (it): time of the waiting room before `stock`: 2026-12-03 08:00 .. 2026-12-03 12:00 -> nothing',
      ],
      [
        'warning waiting-room-time-added (it): time of the waiting room before `stock`: nothing -> 2026-12-03 08:00 .. 2026-12-03 12:00',
      ],
    ],
    [
      '  channel search: paid-search {\n    visits 2k per day profile daytime\n    during 2026-12-01 .. 2026-12-05\n    lands-on landing\n    spend 4k GBP\n  }\n',
      '',
      [
        'information load-lowered: load on `web-shop`: 7.25 rps -> 7.15 rps',
        'information channel-removed: channel: search -> nothing',
        'information spend-removed: spend of `search`: 4000 GBP -> nothing',
      ],
      [
        'breaking load-raised (it): load on `web-shop`: 7.15 rps -> 7.25 rps',
        'breaking spend-added (finance): spend of `search`: nothing -> 4000 GBP',
        'information channel-added: channel: nothing -> search',
      ],
    ],
  ]);
});
