/** What a review says of who answers for what. */
import { tells } from './full-campaign.ts';

describe('review of people', () => {
  tells([
    [
      '  owner ana\n',
      '  owner kim\n',
      ['breaking owner-changed (it): owner: ana -> kim'],
      ['breaking owner-changed (it): owner: kim -> ana'],
    ],
    [
      '  owner ana\n',
      '',
      ['breaking owner-removed (it): owner: ana -> nothing'],
      ['information owner-added: owner: nothing -> ana'],
    ],
    [
      'it-owner tom',
      'it-owner pia',
      ['breaking it-owner-changed (marketing): IT owner: tom -> pia'],
      ['breaking it-owner-changed (marketing): IT owner: pia -> tom'],
    ],
    [
      '  it-owner tom\n',
      '',
      ['breaking it-owner-removed (marketing): IT owner: tom -> nothing'],
      ['information it-owner-added: IT owner: nothing -> tom'],
    ],
    [
      'champion tom',
      'champion pia',
      ['breaking champion-changed (marketing): champion: tom -> pia'],
      ['breaking champion-changed (marketing): champion: pia -> tom'],
    ],
    [
      '  champion tom\n',
      '',
      ['breaking champion-removed (marketing): champion: tom -> nothing'],
      ['information champion-added: champion: nothing -> tom'],
    ],
    [
      '  sponsor kim\n',
      '',
      ['breaking sponsor-removed (it): sponsor: kim -> nothing'],
      ['information sponsor-added: sponsor: nothing -> kim'],
    ],
    [
      'sponsor kim',
      'sponsor ana',
      [
        'breaking sponsor-removed (it): sponsor: kim -> nothing',
        'information sponsor-added: sponsor: nothing -> ana',
      ],
      [
        'breaking sponsor-removed (it): sponsor: ana -> nothing',
        'information sponsor-added: sponsor: nothing -> kim',
      ],
    ],
    [
      '  liaison lou\n',
      '',
      ['breaking liaison-removed (it): liaison: lou -> nothing'],
      ['information liaison-added: liaison: nothing -> lou'],
    ],
    [
      '  on-call tom 2026-12-02 08:00 .. 2026-12-02 20:00\n',
      '',
      [
        'breaking on-call-removed (marketing): when `tom` is on call: 2026-12-02 08:00 .. 2026-12-02 20:00 -> nothing',
      ],
      ['information on-call-added: when `tom` is on call: nothing -> 2026-12-02 08:00 .. 2026-12-02 20:00'],
    ],
    [
      '2026-12-02 20:00\n',
      '2026-12-02 18:00\n',
      [
        'warning on-call-changed (marketing): when `tom` is on call: 2026-12-02 08:00 .. 2026-12-02 20:00 -> 2026-12-02 08:00 .. 2026-12-02 18:00',
      ],
      [
        'warning on-call-changed (marketing): when `tom` is on call: 2026-12-02 08:00 .. 2026-12-02 18:00 -> 2026-12-02 08:00 .. 2026-12-02 20:00',
      ],
    ],
    [
      'pause mail by tom',
      'pause mail by ana',
      ['warning contingency-owner-changed (it): who acts when `web-shop` above 80 %: tom -> ana'],
      ['warning contingency-owner-changed (it): who acts when `web-shop` above 80 %: ana -> tom'],
    ],
    [
      'pause mail by tom',
      'pause mail',
      ['breaking contingency-owner-removed (it): who acts when `web-shop` above 80 %: tom -> nothing'],
      ['information contingency-owner-added: who acts when `web-shop` above 80 %: nothing -> tom'],
    ],
    [
      'until 2027-06-30',
      'until 2026-11-30',
      ['warning departure-lowered (it): last day of `lou`: 2027-06-30 -> 2026-11-30'],
      ['information departure-raised: last day of `lou`: 2026-11-30 -> 2027-06-30'],
    ],
    [
      ' until 2027-06-30',
      '',
      ['information departure-removed: last day of `lou`: 2027-06-30 -> nothing'],
      ['warning departure-added (it): last day of `lou`: nothing -> 2027-06-30'],
    ],
    [
      'team agency email',
      'team growth email',
      ['warning person-team-changed (it): team of `lou`: agency -> growth'],
      ['warning person-team-changed (it): team of `lou`: growth -> agency'],
    ],
    [
      'team agency email',
      'email',
      ['warning person-team-removed (it): team of `lou`: agency -> nothing'],
      ['information person-team-added: team of `lou`: nothing -> agency'],
    ],
    [
      'signs-for marketing until',
      ' until',
      ['warning signer-removed (governance): role in which `lou` signs: marketing -> nothing'],
      ['warning signer-added (governance): role in which `lou` signs: nothing -> marketing'],
    ],
    [
      'email "lou@agency.example"',
      '',
      ['warning person-contact-removed (marketing): address of `lou`: lou@agency.example -> nothing'],
      ['information person-contact-added: address of `lou`: nothing -> lou@agency.example'],
    ],
    [
      'lou@agency.example',
      'lou@shop.example',
      ['information person-contact-changed: address of `lou`: lou@agency.example -> lou@shop.example'],
      ['information person-contact-changed: address of `lou`: lou@shop.example -> lou@agency.example'],
    ],
    [
      'liaison-to platform',
      '',
      ['warning liaison-to-removed (marketing): team with which `lou` sits: platform -> nothing'],
      ['information liaison-to-added: team with which `lou` sits: nothing -> platform'],
    ],
    [
      'https://chat.example/agency',
      'https://talk.example/agency',
      [
        'warning team-contact-changed (marketing): contact of `agency`: https://chat.example/agency -> https://talk.example/agency',
      ],
      [
        'warning team-contact-changed (marketing): contact of `agency`: https://talk.example/agency -> https://chat.example/agency',
      ],
    ],
    [
      'contact "https://chat.example/agency"',
      '',
      [
        'warning team-contact-removed (marketing): contact of `agency`: https://chat.example/agency -> nothing',
      ],
      ['information team-contact-added: contact of `agency`: nothing -> https://chat.example/agency'],
    ],
    [
      'side marketing contact',
      'side it contact',
      ['warning team-side-changed (governance): side of `agency`: marketing -> it'],
      ['warning team-side-changed (governance): side of `agency`: it -> marketing'],
    ],
    [
      'side marketing contact',
      'contact',
      ['warning team-side-removed (governance): side of `agency`: marketing -> nothing'],
      ['warning team-side-added (governance): side of `agency`: nothing -> marketing'],
    ],
    [
      ' outsourced-to mailwave',
      '',
      ['warning outsourcing-removed (marketing): vendor that works for `agency`: mailwave -> nothing'],
      ['breaking outsourcing-added (marketing): vendor that works for `agency`: nothing -> mailwave'],
    ],
    [
      'outsourced-to mailwave',
      'outsourced-to queuegate',
      ['breaking outsourcing-changed (marketing): vendor that works for `agency`: mailwave -> queuegate'],
      ['breaking outsourcing-changed (marketing): vendor that works for `agency`: queuegate -> mailwave'],
    ],
    [
      '  owner platform\n  capacity 300',
      '  capacity 300',
      ['breaking system-owner-removed (marketing): owner of `stock`: platform -> nothing'],
      ['information system-owner-added: owner of `stock`: nothing -> platform'],
    ],
    [
      '  owner platform\n  capacity 300',
      '  owner growth\n  capacity 300',
      ['warning system-owner-changed (marketing): owner of `stock`: platform -> growth'],
      ['warning system-owner-changed (marketing): owner of `stock`: growth -> platform'],
    ],
    [
      'list members { owner growth',
      'list members {',
      ['breaking list-owner-removed (marketing): owner of `members`: growth -> nothing'],
      ['information list-owner-added: owner of `members`: nothing -> growth'],
    ],
    [
      'list members { owner growth',
      'list members { owner platform',
      ['warning list-owner-changed (marketing): owner of `members`: growth -> platform'],
      ['warning list-owner-changed (marketing): owner of `members`: platform -> growth'],
    ],
    [
      'owner platform api',
      'api',
      ['breaking crm-owner-removed (crm): owner of `salesforce`: platform -> nothing'],
      ['information crm-owner-added: owner of `salesforce`: nothing -> platform'],
    ],
    [
      'owner platform api',
      'owner growth api',
      ['warning crm-owner-changed (crm): owner of `salesforce`: platform -> growth'],
      ['warning crm-owner-changed (crm): owner of `salesforce`: growth -> platform'],
    ],
  ]);
});
