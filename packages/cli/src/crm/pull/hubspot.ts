/** HubSpot: `GET /crm/v3/properties/NAME` for its own objects, `GET /crm/v3/schemas` for those of the account. */
import type { Answer, ApiClient } from './api-client.ts';
import { getPages, type Paging } from './pages.ts';
import { type Described, textAt, type Vendor } from './vendor.ts';

export const hubspot: Vendor = {
  id: 'hubspot',
  title: 'HubSpot',
  tokenVariable: 'HUBSPOT_ACCESS_TOKEN',
  urlVariable: 'HUBSPOT_API_URL',
  usualUrl: 'https://api.hubapi.com',
  usualObjects: ['companies', 'contacts', 'deals', 'tickets'],
  async open(client) {
    let schemas: Promise<Answer> | undefined;
    const custom = () => {
      schemas ??= getPages(client, '/crm/v3/schemas', PAGING);
      return schemas;
    };
    return {
      describe: (object) =>
        OWN.has(object) || /^0-\d+$/.test(object) ? properties(client, object) : oneOf(custom(), object),
      others: async () => describedBy(await custom(), (all) => all),
    };
  },
};

/** HubSpot's own objects by the name that its addresses have. Source: the guide to its CRM API, "Object type ids". */
const OWN: ReadonlySet<string> = new Set([
  ...['contacts', 'companies', 'deals', 'tickets', 'products', 'line_items', 'quotes', 'leads'],
  ...['calls', 'emails', 'meetings', 'notes', 'tasks', 'communications', 'postal_mail'],
  ...['orders', 'carts', 'invoices', 'subscriptions', 'discounts', 'fees', 'taxes', 'goal_targets'],
  ...['feedback_submissions', 'appointments', 'courses', 'listings', 'services', 'users'],
]);

const PAGING: Paging = {
  list: 'results',
  key: 'paging',
  next(page, address) {
    const after = textAt(page, 'paging', 'next', 'after');
    return after === undefined ? undefined : `${address}?after=${encodeURIComponent(after)}`;
  },
};

async function properties(client: ApiClient, object: string): Promise<Described> {
  const answer = await getPages(client, `/crm/v3/properties/${object}`, PAGING);
  return answer.ok ? { ok: true, files: [{ name: `${object}.json`, text: answer.text }] } : answer;
}

const NAMES = ['name', 'fullyQualifiedName', 'objectTypeId'];

async function oneOf(custom: Promise<Answer>, object: string): Promise<Described> {
  const found = describedBy(await custom, (all) =>
    all.filter((schema) => NAMES.some((key) => textAt(schema, key) === object)),
  );
  return found.ok && found.files.length === 0
    ? { ok: false, status: 404, reason: 'it is none of the custom objects that the token may see' }
    : found;
}

/** A file for each schema, so that one of them can be pulled again alone. */
function describedBy(answer: Answer, choose: (schemas: readonly unknown[]) => readonly unknown[]): Described {
  if (!answer.ok) return answer;
  const { results } = answer.json as { readonly results?: unknown };
  const files = choose(Array.isArray(results) ? results : []).map((schema, index) => ({
    name: `${fileName(textAt(schema, 'name')) ?? `custom-${index + 1}`}.json`,
    text: `${JSON.stringify(schema, null, 1)}\n`,
  }));
  return { ok: true, files };
}

/** The name comes from the CRM, and must not lead out of a folder. */
function fileName(name: string | undefined): string | undefined {
  return name !== undefined && /^[\w-]{1,100}$/.test(name) ? name : undefined;
}
