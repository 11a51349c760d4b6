/** Two versions of a repository as texts, and what their review says, drawn as lines to compare. */
import { libraryFiles, parseCampaignFile } from '@liaison/language';
import { buildWorkspace, type Change, type Review, reviewOf, type Workspace } from '@liaison/model';

/** Path to text. */
export type Texts = Readonly<Record<string, string>>;

export function workspaceOf(texts: Texts): Workspace {
  const files = Object.entries(texts).map(([path, text]) => parseCampaignFile({ path, text }));
  return buildWorkspace([...libraryFiles(), ...files], { today: '2026-11-01' });
}

export function reviewed(before: Texts, after: Texts): Review {
  return reviewOf(workspaceOf(before), workspaceOf(after));
}

/** `breaking throttle-removed (it): throttle of `mail`: 8000 messages per hour -> nothing`, one line each. */
export function drawn(changes: readonly Change[]): string[] {
  return changes.map(({ level, code, hurts, about, before = 'nothing', after = 'nothing' }) => {
    return `${level} ${code}${hurts ? ` (${hurts})` : ''}: ${about}: ${before} -> ${after}`;
  });
}

/** Systems, people, a vendor, a list and a CRM to plan campaigns with. */
export const SHOP: Texts = {
  'org.campaign': `
team growth { side marketing }
team platform { side it }
person ana { team growth signs-for marketing }
person tom { team platform signs-for it }
person pia { team platform signs-for privacy }
vendor mailwave { service email managed-by platform processes personal-data in EU under "DPA 4" limit 600k messages per hour }
list newsletter { owner growth size 400k people counted 2026-10-01 kept-in salesforce purpose email-marketing }
crm salesforce { platform salesforce owner platform api crm-api }
`,
  'systems.campaign': `
system web-shop { owner platform capacity 900 rps tested 2026-10-01 "https://tests.example/1" headroom 20 % visit 6 requests staying 4 min calls checkout 3 requests per order }
system checkout { owner platform capacity 60 rps tested 2026-10-01 "https://tests.example/2" headroom 20 % visit 1 requests staying 1 min }
system crm-api { owner platform capacity 40 rps tested 2026-10-01 "https://tests.example/3" headroom 20 % visit 1 requests staying 1 min }
`,
};

/** A signed campaign; \`edit\` takes lines away or puts others in their place. */
export function campaign(edit: (text: string) => string = (text) => text): Texts {
  return { ...SHOP, 'tea.campaign': edit(TEA) };
}

const TEA = `campaign tea {
  owner ana
  it-owner tom
  status planned
  runs 2026-12-01 .. 2026-12-10
  timezone Europe/London
  value 40 GBP per order
  page landing "/tea" on web-shop
  channel mail: email {
    audience from newsletter
    at 2026-12-02 10:00 over 4 h
    response 3 %
    converts 2 % to order
    lands-on landing
    through mailwave
    throttle 120k messages per hour
    utm source "newsletter"
  }
  capacity-budget {
    web-shop 60 rps
    checkout 2 rps
  }
  contingency {
    when web-shop above 80 % of capacity, pause mail by tom
  }
  capture news on landing {
    purpose email-marketing
    rate 5 % per visit
    failures to platform
    email: email "E-mail", required, key -> Lead.Email
    opt-in: boolean "Yes, write to me" -> Lead.Opt_In__c grants email-marketing
  }
  use email-marketing in GB {
    basis consent
    notice "https://shop.example/privacy"
    retention 24 months after last-contact
    residency EU
  }
  sla launch {
    between growth and platform
    promise availability of web-shop >= 99.9 % over 30 days by platform
    measured "Dashboard" "https://metrics.example" every 5 min
    breach "Paid channels pause" escalates to ana within 1 h
  }
  metric orders {
    owner growth
    owner platform
    target >= 900 orders
  }
  funding 20k GBP {
    growth 80 %
    platform 20 %
  }
  approval marketing by ana on 2026-10-20
  approval it by tom on 2026-10-21
  approval privacy by pia on 2026-10-21
  approval crm by tom on 2026-10-21
}
`;
