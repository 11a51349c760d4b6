/** Examples for the vocabulary and for what may stand at the top of a file. */
import type { BlockExamples } from './examples.ts';

export const wordExamples: Readonly<Record<string, BlockExamples>> = {
  '<file>': {
    side: {
      example: 'side marketing "Marketing"',
      meaning: 'A side of the house that teams belong to; campaigns need people of two.',
    },
    role: {
      example: 'role privacy "Answers for personal data"',
      meaning: 'A hat in which somebody signs an approval.',
    },
    event: {
      example: 'event trial "Trial started"',
      meaning: 'Something that visitors do and that is counted; loads and money may be given per event.',
    },
    purpose: {
      example: 'purpose partner-contact "A partner may get in touch"',
      meaning: 'What personal data is used for; people agree to purposes.',
    },
    measure: {
      example: 'measure latency-p95 in ms "95 of 100 requests are faster"',
      meaning: 'Something that is promised or watched, and the unit it is measured in.',
    },
    region: {
      example: 'region EU "European Union"',
      meaning: 'A country or a group of countries, where people live or where data is kept.',
    },
    currency: { example: 'currency USD "US Dollar"', meaning: 'A unit of money.' },
    unit: {
      example: 'unit dozen of things equals 12 requests "twelve requests"',
      meaning:
        'A word that may stand behind a number; `of` says what it measures: duration, rate, users, things or money.',
    },
    type: {
      example: 'type postcode "A postal code"',
      meaning: 'A type that fields of forms and of a CRM may have.',
    },
    curve: {
      example: 'curve own-mail "Our own clicks"',
      meaning: 'How the answers to one send spread over time; its block holds the figures.',
    },
    kind: {
      example: 'kind podcast "Podcast"',
      meaning: 'A kind of channel with its defaults, which a channel may overrule.',
    },
    profile: {
      example: 'profile night-owls "Visitors by local hour"',
      meaning: "How a day's visits spread over its hours.",
    },
    cost: { example: 'cost events "Stands and rooms"', meaning: 'A kind of cost that campaigns have.' },
    'utm-source': {
      example: 'utm-source newsletter "Our own newsletter"',
      meaning: 'A value that `utm source` may have; once there is one, no other value may be used.',
    },
    category: {
      example: 'category shoe-size "Size of a shoe"',
      meaning: 'A kind of personal data that forms ask for.',
    },
    evidence: {
      example: 'evidence legal-review "Texts read by a lawyer"',
      meaning: 'Something that has to be shown before a launch.',
    },
    change: {
      example: 'change expedited "Approved by two people on one day"',
      meaning: 'A kind of change that IT makes for campaigns.',
    },
    team: {
      example: 'team growth "Growth marketing"',
      meaning:
        'A group of people on one side of the house. Systems, lists, CRMs and metrics are owned by teams.',
    },
    person: {
      example: 'person ana-reyes "Ana Reyes"',
      meaning: 'Somebody who answers for something; campaigns are owned by persons.',
    },
    system: {
      example: 'system web-shop "Web shop"',
      meaning: 'Something that a campaign can bring down, and how much it can take.',
    },
    vendor: {
      example: 'vendor mailwave "Mailwave"',
      meaning: 'A company that does work for us: what, under which contract, with which data.',
    },
    list: { example: 'list newsletter "Newsletter subscribers"', meaning: 'People whom we may write to.' },
    sender: {
      example: 'sender shop-news "Shop news"',
      meaning: 'An address or number that messages come from, and how people stop them.',
    },
    slot: {
      example: 'slot home-hero "Top of the home page"',
      meaning: 'A place that one campaign at a time can have.',
    },
    crm: {
      example: 'crm salesforce "Salesforce production"',
      meaning: 'What people decide about a CRM; its fields are in its schema.',
    },
    schema: {
      example: 'schema of salesforce exported 2026-11-01',
      meaning: 'The objects and fields of a CRM on the day of the export, written by the importer.',
    },
    campaign: {
      example: 'campaign spring-sale "Spring sale 2027"',
      meaning: 'One campaign: who answers for it, whom it reaches, what it loads, which data it takes.',
    },
  },
  curve: {
    shape: {
      example: 'shape log-logistic',
      meaning:
        'The form of the curve through its two points: log-logistic, log-normal or exponential. Without a shape the points are joined by straight lines.',
    },
    arrived: {
      example: 'arrived 50 % by 195 min after',
      meaning: 'The share of all answers that has come by then, counted from the send.',
    },
    ends: {
      example: 'ends after 30 days',
      meaning: 'Later answers do not count; what has come by then is taken as all.',
    },
    evidence: {
      example: 'evidence "Own analytics, 40 sends in 2026" "https://analytics.example/clicks"',
      meaning: 'Where the figures come from.',
    },
  },
  kind: {
    curve: { example: 'curve email-click', meaning: 'The curve that the answers follow.' },
    needs: {
      example: 'needs consent email-marketing',
      meaning: 'People must have agreed to this purpose before such a channel may reach them.',
    },
    response: {
      example: 'response 2.9 % "Own sends in 2026"',
      meaning: 'The share of the people reached who visit, and the source of the figure.',
    },
    delivered: {
      example: 'delivered 98 % "Own sends in 2026"',
      meaning: 'The share of the audience that a send reaches.',
    },
    scanners: {
      example: 'scanners 1 per visit',
      meaning: 'Clicks of mail scanners for each click of a person: load on the landing page, never visits.',
    },
    jitter: {
      example: 'jitter 60 s',
      meaning: 'The shortest time over which even an immediate send spreads.',
    },
    lasting: {
      example: 'lasting 30 s',
      meaning: 'How long a spot is on air where the send does not say; the curve begins at its end.',
    },
    'tracked-by': {
      example: 'tracked-by response-code',
      meaning: 'How an answer is known to come from such a channel: utm or response-code.',
    },
    medium: { example: 'medium "cpc"', meaning: 'A value that `utm medium` may have in such a channel.' },
    evidence: { example: 'evidence "Assumption"', meaning: 'Where the other figures come from.' },
  },
  purpose: {
    fideslang: {
      example: 'fideslang "marketing.communications.email"',
      meaning: 'The key of the same use of data in Fideslang, the taxonomy of IAB Tech Lab.',
    },
  },
  category: {
    fideslang: {
      example: 'fideslang "user.contact.email"',
      meaning: 'The key of the same category in Fideslang, the taxonomy of IAB Tech Lab.',
    },
    protection: {
      example: 'protection special',
      meaning: 'Where the law asks for more: special, financial, children; ordinary without it.',
    },
  },
  evidence: {
    expires: { example: 'expires after 90 days', meaning: 'How long what was shown still counts.' },
    level: {
      example: 'level silver',
      meaning: 'From which level of readiness on it is asked for: bronze, silver or gold.',
    },
  },
  change: {
    'lead-time': {
      example: 'lead-time 10 business days',
      meaning: 'How long before the launch such a change is asked for.',
    },
  },
  profile: {
    at: {
      example: 'at 12:00 6 %',
      meaning: 'The weight of this hour of the local day; between two hours it changes evenly.',
    },
    evidence: { example: 'evidence "Own analytics, October 2026"', meaning: 'Where the weights come from.' },
  },
};
