/** What the page of `over-quota` cannot show: its help, and what a fix leaves alone. */
import assert from 'node:assert/strict';
import type { Finding } from './finding.ts';
import { findingsOf } from './testing.ts';

function overdrafts(leads: string, more = ''): Finding[] {
  const text = `system leads { owner crm-ops visit 2 requests ${leads} }
${more}
campaign fair {
  status planned
  timezone Europe/London
  runs 2026-11-16 .. 2026-11-29
  page ticket "/ticket" on leads
  channel blast: email {
    audience 480k
    at 2026-11-17 09:00 over 2 h
    response 3.5 %
    lands-on ticket
  }
}
`;
  return findingsOf(text, { codes: ['over-quota'] }).findings;
}

describe('over-quota', () => {
  it('says that no campaign is to blame where the everyday load alone is too much', () => {
    const [finding] = overdrafts('quota 20k requests per 24 h baseline 30k per day');
    assert.equal(
      finding?.help,
      'The everyday load of `leads` alone comes to 30k requests within 24 h, so no change of a campaign helps: ask team `crm-ops` for a larger quota',
    );
    assert.deepEqual(finding?.fixes, []);
  });

  it('speaks of records only for the API of a CRM', () => {
    const [finding] = overdrafts('quota 20k requests per 24 h');
    assert.match(finding?.help ?? '', /; or ask team `crm-ops` for a larger quota$/);
    const [ofCrm] = overdrafts('quota 20k requests per 24 h', 'crm hub { platform salesforce api leads }');
    assert.match(
      ofCrm?.help ?? '',
      /for a larger quota or for writing many records in one request\. If forms/,
    );
  });

  it('says how long records wait, and which form promises less', () => {
    const text = `system leads { owner crm-ops quota 10k requests per 24 h }
crm hub { platform hubspot owner crm-ops api leads 1 requests per submission }
schema of hub { object contacts { email: email(80), lookup-key } }
campaign fair {
  status planned
  timezone Europe/London
  runs 2026-11-16 .. 2026-11-29
  page ticket "/ticket" on web-shop
  channel blast: email {
    audience 480k
    at 2026-11-17 09:00 over 2 h
    response 10 %
    lands-on ticket
  }
  capture signup on ticket {
    rate 40 % per visit
    syncs within 15 min
    email: email "E-mail", required, key -> contacts.email
  }
  capture prize on ticket {
    rate 10 % per visit
    syncs within 4 days
    email: email "E-mail", required, key -> contacts.email
  }
}
`;
    const [finding] = findingsOf(text, { codes: ['over-quota'] }).findings;
    assert.match(
      finding?.help ?? '',
      /If forms send again what is refused, [\d.k]+ requests wait at the worst, the last of them \d+ (h|day).*$/,
    );
    assert.deepEqual(
      finding?.related.map(({ message }) => message).filter((message) => message.includes('promises')),
      ['`signup` promises 15 min'],
    );
  });

  it('breaks no other quota with a fix', () => {
    const [finding] = overdrafts('quota 20k requests per 24 h quota 34k requests per 14 days');
    assert.match(
      finding?.fixes[0]?.title ?? '',
      /^Send over .*: [\d.]+k of 20k requests \(`blast` of `fair`\)$/,
    );
    const [both] = overdrafts('capacity 1 rps quota 20k requests per 24 h');
    assert.match(both?.fixes[0]?.title ?? '', /of 20k requests/);
  });
});
