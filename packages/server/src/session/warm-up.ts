/**
 * What runs for the first time takes three times as long as later: a syntax error, a system that gets too much, budgets
 * that are too much together. So it runs once before somebody waits for it.
 */
import { DEFAULT_SETTINGS } from '@liaison/checks';
import { Analysis } from './analysis.ts';

/** In steps of some milliseconds; at the end, the codes of the checks that have spoken. */
export function* warmingUp(): Generator<void, ReadonlySet<string>> {
  const codes = new Set<string>();
  const analysis = new Analysis({ settings: DEFAULT_SETTINGS, today: '2026-11-01' });
  yield* analysis.begin([{ path: 'org.campaign', text: ORGANISATION }]);
  for (const [path, text] of EDITS) {
    analysis.change([{ path, text }]);
    for (const judged of analysis.paths()) {
      const findings = yield* analysis.judging([judged], () => true);
      for (const { code } of findings.flat()) codes.add(code);
    }
  }
  return codes;
}

const ORGANISATION = `
team it { side it }
person ana { team it }
list people { size 9000k on 2026-10-01 country GB }
system shop {
  owner it
  capacity 50 rps
  baseline 5 rps
  visit 10 requests staying 3 min
  calls search 1 requests per visit
}
system search { capacity 40 rps }
`;

/** Two campaigns at the same time, with more than the shop can give; then with less than their budgets; then what nobody can read. */
const EDITS: readonly (readonly [path: string, text: string])[] = [
  ['a.campaign', campaign('a', '4000k')],
  ['b.campaign', campaign('b', '3000k')],
  ['a.campaign', campaign('a', '90')],
  ['b.campaign', campaign('b', '90')],
  ['b.campaign', campaign('b', '90').replace('owner ana', 'owner ( ')],
];

function campaign(name: string, audience: string): string {
  return `
campaign ${name} {
  owner ana
  status planned
  runs 2026-11-10 .. 2026-11-20
  timezone Europe/London
  page home "/${name}" on shop
  channel mail: email {
    audience ${audience} of people
    at 2026-11-12 10:00
    response 5 %
    lands-on home
  }
  capacity-budget { shop 40 rps }
}
`;
}
