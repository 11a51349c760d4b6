/** What a review says of senders, and of how often and when people are written to. */
import { tells } from './full-campaign.ts';

describe('review of senders', () => {
  tells([
    [
      '    sender shop-news\n',
      '',
      ['warning channel-sender-removed (audience): sender of `cards`: shop-news -> nothing'],
      ['information channel-sender-added: sender of `cards`: nothing -> shop-news'],
    ],
    [
      '    sender shop-news\n',
      '    sender shop-letters\n',
      ['warning channel-sender-changed (audience): sender of `cards`: shop-news -> shop-letters'],
      ['warning channel-sender-changed (audience): sender of `cards`: shop-letters -> shop-news'],
    ],
    [
      '    suppresses stoppers\n',
      '',
      ['breaking suppression-removed (audience): who gets nothing from `cards`: stoppers -> nothing'],
      ['information suppression-added: who gets nothing from `cards`: nothing -> stoppers'],
    ],
    [
      '  suppresses stoppers\n  quiet',
      '  quiet',
      ['breaking suppression-removed (audience): who gets nothing from `shop-news`: stoppers -> nothing'],
      ['information suppression-added: who gets nothing from `shop-news`: nothing -> stoppers'],
    ],
    [
      '  domain "news.shop.example"\n',
      '',
      ['warning sender-domain-removed (marketing): domain of `shop-news`: news.shop.example -> nothing'],
      ['information sender-domain-added: domain of `shop-news`: nothing -> news.shop.example'],
    ],
    [
      'news.shop.example',
      'mail.shop.example',
      [
        'breaking sender-domain-changed (marketing): domain of `shop-news`: news.shop.example -> mail.shop.example',
      ],
      [
        'breaking sender-domain-changed (marketing): domain of `shop-news`: mail.shop.example -> news.shop.example',
      ],
    ],
    [
      '  authenticated-by dkim\n',
      '',
      ['breaking sender-authentication-removed (marketing): authentication of `shop-news`: dkim -> nothing'],
      ['information sender-authentication-added: authentication of `shop-news`: nothing -> dkim'],
    ],
    [
      'sending-since 2025-03-01',
      'sending-since 2026-10-01',
      ['warning sender-start-raised (marketing): first day of `shop-news`: 2025-03-01 -> 2026-10-01'],
      ['information sender-start-lowered: first day of `shop-news`: 2026-10-01 -> 2025-03-01'],
    ],
    [
      '  sending-since 2025-03-01\n',
      '',
      ['warning sender-start-removed (marketing): first day of `shop-news`: 2025-03-01 -> nothing'],
      ['information sender-start-added: first day of `shop-news`: nothing -> 2025-03-01'],
    ],
    [
      'unsubscribe one-click',
      'unsubscribe link',
      ['breaking unsubscription-lowered (audience): how to say no to `shop-news`: one-click -> link'],
      ['information unsubscription-raised: how to say no to `shop-news`: link -> one-click'],
    ],
    [
      'unsubscribe one-click within',
      'unsubscribe within',
      ['breaking unsubscription-removed (audience): how to say no to `shop-news`: one-click -> nothing'],
      ['information unsubscription-added: how to say no to `shop-news`: nothing -> one-click'],
    ],
    [
      'one-click within 2 days',
      'one-click within 10 days',
      [
        'breaking unsubscription-time-raised (audience): time until a no counts for `shop-news`: 2 days -> 10 days',
      ],
      ['information unsubscription-time-lowered: time until a no counts for `shop-news`: 10 days -> 2 days'],
    ],
    [
      'one-click within 2 days',
      'one-click',
      [
        'breaking unsubscription-time-removed (audience): time until a no counts for `shop-news`: 2 days -> nothing',
      ],
      ['information unsubscription-time-added: time until a no counts for `shop-news`: nothing -> 2 days'],
    ],
    [
      '  postal-address "1 High Street"\n',
      '',
      ['breaking postal-address-removed (audience): postal address of `shop-news`: 1 High Street -> nothing'],
      ['information postal-address-added: postal address of `shop-news`: nothing -> 1 High Street'],
    ],
    [
      '1 High Street',
      '2 High Street',
      ['information postal-address-changed: postal address of `shop-news`: 1 High Street -> 2 High Street'],
      ['information postal-address-changed: postal address of `shop-news`: 2 High Street -> 1 High Street'],
    ],
    [
      '  quiet-hours 21:00 .. 08:00\n',
      '',
      ['breaking quiet-hours-removed (audience): quiet hours of `shop-news`: 21:00 .. 08:00 -> nothing'],
      ['information quiet-hours-added: quiet hours of `shop-news`: nothing -> 21:00 .. 08:00'],
    ],
    [
      '21:00 .. 08:00',
      '22:00 .. 08:00',
      [
        'breaking quiet-hours-lowered (audience): quiet hours of `shop-news`: 21:00 .. 08:00 -> 22:00 .. 08:00',
      ],
      ['information quiet-hours-raised: quiet hours of `shop-news`: 22:00 .. 08:00 -> 21:00 .. 08:00'],
    ],
    [
      '21:00 .. 08:00',
      '20:00 .. 07:00',
      [
        'warning quiet-hours-changed (audience): quiet hours of `shop-news`: 21:00 .. 08:00 -> 20:00 .. 07:00',
      ],
      [
        'warning quiet-hours-changed (audience): quiet hours of `shop-news`: 20:00 .. 07:00 -> 21:00 .. 08:00',
      ],
    ],
    [
      'at-most 2 messages per week',
      'at-most 3 messages per week',
      [
        'breaking list-limit-raised (audience): what a person on `members` gets at most: 2 messages per week -> 3 messages per week',
      ],
      [
        'warning list-limit-lowered (marketing): what a person on `members` gets at most: 3 messages per week -> 2 messages per week',
      ],
    ],
    [
      ' at-most 2 messages per week',
      '',
      [
        'breaking list-limit-removed (audience): what a person on `members` gets at most: 2 messages per week -> nothing',
      ],
      [
        'information list-limit-added: what a person on `members` gets at most: nothing -> 2 messages per week',
      ],
    ],
  ]);
});
