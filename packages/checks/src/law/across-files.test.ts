/** Senders, lists and campaigns stand in files of their own; the finding stands where it is mended. */
import assert from 'node:assert/strict';
import { findingsOf } from '../testing.ts';

const FILES = `//- org/senders.campaign
sender shop-news "Shop news" {
  domain "news.shop.example"
  unsubscribe one-click within 2 days
}
//- org/lists.campaign
list club "Club" { size 30k purpose email-marketing country US }
//- campaigns/spring.campaign
campaign spring "Spring sale" {
  runs 2026-12-01 .. 2026-12-20
  timezone America/New_York
  page landing "/spring" on web-shop
  channel mail: email {
    audience 3k from club
    at 2026-12-02 09:00 over 4 h
    lands-on landing
    sender shop-news
  }
  use email-marketing in US { basis opt-out }
}
//- campaigns/summer.campaign
campaign summer "Summer sale" {
  runs 2026-12-01 .. 2026-12-20
  timezone America/New_York
  page landing "/summer" on web-shop
  channel mail: email {
    audience 3k from club
    at 2026-12-02 20:00 over 1 h
    lands-on landing
    sender shop-news
  }
}
`;

describe('checks of senders', () => {
  it('add the messages of all campaigns up, and point to them', () => {
    const { findings } = findingsOf(FILES, { codes: ['unauthenticated-bulk'] });
    assert.deepEqual(
      findings.map(({ at, message }) => [at.file, message]),
      [['org/senders.campaign', '`shop-news` sends 6k e-mails a day without `spf`, `dkim` and `dmarc`']],
    );
    assert.equal(findings[0]?.related[0]?.at.file, 'campaigns/spring.campaign');
  });

  it('find the country in the use of one of them', () => {
    const { findings } = findingsOf(FILES, { codes: ['sender-without-postal-address'] });
    assert.equal(findings.length, 1);
    const uk = FILES.replace('in US', 'in GB');
    assert.equal(findingsOf(uk, { codes: ['sender-without-postal-address'] }).findings.length, 0);
  });

  it('leave what is only a draft alone', () => {
    const drafts = FILES.replaceAll('  runs 2026', '  status draft\n  runs 2026');
    const codes = ['unauthenticated-bulk', 'sender-without-postal-address', 'sender-without-suppression'];
    assert.deepEqual(findingsOf(drafts, { codes }).findings, []);
  });
});
