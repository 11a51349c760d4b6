/**
 * What stands at the places of a snippet until the author writes something else: names that are declared, days of
 * the campaign, usual amounts. A snippet that is left as it is means something, so nothing of it is underlined.
 */
import { barrierOf, writtenTarget } from '@liaison/checks';
import { type DeclarationKind, writtenName } from '@liaison/model';
import type { Cursor } from './cursor.ts';
import { ownFlight } from './dates.ts';
import { bestPerson, bestTeam } from './people.ts';

/** For a word of a syntax line, such as `PERSON` or `TEAM|VENDOR`, in a statement of a block. */
export function placeholderText(word: string, statement: string, cursor: Cursor): string {
  for (const each of word.split('|')) {
    const text = OWN[`${statement} ${each}`] ?? FIXED[each] ?? nameFor(each, statement, cursor);
    if (text !== undefined) return text;
  }
  return dayFor(word, cursor) ?? word.toLowerCase().replaceAll('|', ' or ');
}

/** For a word in quotation marks, where no name stands. */
export function textInQuotes(word: string, statement: string): string {
  return OWN[`${statement} ${word}`] ?? FIXED[word] ?? word.toLowerCase();
}

/** By statement and word, where another amount or word is usual there. */
const OWN: Readonly<Record<string, string>> = {
  'campaign/value QUANTITY': '85 USD per order',
  'campaign/funding QUANTITY': '50k USD',
  'channel/visits QUANTITY': '20k per day',
  'channel/spend QUANTITY': '40k USD',
  'channel/value QUANTITY': '85 USD per order',
  'channel/throttle QUANTITY': '200k messages per hour',
  'team/budget QUANTITY': '100k USD',
  'team/lead-time DURATION': '10 business days',
  'system/lead-time DURATION': '10 business days',
  'change/lead-time DURATION': '10 business days',
  'person/signs-for QUANTITY': '100k USD',
  'campaign/cost QUANTITY': '10k USD',
  'campaign/channel KIND': 'email',
  'campaign/waiting-room QUANTITY': '900 visits per minute',
  'list/at-most QUANTITY': '2 messages per week',
  'sender/authenticated-by MEANS': 'dkim',
  'sender/unsubscribe MEANS': 'one-click',
  'sender/unsubscribe DURATION': '2 days',
  'sender/quiet-hours BEGINNING': '21:00',
  'sender/quiet-hours END': '08:00',
  'kind/tracked-by MEANS': 'utm',
  'evidence/level LEVEL': 'silver',
  'evidence/expires DURATION': '90 days',
  'use/special-basis BASIS': 'explicit-consent',
  'channel/follows DURATION': '1 day',
  'channel/audience QUANTITY': '100k people',
  'channel/converts EVENT': 'order',
  'channel/delivered SHARE': '98 %',
  'kind/delivered SHARE': '98 %',
  'page/visit QUANTITY': '10 requests',
  'page/canonical TEXT': 'https://example.com/path',
  'page/redirects TEXT': 'https://example.com/path',
  'system/visit QUANTITY': '10 requests',
  'system/quota QUANTITY': '50k requests per 24 h',
  'system/calls QUANTITY': '1 requests per visit',
  'system/headroom SHARE': '25 %',
  'capture/rate SHARE': '8 % per visit',
  'use/retention DURATION': '24 months',
  'vendor/limit QUANTITY': '400k messages per hour',
  'list/size QUANTITY': '100k',
  'crm/api QUANTITY': '1 requests per submission',
  'crm/processes WHAT': 'personal-data',
  'sla/promise MEASURE': 'availability',
  'sla/promise QUANTITY': '99.9 %',
  'sla/promise DURATION': '30 days',
  'metric/target QUANTITY': '30 %',
  'metric/baseline QUANTITY': '30 %',
  'contingency/when ACTION': 'do "what helps"',
  'curve/ends DURATION': '30 days',
  '<file>/measure UNIT': 'requests',
  '<file>/unit UNIT': 'name',
  '<file>/unit DIMENSION': 'things',
};

const FIXED: Readonly<Record<string, string>> = {
  QUANTITY: '300 rps',
  SHARE: '5 %',
  DURATION: '1 h',
  TIME: '12:00',
  TIMEZONE: 'Europe/London',
  STATUS: 'draft',
  SCOPE: 'campaigns',
  BASIS: 'consent',
  MEANS: 'link',
  MODE: 'double',
  ASSESSMENT: 'dpia',
  PROTECTION: 'special',
  SHAPE: 'log-logistic',
  'DATA-ROLE': 'processor',
  KEY: 'source',
  LEVEL: 'saq-a',
  LANGUAGE: 'en',
  PATH: '/path',
  PLATFORM: 'salesforce',
  SERVICE: 'email',
  WHAT: 'personal-data',
  'FIELD-TYPE': 'text(80)',
  COMPARISON: '>=',
};

/** A declared name of the kind that is meant; undefined where there is none. */
function nameFor(word: string, statement: string, cursor: Cursor): string | undefined {
  const { workspace, campaign, around } = cursor;
  switch (word) {
    case 'PERSON':
      return nameOf(bestPerson(RULES[statement] ?? '', cursor));
    case 'TEAM':
    case 'PARTY':
      return nameOf(bestTeam(statement.endsWith('/owner') ? 'TeamOwner' : '', cursor));
    case 'OTHER-PARTY': {
      const first = bestTeam('', cursor);
      const others = [...workspace.all('team'), ...workspace.all('vendor')];
      return nameOf(others.find(({ declaration }) => declaration !== first)?.declaration);
    }
    case 'PAGE':
      return nameOf(campaign?.pages[0]);
    case 'CAPTURE':
      return nameOf(campaign?.captures[0]);
    case 'CHANNEL':
      return nameOf(campaign?.channels[0]);
    // Without one, a word that is not read as the keyword again.
    case 'SENDER':
      return nameOf(workspace.all('sender')[0]?.declaration) ?? 'our-sender';
    case 'SLOT':
      return nameOf(workspace.all('slot')[0]?.declaration) ?? 'our-slot';
    case 'METRIC':
      return nameOf(campaign?.metrics.find((metric) => !around.includes(metric)));
    case 'CURRENCY':
      return campaign?.value?.unit ?? 'USD';
    case 'CRM-FIELD':
      return targetFor(cursor, ['text']);
    case 'EMAIL-FIELD':
      return targetFor(cursor, ['email', 'text']);
    default: {
      const kind = KINDS[word];
      const found = kind && workspace.all(kind).find(({ declaration }) => !around.includes(declaration));
      return nameOf(found?.declaration);
    }
  }
}

/** As the grammar calls the statements in which not everybody fits. */
const RULES: Readonly<Record<string, string>> = {
  'campaign/owner': 'Owner',
  'campaign/it-owner': 'ItOwner',
  'campaign/on-call': 'OnCall',
  'contingency/when': 'Plan',
};

const KINDS: Readonly<Record<string, DeclarationKind>> = {
  SYSTEM: 'system',
  VENDOR: 'vendor',
  LIST: 'list',
  CRM: 'crm',
  PURPOSE: 'purpose',
  REGION: 'region',
  EVENT: 'event',
  ROLE: 'role',
  SIDE: 'side',
  CURVE: 'curve',
  PROFILE: 'profile',
  MEASURE: 'measure',
  KIND: 'kind',
  TYPE: 'type',
  CAMPAIGN: 'campaign',
  COST: 'cost',
  EVIDENCE: 'evidence',
  CHANGE: 'change',
};

function nameOf(declaration: { readonly name: string } | undefined): string | undefined {
  return declaration && declaration.name !== '' ? writtenName(declaration.name) : undefined;
}

/** A field of one of these types that a form may fill, of the first object that has one. */
function targetFor({ workspace }: Cursor, types: readonly string[]): string | undefined {
  for (const type of types) {
    for (const { declaration: object } of workspace.all('object')) {
      const crmField = object.fields.find((each) => each.type?.type.name === type && !barrierOf(each));
      if (crmField) return writtenTarget(object, crmField, workspace);
    }
  }
  return undefined;
}

function dayFor(word: string, cursor: Cursor): string | undefined {
  const { from, to } = ownFlight(cursor);
  switch (word) {
    case 'RANGE':
      return `${from} .. ${to}`;
    case 'MOMENT':
      return `${from} 09:00`;
    case 'DATE':
      return from;
    default:
      return undefined;
  }
}
