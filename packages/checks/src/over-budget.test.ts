/** What the page of `over-budget` does not show: how figures and clocks are written. */
import assert from 'node:assert/strict';
import { findingsOf } from './testing.ts';

function messages(budget: string, system = 'web-shop', systems = ''): string[] {
  const text = `${systems}campaign spring {
  status planned
  timezone Europe/Berlin
  runs 2026-11-27 .. 2026-11-30
  page landing "/spring" on ${system}
  channel mail: email {
    audience 8M
    at 2026-11-27 10:00 over 5 min
    response 3 %
    lands-on landing
  }
  capacity-budget { ${system} ${budget} }
}
`;
  return findingsOf(text, { codes: ['over-budget'] }).findings.map(({ message }) => message);
}

/** Of a budget per day on a system whose quota's day is one of a zone. */
function ofDay(zone: string): string {
  const shop = `system shop { visit 2 requests quota 9M requests per day in ${zone} }\n`;
  return messages('9k requests per day', 'shop', shop)[0] ?? '';
}

describe('over-budget', () => {
  it('writes figures of thousands as the other checks of load do', () => {
    assert.match(messages('1.5k rps')[0] ?? '', /gets \d{4,5} rps on .*, the budget is 1500 rps$/);
    assert.match(messages('1k users')[0] ?? '', /gets 10600 users on .*, the budget is 1000 users$/);
  });

  it('names the clock of a day that is not one of the campaign', () => {
    assert.match(ofDay('America/Chicago'), / on 2026-11-27 in America\/Chicago, the budget is 9000 /);
    assert.match(ofDay('UTC'), / on 2026-11-27 UTC, the budget is /);
    assert.match(ofDay('Europe/Berlin'), / on 2026-11-27, the budget is /);
  });
});
