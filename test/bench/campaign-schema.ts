/** JSON Schema of the YAML form: the structure and the shapes of values, which is all that a schema can say. */

const NAME = { type: 'string', minLength: 1, maxLength: 200 };
const TEXT = { type: 'string' };
const QUANTITY = {
  type: 'string',
  pattern: '^\\d+(\\.\\d+)?[kMB]?( ?%| business)?( [A-Za-z-]+)?( per (\\d+ )?[A-Za-z-]+)?$',
};
const DATE = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
const MOMENT = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}( \\d{1,2}:\\d{2}(:\\d{2})?)?$' };
const TARGET = { type: 'string', pattern: '^([^/.]+/)?[^/.]+\\.[^/.]+$' };
const COMPARISON = { enum: ['>=', '<=', '>', '<'] };
const RANGE = object({ from: MOMENT, to: MOMENT }, ['from']);
const BASE = { name: NAME, title: TEXT, doc: TEXT };
const EVIDENCE = object({ text: TEXT, link: TEXT });
const APPROVAL = object(
  { role: NAME, pending: { const: true }, person: NAME, date: DATE, evidence: TEXT, seal: TEXT },
  ['role'],
);
const TYPE = object(
  {
    type: NAME,
    numbers: list({ type: 'number' }),
    objects: list(NAME),
    choices: list(object({ value: TEXT, label: TEXT, active: { type: 'boolean' } }, ['value'])),
  },
  ['type'],
);
const FLAGS = list(
  object({ name: NAME, unknown: { const: true }, text: TEXT, number: { type: 'number' } }, ['name']),
);
const UTM = list(object({ key: NAME, text: TEXT }, ['key']));
const VISIT = object({ requests: QUANTITY, stay: QUANTITY });
const PROCESSES = list(object({ what: NAME, region: NAME, under: TEXT }, ['what']));

const PAGE = declared('page', { path: TEXT, system: NAME, visit: VISIT, language: NAME }, ['path', 'system']);
const CHANNEL = declared('channel', {
  channelKind: NAME,
  audience: object({ size: QUANTITY, source: NAME }),
  sends: list(object({ moment: MOMENT, over: QUANTITY, lasting: QUANTITY, to: QUANTITY }, ['moment'])),
  response: QUANTITY,
  converts: list(object({ share: QUANTITY, event: NAME }, ['share'])),
  landsOn: NAME,
  through: NAME,
  visits: object({ amount: QUANTITY, profile: NAME }, ['amount']),
  spend: QUANTITY,
  utm: UTM,
});
const FIELD = declared('field', {
  type: TYPE,
  flags: FLAGS,
  mappings: list(object({ negated: { const: true }, target: TARGET }, ['target'])),
  discarded: TEXT,
  sharedWith: list(NAME),
  grants: list(NAME),
  refuses: list(NAME),
  forPurposes: list(NAME),
});
const SET = object(
  {
    value: object({ type: NAME, text: TEXT, word: NAME, number: { type: 'number' } }, ['type']),
    target: TARGET,
    condition: object({ field: NAME, equals: TEXT }, ['field', 'equals']),
  },
  ['value', 'target'],
);
const CAPTURE = declared('capture', {
  page: NAME,
  purposes: list(NAME),
  rate: QUANTITY,
  syncs: QUANTITY,
  failures: NAME,
  fields: list(FIELD),
  sets: list(SET),
});
const USE = declared('use', {
  purpose: NAME,
  regions: list(NAME),
  basis: NAME,
  notice: TEXT,
  retention: object({ time: QUANTITY, event: NAME }),
  residency: NAME,
});
const PROMISE = object(
  { measure: NAME, system: NAME, comparison: COMPARISON, amount: QUANTITY, window: QUANTITY, by: NAME },
  ['measure', 'comparison', 'amount', 'by'],
);
const SLA = declared('sla', {
  between: object({ first: NAME, second: NAME }, ['first', 'second']),
  promises: list(PROMISE),
  measured: list(object({ text: TEXT, link: TEXT, every: QUANTITY })),
  breach: object({ text: TEXT, escalatesTo: NAME, within: QUANTITY }),
  review: DATE,
});
const METRIC = declared('metric', {
  owners: list(NAME),
  target: object({ comparison: COMPARISON, amount: QUANTITY }, ['comparison', 'amount']),
  baseline: QUANTITY,
  source: EVIDENCE,
});
const PLAN = object({
  condition: object({
    type: { enum: ['load', 'measure'] },
    system: NAME,
    measure: NAME,
    share: QUANTITY,
    comparison: COMPARISON,
    amount: QUANTITY,
  }),
  action: object({ type: NAME, channel: NAME, system: NAME, to: QUANTITY, admits: QUANTITY, through: NAME }),
  by: NAME,
});
const CAMPAIGN = declared(
  'campaign',
  {
    owner: NAME,
    itOwner: NAME,
    champion: NAME,
    sponsors: list(NAME),
    onCall: list(object({ person: NAME, range: RANGE }, ['person'])),
    status: { enum: ['draft', 'planned', 'live', 'done', 'cancelled'] },
    runs: RANGE,
    timezone: TEXT,
    value: QUANTITY,
    crmId: TEXT,
    utm: UTM,
    pages: list(PAGE),
    channels: list(CHANNEL),
    budget: object({ lines: list(object({ system: NAME, amount: QUANTITY }, ['system', 'amount'])) }),
    contingency: list(PLAN),
    captures: list(CAPTURE),
    uses: list(USE),
    slas: list(SLA),
    metrics: list(METRIC),
    funding: object({ total: QUANTITY, shares: list(object({ party: NAME, share: QUANTITY }, ['party'])) }),
    needs: list(declared('need', { from: NAME, due: DATE, link: TEXT }, ['from', 'due'])),
    approvals: list(APPROVAL),
  },
  ['owner', 'itOwner', 'status', 'runs', 'channels', 'budget'],
);
const SYSTEM = declared(
  'system',
  {
    owner: NAME,
    capacities: list(object({ amount: QUANTITY, tested: DATE, evidence: TEXT }, ['amount'])),
    headroom: QUANTITY,
    baseline: object({ amount: QUANTITY, profile: NAME }, ['amount']),
    visit: VISIT,
    calls: list(object({ system: NAME, amount: QUANTITY, lag: QUANTITY }, ['system', 'amount'])),
    freezes: list(object({ scope: NAME, range: RANGE, reason: TEXT }, ['scope'])),
  },
  ['owner'],
);
const VENDOR = declared('vendor', {
  services: list(NAME),
  managedBy: NAME,
  contract: object({ text: TEXT, until: DATE }),
  limits: list(QUANTITY),
  processes: PROCESSES,
  exit: EVIDENCE,
  approvals: list(APPROVAL),
});
const LIST = declared('list', {
  owner: NAME,
  size: object({ amount: QUANTITY, counted: DATE }),
  keptIn: NAME,
  purposes: list(NAME),
  zones: list(object({ zone: TEXT, share: QUANTITY })),
});
const CRM = declared('crm', {
  platform: NAME,
  owner: NAME,
  api: object({ system: NAME, amount: QUANTITY }),
  processes: PROCESSES,
});
const OBJECT = declared('object', { fields: list(declared('crm-field', { type: TYPE, flags: FLAGS })) });
const SCHEMA = declared('schema', { crm: NAME, exported: DATE, objects: list(OBJECT) }, ['crm']);
const PERSON = declared('person', {
  team: NAME,
  email: TEXT,
  github: TEXT,
  signsFor: list(NAME),
});

/** For a file `{ declarations: […] }`; each declaration is told by its `kind`. */
export const campaignSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  ...object(
    {
      declarations: list({
        type: 'object',
        discriminator: { propertyName: 'kind' },
        required: ['kind'],
        oneOf: [
          CAMPAIGN,
          SYSTEM,
          VENDOR,
          LIST,
          CRM,
          SCHEMA,
          PERSON,
          declared('team', { side: NAME, contact: TEXT }),
          declared('event', {}),
          declared('purpose', {}),
        ],
      }),
    },
    ['declarations'],
  ),
};

interface ObjectSchema {
  readonly type: 'object';
  readonly properties: object;
  readonly required: readonly string[];
  readonly additionalProperties: false;
}

function declared(kind: string, properties: object, required: readonly string[] = []): ObjectSchema {
  return object({ kind: { const: kind }, ...BASE, ...properties }, ['kind', 'name', ...required]);
}

function object(properties: object, required: readonly string[] = []): ObjectSchema {
  return { type: 'object', properties, required, additionalProperties: false };
}

function list(items: object): { type: 'array'; items: object } {
  return { type: 'array', items };
}
