/** Which systems a campaign touches: those that it loads, and while not all is known, those that it may load. */
import assert from 'node:assert/strict';
import { ownPeak, touchedSystems } from '@liaison/model';
import fc from 'fast-check';
import { scenario } from './load-of.ts';

/** `4 requests per order`, also of things that do not happen, or no times. */
const amount = fc.record({
  number: fc.constantFrom(0, 0.5, 1, 4),
  event: fc.constantFrom('visit', 'visits', 'order', 'orders', 'submission', 'request', 'lead'),
});
type Amount = typeof amount extends fc.Arbitrary<infer T> ? T : never;
const written = ({ number, event }: Amount) => `${number} requests per ${event}`;

const SYSTEMS = ['a', 'b', 'c', 'd', 'e'];
const PAGES = ['first', 'second', 'third'];
const anyOf = (names: readonly string[]) => fc.constantFrom(...names);
const call = fc.record({ from: anyOf(SYSTEMS), to: anyOf(SYSTEMS), amount });

const channel = fc.record({
  page: anyOf(PAGES),
  kind: fc.constantFrom('email', 'sms'),
  visits: fc.constantFrom(
    ['audience 20k', 'at 2026-11-27 10:00', 'response 3 %'],
    ['audience 20k', 'at 2026-11-27 10:00 to 0 %', 'response 3 %'],
    ['audience 20k', 'at 2026-11-27 10:00', 'response 0 %'],
    ['visits 500 per h'],
    ['visits 0 per h'],
    ['follows ask after 1 day', 'response 10 %'],
    ['audience from ask', 'at 2026-11-28 10:00', 'response 10 %'],
  ),
  converts: fc.constantFrom('', 'converts 2 % to order', 'converts 0 % to order', 'converts 1 % to lead'),
});

const plan = fc.record({
  calls: fc.array(call, { maxLength: 9 }),
  costs: fc.array(fc.constantFrom(0, 1, 9), { minLength: PAGES.length, maxLength: PAGES.length }),
  homes: fc.array(anyOf(SYSTEMS), { minLength: PAGES.length, maxLength: PAGES.length }),
  channels: fc.array(channel, { minLength: 1, maxLength: 3 }),
  form: fc.record({ page: anyOf(PAGES), rate: fc.constantFrom(0, 5) }),
  api: fc.record({ system: anyOf(SYSTEMS), requests: fc.constantFrom(0, 1) }),
});
type Plan = typeof plan extends fc.Arbitrary<infer T> ? T : never;

const textOf = ({ calls, costs, homes, channels, form, api }: Plan): string => `
team it { side it }
${SYSTEMS.map(
  (name) => `system ${name} {
  owner it
${calls
  .filter(({ from }) => from === name)
  .map(({ to, amount: each }) => `  calls ${to} ${written(each)}`)
  .join('\n')}
}`,
).join('\n')}
crm sales { api ${api.system} ${api.requests} requests per submission }
schema of sales exported 2026-10-01 {
  object Lead { Email: email }
}
campaign spring {
  status planned
  timezone Europe/London
  runs 2026-11-25 .. 2026-12-05
${PAGES.map((name, i) => `  page ${name} "/${name}" on ${homes[i]} { visit ${costs[i]} requests }`).join('\n')}
${channels
  .map(
    ({ page, kind, visits, converts }, i) => `  channel c${i}: ${kind} {
${[...visits, converts, `lands-on ${page}`].map((line) => `    ${line}`).join('\n')}
  }`,
  )
  .join('\n')}
  capture ask on ${form.page} {
    rate ${form.rate} % per visit
    email: email -> Lead.Email
  }
}
`;

describe('touched systems', () => {
  it('are those with load, where all is known', () => {
    fc.assert(
      fc.property(plan, (each) => {
        const { workspace, model, campaigns } = scenario(textOf(each));
        const campaign = campaigns[0];
        const load = campaign && model.of(campaign)?.load;
        assert.ok(campaign && load);
        // A form whose people are led to it again and again has no forecast.
        fc.pre(load.channels.every(({ unknown }) => !unknown));
        const touched = touchedSystems(campaign, workspace).map(({ system }) => system.name);
        const loaded = [...load.systems.keys()].filter((name) => (ownPeak(load, name)?.rate ?? 0) > 0);
        assert.deepEqual([...touched].sort(), [...loaded].sort());
        assert.deepEqual([...load.systems.keys()].sort(), [...loaded].sort());
      }),
      { numRuns: 400 },
    );
  });

  for (const [told, line, instead] of [
    ['a response', 'response 3 %', ''],
    ['how many send the form', 'rate 5 %', ''],
    ['how often a call is made', 'calls stock 2 requests per visit', 'calls stock'],
    ['how many buy', 'converts 2 % to order', 'converts to order'],
  ] as const) {
    it(`are the same while nobody says ${told}`, () => {
      assert.deepEqual(waysOf(WHOLE.replace(line, instead)), waysOf(WHOLE));
    });
  }

  it('are reached on a shortest way', () => {
    assert.deepEqual(waysOf(WHOLE), [
      'blast: shop',
      'ask: crm-api',
      'blast: shop stock',
      'blast: shop checkout',
      'ask: crm-api mailer',
    ]);
  });
});

const WHOLE = `
system shop { calls stock 2 requests per visit calls checkout 1 requests per order }
system checkout { calls stock 1 requests per order }
system stock { }
system crm-api { calls mailer 1 requests per submission }
system mailer { }
crm sales { api crm-api 1 requests per submission }
schema of sales exported 2026-10-01 {
  object Lead { Email: email }
}
campaign spring {
  runs 2026-11-25 .. 2026-12-05
  page landing on shop
  channel blast: email {
    audience 20k
    at 2026-11-27 10:00
    response 3 %
    converts 2 % to order
    lands-on landing
  }
  channel thanks: sms {
    follows ask after 1 day
    response 10 %
    lands-on landing
  }
  capture ask on landing {
    rate 5 %
    email: email -> Lead.Email
  }
}
`;

/** `channel: first second`. */
function waysOf(text: string): string[] {
  const { workspace, campaigns } = scenario(text);
  return campaigns.flatMap((campaign) =>
    touchedSystems(campaign, workspace).map(({ path, cause }) => `${cause.name}: ${path.join(' ')}`),
  );
}
