/** A CRM on this machine, which answers what a test says, and whose token must never be seen. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export const TOKEN = '00D!tok/en+"secret"';

/** What a path is answered with; a function is called for each request, and may answer otherwise each time. */
export type Reply = unknown | ((request: Asked) => Answered | Promise<Answered>);

export interface Asked {
  /** How often this path has been asked for, this time included. */
  readonly times: number;
  readonly url: string;
  readonly origin: string;
  readonly headers: IncomingMessage['headers'];
}

export interface Answered {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Sends the head and then breaks the connection. */
  readonly breaks?: boolean;
}

export interface FakeCrm {
  readonly origin: string;
  /** Every path that was asked for, with its query, in order. */
  readonly asked: readonly string[];
}

/** Runs a server while `use` runs. Paths are matched with their query, else without; others are 404. */
export async function withCrm<T>(
  replies: Readonly<Record<string, Reply>>,
  use: (crm: FakeCrm) => Promise<T>,
): Promise<T> {
  const asked: string[] = [];
  const times = new Map<string, number>();
  const server = createServer((request, response) => {
    void answer(request, response);
  });
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const url = decodeURIComponent(request.url ?? '/');
    asked.push(url);
    times.set(url, (times.get(url) ?? 0) + 1);
    const reply = replies[url] ?? replies[url.replace(/\?.*/s, '')];
    const { origin } = crm;
    const { headers } = request;
    if (headers.authorization !== `Bearer ${TOKEN}`) {
      send(response, { status: 401, body: { message: `Bad token ${headers.authorization}` } });
    } else if (reply === undefined) {
      send(response, { status: 404, body: [{ errorCode: 'NOT_FOUND', message: `Nothing for ${TOKEN}` }] });
    } else if (typeof reply === 'function') {
      send(response, await reply({ times: times.get(url) ?? 1, url, origin, headers }));
    } else send(response, { body: reply });
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const crm = { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
  try {
    return await use(crm);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

function send(response: ServerResponse, { status = 200, headers, body, breaks }: Answered): void {
  const text = typeof body === 'string' ? body : JSON.stringify(body ?? '');
  if (breaks) {
    response.writeHead(status, { ...headers, 'content-length': text.length + 100 });
    response.write(text, () => response.destroy());
    return;
  }
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(text);
}

/** The versions that a Salesforce organisation has. */
export const VERSIONS = [
  { label: "Winter '25", version: '62.0', url: '/services/data/v62.0' },
  { label: "Spring '26", version: '66.0', url: '/services/data/v66.0' },
  { label: "Summer '24", version: '61.0', url: '/services/data/v61.0' },
];

/** A description as Salesforce's API gives it, with the keys that matter. */
export function describeOf(name: string, fields: readonly string[]): unknown {
  return {
    name,
    label: name,
    custom: false,
    childRelationships: [],
    fields: fields.map((field) => ({
      name: field,
      label: field.replace(/__c$/, ''),
      type: 'string',
      soapType: 'xsd:string',
      length: 80,
      nillable: true,
      createable: true,
      updateable: true,
    })),
  };
}

/** A property as HubSpot's API gives it. */
export function propertyOf(name: string, more: Readonly<Record<string, unknown>> = {}): unknown {
  return {
    name,
    label: name,
    type: 'string',
    fieldType: 'text',
    groupName: 'contactinformation',
    options: [],
    hasUniqueValue: false,
    modificationMetadata: { archivable: true, readOnlyDefinition: false, readOnlyValue: false },
    ...more,
  };
}
