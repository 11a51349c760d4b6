/** Checks of money, vendors and promises where settings, other files and other days decide. */
import assert from 'node:assert/strict';
import { DEFAULT_PARAMETERS, DEFAULT_SETTINGS, type Parameters, type Settings } from './settings.ts';
import { findingsOf } from './testing.ts';

const withParameters = (parameters: Partial<Parameters>): Settings => ({
  ...DEFAULT_SETTINGS,
  parameters: { ...DEFAULT_PARAMETERS, ...parameters },
});

function messagesOf(code: string, text: string, options: { settings?: Settings; today?: string } = {}) {
  return findingsOf(text, { codes: [code], ...options }).findings.map(({ at, message }) => [
    at.file,
    message,
  ]);
}

describe('money, vendors and promises', () => {
  it('keep as much in reserve as the organisation wants', () => {
    const text = `campaign spring {
  funding 100k USD { growth 100 % }
  cost media   95k USD paid-by growth
  cost reserve  5k USD paid-by growth
}
`;
    assert.equal(messagesOf('missing-reserve', text).length, 1);
    assert.deepEqual(
      messagesOf('missing-reserve', text, { settings: withParameters({ reserveShare: 5 }) }),
      [],
    );
  });

  it('look into the security of a vendor as often as the organisation wants', () => {
    const text = `vendor pigeon {
  processes personal-data in EU under "DPA-1"
  security-review on 2025-11-01 by tom
}
campaign spring {
  channel blast: email { through pigeon }
}
`;
    const found = (settings: Settings, today?: string) =>
      messagesOf('stale-security-review', text, { settings, ...(today && { today }) }).length;
    assert.equal(found(DEFAULT_SETTINGS, '2026-11-01'), 0);
    assert.equal(found(DEFAULT_SETTINGS, '2026-11-02'), 1);
    assert.equal(found(withParameters({ securityReviewMonths: 24 }), '2026-11-02'), 0);
  });

  it('hold a promise against that of the vendor in another file', () => {
    const text = `//- org.campaign
vendor stage "Stage" { service webcast }
system player "Player" { operated-by stage }
//- theirs.campaign
campaign autumn {
  sla theirs { promise error-rate of player <= 2 % over 1 h by stage }
}
//- ours.campaign
campaign spring {
  sla ours { promise error-rate of player <= 1 % over 1 h by ecommerce }
}
`;
    assert.deepEqual(messagesOf('promise-beyond-vendor', text), [
      ['ours.campaign', '`player` is promised `error-rate` of 1 %, and `stage`, who runs it, promises 2 %'],
    ]);
    // What was agreed for a campaign that is over binds nobody.
    const over = text.replace('campaign autumn {', 'campaign autumn {\n  status done');
    assert.deepEqual(messagesOf('promise-beyond-vendor', over), []);
  });

  it('ask a team for its cost centre that pays in another file', () => {
    const text = `//- teams.campaign
team brand { side marketing cost-centre "4400" }
team field { side sales }
//- spring.campaign
campaign spring {
  cost media 5k USD paid-by field
}
`;
    assert.deepEqual(messagesOf('missing-cost-centre', text), [
      ['teams.campaign', '`field` pays for `spring`, and names no `cost-centre`'],
    ]);
    assert.deepEqual(messagesOf('missing-cost-centre', text.replace('cost-centre "4400"', '')), []);
  });

  it('see a notice that cannot be kept any more on the day after', () => {
    const text = `campaign spring {
  runs 2026-12-07 .. 2026-12-11
  sla launch { promise notice >= 10 business days by growth }
  approval marketing pending
}
`;
    assert.deepEqual(messagesOf('self-broken-promise', text, { today: '2026-11-23' }), []);
    assert.equal(messagesOf('self-broken-promise', text, { today: '2026-11-24' }).length, 1);
    assert.deepEqual(messagesOf('self-broken-promise', text, { today: '2026-12-08' }), []);
  });
});
