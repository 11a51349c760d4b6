/** Terms of working together: who answers, who agrees, what is promised. */
import type { GlossaryTerm } from './term.ts';

export const sharedTerms: readonly GlossaryTerm[] = [
  {
    term: 'owner',
    aliases: [],
    side: 'shared',
    forMarketing: 'The one person, or team, who answers for it. Two owners are none.',
    forIt:
      'Who is asked when something is wrong: the service owner of a system, the product owner of a campaign.',
    example: { block: 'campaign', text: 'owner ana-reyes' },
  },
  {
    term: 'IT owner',
    aliases: ['it-owner'],
    side: 'shared',
    forMarketing: 'The person in IT who has read the plan and answers for what it does to the systems.',
    forIt:
      'You, for the whole campaign: load, budgets, freezes, contingency. The systems still have their own owners.',
    example: { block: 'campaign', text: 'it-owner tom-okafor' },
  },
  {
    term: 'champion',
    aliases: ['driver'],
    side: 'shared',
    forMarketing: 'Who drives the campaign day by day, on whichever side.',
    forIt: "The person to talk to in daily work; decisions are the owner's.",
    example: { block: 'campaign', text: 'champion ana-reyes' },
  },
  {
    term: 'sponsor',
    aliases: [],
    side: 'shared',
    forMarketing:
      'Somebody with the power to decide when the two sides do not agree. There should be one on each side.',
    forIt: 'The last step of escalation before the day, and the one who approves money and people.',
    example: { block: 'campaign', text: 'sponsor lena-fischer' },
  },
  {
    term: 'liaison',
    aliases: ['liaison-to'],
    side: 'shared',
    forMarketing: 'A person who sits with the other side and speaks both languages.',
    forIt: 'The named contact between teams, or to an operation that is run by a vendor.',
    example: { block: 'person', text: 'liaison-to growth' },
  },
  {
    term: 'side',
    aliases: [],
    side: 'shared',
    forMarketing: 'Which part of the house a team belongs to: marketing, IT, sales, control.',
    forIt: 'The attribute by which Liaison sees that people of both sides are on board.',
    example: { block: 'team', text: 'side it' },
  },
  {
    term: 'approval',
    aliases: ['sign-off', 'signs-for', 'role'],
    places: ['campaign/approval/pending', 'vendor/approval/pending'],
    side: 'shared',
    forMarketing:
      'A yes from somebody who answers for it: for load, for privacy, for money. Nobody signs for themselves.',
    forIt: 'A review with a role, recorded beside the plan. It is void when what it covered has changed.',
    example: { block: 'campaign', text: 'approval it pending' },
  },
  {
    term: 'seal',
    aliases: ['fingerprint'],
    places: ['campaign/approval/seal', 'vendor/approval/seal'],
    side: 'shared',
    forMarketing: 'A short code that shows whether the plan is still the one that was approved.',
    forIt:
      'A truncated hash over the part of the model that the role answers for; prose and order do not count.',
    example: {
      block: 'campaign',
      text: 'approval it by tom-okafor on 2026-10-28 seal "1:7f3a91c2"',
    },
  },
  {
    term: 'evidence',
    aliases: ['proof'],
    places: ['curve/evidence', 'kind/evidence', 'profile/evidence', 'metric/source'],
    side: 'shared',
    forMarketing:
      "Where a figure comes from. Last year's figures are better than a guess, and a guess should say so.",
    forIt: 'A link to the test report, dashboard or ticket behind a number.',
    example: {
      block: 'curve',
      text: 'evidence "Own analytics, 40 sends in 2026" "https://analytics.example/clicks"',
    },
  },
  {
    term: 'SLA',
    aliases: ['sla', 'service level agreement'],
    side: 'shared',
    forMarketing:
      'What both sides promise each other, in figures: how available, how fast, how early we say what is coming.',
    forIt: 'Service levels in one direction, lead times in the other. Here both sides are bound.',
    example: { block: 'sla', text: 'between growth and ecommerce' },
  },
  {
    term: 'promise',
    aliases: ['measure', 'service level objective', 'SLO'],
    side: 'shared',
    forMarketing: 'One line of an agreement that can be measured: what, how much, over which time, by whom.',
    forIt: 'A service level objective with its window and its owner.',
    example: { block: 'sla', text: 'promise notice >= 10 business days by growth' },
  },
  {
    term: 'breach',
    aliases: [],
    side: 'shared',
    forMarketing: 'What happens when a promise is not kept, and who hears of it how soon.',
    forIt: 'The consequence and the escalation path of a missed objective.',
    example: {
      block: 'sla',
      text: 'breach "Paid channels pause until green" escalates to raj-mehta within 1 h',
    },
  },
  {
    term: 'escalation',
    aliases: ['escalates'],
    places: ['sla/breach/escalates'],
    side: 'shared',
    forMarketing: 'Whom one goes to when those who should act do not answer in time, and how soon.',
    forIt:
      'The next step up, with its deadline; agreed beforehand, so that nobody looks for a number at night.',
    example: { block: 'campaign', text: 'escalates to raj-mehta within 1 h' },
  },
  {
    term: 'review',
    aliases: ['post-mortem', 'retrospective'],
    side: 'shared',
    forMarketing: 'The day on which both sides look at what happened, while it is fresh.',
    forIt: 'A blameless post-mortem, also when nothing broke: forecast beside what came.',
    example: { block: 'sla', text: 'review 2026-12-14' },
  },
  {
    term: 'vendor',
    aliases: ['supplier', 'agency', 'managed-by'],
    places: ['vendor/contract', 'vendor/service'],
    side: 'shared',
    forMarketing: 'A company that does work for us: sends mails, runs the queue, places adverts.',
    forIt: 'A third party with a contract, limits and access to data; somebody inside still answers for it.',
    example: { block: 'vendor', text: 'contract "MSA-2291" until 2027-03-31' },
  },
  {
    term: 'outsourcing',
    aliases: ['operated-by', 'outsourced-to'],
    side: 'shared',
    forMarketing: 'Others run it for us. That does not take away who answers for it.',
    forIt: 'Operated outside and owned inside: the operator works to the contract, the owner to the promise.',
    example: { block: 'system', text: 'operated-by streamly' },
  },
  {
    term: 'freeze of assets',
    aliases: [],
    places: ['measure:asset-freeze'],
    side: 'shared',
    forMarketing: 'How long before the first send the plan, the texts and the pages have to be final.',
    forIt: 'The time that is left to test, to scale and to book people once the plan stands.',
    example: { block: 'sla', text: 'promise asset-freeze >= 3 business days by growth' },
  },
];
