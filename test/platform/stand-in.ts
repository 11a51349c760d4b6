/** GitHub and GitLab on this machine, as far as comments go, with the faults that a test asks for. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export const TOKEN = 'ghs_secret+token/42';

/** A comment as either platform keeps it. */
export interface Kept {
  readonly id: number;
  body: string;
  /** Who wrote it. */
  readonly by: 'us' | 'somebody';
  isFolded: boolean;
}

interface Request {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly url: string;
  /** How often the same method and path came, this time included. */
  readonly times: number;
}

interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** The request is carried out, and only its answer is lost. */
  readonly isDone?: boolean;
}

export interface StandIn {
  readonly origin: string;
  readonly comments: Kept[];
  /** `GET /path?query`, in order. */
  readonly asked: string[];
  /** Variables that a job of the platform has. */
  readonly github: Readonly<Record<string, string>>;
  readonly gitlab: Readonly<Record<string, string>>;
  /** Answers a request otherwise; undefined lets it through. */
  fault: (request: Request) => Reply | undefined;
}

/** Pull request 7 of `shop/plans`, merge request 7 of project 12. */
export async function withPlatform<T>(use: (platform: StandIn) => Promise<T>): Promise<T> {
  const server = createServer((request, response) => void answer(request, response));
  const times = new Map<string, number>();

  const answer = async (incoming: IncomingMessage, response: ServerResponse) => {
    const url = incoming.url ?? '/';
    const path = url.replace(/\?.*/s, '');
    const method = incoming.method ?? 'GET';
    const key = `${method} ${path}`;
    platform.asked.push(`${method} ${url}`);
    times.set(key, (times.get(key) ?? 0) + 1);
    let text = '';
    for await (const part of incoming) text += part;
    const fault = platform.fault({ method, path, url, times: times.get(key) ?? 1 });
    if (fault && !fault.isDone) return send(response, fault);
    const { authorization, 'private-token': own } = incoming.headers;
    const isKnown = authorization === `Bearer ${TOKEN}` || own === TOKEN;
    const reply = isKnown
      ? serve(platform.comments, { method, url, path, body: text === '' ? {} : JSON.parse(text) })
      : { status: 401, body: { message: `Bad credentials ${authorization}` } };
    send(response, fault ?? reply);
  };

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const platform: StandIn = {
    origin,
    comments: [],
    asked: [],
    github: {
      GITHUB_TOKEN: TOKEN,
      GITHUB_API_URL: origin,
      GITHUB_GRAPHQL_URL: `${origin}/graphql`,
      GITHUB_REPOSITORY: 'shop/plans',
    },
    gitlab: {
      GITLAB_TOKEN: TOKEN,
      CI_API_V4_URL: `${origin}/api/v4/`,
      CI_PROJECT_ID: '12',
      CI_MERGE_REQUEST_IID: '7',
    },
    fault: () => undefined,
  };
  try {
    return await use(platform);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

interface Served {
  readonly method: string;
  readonly url: string;
  readonly path: string;
  readonly body: { body?: string; query?: string; variables?: { id?: string } };
}

function serve(comments: Kept[], { method, url, path, body }: Served): Reply {
  const at = `${method} ${path}`;
  const query = new URL(url, 'http://here').searchParams;
  const perPage = Number(query.get('per_page') ?? 30);
  const first = (Number(query.get('page') ?? 1) - 1) * perPage;
  const page = comments.slice(first, first + perPage);
  const one = comments.find(({ id }) => path.endsWith(`/${id}`));
  switch (true) {
    // A job's own token may not ask who it is; a token of GitLab may.
    case at === 'GET /user':
      return { status: 403, body: { message: 'Resource not accessible by integration' } };
    case at === 'GET /api/v4/user':
      return { status: 200, body: { id: 99 } };
    case at === 'GET /repos/shop/plans/issues/7/comments':
      return { status: 200, body: page.map(asGithub) };
    case at === 'GET /api/v4/projects/12/merge_requests/7/notes':
      return { status: 200, body: page.map(asGitlab) };
    case at === 'POST /repos/shop/plans/issues/7/comments' ||
      at === 'POST /api/v4/projects/12/merge_requests/7/notes': {
      const created: Kept = { id: 1000 + comments.length, body: body.body ?? '', by: 'us', isFolded: false };
      comments.push(created);
      return { status: 201, body: { id: created.id } };
    }
    case (method === 'PATCH' || method === 'PUT') && one !== undefined:
      (one as Kept).body = body.body ?? '';
      return { status: 200, body: {} };
    case at === 'POST /graphql': {
      const meant = comments.find(({ id }) => `node-${id}` === body.variables?.id);
      if (meant) meant.isFolded = !/unminimize/.test(body.query ?? '');
      return { status: 200, body: { data: {} } };
    }
    default:
      return { status: 404, body: { message: 'Not Found' } };
  }
}

function asGithub({ id, body, by }: Kept): unknown {
  const user = by === 'us' ? { login: 'github-actions[bot]', type: 'Bot' } : { login: 'eve', type: 'User' };
  return { id, node_id: `node-${id}`, body, user };
}

function asGitlab({ id, body, by }: Kept): unknown {
  return { id, body, author: { id: by === 'us' ? 99 : 5 } };
}

function send(response: ServerResponse, { status, headers, body }: Reply): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body ?? ''));
}
