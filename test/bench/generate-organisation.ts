/** The shared files of a generated workspace: who and what the campaigns refer to. All of it is right. */
import type { Random } from './random.ts';

/** A system that visitors see, with the systems that every visit reaches through it. */
interface Front {
  readonly name: string;
  readonly calls: readonly string[];
}

export interface Organisation {
  readonly marketers: readonly string[];
  readonly engineers: readonly string[];
  readonly marketingTeams: readonly string[];
  readonly itTeams: readonly string[];
  readonly fronts: readonly Front[];
  readonly mailers: readonly string[];
  readonly lists: readonly string[];
  readonly events: readonly string[];
  /** Fields of Lead that take free text, besides the standard ones. */
  readonly leadTexts: readonly string[];
  readonly files: readonly { readonly path: string; readonly text: string }[];
}

const FIRST = ['ana', 'tom', 'lena', 'raj', 'ida', 'wes', 'mia', 'jon', 'sue', 'kim'];
const LAST = ['reyes', 'okafor', 'fischer', 'mehta', 'holt', 'lam'];
const FRONTS = 40;
const SERVICES = 80;
const SYSTEMS = 200;
const OBJECTS = [
  'Lead',
  'Contact',
  'Account',
  'Opportunity',
  'CampaignMember',
  'Campaign',
  'Case',
  'Event',
  'Order',
  'Asset',
];
const FIELDS_PER_OBJECT = 200;

export function generateOrganisation(random: Random): Organisation {
  const marketingTeams = ['growth', 'brand', 'events', 'retention'];
  const itTeams = ['ecommerce', 'platform', 'crm-ops', 'identity', 'data', 'web'];
  const people = LAST.flatMap((last) => FIRST.map((first) => `${first}-${last}`));
  const marketers = people.filter((_, index) => index % 2 === 0);
  const engineers = people.filter((_, index) => index % 2 === 1);
  const fronts = Array.from({ length: FRONTS }, (_, index) => ({
    name: `shop-${index + 1}`,
    calls: [`service-${index * 2 + 1}`, `service-${index * 2 + 2}`],
  }));
  const mailers = Array.from({ length: 30 }, (_, index) => `mailer-${index + 1}`);
  const lists = Array.from({ length: 40 }, (_, index) => `list-${index + 1}`);
  const events = ['order', 'trial', 'donation'];
  const files = [
    { path: 'org/words.campaign', text: words() },
    { path: 'org/people.campaign', text: peopleFile(marketingTeams, itTeams, marketers, engineers) },
    { path: 'org/systems.campaign', text: systemsFile(fronts, itTeams, random) },
    {
      path: 'org/vendors.campaign',
      text: mailers.map((name, index) => vendor(name, index, random)).join('\n'),
    },
    { path: 'org/lists.campaign', text: lists.map((name) => list(name, random)).join('\n') },
    { path: 'org/crms.campaign', text: crms() },
    { path: 'crm/salesforce.campaign', text: schema() },
  ];
  const leadTexts = Array.from({ length: 60 }, (_, index) => customField(index * 3 + 18));
  return { marketers, engineers, marketingTeams, itTeams, fronts, mailers, lists, events, leadTexts, files };
}

function words(): string {
  return `// Words of our own, besides the built-in ones.

event   donation    "A gift is paid"
event   trial       "Trial started"
purpose fundraising "Taking and acknowledging a gift"
`;
}

function peopleFile(
  marketingTeams: readonly string[],
  itTeams: readonly string[],
  marketers: readonly string[],
  engineers: readonly string[],
): string {
  const team = (name: string, side: string) =>
    `team ${name} "${title(name)}" {\n  side ${side}\n  contact "https://chat.example/${name}"\n}\n`;
  const person = (teams: readonly string[], role: string) => (name: string, index: number) =>
    `person ${name} "${title(name)}" {
  team      ${teams[index % teams.length]}
  email     "${name.replace('-', '.')}@shop.example"
  github    "${name.replace('-', '')}"
  signs-for ${role}
}
`;
  return [
    '// Who is who.\n',
    ...marketingTeams.map((name) => team(name, 'marketing')),
    ...itTeams.map((name) => team(name, 'it')),
    team('procurement', 'control'),
    ...marketers.map(person(marketingTeams, 'marketing')),
    ...engineers.map(person(itTeams, 'it')),
  ].join('\n');
}

function systemsFile(fronts: readonly Front[], itTeams: readonly string[], random: Random): string {
  const services = Array.from({ length: SERVICES }, (_, index) => `service-${index + 1}`);
  const batches = Array.from({ length: SYSTEMS - FRONTS - SERVICES - 1 }, (_, index) => `batch-${index + 1}`);
  const system = (name: string, lines: readonly string[]) =>
    `system ${name} "${title(name)}" {
  owner    ${random.pick(itTeams)}
  capacity ${random.int(40, 90)}k rps tested 2026-0${random.int(6, 9)}-12 "https://ci.example/load-tests/${name}"
  headroom ${random.int(10, 30)} %
  baseline ${random.int(20, 90)} rps profile office-day
${lines.map((line) => `  ${line}\n`).join('')}}
`;
  return [
    '// What a campaign can bring down, and how much each can take.\n',
    system('crm-api', []),
    ...fronts.map(({ name, calls }) =>
      system(name, [
        `visit    ${random.int(4, 14)} requests staying ${random.int(2, 9)} min`,
        `calls    ${calls[0]} 2 requests per visit`,
        `calls    ${calls[1]} 4 requests per order`,
        'freeze   releases 2027-11-24 .. 2027-12-01 "Peak trading"',
      ]),
    ),
    ...services.map((name) => system(name, [])),
    ...batches.map((name) => system(name, [`calls    ${random.pick(services)} 1 requests per submission`])),
  ].join('\n');
}

const MANY_VENDORS =
  'allow duplicate-service until 2028-03-31 by ana-reyes: each country has its own contract until the tender';

function vendor(name: string, index: number, random: Random): string {
  const second = index > 0 ? `  // ${MANY_VENDORS}\n` : '';
  return `vendor ${name} "${title(name)}" {
${second}  service    email
  managed-by procurement
  contract   "MSA-${random.int(1000, 9999)}" until 2028-03-31
  limit      ${random.int(40, 90)}M messages per hour
  processes  personal-data in EU under "DPA-${random.int(10, 99)}"
  exit       "All data as CSV within 30 days, then destroyed" "https://wiki.example/exit/${name}"
  approval   marketing by ana-reyes on 2026-02-03
  approval   it by tom-reyes on 2026-02-04
}
`;
}

function list(name: string, random: Random): string {
  return `list ${name} "${title(name)}" {
  owner   growth
  size    ${random.int(20, 900)}k on 2026-10-01
  kept-in salesforce
  purpose email-marketing
  purpose fundraising
  zone    Europe/London ${random.int(40, 60)} %
  zone    Europe/Berlin 40 %
}
`;
}

function crms(): string {
  return `crm salesforce "Salesforce production" {
  platform salesforce
  owner    crm-ops
  api      crm-api 1 requests per submission
}
`;
}

const LEAD_STANDARD = [
  'FirstName: text(40) "First Name"',
  'LastName: text(80) "Last Name", required',
  'Company: text(255), required',
  'Email: email(80), lookup-key',
  'Phone: phone(40)',
  'Country: text(80)',
  'LeadSource: choice("Web", "Webinar", "Partner Referral", "Other") "Lead Source", open',
  'Newsletter_Opt_In__c: boolean "Newsletter"',
  'Newsletter_Opt_In_Date__c: datetime',
  'Consent_Text__c: text(255)',
  'UTM_Source__c: text(100)',
  'CreatedDate: datetime "Created Date", readonly',
];
const MEMBER_STANDARD = [
  'CampaignId: reference(Campaign) "Campaign ID", required, create-only',
  'LeadId: reference(Lead) "Lead ID"',
  'Status: choice("Sent", "Responded") "Status", open',
];
const CUSTOM_TYPES = [
  'text(255)',
  'integer(8)',
  'choice("High" as "High value", "Medium", "Low", inactive "None"), closed',
];

function schema(): string {
  const objects = OBJECTS.map((name) => {
    const standard = name === 'Lead' ? LEAD_STANDARD : name === 'CampaignMember' ? MEMBER_STANDARD : [];
    const custom = Array.from({ length: FIELDS_PER_OBJECT - standard.length }, (_, offset) => {
      const index = offset + standard.length;
      return `${customField(index)}: ${CUSTOM_TYPES[index % CUSTOM_TYPES.length]}`;
    });
    return `  object ${name} "${name}" {\n${[...standard, ...custom].map((line) => `    ${line}\n`).join('')}  }\n`;
  });
  return `// Written by \`liaison crm import\`: edit the CRM, not this file.

schema of salesforce exported 2026-10-01 {

${objects.join('\n')}}
`;
}

/** Fields whose index is a multiple of three are texts. */
function customField(index: number): string {
  return `Custom_${String(index).padStart(3, '0')}__c`;
}

function title(name: string): string {
  return name
    .split('-')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join(' ');
}
