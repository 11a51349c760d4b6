/** Comments of a pull request on GitHub. */
import type { ApiAnswer, PlatformApi } from './platform-api.ts';
import { type Comment, demand, findInPages, membersOf, type Thread } from './thread.ts';

const PAGE = 100;
const HELP =
  'The job needs `permissions: pull-requests: write`; a pull request from a fork has a token that only reads';

interface GithubComment extends Comment {
  readonly nodeId: string;
}

/** `repository` as `owner/name`; `graphql` is the API that can fold comments away, which the other cannot. */
export function githubThread(
  api: PlatformApi,
  repository: string,
  number: number,
  graphql: PlatformApi,
): Thread {
  const comments = `/repos/${repository}/issues/${number}/comments`;
  let author: ((user: unknown) => boolean) | undefined;

  async function find(mark: string): Promise<GithubComment | undefined> {
    author ??= await authorOf(api);
    const isOurs = author;
    const page = async (at: number) => {
      const path = `${comments}?per_page=${PAGE}&page=${at}`;
      const { json } = demand(await api.ask({ method: 'GET', path }), 'read comments', HELP);
      return Array.isArray(json) ? json : [];
    };
    return findInPages(page, PAGE, (item) => {
      const { id, body, user, node_id: nodeId } = membersOf(item);
      const isIt =
        typeof id === 'number' && typeof body === 'string' && body.startsWith(mark) && isOurs(user);
      return isIt ? { id, body, nodeId: String(nodeId) } : undefined;
    });
  }

  return {
    longest: 65_536,
    find,
    async create(body, mark) {
      const request = { method: 'POST', path: comments, body: { body } } as const;
      demand(await api.ask(request, () => createdMeanwhile(() => find(mark))), 'write comments', HELP);
    },
    async update({ id }, body) {
      const path = `/repos/${repository}/issues/comments/${id}`;
      demand(await api.ask({ method: 'PATCH', path, body: { body } }), 'write comments', HELP);
    },
    async fold(comment, isFolded) {
      const { nodeId } = comment as GithubComment;
      const query = isFolded
        ? 'mutation($id: ID!) { minimizeComment(input: { subjectId: $id, classifier: OUTDATED }) { clientMutationId } }'
        : 'mutation($id: ID!) { unminimizeComment(input: { subjectId: $id }) { clientMutationId } }';
      // What a comment says counts; whether it is folded is comfort, and no reason to fail.
      await graphql.ask({ method: 'POST', path: '', body: { query, variables: { id: nodeId } } });
    },
  };
}

/** A create that got no answer may have been carried out. */
export async function createdMeanwhile(
  find: () => Promise<Comment | undefined>,
): Promise<ApiAnswer | undefined> {
  const found = await find();
  return found && { status: 201, json: found, headers: new Headers(), said: '' };
}

/**
 * Whether a comment is this token's own: anybody may write a text with our mark in it. A token of a person says who it
 * is; that of a job may not ask, and writes as a bot.
 */
async function authorOf(api: PlatformApi): Promise<(user: unknown) => boolean> {
  const { status, json } = await api.ask({ method: 'GET', path: '/user' });
  const { login } = membersOf(json);
  if (status === 200 && typeof login === 'string') return (user) => membersOf(user).login === login;
  return (user) => membersOf(user).type === 'Bot';
}
