/** What each statement must say to mean anything, with an example of a finished one. */

import { entryOf } from '@liaison/model';

/** One thing that a statement must have. */
export interface Need {
  /** Completes "`runs` lacks …". */
  readonly what: string;
  /** Found in the statement's text once that thing is there; absent where anything behind the keyword will do. */
  readonly sign?: RegExp;
}

export interface StatementNeeds {
  readonly needs: readonly Need[];
  readonly example: string;
}

/** Needs by keyword, or by `block/keyword` where a keyword means different things in different blocks. */
export const STATEMENT_NEEDS: Readonly<Record<string, StatementNeeds>> = {
  accountable: needs('accountable ana', ['a person, a team or a vendor']),
  assessment: needs('assessment dpia "DPIA-7" on 2026-09-01', [
    '`dpia`, `lia` or `tia`',
    /^assessment\s+[^"\d\s]/,
  ]),
  'at-most': needs('at-most 2 messages per week', ['an amount']),
  'authenticated-by': needs('authenticated-by dkim', ['`spf`, `dkim` or `dmarc`']),
  budget: needs(
    'budget 500k USD 2026-10-01 .. 2026-12-31',
    ['an amount', /^budget\s+(?!\d{4}-)\d/],
    ['a first day', /\d{4}-\d\d-\d\d/],
    ['a last day', /\.\.\s*\d/],
  ),
  canonical: needs('canonical "https://shop.example/spring"', ['an address']),
  'campaign/change': needs('change normal "CHG-2041" requested 2026-11-02', [
    'a kind of change',
    /^change\s+(?!requested\s+\d)[^"\s]/,
  ]),
  consulted: needs('consulted ida', ['a person, a team or a vendor']),
  'campaign/cost': needs(
    'cost scaling 12k USD paid-by ecommerce',
    ['what it is for', /^cost\s+[^\d\s"]/],
    ['an amount', /\s\d/],
  ),
  'cost-centre': needs('cost-centre "CC-4410"', ['a number or name']),
  counts: needs('counts order', ['an event']),
  covers: needs('covers 2026-11-20 .. 2026-12-05', ['a first day'], ['a last day', /\.\.\s*\d/]),
  domain: needs('domain "news.shop.example"', ['a domain']),
  done: needs('done 2026-11-05', ['a date', /\d{4}-\d\d-\d\d/]),
  escalates: needs('escalates to raj within 1 h', ['a person', /\bto\s+\S/], ['a time', /\bwithin\s+\d/]),
  'campaign/evidence': needs('evidence load-test of web-shop by tom on 2026-11-10 "https://ci.example/91"', [
    'a kind of evidence',
    /^evidence\s+(?!(of|by|on)\s+\S)[^"\s]/,
  ]),
  exit: needs('exit "All data as CSV within 30 days"', ['a text']),
  expires: needs('expires after 90 days', ['a time', /\bafter\s+\d/]),
  fallback: needs('fallback "Orders by telephone"', ['a text']),
  fideslang: needs('fideslang "user.contact.email"', ['a key']),
  goal: needs('goal leads', ['a metric']),
  informed: needs('informed crm-ops', ['a person, a team or a vendor']),
  'lead-time': needs('lead-time 10 business days', ['a time', /^lead-time\s+\d/]),
  level: needs('level silver', ['a level']),
  measures: needs('measures error-rate of checkout', ['a measure', /^measures\s+(?!of\s+\S+\s*$)\S/]),
  medium: needs('medium "cpc"', ['a text']),
  'opt-in': needs('opt-in double', ['`single` or `double`']),
  'pairs-with': needs('pairs-with leads', ['a metric']),
  parent: needs('parent holiday-season', ['a campaign']),
  'postal-address': needs('postal-address "1 High Street, Springfield"', ['an address']),
  protection: needs('protection special', ['a word']),
  'quiet-hours': needs('quiet-hours 21:00 .. 08:00', ['a beginning'], ['an end', /\.\.\s*\d/]),
  redirects: needs('redirects to "https://shop.example/offers"', ['an address', /"/]),
  'response-code': needs('response-code "BF26TV"', ['a code']),
  responsible: needs('responsible tom', ['a person, a team or a vendor']),
  'security-review': needs('security-review on 2026-03-02 by ida', ['a date', /\d{4}-\d\d-\d\d/]),
  'channel/sender': needs('sender shop-news', ['a sender']),
  'sending-since': needs('sending-since 2025-03-01', ['a date']),
  'campaign/slot': needs('slot home-hero 2026-11-27 .. 2026-11-30', ['a slot', /^slot\s+[^\d\s]/]),
  'channel/slot': needs('slot home-hero 2026-11-27 .. 2026-11-30', ['a slot', /^slot\s+[^\d\s]/]),
  'special-basis': needs('special-basis explicit-consent', ['a basis']),
  'sub-processor': needs('sub-processor "Cloud host" in US', ['a name', /"/]),
  suppresses: needs('suppresses unsubscribed', ['a list']),
  'slot/system': needs('system web-shop', ['a system']),
  tag: needs('tag pixel through streamly after-consent', ['a name', /^tag\s+(?!through\s+\S+\s*$)\S/]),
  'tracked-by': needs('tracked-by response-code', ['`utm` or `response-code`']),
  transfer: needs('transfer to US under "SCC 2021/914"', ['a country', /\bto\s+\S/]),
  unsubscribe: needs('unsubscribe one-click within 2 days', ['a way', /^unsubscribe\s+(?!within\s+\d)\S/]),
  'war-room': needs('war-room "https://meet.example/bf26" 2026-11-27 08:00 .. 2026-11-27 23:00', [
    'a place',
    /"/,
  ]),
  api: needs('api crm-api 1 requests per submission', ['a system', /^api\s+[^\d\s]/], ['an amount', /\s\d/]),
  approval: needs(
    'approval it pending',
    // `approval by tom on 2026-11-01` has a signer and no role.
    ['a role', /^approval\s+(?!by\s+\S+(\s+on\s|\s*$)|pending\s*$)\S/],
    ['`pending`, or `by` and a person', /\s(pending|by\s+\S)/],
  ),
  arrived: needs('arrived 50 % by 3 h after', ['a share'], ['a time', /\bby\s+\d/]),
  assign: needs('assign crm-ops', ['a team']),
  at: needs('at 2026-11-27 09:00 over 2 h', ['a date', /\d{4}-\d\d-\d\d/]),
  'profile/at': needs('at 09:00 6 %', ['a time', /\d:\d\d/], ['a share', /%/]),
  audience: needs('audience from newsletter', ['a number, or `from` and a list']),
  baseline: needs('baseline 120 rps', ['an amount']),
  basis: needs('basis consent', ['a legal basis']),
  'belongs-to': needs('belongs-to mailwave', ['a vendor']),
  between: needs('between growth and ecommerce', ['a party'], ['the second party', /\sand\s+\S/]),
  breach: needs('breach "Paid channels pause" escalates to raj within 1 h', ['what happens then']),
  calls: needs(
    'calls checkout 4 requests per order',
    ['a system', /^calls\s+[^\d\s]/],
    ['an amount', /\s\d/],
  ),
  capacity: needs('capacity 900 rps tested 2026-09-12', ['an amount', /^capacity\s+\d/]),
  champion: needs('champion ana', ['a person']),
  channel: needs('channel blast: email { … }', ['a kind', /:\s*[^\s{]/]),
  contact: needs('contact "https://chat.example/growth"', ['an address']),
  contract: needs('contract "MSA-2291" until 2027-03-31', ['a number or name', /"/]),
  converts: needs('converts 2.1 % to order', ['a share', /\s\d/], ['an event', /\bto\s+\S/]),
  country: needs('country US', ['a country']),
  'crm-id': needs('crm-id "701Kx"', ['an identifier']),
  curve: needs('curve email-click', ['a curve']),
  'data-role': needs('data-role processor', ['a role']),
  delivered: needs('delivered 98 %', ['a share']),
  during: needs('during 2026-11-27 .. 2026-12-04', ['a first day'], ['a last day', /\.\.\s*\d/]),
  email: needs('email "ana.reyes@shop.example"', ['an address']),
  ends: needs('ends after 30 days', ['a time', /\bafter\s+\d/]),
  evidence: needs('evidence "Load test of 2026-09-12"', ['a text']),
  failures: needs('failures to crm-ops', ['a team', /\bto\s+\S/]),
  follows: needs('follows signup after 10 days', ['a form', /^follows\s+(?!after\s+\d)\S/]),
  freeze: needs(
    'freeze releases 2026-11-24 .. 2026-12-01',
    ['`releases` or `campaigns`', /^freeze\s+[^\d\s"]/],
    ['a first day', /\d{4}-\d\d-\d\d/],
    ['a last day', /\.\.\s*\d/],
  ),
  github: needs('github "areyes"', ['an account']),
  headroom: needs('headroom 25 %', ['a share']),
  holdout: needs('holdout 5 %', ['a share']),
  'it-owner': needs('it-owner tom', ['a person']),
  jitter: needs('jitter 60 s', ['a time']),
  'kept-in': needs('kept-in salesforce', ['a CRM']),
  'lands-on': needs('lands-on landing', ['a page']),
  lasting: needs('lasting 30 s', ['a time']),
  language: needs('language en-GB', ['a language']),
  liaison: needs('liaison tom', ['a person']),
  'liaison-to': needs('liaison-to growth', ['a team']),
  limit: needs('limit 400k messages per hour', ['an amount']),
  maintenance: needs(
    'maintenance 2026-11-24 02:00 .. 2026-11-24 04:00',
    ['a beginning'],
    ['an end', /\.\.\s*\d/],
  ),
  'managed-by': needs('managed-by growth', ['a team']),
  measured: needs('measured "Service dashboard" every 5 min', ['a source', /"/]),
  needs: needs('needs landing-page "Landing page" from ecommerce due 2026-11-06', [
    'a team or vendor',
    /\sfrom\s+\S/,
  ]),
  'kind/needs': needs('needs consent email-marketing', ['`consent` and a purpose', /\bconsent\s+\S/]),
  notice: needs('notice "https://shop.example/privacy"', ['an address']),
  'on-call': needs('on-call tom 2026-11-27 08:00 .. 2026-11-27 23:00', ['a person']),
  'operated-by': needs('operated-by mailwave', ['a vendor']),
  'outsourced-to': needs('outsourced-to mailwave', ['a vendor']),
  overlaps: needs('overlaps newsletter 4 %', ['a list'], ['a share', /\s\d/]),
  owner: needs('owner growth', ['a team']),
  'campaign/owner': needs('owner ana', ['a person']),
  page: needs('page landing "/spring" on web-shop', ['`on` and a system', /\son\s+\S/]),
  pci: needs('pci saq-a', ['a level', /^pci\s+[^"\s]/]),
  platform: needs('platform salesforce', ['a platform']),
  processes: needs('processes personal-data in EU', ['what is processed']),
  promise: needs(
    'promise availability of web-shop >= 99.9 % over 30 days by ecommerce',
    ['a measure'],
    ['an amount', /[<>]=?\s*\d/],
  ),
  purpose: needs('purpose email-marketing', ['a purpose']),
  quota: needs('quota 100k requests per 24 h', ['an amount', /^quota\s+\d/]),
  rate: needs('rate 8 % per visit', ['a share']),
  residency: needs('residency EU', ['a region']),
  response: needs('response 3.5 %', ['a share', /^response\s+\d/]),
  retention: needs('retention 24 months after last-contact', ['a time', /^retention\s+\d/]),
  review: needs('review 2026-12-14', ['a date']),
  runs: needs('runs 2026-11-20 .. 2026-11-30', ['a first day'], ['a last day', /\.\.\s*\d/]),
  scales: needs('scales from 400 rps in 7 min', ['an amount', /\bfrom\s+\d/], ['a time', /\bin\s+\d/]),
  scanners: needs('scanners none', ['an amount or `none`']),
  service: needs('service email', ['a service']),
  // A target that names an object only is the matter of `incomplete-target`.
  set: needs(
    'set "Web" -> Lead.LeadSource',
    ['a value', /^set\s+(?!->)\S/],
    ['`->` and a field of the CRM', /->\s*\S/],
  ),
  shape: needs('shape log-normal', ['a shape']),
  side: needs('side marketing', ['a side']),
  'signs-for': needs('signs-for marketing', ['a role']),
  size: needs('size 1.2M on 2026-10-01', ['a number', /^size\s+\d/]),
  source: needs('source "Finance report"', ['a text or a field of the CRM']),
  spend: needs('spend 44k USD', ['an amount']),
  sponsor: needs('sponsor lena', ['a person']),
  status: needs('status planned', ['a word']),
  syncs: needs('syncs within 15 min', ['a time', /\bwithin\s+\d/]),
  target: needs('target >= 4000 leads', ['`>=` or `<=`', /[<>]/], ['an amount', /[<>]=?\s*\d/]),
  team: needs('team growth', ['a team']),
  through: needs('through mailwave', ['a vendor']),
  throttle: needs('throttle 200k messages per hour', ['an amount']),
  timezone: needs('timezone Europe/London', ['a time zone']),
  title: needs('title "Chief marketing officer"', ['a title']),
  until: needs('until 2026-12-31', ['a date']),
  use: needs(
    'use email-marketing in US { … }',
    ['a purpose', /^use\s+(?!in\s(?!in\s))\S/],
    ['a country', /\sin\s+\S/],
  ),
  utm: needs('utm source "newsletter"', ['a key', /^utm\s+[^\s"]/], ['a text', /"/]),
  value: needs('value 85 USD per order', ['an amount']),
  visit: needs('visit 12 requests staying 3 min', ['a number of requests', /^visit\s+\d/]),
  visits: needs('visits 20k per day', ['an amount', /\s\d/]),
  'waiting-room': needs(
    'waiting-room web-shop admits 900 visits per minute',
    ['a system'],
    ['an amount', /\badmits\s+\d/],
  ),
  when: needs(
    'when web-shop above 80 % of capacity, pause blast by tom',
    ['a condition', /^when\s+\S.*\d/],
    ['an action', /,\s*\S/],
  ),
  zone: needs('zone America/New_York 47 %', ['a time zone'], ['a share', /\s\d/]),
};

/** The needs of a block's statements, and of those that mean the same in all blocks, by keyword. */
export function needsIn(block: string): ReadonlyMap<string, StatementNeeds> {
  return NEEDS_IN_BLOCKS.get(block) ?? NEEDS_ANYWHERE;
}

// Asked for every statement, hence no key put together from block and keyword.
const NEEDS_ANYWHERE: ReadonlyMap<string, StatementNeeds> = new Map(
  Object.entries(STATEMENT_NEEDS).filter(([key]) => !key.includes('/')),
);

const NEEDS_IN_BLOCKS = new Map<string, Map<string, StatementNeeds>>();
for (const [key, found] of Object.entries(STATEMENT_NEEDS)) {
  const [block = '', keyword] = key.split('/');
  if (keyword === undefined) continue;
  entryOf(NEEDS_IN_BLOCKS, block, () => new Map(NEEDS_ANYWHERE)).set(keyword, found);
}

function needs(example: string, ...list: readonly (readonly [string, RegExp?])[]): StatementNeeds {
  return { example, needs: list.map(([what, sign]) => (sign ? { what, sign } : { what })) };
}
