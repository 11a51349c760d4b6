/** Terms that IT brings along. */
import type { GlossaryTerm } from './term.ts';

export const itTerms: readonly GlossaryTerm[] = [
  {
    term: 'system',
    aliases: ['service', 'application'],
    side: 'it',
    forMarketing: 'Something that has to work for the campaign: the shop, the search, the checkout, the CRM.',
    forIt: 'A deployable unit with one owner and limits of its own.',
    example: { block: '<file>', text: 'system web-shop "Web shop"' },
  },
  {
    term: 'capacity',
    aliases: ['limit of a system'],
    places: ['contingency/when/capacity'],
    side: 'it',
    forMarketing:
      'How many people or requests a system can serve at the same time, like the seats of a theatre. Above it people see errors.',
    forIt: 'The highest sustained rate, or number of users, at which the system still keeps its promises.',
    example: { block: 'system', text: 'capacity 900 rps tested 2026-09-12' },
  },
  {
    term: 'rps',
    aliases: ['requests per second', 'request', 'throughput'],
    places: ['unit:rps'],
    side: 'it',
    forMarketing:
      'How often a system is asked something each second. One visitor asks it many times: for the page, its parts, each search.',
    forIt: 'Requests per second that reach the system itself, behind its CDN.',
    example: { words: '10 visits per second at 12 requests each are 120 rps.' },
  },
  {
    term: 'load',
    aliases: [],
    side: 'it',
    forMarketing: 'What a system has to do at a moment, because of us and because of everybody else.',
    forIt: 'Arrival rate over time: the everyday load plus all campaigns.',
    example: { words: '`liaison load --system web-shop` shows the load of all campaigns on the web shop.' },
  },
  {
    term: 'peak',
    aliases: ['worst second', 'spike'],
    side: 'it',
    forMarketing: 'The worst second. A system fails by its worst second, not by the total of the day.',
    forIt: 'The maximum of the arrival rate. A daily total says nothing about it.',
    example: { words: '40k visits over a day are harmless; the same 40k within two minutes are not.' },
  },
  {
    term: 'headroom',
    aliases: ['reserve', 'safety margin'],
    side: 'it',
    forMarketing:
      'The share of the capacity that stays free, like the seats that a theatre does not sell: for surprises, and for whatever breaks that day.',
    forIt:
      'Reserve for forecast error, node loss and bursts within a second. Capacity less headroom is usable.',
    example: { block: 'system', text: 'headroom 25 %' },
  },
  {
    term: 'usable rate',
    aliases: ['usable'],
    side: 'it',
    forMarketing: 'What all campaigns and the everyday business may use together.',
    forIt: 'Capacity × (1 − headroom). Quotas and users at a time have no headroom.',
    example: { words: '900 rps with a headroom of 25 % are 675 rps usable.' },
  },
  {
    term: 'baseline',
    aliases: ['everyday load'],
    places: ['system/baseline'],
    side: 'it',
    forMarketing: 'What is going on anyway, without any campaign. The campaign comes on top.',
    forIt: 'Mean organic load, spread over the day by a profile.',
    example: { block: 'system', text: 'baseline 120 rps profile office-day' },
  },
  {
    term: 'profile',
    aliases: ['daily pattern'],
    places: ['profile/at', 'system/baseline/profile', 'channel/visits/profile'],
    side: 'it',
    forMarketing: 'When in the day people come: few at night, most in the evening.',
    forIt: 'Weights by hour of the local clock, scaled to a mean of 1.',
    example: { block: 'profile', text: 'at 12:00 6 %' },
  },
  {
    term: 'load test',
    aliases: ['stress test'],
    places: ['system/capacity/tested', 'evidence:load-test'],
    side: 'it',
    forMarketing: 'A rehearsal with machines instead of people, to see how much a system really takes.',
    forIt:
      'The evidence behind a stated capacity. An old one, from before the last changes, is worth little.',
    example: {
      block: 'system',
      text: 'capacity 900 rps tested 2026-09-12 "https://ci.example/load-tests/88"',
    },
  },
  {
    term: 'capacity budget',
    aliases: ['capacity-budget'],
    side: 'it',
    forMarketing:
      'How much of each system this campaign may use, agreed with those who run it. A budget of capacity, not of money.',
    forIt:
      'An admission quota for each campaign and system; all budgets at a time have to fit into what is usable.',
    example: { block: 'capacity-budget', text: 'web-shop 300 rps' },
  },
  {
    term: 'quota',
    aliases: ['request quota'],
    side: 'it',
    forMarketing: 'The most that may be asked of a system within an hour or a day, as in a phone contract.',
    forIt:
      'A limit over a rolling or a calendar window, often contractual. Unlike a rate, a short spike does not break it.',
    example: { block: 'system', text: 'quota 50k requests per day in America/Chicago' },
  },
  {
    term: 'rate limit',
    aliases: ['limit'],
    side: 'it',
    forMarketing: 'The fastest that a vendor sends or takes things, for all our campaigns together.',
    forIt: 'A cap per unit of time, enforced by the other side by rejecting or queueing.',
    example: { block: 'vendor', text: 'limit 400k messages per hour' },
  },
  {
    term: 'throttle',
    aliases: ['pacing'],
    places: ['contingency/when/throttle'],
    side: 'it',
    forMarketing:
      'To send more slowly on purpose, so that people do not all come at once. Everybody still gets it.',
    forIt: 'A rate limit that we set ourselves at the source, where it costs nothing.',
    example: { block: 'channel', text: 'throttle 200k messages per hour' },
  },
  {
    term: 'jitter',
    aliases: [],
    side: 'it',
    forMarketing: 'Even a message "sent at once" takes some seconds until the last phone has it.',
    forIt: 'The minimum spread of a send. It keeps the forecast of an immediate send finite.',
    example: { block: 'kind', text: 'jitter 60 s' },
  },
  {
    term: 'lag',
    aliases: ['asynchronous call'],
    places: ['system/calls/lag'],
    side: 'it',
    forMarketing:
      'How much later a second system has to do its part, such as the confirmation after an order.',
    forIt: 'Delay of a deferred call behind the event that causes it.',
    example: { block: 'system', text: 'calls mailer 1 requests per order lag 5 min' },
  },
  {
    term: 'dependency',
    aliases: ['calls', 'downstream system'],
    side: 'it',
    forMarketing:
      'A system that the page needs behind the scenes. It can fail first, although nobody has heard of it: one visit may ask it several times.',
    forIt: 'A downstream call with its multiplicity per event. Along a path numbers multiply.',
    example: { block: 'system', text: 'calls search-api 2 requests per visit' },
  },
  {
    term: 'cost of a visit',
    aliases: ['requests per visit'],
    places: ['system/visit', 'page/visit'],
    side: 'it',
    forMarketing:
      'How often one visitor makes the system work. A plainer page costs less, so more people fit.',
    forIt: 'Requests to the origin per session. It is the exchange rate between what both sides count.',
    example: { block: 'system', text: 'visit 12 requests staying 3 min' },
  },
  {
    term: 'users at a time',
    aliases: ['concurrent users'],
    places: ['system/visit/staying', 'page/visit/staying', 'unit:users', 'unit:user'],
    side: 'it',
    forMarketing:
      'How many people are there at the same moment. If they stay longer, more are there at once.',
    forIt: 'Concurrency: arrivals within the time that a visitor stays.',
    example: { block: 'system', text: 'capacity 45k users' },
  },
  {
    term: 'scaling',
    aliases: ['scales', 'autoscaling'],
    side: 'it',
    forMarketing:
      'The system adds machines when more people come, but that takes minutes. A spot on television is faster.',
    forIt:
      'Warm capacity and the time to grow to the full one. A ramp that is steeper than that hits the warm capacity.',
    example: { block: 'system', text: 'scales from 400 rps in 7 min' },
  },
  {
    term: 'freeze',
    aliases: ['change freeze', 'code freeze'],
    side: 'it',
    forMarketing:
      'A time in which nothing may be changed, or in which no campaign may send people to the system.',
    forIt: 'A change freeze: `releases` stops deployments, `campaigns` stops load.',
    example: {
      block: 'system',
      text: 'freeze campaigns 2026-12-03 06:00 .. 2026-12-03 09:00 "Certificate change"',
    },
  },
  {
    term: 'maintenance window',
    aliases: ['maintenance', 'downtime'],
    side: 'it',
    forMarketing:
      'A time in which the system is away or weaker, so that one had better not send anybody there.',
    forIt: 'Planned work with reduced or no capacity.',
    example: { block: 'system', text: 'maintenance 2026-12-06 02:00 .. 2026-12-06 04:00 "Database upgrade"' },
  },
  {
    term: 'contingency',
    aliases: ['when', 'runbook'],
    places: ['contingency/when/pause', 'contingency/when/tested'],
    side: 'it',
    forMarketing:
      'What we do if it gets tight, decided beforehand, with a name behind it: slow down, pause, queue.',
    forIt: 'A runbook with trigger, action and owner, practised before the day.',
    example: {
      block: 'contingency',
      text: 'when web-shop above 80 % of capacity, pause search by ana-reyes',
    },
  },
  {
    term: 'waiting room',
    aliases: ['waiting-room', 'virtual queue'],
    places: [
      'campaign/waiting-room/admits',
      'contingency/when/waiting-room',
      'contingency/when/admits',
      'cost:waiting-room',
    ],
    side: 'it',
    forMarketing:
      'A queue before the shop: people see how long it takes and come in one after another. They are late, not lost.',
    forIt: 'Admission control at the edge: a constant drain rate, first come, first served.',
    example: {
      block: 'campaign',
      text: 'waiting-room web-shop admits 900 visits per minute through queueup',
    },
  },
  {
    term: 'backlog',
    aliases: ['queue'],
    side: 'it',
    forMarketing:
      'What has piled up because more came than could be served. It is still there after the rush.',
    forIt: 'The integral of load above capacity. Delay is backlog divided by capacity.',
    example: { words: '100 rps too many for one minute leave 6,000 requests to work off.' },
  },
  {
    term: 'latency',
    aliases: ['p95', 'response time'],
    places: ['measure:latency-p95'],
    side: 'it',
    forMarketing:
      'How long a page makes people wait. The 95th percentile is what all but the slowest 5 of 100 get.',
    forIt: 'Time to answer, as a percentile and not as a mean. It rises long before requests fail.',
    example: { block: 'sla', text: 'promise latency-p95 of web-shop <= 800 ms over 5 min by ecommerce' },
  },
  {
    term: 'availability',
    aliases: ['uptime'],
    places: ['measure:availability'],
    side: 'it',
    forMarketing:
      'The share of the time in which the system works. 99.9 % of a month leaves 43 minutes in which it does not.',
    forIt: 'The share of good minutes within a window.',
    example: { block: 'sla', text: 'promise availability of web-shop >= 99.9 % over 30 days by ecommerce' },
  },
  {
    term: 'error rate',
    aliases: [],
    places: ['measure:error-rate'],
    side: 'it',
    forMarketing: 'The share of the attempts that end in an error page.',
    forIt:
      'Failed requests divided by all. A trigger for contingency that needs no knowledge of the capacity.',
    example: {
      block: 'contingency',
      text: 'when error-rate of checkout-api > 2 %, pause search by ana-reyes',
    },
  },
  {
    term: 'mail scanner',
    aliases: ['scanners', 'bot clicks', 'machine clicks'],
    side: 'it',
    forMarketing:
      'Programs that open every link of a mail to look for viruses. They come within seconds and never buy; analytics may count them as clicks.',
    forIt:
      'Machine traffic on the landing page right after delivery. It makes load, but no orders and no forms.',
    example: { block: 'channel', text: 'scanners 1 per visit' },
  },
  {
    term: 'on-call',
    aliases: ['stand-by'],
    side: 'it',
    forMarketing: 'Who can be woken at which hours if something breaks, and answers.',
    forIt:
      'The rota for the time of the campaign. Marketing belongs on it too: only marketing can pause a channel.',
    example: { block: 'campaign', text: 'on-call tom-okafor 2026-11-27 08:00 .. 2026-11-27 23:00' },
  },
  {
    term: 'API',
    aliases: ['api', 'interface'],
    side: 'it',
    forMarketing:
      'The door by which programs talk to a system. Each form that somebody sends goes through such a door.',
    forIt: 'The system that takes the writes of forms, and what one submission costs it.',
    example: { block: 'crm', text: 'api crm-api 1 requests per submission' },
  },
  {
    term: 'CDN',
    aliases: ['cache', 'edge'],
    side: 'it',
    forMarketing:
      'Copies of pictures and pages, kept near the visitors. What comes from there does not burden the shop.',
    forIt: 'Only what misses the cache counts as a request in Liaison.',
    example: { words: 'A page of 60 files, 55 of them from the CDN, costs `visit 5 requests`.' },
  },
  {
    term: 'time zone',
    aliases: ['timezone', 'UTC', 'summer time'],
    side: 'it',
    forMarketing: 'Whose clock a time is on. On two days of the year an hour is left out or comes twice.',
    forIt: 'An IANA zone such as Europe/London, never an offset. Systems without one are on UTC.',
    example: { block: 'campaign', text: 'timezone America/New_York' },
  },
];
