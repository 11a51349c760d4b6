/** Notes of a merge request on GitLab. */
import { createdMeanwhile } from './github-thread.ts';
import type { PlatformApi } from './platform-api.ts';
import { type Comment, demand, findInPages, membersOf, type Thread } from './thread.ts';

const PAGE = 100;
const HELP =
  'GITLAB_TOKEN needs the scope `api`, as of a project access token; CI_JOB_TOKEN cannot write notes';

/** `project` is its number, or its path with the slashes encoded. */
export function gitlabThread(api: PlatformApi, project: string, number: number): Thread {
  const notes = `/projects/${project}/merge_requests/${number}/notes`;
  let author: unknown;

  async function find(mark: string): Promise<Comment | undefined> {
    author ??= membersOf(
      demand(await api.ask({ method: 'GET', path: '/user' }), 'say who it is', HELP).json,
    ).id;
    const page = async (at: number) => {
      const path = `${notes}?per_page=${PAGE}&page=${at}&sort=asc`;
      const { json } = demand(await api.ask({ method: 'GET', path }), 'read notes', HELP);
      return Array.isArray(json) ? json : [];
    };
    return findInPages(page, PAGE, (item) => {
      const { id, body, author: writer } = membersOf(item);
      const isOurs = membersOf(writer).id === author;
      const isIt = typeof id === 'number' && typeof body === 'string' && body.startsWith(mark) && isOurs;
      return isIt ? { id, body } : undefined;
    });
  }

  return {
    longest: 1_000_000,
    find,
    async create(body, mark) {
      const request = { method: 'POST', path: notes, body: { body } } as const;
      demand(await api.ask(request, () => createdMeanwhile(() => find(mark))), 'write notes', HELP);
    },
    async update({ id }, body) {
      demand(await api.ask({ method: 'PUT', path: `${notes}/${id}`, body: { body } }), 'write notes', HELP);
    },
    // GitLab folds nothing away.
    async fold() {},
  };
}
