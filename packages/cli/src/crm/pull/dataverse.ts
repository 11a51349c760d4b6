/** Dataverse: `EntityDefinitions` with their attributes, and the options of lists, which only casts of them show. */
import type { Answer, ApiClient } from './api-client.ts';
import { getPages, type Paging } from './pages.ts';
import { type AnswerFile, type Described, textAt, type Vendor } from './vendor.ts';

export const dataverse: Vendor = {
  id: 'dataverse',
  title: 'Dataverse',
  tokenVariable: 'DATAVERSE_ACCESS_TOKEN',
  urlVariable: 'DATAVERSE_URL',
  headers: { 'odata-version': '4.0', 'odata-maxversion': '4.0' },
  login: {
    program: 'az',
    help: 'Log in with `az login`',
    commands: [
      {
        args: (url) => ['account', 'get-access-token', '--resource', url ?? '', '--output', 'json'],
        read: (json) => ({ token: textAt(json, 'accessToken') }),
      },
    ],
  },
  usualObjects: ['account', 'campaign', 'contact', 'lead'],
  open: async (client) => ({ describe: (object) => describe(client, object) }),
};

const PAGING: Paging = {
  list: 'value',
  key: '@odata.nextLink',
  next: (page) => textAt(page, '@odata.nextLink'),
};

/** The kinds of attribute with a list of options. */
const LISTS = ['Picklist', 'MultiSelectPicklist', 'State', 'Status'];

async function describe(client: ApiClient, object: string): Promise<Described> {
  const table = `/api/data/v9.2/EntityDefinitions(LogicalName='${object}')`;
  const files: AnswerFile[] = [];
  const parts: readonly (readonly [string, () => Promise<Answer>])[] = [
    ['', () => client.get(`${table}?$select=LogicalName,DisplayName&$expand=Keys($select=KeyAttributes)`)],
    ['.attributes', () => getPages(client, `${table}/Attributes`, PAGING)],
    ...LISTS.map((kind) => {
      const cast = `${table}/Attributes/Microsoft.Dynamics.CRM.${kind}AttributeMetadata`;
      const expand = '$select=LogicalName&$expand=OptionSet,GlobalOptionSet';
      return [`.${kind.toLowerCase()}`, () => getPages(client, `${cast}?${expand}`, PAGING)] as const;
    }),
  ];
  for (const [part, ask] of parts) {
    const answer = await ask();
    if (!answer.ok) return answer;
    if (!isEmpty(answer.json)) files.push({ name: `${object}${part}.json`, text: answer.text });
  }
  return { ok: true, files };
}

/** A table without lists of a kind: nothing to import. */
function isEmpty(json: unknown): boolean {
  const { value } = json as { readonly value?: unknown };
  return Array.isArray(value) && value.length === 0;
}
