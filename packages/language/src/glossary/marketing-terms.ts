/** Terms that marketing brings along. */
import type { GlossaryTerm } from './term.ts';

export const marketingTerms: readonly GlossaryTerm[] = [
  {
    term: 'campaign',
    aliases: [],
    places: ['<file>/campaign', 'campaign/runs'],
    side: 'marketing',
    forMarketing:
      'One plan with a goal, a beginning and an end. In Liaison it is one file that both sides read and sign.',
    forIt:
      'What a release is to software: a planned change with an owner and a date, except that what changes is how many people come, and how suddenly.',
    example: { block: 'campaign', text: 'runs 2026-11-20 .. 2026-11-30' },
  },
  {
    term: 'channel',
    aliases: ['media channel'],
    side: 'marketing',
    forMarketing: 'One way to reach people: a newsletter, a text message, a spot, an advert.',
    forIt:
      'A source of traffic. Its kind decides the shape of the load: mail comes in a wave over hours, television within two minutes.',
    example: { block: 'campaign', text: 'channel teaser: email "Teaser blast"' },
  },
  {
    term: 'kind of channel',
    aliases: ['kind'],
    side: 'marketing',
    forMarketing:
      'E-mail, push, television and so on, with the figures to expect where nobody has better ones.',
    forIt:
      'A template of traffic with defaults: which share of people answers, and along which curve over time.',
    example: { words: '`channel spot: tv` takes the curve and the response rate of television.' },
  },
  {
    term: 'audience',
    aliases: ['target group'],
    side: 'marketing',
    forMarketing: 'The people whom a channel reaches, before anybody answers.',
    forIt:
      'The upper bound of what can come: requests are the audience times the response rate times what a visit costs.',
    example: { block: 'channel', text: 'audience 480k from newsletter' },
  },
  {
    term: 'list',
    aliases: ['segment', 'size'],
    side: 'marketing',
    forMarketing: 'People whom we may write to, and what they have agreed to. A segment is a part of it.',
    forIt:
      'A data set with an owner, a size that was counted on some day, and rules about what it may be used for.',
    example: { block: 'list', text: 'size 1.2M on 2026-11-01' },
  },
  {
    term: 'reach',
    aliases: ['impressions'],
    side: 'marketing',
    forMarketing: 'How many people a send, a spot or an advert gets to at all.',
    forIt: 'The number at the wide end of the funnel. Nobody of it is a request yet.',
    example: { words: 'A spot with a reach of 1.1M people and 0.4 % response brings 4,400 visits.' },
  },
  {
    term: 'send',
    aliases: ['blast', 'mailing'],
    places: ['channel/at'],
    side: 'marketing',
    forMarketing: 'The moment at which a message goes out to an audience.',
    forIt: 'The trigger of a load spike. How long it takes to go out decides how steep the spike is.',
    example: { block: 'channel', text: 'at 2026-11-27 09:00 over 2 h' },
  },
  {
    term: 'send window',
    aliases: [],
    places: ['channel/at/over'],
    side: 'marketing',
    forMarketing:
      'The time over which a send goes out evenly. The last person gets it that much later than the first.',
    forIt:
      'The cheapest way to flatten a peak: twice the window is about half the peak of what answers at once.',
    example: { block: 'channel', text: 'at 2026-11-27 09:00 over 4 h' },
  },
  {
    term: 'recipient-local',
    aliases: ['send in local time'],
    places: ['channel/at/recipient-local', 'list/zone'],
    side: 'marketing',
    forMarketing:
      'Everybody gets it at this time of their own day: nine in the morning in London, and in Berlin.',
    forIt:
      'One send a time zone at the same wall clock: several smaller spikes, hours apart, instead of one.',
    example: { block: 'channel', text: 'at 2026-11-27 09:00 recipient-local' },
  },
  {
    term: 'response rate',
    aliases: ['response', 'click-through rate', 'CTR'],
    side: 'marketing',
    forMarketing: 'The share of the people reached who come to the page.',
    forIt: 'The factor from messages to visits. If it doubles, so does the peak.',
    example: { block: 'channel', text: 'response 3.5 % "Last year\'s teaser"' },
  },
  {
    term: 'response curve',
    aliases: ['curve', 'shape', 'arrived'],
    side: 'marketing',
    forMarketing:
      'How soon people answer: after a text message half of them within minutes, after a mail within hours.',
    forIt:
      'The distribution of delay between a message and its visit. Folded with the send window it is the arrival rate.',
    example: { block: 'curve', text: 'arrived 50 % by 195 min after' },
  },
  {
    term: 'conversion rate',
    aliases: ['converts', 'conversion'],
    side: 'marketing',
    forMarketing: 'The share of the visits that end in what we want: an order, a sign-up, a gift.',
    forIt:
      'How many visits reach the expensive part: checkout, payment, accounts. It decides the load behind the page.',
    example: { block: 'channel', text: 'converts 2.1 % to order' },
  },
  {
    term: 'event',
    aliases: [],
    places: ['event:order'],
    side: 'marketing',
    forMarketing: 'Something that visitors do and that we count: a visit, an order, a form sent.',
    forIt:
      'A business transaction. Calls between systems are given per event, such as four requests per order.',
    example: { block: 'system', text: 'calls checkout-api 4 requests per order' },
  },
  {
    term: 'funnel',
    aliases: [],
    side: 'marketing',
    forMarketing: 'From all who were reached to those who bought, step by step, with what is lost at each.',
    forIt:
      'A chain of multiplications: audience, delivered, response, conversion. Each step has a rate and a system.',
    example: { words: '480k people × 99 % delivered × 3.5 % response × 2 % to order = 333 orders.' },
  },
  {
    term: 'landing page',
    aliases: ['page', 'lands-on', 'path'],
    side: 'marketing',
    forMarketing: 'The page that people see first when they follow the link.',
    forIt: 'The entry point: it decides which system gets the visits, and what each of them costs.',
    example: { block: 'campaign', text: 'page landing "/black-friday" on web-shop' },
  },
  {
    term: 'delivery rate',
    aliases: ['delivered', 'bounce', 'deliverability'],
    side: 'marketing',
    forMarketing: 'The share of the messages that arrive. The rest bounces or is filtered.',
    forIt: 'The success rate of the sending platform. What does not arrive makes no visits.',
    example: { block: 'channel', text: 'delivered 97 % "Last three sends"' },
  },
  {
    term: 'open rate',
    aliases: ['opens'],
    side: 'marketing',
    forMarketing:
      'The share of the mails that were opened. Mail programs open mails by themselves, so it says little; Liaison counts visits.',
    forIt: 'A metric that is inflated by prefetching proxies. Do not size anything by it.',
    example: { words: 'A response of 3.5 % is of the people reached, never of the opens.' },
  },
  {
    term: 'follow-up',
    aliases: ['follows', 'drip', 'automation', 'welcome mail'],
    side: 'marketing',
    forMarketing: 'A message that everybody gets so long after sending a form, each at their own time.',
    forIt: 'A delayed echo of the form: the same flow again, later and smaller, not a batch job.',
    example: { block: 'channel', text: 'follows signup after 10 days' },
  },
  {
    term: 'holdout',
    aliases: ['control group'],
    side: 'marketing',
    forMarketing:
      'The share of the audience that gets nothing, so that one can see what the campaign really did.',
    forIt: 'A control group, as in an experiment. It makes no load.',
    example: { block: 'channel', text: 'holdout 5 %' },
  },
  {
    term: 'on air',
    aliases: ['lasting', 'spot'],
    places: ['channel/at/lasting'],
    side: 'marketing',
    forMarketing: 'How long a spot, a show or a code on the screen is to be seen.',
    forIt:
      'The duration of the trigger. With a code on the screen everybody comes within it, so it is the whole spike.',
    example: { block: 'channel', text: 'at 2026-11-26 20:14:30 lasting 30 s' },
  },
  {
    term: 'flight',
    aliases: ['flight dates', 'during'],
    places: ['channel/runs'],
    side: 'marketing',
    forMarketing: 'The days on which a channel is booked and running.',
    forIt: 'The time window in which the traffic of a channel may come.',
    example: { block: 'channel', text: 'during 2026-11-27 .. 2026-12-04' },
  },
  {
    term: 'paid search',
    aliases: ['PPC', 'search ads'],
    side: 'marketing',
    forMarketing: 'Adverts beside the results of a search, paid by the click.',
    forIt:
      'A steady stream that follows the hours of the day. It can be paused within minutes when it gets tight.',
    example: { block: 'campaign', text: 'channel search: paid-search "Brand terms"' },
  },
  {
    term: 'visits',
    aliases: ['sessions', 'traffic'],
    places: ['event:visit', 'unit:visits'],
    side: 'marketing',
    forMarketing: 'People who arrive on a page, each time that they do.',
    forIt:
      'Sessions. One visit is many requests: pages, pictures, searches. How many, the system says with `visit`.',
    example: { block: 'channel', text: 'visits 20k per day profile office-day' },
  },
  {
    term: 'UTM tag',
    aliases: ['utm', 'tracking tag'],
    places: [
      '<file>/utm-source',
      'kind/tracked-by/utm',
      'campaign/utm/source',
      'campaign/utm/campaign',
      'campaign/utm/term',
      'campaign/utm/content',
      'campaign/utm/id',
      'channel/utm/source',
      'channel/utm/campaign',
      'channel/utm/term',
      'channel/utm/content',
      'channel/utm/id',
      'capture/set/utm-source',
      'capture/set/utm-medium',
      'capture/set/utm-campaign',
      'capture/set/utm-term',
      'capture/set/utm-content',
    ],
    side: 'marketing',
    forMarketing: 'Words on a link by which analytics know which campaign and channel a visit came from.',
    forIt:
      'Query parameters of the landing page. A cache that takes them for another page misses every time.',
    example: { block: 'channel', text: 'utm source "newsletter"' },
  },
  {
    term: 'attribution',
    aliases: ['lead source', 'tracked-by'],
    places: ['capture/set/campaign-id'],
    side: 'marketing',
    forMarketing: 'Which channel gets the credit for an order or a lead.',
    forIt:
      'A foreign key from the record to the campaign, written when the form is sent. If it is not, nobody can add it later.',
    example: { block: 'capture', text: 'set campaign-id -> CampaignMember.CampaignId' },
  },
  {
    term: 'lead',
    aliases: ['prospect'],
    places: ['event:lead'],
    side: 'marketing',
    forMarketing: 'Somebody who told us who they are and may buy.',
    forIt: 'A record that a form creates in the CRM, with a follow-up that somebody has promised.',
    example: { block: 'metric', text: 'target >= 4000 leads' },
  },
  {
    term: 'frequency',
    aliases: ['overlaps', 'frequency cap'],
    side: 'marketing',
    forMarketing: 'How often the same person hears from us in some time. People on two lists hear it twice.',
    forIt: 'A rate limit per person instead of per system.',
    example: { block: 'list', text: 'overlaps newsletter 4 %' },
  },
  {
    term: 'value per order',
    aliases: ['value', 'average order value'],
    side: 'marketing',
    forMarketing: 'What one order, or another event, is worth to us.',
    forIt: 'The price of an outage: with it Liaison turns visits that were turned away into money.',
    example: { block: 'campaign', text: 'value 85 USD per order' },
  },
  {
    term: 'spend',
    aliases: ['media budget', 'funding'],
    side: 'marketing',
    forMarketing: 'What a channel or a campaign costs, and who pays which share.',
    forIt: 'Money, not capacity: how much of the systems may be used is the capacity budget.',
    example: { block: 'channel', text: 'spend 44k USD' },
  },
  {
    term: 'metric',
    aliases: ['KPI', 'target', 'goal'],
    places: ['metric/measures', 'metric/counts', 'metric/baseline'],
    side: 'marketing',
    forMarketing: 'A figure by which success is measured, with its target and its owner.',
    forIt: 'What a service level objective is to a system, only that it is about the business.',
    example: { block: 'metric', text: 'target >= 9000 orders' },
  },
];
