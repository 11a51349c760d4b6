/** One generated campaign: about ninety lines, blank ones not counted, of every kind of statement, with at most one planted mistake. */
import type { Organisation } from './generate-organisation.ts';
import type { Random } from './random.ts';

/** Mistakes by the code of the check that must find them. */
export type Mistake =
  | 'missing-it-owner'
  | 'unmapped-field'
  | 'unresolved-reference'
  | 'unknown-crm-field'
  | 'unknown-member';

/** A file's mistake, if it has one: a small known share, spread evenly. */
export function mistakeOf(index: number): Mistake | undefined {
  if (index % 50 === 7) return 'missing-it-owner';
  if (index % 50 === 16) return 'unmapped-field';
  if (index % 50 === 23) return 'unresolved-reference';
  if (index % 50 === 34) return 'unknown-crm-field';
  if (index % 50 === 41) return 'unknown-member';
  return undefined;
}

const COUNTRIES = ['GB', 'DE', 'US', 'FR', 'ES', 'IT', 'NL', 'SE', 'CA'];
const SEASONS = ['spring', 'summer', 'autumn', 'winter', 'launch', 'sale', 'appeal', 'webinar'];

export function generateCampaign(index: number, org: Organisation, random: Random): string {
  const mistake = mistakeOf(index);
  const name = `${random.pick(SEASONS)}-${index}`;
  const front = inTurn(org.fronts);
  const engineer = inTurn(org.engineers);
  const marketer = inTurn(org.marketers);
  const growth = random.pick(org.marketingTeams);
  const it = random.pick(org.itTeams);
  const start = new Date(Date.UTC(2026, 11, 1) + (index % 330) * 86_400_000);
  const day = (offset: number): string =>
    new Date(start.getTime() + offset * 86_400_000).toISOString().slice(0, 10);
  const sections = [
    header(),
    ...['main-mail', 'reminder'].slice(0, random.int(1, 4) === 1 ? 2 : 1).map(mail),
    search(),
    budget(),
    capture(),
    use(),
    sla(),
    metrics(),
    `  funding ${random.int(60, 400)}k USD {\n    ${growth} 60 %\n    ${it} 40 %\n  }\n`,
    `  needs page-work "Landing page and form" from ${it} due ${day(-20)} "https://tracker.example/${index}"\n`,
    '  approval marketing pending\n  approval it pending\n  approval privacy pending\n',
  ];
  return `/** Campaign ${index} of the programme. Brief: https://wiki.example/${index} */
campaign ${name} "Campaign number ${index}" {
${sections.join('\n')}}
`;

  /** So that everything that is declared is used, as soon as there are enough campaigns. */
  function inTurn<T>(items: readonly T[]): T {
    return items[index % items.length] as T;
  }

  function header(): string {
    const owner = mistake === 'missing-it-owner' ? '' : `  it-owner ${engineer}\n`;
    const typing = mistake === 'unknown-member' ? `  sponser ${marketer}\n` : '';
    return `  owner ${marketer}
${owner}${typing}  champion ${marketer}
  sponsor ${random.pick(org.marketers)}
  sponsor ${random.pick(org.engineers)}
  status planned
  runs ${day(0)} .. ${day(20)}
  timezone Europe/London
  value ${random.int(20, 90)} USD per order
  crm-id "701Kx${String(index).padStart(13, '0')}"
  utm campaign "c${index}"

  page landing "/c${index}" on ${front.name}
`;
  }

  function mail(channel: string, position: number): string {
    const hour = String(random.int(8, 17)).padStart(2, '0');
    return `  channel ${channel}: email "Mail ${position + 1}" {
    audience ${random.int(2, 9)}k from ${inTurn(org.lists)}
    at ${day(1 + position)} ${hour}:00 over ${random.int(60, 180)} min
    response ${random.int(10, 40) / 10} %
    converts ${random.int(10, 30) / 10} % to order
    lands-on landing
    through ${inTurn(org.mailers)}
    utm source "${channel}"
    utm medium "email"
  }
`;
  }

  function search(): string {
    return `  channel search: paid-search "Brand terms" {
    visits ${random.int(1, 9)}k per day profile office-day
    converts 3 % to ${inTurn(org.events)}
    lands-on landing
    spend ${random.int(4, 40)}k USD
    utm source "search"
    utm medium "cpc"
  }
`;
  }

  function budget(): string {
    const wrong = mistake === 'unresolved-reference' ? `    ${front.calls[1]}-old 200 rps\n` : '';
    return `  capacity-budget {
    ${front.name} ${random.int(300, 900)} rps
    ${front.calls[0]} 200 rps
    ${front.calls[1]} 200 rps
${wrong}    crm-api 60 rps
  }

  contingency {
    when ${front.name} above 80 % of capacity, throttle main-mail to 500 messages per hour by ${engineer}
    when error-rate of ${front.calls[0]} > 2 %, pause search by ${marketer}
  }
`;
  }

  function capture(): string {
    const unknown = mistake === 'unknown-crm-field' ? 'Custom_99x__c' : random.pick(org.leadTexts);
    const free = random
      .some(
        org.leadTexts.filter((field) => field !== unknown),
        1,
      )
      .map((field, position) => `    answer-${position}: text(200) "Question ${position}" -> Lead.${field}\n`)
      .join('');
    const phone = mistake === 'unmapped-field' ? '' : ' -> Lead.Phone';
    return `  capture signup "Early-access form" on landing {
    purpose email-marketing
    rate ${random.int(2, 12)} % per visit
    failures to crm-ops
    email: email "E-mail", required, key -> Lead.Email
    first-name: text(40) "First name" -> Lead.FirstName
    last-name: text(80) "Last name", required -> Lead.LastName
    company: text(120) "Company", required -> Lead.Company
    phone: phone "Telephone"${phone}
    opt-in: boolean "Yes, e-mail me offers. I can unsubscribe at any time." -> Lead.Newsletter_Opt_In__c grants email-marketing
    topic: text(100) "Topic" -> salesforce/Lead.${unknown}
${free}    set "Web" -> Lead.LeadSource
    set now -> Lead.Newsletter_Opt_In_Date__c if opt-in is "true"
    set label-of-opt-in -> Lead.Consent_Text__c if opt-in is "true"
    set utm-source -> Lead.UTM_Source__c
    set campaign-id -> CampaignMember.CampaignId
    set "Responded" -> CampaignMember.Status
  }
`;
  }

  function use(): string {
    return `  use email-marketing in ${random.some(COUNTRIES, 2).join(', ')} {
    basis consent
    notice "https://shop.example/privacy"
    retention ${random.int(12, 36)} months after last-contact
    residency EU
  }
`;
  }

  function sla(): string {
    return `  sla launch "Launch readiness" {
    between ${growth} and ${it}
    promise availability of ${front.name} >= 99.9 % over 30 days by ${it}
    promise notice >= 10 business days by ${growth}
    measured "Service dashboard" "https://metrics.example/c${index}" every 5 min
    breach "Paid channels pause until green" escalates to ${engineer} within 1 h
    review ${day(30)}
  }
`;
  }

  function metrics(): string {
    return `  metric orders "Orders begun and not finished" {
    owner ${growth}
    owner ${it}
    target <= 30 %
    baseline ${random.int(32, 40)} %
    source "Checkout funnel" "https://analytics.example/funnel"
  }
`;
  }
}
