/** Examples for people, systems, vendors, lists and CRMs. */
import type { BlockExamples } from './examples.ts';

export const organisationExamples: Readonly<Record<string, BlockExamples>> = {
  team: {
    side: { example: 'side it', meaning: 'The side of the house that the team is on.' },
    contact: { example: 'contact "https://chat.example/ecommerce"', meaning: 'Where one reaches the team.' },
    'outsourced-to': {
      example: 'outsourced-to streamly',
      meaning: "The vendor that does the team's work; somebody inside still answers for it.",
    },
    'cost-centre': { example: 'cost-centre "CC-4410"', meaning: 'Where finance books what the team pays.' },
    budget: {
      example: 'budget 500k USD 2026-10-01 .. 2026-12-31',
      meaning: 'What the team may spend on campaigns within a period, such as a quarter.',
    },
    'lead-time': {
      example: 'lead-time 15 business days for normal',
      meaning: 'How long beforehand the team has to be asked for a change of this kind.',
    },
  },
  person: {
    team: { example: 'team ecommerce', meaning: 'The team of which the person is a member.' },
    email: { example: 'email "tom.okafor@shop.example"', meaning: 'Where mail reaches the person.' },
    github: { example: 'github "tokafor"', meaning: 'The account that reviews changes.' },
    title: { example: 'title "Chief information officer"', meaning: "What the person's card says." },
    'liaison-to': {
      example: 'liaison-to growth',
      meaning: 'A team of the other side that the person sits with.',
    },
    'signs-for': {
      example: 'signs-for finance up-to 100k USD',
      meaning: 'A role in which the person may sign approvals; `up-to` the amount that may be signed alone.',
    },
    until: {
      example: 'until 2027-03-31',
      meaning: 'The last day in the company; later than that nobody may rely on the person.',
    },
  },
  system: {
    owner: {
      example: 'owner ecommerce',
      meaning: 'The team inside that answers for the system; it has to be on the side of IT.',
    },
    'operated-by': { example: 'operated-by streamly', meaning: 'The vendor that runs the system.' },
    capacity: {
      example: 'capacity 900 rps tested 2026-09-12 "https://ci.example/load-tests/88" until 2027-03-12',
      meaning:
        'The most that the system takes, as a rate or as users at a time, with the day and the proof of the load test, and the last day on which that test counts.',
    },
    quota: {
      example: 'quota 50k requests per day in America/Chicago',
      meaning: 'The most within a window of time; a zone says whose midnight begins a day.',
    },
    headroom: { example: 'headroom 25 %', meaning: 'The share of the capacity that stays free.' },
    scales: {
      example: 'scales from 400 rps in 7 min',
      meaning: 'What the system takes at once, and the time that it needs to grow to its capacity.',
    },
    baseline: {
      example: 'baseline 120 rps profile office-day',
      meaning: 'The load without any campaign: the mean of a day, spread by a profile.',
    },
    visit: {
      example: 'visit 12 requests staying 3 min',
      meaning: 'What one visit costs the system, and how long a visitor stays.',
    },
    calls: {
      example: 'calls checkout-api 4 requests per order lag 5 min',
      meaning:
        'Load that is passed on to another system, per visit or per other event; `lag` if it comes later.',
    },
    freeze: {
      example: 'freeze campaigns 2026-12-03 06:00 .. 2026-12-03 09:00 "Certificate change"',
      meaning:
        'A time in which no campaign may load the system, or nothing may be deployed on it (`freeze releases`).',
    },
    maintenance: {
      example: 'maintenance 2026-12-06 02:00 .. 2026-12-06 04:00 "Database upgrade"',
      meaning: 'A time in which the system is away or weaker.',
    },
    'lead-time': {
      example: 'lead-time 20 business days for normal',
      meaning: 'How long beforehand a change of this kind has to be asked for here.',
    },
    pci: {
      example: 'pci saq-a "Card data is typed on the provider\'s hosted page"',
      meaning:
        'The system is in the scope of the rules for card payments, at this level and for this reason.',
    },
    timezone: {
      example: 'timezone Europe/London',
      meaning: 'The clock of the dates and times that the system gives; UTC without it.',
    },
  },
  vendor: {
    service: { example: 'service email', meaning: 'What the vendor does for us.' },
    'managed-by': { example: 'managed-by procurement', meaning: 'The team that answers for the vendor.' },
    contract: { example: 'contract "MSA-2291" until 2027-03-31', meaning: 'The paper, and its last day.' },
    limit: {
      example: 'limit 400k messages per hour',
      meaning: 'The most that the vendor sends or admits, for all campaigns together.',
    },
    processes: {
      example: 'processes personal-data in EU under "DPA-12"',
      meaning: 'What data the vendor sees, where, and under which agreement.',
    },
    'data-role': {
      example: 'data-role controller under "Data sharing agreement 7"',
      meaning:
        'Whether the vendor acts for us (processor) or decides itself (controller), and the agreement.',
    },
    'sub-processor': {
      example: 'sub-processor "Cloud host" in US under "SCC 2021/914"',
      meaning: 'A company that the vendor passes our data on to, where, and under which agreement.',
    },
    'security-review': {
      example: 'security-review on 2026-03-02 by ida-holt "https://tracker.example/SEC-298"',
      meaning: 'When somebody of ours last looked at how the vendor keeps our data safe.',
    },
    exit: {
      example: 'exit "All data as CSV within 30 days, then destroyed" "https://wiki.example/exit/mailwave"',
      meaning: 'How we get our data back, and what happens to theirs, when the contract ends.',
    },
    approval: {
      example: 'approval it by raj-mehta on 2026-02-03',
      meaning: 'Who agreed to the vendor, in which role, and when.',
    },
  },
  list: {
    owner: { example: 'owner growth', meaning: 'The team that answers for the list.' },
    size: {
      example: 'size 1.2M on 2026-11-01',
      meaning: 'How many people are on it, and when they were counted.',
    },
    'kept-in': { example: 'kept-in salesforce', meaning: 'The CRM that holds the list.' },
    purpose: { example: 'purpose email-marketing', meaning: 'What the people on it have agreed to.' },
    zone: {
      example: 'zone America/Chicago 29 %',
      meaning: 'The share of its people who live in this time zone.',
    },
    'belongs-to': {
      example: 'belongs-to acme-cloud',
      meaning: 'A vendor whose people they are; we do not hold their addresses.',
    },
    overlaps: {
      example: 'overlaps newsletter 4 %',
      meaning: 'The share of its people who are on another list too.',
    },
    'at-most': {
      example: 'at-most 2 messages per week',
      meaning: 'How many messages one person on the list may get, of all campaigns together.',
    },
    country: {
      example: 'country GB',
      meaning: 'A country in which its people live, and whose rules therefore count.',
    },
  },
  sender: {
    owner: { example: 'owner crm-ops', meaning: 'The team that answers for the sender.' },
    domain: {
      example: 'domain "news.shop.example"',
      meaning: 'The domain that stands behind the @, or the number of text messages.',
    },
    'authenticated-by': {
      example: 'authenticated-by dkim',
      meaning: 'How a mailbox provider can tell that a mail is ours: spf, dkim, dmarc; a line for each.',
    },
    'sending-since': {
      example: 'sending-since 2025-03-01',
      meaning: 'Since when mail is sent from there in earnest; a new sender has to begin small.',
    },
    unsubscribe: {
      example: 'unsubscribe one-click within 2 days',
      meaning: 'How one says no (one-click, link, reply, keyword), and how soon that counts everywhere.',
    },
    'postal-address': {
      example: 'postal-address "1 High Street, Springfield"',
      meaning: 'The address that stands in every mail.',
    },
    suppresses: {
      example: 'suppresses unsubscribed',
      meaning: 'A list of people who never get anything from this sender.',
    },
    'quiet-hours': {
      example: 'quiet-hours 21:00 .. 08:00',
      meaning: "Nothing is sent then, by the recipient's clock.",
    },
  },
  slot: {
    owner: { example: 'owner growth', meaning: 'The team that gives the place away.' },
    system: { example: 'system web-shop', meaning: 'The system on which the place is.' },
  },
  crm: {
    platform: {
      example: 'platform salesforce',
      meaning: 'The product, which decides what its exports look like.',
    },
    owner: { example: 'owner crm-ops', meaning: 'The team that answers for the CRM.' },
    api: {
      example: 'api crm-api 1 requests per submission',
      meaning: 'The system that takes what forms send, and what one submission costs it.',
    },
    processes: {
      example: 'processes personal-data in EU under "DPA-7"',
      meaning: 'What data the CRM holds, where, and under which agreement.',
    },
  },
  schema: {
    object: { example: 'object Lead "Lead"', meaning: 'A table of the CRM; its block holds the fields.' },
  },
  object: {
    '<line>': {
      example: 'Region: choice("Kent" for "GB", "Other" as "Elsewhere") "Region", controlled-by "Country"',
      meaning:
        'A field: its name, type, label and flags. `?` stands for what the export does not say; `for` for the values of the controlling field with which a value may be chosen.',
    },
  },
};
