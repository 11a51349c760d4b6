/** Examples for what stands in a campaign. */
import type { BlockExamples } from './examples.ts';

export const campaignExamples: Readonly<Record<string, BlockExamples>> = {
  campaign: {
    owner: { example: 'owner ana-reyes', meaning: 'The person in marketing who answers for the campaign.' },
    'it-owner': {
      example: 'it-owner tom-okafor',
      meaning: 'The person in IT who answers for what the campaign does to systems.',
    },
    champion: {
      example: 'champion ana-reyes',
      meaning: 'Who drives the campaign day by day, on either side.',
    },
    sponsor: {
      example: 'sponsor lena-fischer',
      meaning: 'Who stands behind the campaign; a line for each sponsor.',
    },
    'on-call': {
      example: 'on-call tom-okafor 2026-11-27 08:00 .. 2026-11-27 23:00',
      meaning: 'Who can be reached, and from when to when.',
    },
    'war-room': {
      example: 'war-room "https://meet.example/bf26" 2026-11-27 08:00 .. 2026-11-27 23:00',
      meaning: 'Where everybody meets while it matters, and from when to when.',
    },
    escalates: {
      example: 'escalates to raj-mehta within 1 h',
      meaning: 'Who is told next, and how soon, if nobody has answered; a line for each step.',
    },
    liaison: {
      example: 'liaison tom-okafor',
      meaning: 'Who keeps an outsourced operation in touch with the house.',
    },
    'operated-by': { example: 'operated-by streamly', meaning: 'The vendor that runs the campaign for us.' },
    status: { example: 'status planned', meaning: 'How far it is: draft, planned, live, done or cancelled.' },
    parent: {
      example: 'parent holiday-season',
      meaning: 'The campaign that this one is a part of.',
    },
    runs: {
      example: 'runs 2026-11-20 .. 2026-11-30',
      meaning: 'First and last day; nothing is sent outside.',
    },
    timezone: { example: 'timezone America/New_York', meaning: 'The clock of all its dates and times.' },
    value: {
      example: 'value 85 USD per order',
      meaning: 'What one such event is worth; it turns lost visits into money.',
    },
    goal: { example: 'goal leads', meaning: 'The metric by which success is judged first.' },
    'crm-id': { example: 'crm-id "701Kx0000004aBcIAI"', meaning: 'The key of the campaign in the CRM.' },
    utm: {
      example: 'utm campaign "bf26"',
      meaning: 'A tag on every link of the campaign, by which analytics know it.',
    },
    slot: {
      example: 'slot home-hero 2026-11-27 .. 2026-11-30',
      meaning: 'A place that one campaign at a time can have, and for which days it is booked.',
    },
    page: {
      example: 'page landing "/black-friday" on web-shop',
      meaning: 'A page on which channels land, and the system that serves it.',
    },
    channel: {
      example: 'channel teaser: email "Teaser blast"',
      meaning: 'One way in which the campaign reaches people, and its kind.',
    },
    'capacity-budget': {
      example: 'capacity-budget {\n  web-shop 300 rps\n}',
      meaning: 'How much of each system the campaign may use; agreed with the owners of the systems.',
    },
    contingency: {
      example: 'contingency {\n  when web-shop above 80 % of capacity, pause search by ana-reyes\n}',
      meaning: 'What is done when it gets tight, decided beforehand.',
    },
    'waiting-room': {
      example:
        'waiting-room web-shop admits 900 visits per minute through queueup 2026-11-27 08:00 .. 2026-11-27 12:00',
      meaning: 'A queue that is planned from the start: visits above the rate wait, and are not lost.',
    },
    capture: {
      example: 'capture signup "Early-access form" on landing',
      meaning: 'A form: what it asks, and where each answer lands.',
    },
    use: {
      example: 'use email-marketing in US, CA',
      meaning: 'A use of personal data in these countries; its block says on which ground and for how long.',
    },
    pci: {
      example: 'pci saq-a "Card data is typed on the provider\'s hosted page"',
      meaning: 'The campaign takes card payments, at this level and for this reason.',
    },
    sla: { example: 'sla launch "Launch readiness"', meaning: 'Promises that bind both sides.' },
    metric: { example: 'metric leads "New leads"', meaning: 'A figure by which success is measured.' },
    funding: {
      example: 'funding 250k USD {\n  growth 60 %\n  ecommerce 40 %\n}',
      meaning: 'What the campaign costs, and who pays which share.',
    },
    cost: {
      example: 'cost scaling 12k USD paid-by ecommerce "Two more nodes for four days"',
      meaning: 'One line of what the campaign costs, and who pays it.',
    },
    needs: {
      example:
        'needs landing-page "Landing page and form" from ecommerce due 2026-11-06 "https://tracker.example/WEB-482"',
      meaning: 'Work that one side asks of the other, and the day it is due.',
    },
    change: {
      example: 'change normal "CHG-2041" requested 2026-11-02 "https://change.example/2041"',
      meaning: 'A change that IT makes for the campaign: of which kind, and when it was asked for.',
    },
    evidence: {
      example:
        'evidence load-test of web-shop by tom-okafor on 2026-11-10 "https://ci.example/load-tests/91"',
      meaning:
        'What was shown before the launch, of which system, form or page, by whom, when, and where to see it.',
    },
    approval: {
      example:
        'approval security by ida-holt on 2026-10-20 evidence "https://tracker.example/SEC-311" seal "1:7f3a91c2"',
      meaning:
        'Who agreed, in which role, when; `approval it pending` until then. The seal shows what was agreed to.',
    },
  },
  page: {
    visit: {
      example: 'visit 9 requests staying 2 min',
      meaning: 'What one visit of this page costs; it replaces the figure of the system.',
    },
    language: { example: 'language en-GB', meaning: 'The language of the page.' },
    tag: {
      example: 'tag pixel through streamly for measurement after-consent',
      meaning: 'A script of a third party on the page: whose, what for, and whether it waits for consent.',
    },
    canonical: {
      example: 'canonical "https://shop.example/black-friday"',
      meaning: 'The address under which search engines know the page.',
    },
    redirects: {
      example: 'redirects to "https://shop.example/offers"',
      meaning: 'Where visitors are sent when the campaign is over.',
    },
  },
  channel: {
    audience: {
      example: 'audience 480k from newsletter',
      meaning: 'How many people are reached, and from which list or form; without a number, all of them.',
    },
    at: {
      example: 'at 2026-11-27 09:00 recipient-local over 2 h to 50 %',
      meaning:
        'A send: when, spread over how long (`over`), on air for how long (`lasting`), to how many (`to`), repeated how often (`every`), by whose clock.',
    },
    during: {
      example: 'during 2026-11-27 .. 2026-12-04',
      meaning: 'The days over which the channel reaches people evenly.',
    },
    runs: {
      example: 'runs 2026-12-04 .. 2026-12-18',
      meaning: 'The days on which the channel is there, if not all those of the campaign.',
    },
    follows: {
      example: 'follows signup after 10 days',
      meaning: 'Everybody who sends this form gets it so much later.',
    },
    response: {
      example: 'response 3.5 % "Last year\'s teaser"',
      meaning: 'The share of the people reached who visit; it replaces the default of the kind.',
    },
    converts: {
      example: 'converts 2.1 % to order',
      meaning: 'The share of the visits that end in this event.',
    },
    'lands-on': { example: 'lands-on landing', meaning: 'The page that visitors come to.' },
    through: { example: 'through mailwave', meaning: 'The vendor that sends it.' },
    visits: {
      example: 'visits 20k per day profile office-day',
      meaning: 'A steady stream of visits, where there is no audience to count.',
    },
    spend: { example: 'spend 44k USD', meaning: 'What the channel costs.' },
    value: {
      example: 'value 52 USD per donation',
      meaning: 'What one such event is worth here; it replaces the figure of the campaign.',
    },
    holdout: {
      example: 'holdout 5 %',
      meaning: 'The share of the audience that gets nothing, to compare with.',
    },
    throttle: { example: 'throttle 200k messages per hour', meaning: 'The fastest that it may be sent.' },
    delivered: {
      example: 'delivered 97 % "Last three sends"',
      meaning: 'The share of the audience that the send reaches.',
    },
    scanners: {
      example: 'scanners none',
      meaning:
        'No clicks of mail scanners here; or how many for each click of a person, as in `scanners 2 per visit`.',
    },
    timezone: {
      example: 'timezone Europe/Berlin',
      meaning: 'The clock of this channel, if not that of the campaign.',
    },
    sender: { example: 'sender shop-news', meaning: 'The address or number that the messages come from.' },
    suppresses: {
      example: 'suppresses bought-last-week',
      meaning: 'A list of people who are left out.',
    },
    slot: {
      example: 'slot home-hero 2026-11-27 .. 2026-11-30',
      meaning: 'A place that the channel has booked.',
    },
    'response-code': {
      example: 'response-code "BF26TV"',
      meaning:
        'The code, number or address by which an answer is known to come from here, where there is no link.',
    },
    utm: { example: 'utm source "newsletter"', meaning: 'A tag on the links of this channel.' },
  },
  'capacity-budget': {
    '<line>': {
      example: 'web-shop 300 rps',
      meaning:
        'The most that the campaign may use of a system: a rate, users at a time, or requests within a window.',
    },
  },
  contingency: {
    when: {
      example:
        'when web-shop above 80 % of capacity, throttle teaser to 200k messages per hour by tom-okafor tested 2026-10-20 "https://wiki.example/drills/12"',
      meaning:
        'If this happens, then this is done, by this person; with the day on which it was last practised, and the record of that.',
    },
  },
  capture: {
    purpose: { example: 'purpose email-marketing', meaning: 'What the answers are used for.' },
    rate: { example: 'rate 8 % per visit', meaning: 'The share of the visits in which the form is sent.' },
    syncs: { example: 'syncs within 15 min', meaning: 'How soon an answer has to be in the CRM.' },
    failures: {
      example: 'failures to crm-ops',
      meaning: 'The team that looks after answers which did not arrive.',
    },
    assign: { example: 'assign crm-ops', meaning: 'The team that gets the new records.' },
    set: {
      example: 'set now -> Lead.Newsletter_Opt_In_Date__c if opt-in is "true"',
      meaning:
        'Fills a field of the CRM that the form does not ask: with a text, a number, a date, `now`, `campaign-id`, a utm tag or the label of a field.',
    },
    '<line>': {
      example: 'email: email "E-mail", required, key -> Lead.Email',
      meaning:
        'A field of the form: its name, type, label and flags, and where the answer lands; or `discarded "why"`.',
    },
  },
  use: {
    basis: { example: 'basis consent', meaning: 'The ground on which the law allows the use.' },
    'special-basis': {
      example: 'special-basis explicit-consent',
      meaning: 'The ground for special categories of data: Article 9 (2) GDPR.',
    },
    'opt-in': {
      example: 'opt-in double',
      meaning: 'Whether the address is confirmed by a mail before it counts (`double`) or not (`single`).',
    },
    notice: { example: 'notice "https://shop.example/privacy"', meaning: 'Where people can read about it.' },
    retention: {
      example: 'retention 24 months after last-contact',
      meaning: 'How long the data is kept, and from when on.',
    },
    residency: { example: 'residency EU', meaning: 'Where the data has to stay.' },
    transfer: {
      example: 'transfer to US under "SCC 2021/914"',
      meaning: 'A country outside that the data goes to, and what makes that lawful.',
    },
    assessment: {
      example: 'assessment dpia "DPIA-7" on 2026-09-01 "https://wiki.example/dpia-7"',
      meaning: 'What was weighed beforehand: `dpia` (impact), `lia` (legitimate interest), `tia` (transfer).',
    },
    evidence: {
      example: 'evidence "Balancing test" "https://wiki.example/lia-12"',
      meaning: 'A paper that proves it.',
    },
  },
  sla: {
    between: {
      example: 'between growth and ecommerce',
      meaning: 'The two parties that promise each other something.',
    },
    promise: {
      example: 'promise availability of web-shop >= 99.9 % over 30 days by ecommerce',
      meaning: 'What is promised, of which system, within which window of time, by whom.',
    },
    covers: {
      example: 'covers 2026-11-20 .. 2026-12-05',
      meaning: 'When the promises hold, where that is not always.',
    },
    measured: {
      example: 'measured "Service dashboard" "https://metrics.example/bf26" every 5 min',
      meaning: 'Where one sees whether the promise is kept.',
    },
    breach: {
      example: 'breach "Paid channels pause until green" escalates to raj-mehta within 1 h',
      meaning: 'What happens if it is not kept, and who hears of it how soon.',
    },
    fallback: {
      example: 'fallback "Orders by telephone" "https://wiki.example/fallback"',
      meaning: 'What is done for the other side while a promise is not kept.',
    },
    review: { example: 'review 2026-12-14', meaning: 'The day on which both look back.' },
  },
  metric: {
    owner: {
      example: 'owner growth',
      meaning: 'A team that answers for the figure; two lines make it shared.',
    },
    measures: {
      example: 'measures error-rate of checkout-api',
      meaning: 'What a technical metric is about.',
    },
    counts: { example: 'counts order', meaning: 'The event that the metric counts.' },
    'pairs-with': {
      example: 'pairs-with incomplete-checkouts',
      meaning: 'The metric of the other side that tells the same story.',
    },
    target: { example: 'target >= 4000 leads', meaning: 'What is to be reached.' },
    baseline: { example: 'baseline 38 %', meaning: 'What it is today.' },
    source: {
      example: 'source "Checkout funnel" "https://analytics.example/funnel"',
      meaning: 'Where the figure is read: a report, or a field of the CRM as in `source Lead.LeadSource`.',
    },
  },
  needs: {
    responsible: { example: 'responsible tom-okafor', meaning: 'Who does the work.' },
    accountable: { example: 'accountable ana-reyes', meaning: 'The one who answers for it.' },
    consulted: { example: 'consulted ida-holt', meaning: 'Who is asked before it is done.' },
    informed: { example: 'informed crm-ops', meaning: 'Who is told when it is done.' },
    done: {
      example: 'done 2026-11-05 "https://tracker.example/WEB-482"',
      meaning: 'The day on which it was done, and where one sees it.',
    },
  },
  funding: {
    '<line>': { example: 'growth 60 %', meaning: 'The share that a team or a vendor pays.' },
  },
};
