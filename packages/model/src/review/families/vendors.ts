/** Who outside the house is used, for what, under which contract, and with which data. */
import { daysBetween, isRealDate } from '../../date.ts';
import type { Reference } from '../../declaration.ts';
import { rateOf } from '../../load/amounts.ts';
import { roleText } from '../../role-text.ts';
import type { Processing, SubProcessor } from '../../vendor.ts';
import {
  breaking,
  defineFamily,
  doubtful,
  type Fact,
  factId,
  HARMLESS,
  missed,
  type Subject,
} from '../fact.ts';
import { formFields } from '../form-fields.ts';
import { dayFact, named, numberFact, partsOf, wordFact } from '../tell.ts';

/** One thing that a vendor does for a campaign. */
interface Task {
  readonly key: string;
  readonly about: string;
  readonly vendor: Reference;
  /** It may come by personal data in doing so. */
  readonly handlesData: boolean;
  readonly within?: string;
}

function tasksOf({ declaration, nameOf, nameOfReference }: Subject<'campaign'>): Task[] {
  const tasks: (Omit<Task, 'vendor'> & { vendor?: Reference | undefined })[] = [
    ...declaration.channels.map((channel) => ({
      key: `channel ${nameOf(channel)}`,
      about: `who sends ${named(nameOf(channel))}`,
      vendor: channel.through,
      handlesData: true,
      within: factId('channel', nameOf(channel)),
    })),
    {
      key: 'operated-by',
      about: 'who operates the campaign',
      vendor: declaration.operatedBy,
      handlesData: true,
    },
    ...[
      ...declaration.waitingRooms,
      ...declaration.contingency.flatMap(({ action }) => action ?? []),
    ].flatMap((room) => {
      if (!('through' in room) || !room.system) return [];
      const system = nameOfReference(room.system);
      const about = `whose waiting room is before ${named(system)}`;
      const task = { about, vendor: room.through, handlesData: false };
      return 'type' in room
        ? [{ ...task, key: `contingency ${system}` }]
        : [{ ...task, key: `planned ${system}`, within: factId('waiting-room', system) }];
    }),
  ];
  return tasks.flatMap(({ vendor, ...task }) => (vendor ? [{ ...task, vendor }] : []));
}

/** Vendors of whom work is asked; what it is, is told with the request. */
function askedIn({ declaration, workspace }: Subject<'campaign'>): Reference[] {
  return declaration.needs.flatMap(({ from }) => (from && workspace.resolveTo('vendor', from) ? from : []));
}

function recipientsIn(subject: Subject<'campaign'>): Reference[] {
  return formFields(subject).flatMap(({ field }) => field.sharedWith);
}

/** Each vendor that a campaign has to do with, whatever for. */
export const vendorUse = defineFamily({
  name: 'vendor-use',
  area: 'vendors',
  on: 'campaign',
  role: 'procurement',
  whenNew: true,
  facts: (subject) =>
    vendorFacts(
      [...tasksOf(subject).map(({ vendor }) => vendor), ...askedIn(subject), ...recipientsIn(subject)],
      'vendor',
      subject,
    ),
  judged: { added: breaking('it'), removed: HARMLESS },
});

/** Each vendor that gets answers, or that does something for a campaign and declares to process data. */
export const vendorData = defineFamily({
  name: 'vendor-data',
  area: 'vendors',
  on: 'campaign',
  role: 'privacy',
  isDerived: true,
  facts: (subject) => {
    const processors = tasksOf(subject).filter(({ vendor, handlesData }) => {
      const declared = subject.workspace.resolveTo('vendor', vendor)?.declaration;
      return handlesData && declared !== undefined && declared.processes.length > 0;
    });
    const vendors = [...processors.map(({ vendor }) => vendor), ...recipientsIn(subject)];
    return vendorFacts(vendors, 'vendor that handles personal data', subject);
  },
  judged: { added: breaking('audience'), removed: HARMLESS },
});

/** Each once, where it is named first. */
function vendorFacts(
  vendors: readonly Reference[],
  about: string,
  { nameOfReference }: Subject<'campaign'>,
): Fact[] {
  const facts = vendors.flatMap((vendor) => {
    const name = nameOfReference(vendor);
    return wordFact(name, about, name, vendor.span);
  });
  return facts.filter(({ key }, i) => facts.findIndex((other) => other.key === key) === i);
}

/** Who does what. That a vendor is new is told of the vendor. */
export const vendorTask = defineFamily({
  name: 'vendor-task',
  area: 'vendors',
  on: 'campaign',
  role: 'procurement',
  facts: (subject) =>
    tasksOf(subject).flatMap(({ key, about, vendor, within }) =>
      wordFact(key, about, subject.nameOfReference(vendor), vendor.span).map((fact) => ({
        ...fact,
        ...(within !== undefined && { within }),
      })),
    ),
  judged: { added: HARMLESS, removed: HARMLESS, changed: doubtful('it') },
});

export const contract = defineFamily({
  name: 'contract',
  area: 'vendors',
  on: 'vendor',
  role: 'procurement',
  facts: ({ declaration: { name, contract: paper, nameSpan } }) => {
    if (!paper) return [];
    const { text = '', until } = paper;
    const value = [text, until ? `until ${until.value}` : 'without an end'].join(' ').trim();
    const isDated = until && isRealDate(until.value);
    const amount = until ? daysBetween(EPOCH, until.value) : undefined;
    return [
      {
        key: '',
        about: `contract with ${named(name)}`,
        value,
        text: value,
        span: until?.span ?? nameSpan,
        ...(isDated && amount !== undefined && { amount }),
      },
    ];
  },
  judged: {
    added: HARMLESS,
    removed: breaking('marketing'),
    raised: HARMLESS,
    lowered: breaking('marketing'),
    changed: doubtful('marketing'),
  },
});

const EPOCH = '1970-01-01';

export const service = defineFamily({
  name: 'service',
  area: 'vendors',
  on: 'vendor',
  role: 'procurement',
  facts: ({ declaration: { name, services } }) =>
    services.flatMap(({ value, span }) => wordFact(value, `service of ${named(name)}`, value, span)),
  judged: { added: HARMLESS, removed: breaking('marketing') },
});

/** For all campaigns together. A higher one lets sends go out faster: that is told with the load. */
export const vendorLimit = defineFamily({
  name: 'vendor-limit',
  area: 'vendors',
  on: 'vendor',
  role: 'it',
  facts: ({ declaration: { name, limits }, workspace }) =>
    limits.flatMap((limit) => {
      const rate = rateOf(limit, workspace.units);
      const key = `${rate?.things ?? limit.unit ?? ''} ${rate?.window ?? ''}`;
      return numberFact(key, `limit of ${named(name)}`, limit, rate?.perSecond);
    }),
  judged: {
    added: doubtful('marketing'),
    // The vendor has hardly given up its limit; nobody knows it any more.
    removed: doubtful('marketing'),
    raised: HARMLESS,
    lowered: breaking('marketing'),
  },
});

/** Which data is processed where, by a vendor or in a CRM. */
export const processing = defineFamily({
  name: 'processing',
  area: 'vendors',
  on: ['vendor', 'crm'],
  role: 'privacy',
  facts: ({ declaration: { name, processes } }) =>
    processes.flatMap((each) => {
      const place = placeOf(each);
      return wordFact(place, `what ${named(name)} processes`, place, each.span);
    }),
  judged: { added: breaking('audience'), removed: HARMLESS },
});

/** The agreement under which data is processed. */
export const processingAgreement = defineFamily({
  name: 'processing-agreement',
  area: 'vendors',
  on: ['vendor', 'crm'],
  role: 'privacy',
  facts: ({ declaration: { name, processes } }) =>
    processes.flatMap((each) => {
      const place = placeOf(each);
      const about = `agreement with ${named(name)} on ${place}`;
      return partsOf('processing', place, wordFact(place, about, each.under, each.span));
    }),
  judged: { added: HARMLESS, removed: breaking('audience'), changed: doubtful('audience') },
});

function placeOf({ what, region }: Processing): string {
  return `${what?.value ?? 'data'}${region ? ` in ${region.name}` : ''}`;
}

/** Who does as told is safer for people than who decides alone. */
export const dataRole = defineFamily({
  name: 'data-role',
  area: 'vendors',
  on: 'vendor',
  role: 'privacy',
  facts: ({ declaration: { name, dataRole: line } }) => {
    const { role } = line ?? {};
    if (!role) return [];
    const amount = ROLES[role.value];
    return wordFact('', `role of ${named(name)}`, role.value, role.span).map((fact) => ({
      ...fact,
      ...(amount !== undefined && { amount }),
    }));
  },
  judged: {
    added: HARMLESS,
    removed: doubtful('audience'),
    raised: HARMLESS,
    lowered: breaking('audience'),
    changed: doubtful('audience'),
  },
});

const ROLES: Readonly<Record<string, number>> = { processor: 2, 'joint-controller': 1, controller: 0 };

export const dataAgreement = defineFamily({
  name: 'data-agreement',
  area: 'vendors',
  on: 'vendor',
  role: 'privacy',
  facts: ({ declaration: { name, dataRole: line, nameSpan } }) =>
    partsOf(
      'data-role',
      '',
      wordFact('', `agreement on the role of ${named(name)}`, line?.under, line?.role?.span ?? nameSpan),
    ),
  judged: { added: HARMLESS, removed: breaking('audience'), changed: doubtful('audience') },
});

export const vendorManager = defineFamily({
  name: 'vendor-manager',
  area: 'vendors',
  on: 'vendor',
  role: 'procurement',
  facts: ({ declaration: { name, managedBy }, nameOfReference }) =>
    managedBy ? wordFact('', `who manages ${named(name)}`, nameOfReference(managedBy), managedBy.span) : [],
  judged: { added: HARMLESS, removed: breaking('it'), changed: doubtful('it') },
});

/** Who has agreed to a vendor, by role. */
export const vendorApproval = defineFamily({
  name: 'vendor-approval',
  area: 'vendors',
  on: 'vendor',
  role: 'procurement',
  facts: ({ declaration: { name, approvals }, nameOfReference }) =>
    approvals.flatMap(({ role, person, pending, span }) => {
      if (!role) return [];
      const isGiven = person !== undefined && !pending;
      const text = isGiven ? nameOfReference(person) : 'pending';
      const about = `approval of ${named(name)} for ${roleText(role.name)}`;
      return [{ key: role.name, about, value: text, amount: isGiven ? 1 : 0, text, span }];
    }),
  judged: {
    added: HARMLESS,
    removed: breaking('governance'),
    raised: HARMLESS,
    lowered: breaking('governance'),
    changed: HARMLESS,
  },
});

/** Whose people are on a list that is not ours. */
export const listVendor = defineFamily({
  name: 'list-vendor',
  area: 'vendors',
  on: 'list',
  role: 'privacy',
  facts: ({ declaration: { name, belongsTo }, nameOfReference }) =>
    belongsTo
      ? wordFact('', `whose people ${named(name)} holds`, nameOfReference(belongsTo), belongsTo.span)
      : [],
  judged: { added: doubtful('audience'), removed: doubtful('audience'), changed: doubtful('audience') },
});

/** Who runs a system: another house has other hours and another contract. */
export const systemOperator = defineFamily({
  name: 'system-operator',
  area: 'vendors',
  on: 'system',
  role: 'it',
  facts: ({ declaration: { name, operatedBy }, nameOfReference }) =>
    operatedBy
      ? wordFact('', `who operates ${named(name)}`, nameOfReference(operatedBy), operatedBy.span)
      : [],
  judged: { added: doubtful('marketing'), removed: doubtful('marketing'), changed: doubtful('marketing') },
});

/** Whom a vendor passes data on to. */
export const subProcessor = defineFamily({
  name: 'sub-processor',
  area: 'vendors',
  on: 'vendor',
  role: 'privacy',
  since: 2,
  facts: ({ declaration: { name, subProcessors } }) =>
    subProcessors.flatMap((each) => {
      const place = companyOf(each);
      return wordFact(place, `whom ${named(name)} passes data on to`, place, each.span);
    }),
  judged: { added: breaking('audience'), removed: HARMLESS },
});

export const subProcessorAgreement = defineFamily({
  name: 'sub-processor-agreement',
  area: 'vendors',
  on: 'vendor',
  role: 'privacy',
  since: 2,
  facts: ({ declaration: { name, subProcessors } }) =>
    subProcessors.flatMap((each) => {
      const place = companyOf(each);
      const about = `agreement of ${named(name)} with ${place}`;
      return partsOf('sub-processor', place, wordFact(place, about, each.under, each.span));
    }),
  judged: missed('audience'),
});

function companyOf({ text, region }: SubProcessor): string {
  return `${text ?? 'somebody'}${region ? ` in ${region.name}` : ''}`;
}

/** The last one; those before it are history. */
export const securityReview = defineFamily({
  name: 'security-review',
  area: 'vendors',
  on: 'vendor',
  role: 'security',
  since: 2,
  facts: ({ declaration: { name, securityReviews } }) => {
    const dates = securityReviews.flatMap(({ date }) => date ?? []);
    const last = dates.sort((a, b) => (a.value < b.value ? 1 : -1))[0];
    return dayFact('', `security review of ${named(name)}`, last);
  },
  judged: {
    added: HARMLESS,
    removed: breaking('governance'),
    raised: HARMLESS,
    lowered: doubtful('governance'),
    changed: doubtful('governance'),
  },
});

/** How we part. */
export const vendorExit = defineFamily({
  name: 'vendor-exit',
  area: 'vendors',
  on: 'vendor',
  role: 'procurement',
  since: 2,
  facts: ({ declaration: { name, exit, nameSpan } }) => {
    const { text, link = '' } = exit ?? {};
    return wordFact('', `exit from ${named(name)}`, text ?? exit?.link, nameSpan).map((fact) => ({
      ...fact,
      value: `${fact.value} ${link}`,
      exact: `${fact.text} ${link}`.trim(),
    }));
  },
  judged: missed('governance'),
});
