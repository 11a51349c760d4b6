/** `liaison comment`: finds the comment of the run before, and makes it say what the file says. */
import { resolve } from 'node:path';
import type { Io } from '../io.ts';
import { readText } from '../repository/read-text.ts';
import { UserError } from '../user-error.ts';
import { version } from '../version.ts';
import { githubThread } from './github-thread.ts';
import { gitlabThread } from './gitlab-thread.ts';
import { apiBase, numberOf, tokenIn, variable } from './place.ts';
import { PlatformApi } from './platform-api.ts';
import type { Thread } from './thread.ts';

export interface CommentOptions {
  readonly platform: 'github' | 'gitlab';
  readonly file: string;
  readonly tag: string;
  readonly number?: string;
}

/** What stays of a comment when there is nothing to say any more: it may have been answered, so it is not deleted. */
const NOTHING = 'Nothing that matters has changed any more.';

/** Exit code 0: the comment says what it should, or there is none and none is needed. */
export async function writeComment(
  io: Io,
  operands: readonly string[],
  options: CommentOptions,
): Promise<number> {
  if (operands.length > 0) throw new UserError('`liaison comment` takes its file as `--file`');
  if (!/^[\w.-]{1,64}$/.test(options.tag)) {
    throw new UserError('`--tag` takes letters, digits, `.`, `_` and `-`, at most 64 of them');
  }
  // As the first line of `liaison diff --format markdown` begins; behind it stand the two versions.
  const mark = `<!-- liaison:review tag=${options.tag} `;
  const text = await textIn(options.file, io);
  const number = await numberOf(options.platform, options.number, io.env);
  if (number === undefined) {
    throw new UserError('This job has no pull request', 'Give its number with `--number`');
  }
  const thread = options.platform === 'github' ? github(io, number) : gitlab(io, number);
  io.stdout.write(`${await settle(thread, mark, text)}\n`);
  return 0;
}

async function textIn(file: string, io: Io): Promise<string> {
  const read = await readText(resolve(io.cwd, file), file);
  if (!read) throw new UserError(`\`${file}\` does not exist`);
  if (!read.ok) throw new UserError(read.message);
  return read.text.trim();
}

/** Makes the thread say it once; returns what was done. */
async function settle(thread: Thread, mark: string, text: string): Promise<string> {
  const isQuiet = text === '';
  const body = text.startsWith(mark) ? text : `${mark}-->\n${isQuiet ? NOTHING : text}`;
  if (body.length > thread.longest) {
    throw new UserError(
      `The comment has ${body.length} characters, and the platform takes ${thread.longest}`,
      '`liaison diff --format markdown` writes one that fits',
    );
  }
  const found = await thread.find(mark);
  if (!found) {
    if (isQuiet) return 'Nothing to say, and no comment to take back';
    await thread.create(body, mark);
    return 'Comment created';
  }
  const before = found.body.replaceAll('\r\n', '\n').trim();
  if (before === body) return 'The comment says so already';
  const wasQuiet = before === `${mark}-->\n${NOTHING}`;
  await thread.update(found, body);
  if (isQuiet !== wasQuiet) await thread.fold(found, isQuiet).catch(ignoreUserErrors);
  return isQuiet ? 'Comment taken back' : 'Comment updated';
}

function ignoreUserErrors(error: unknown): void {
  if (!(error instanceof UserError)) throw error;
}

function github(io: Io, number: number): Thread {
  const { secret } = tokenIn(io.env, 'GITHUB_TOKEN');
  const repository = variable(io.env, 'GITHUB_REPOSITORY', /^[\w.-]+\/[\w.-]+$/);
  const headers = {
    accept: 'application/vnd.github+json',
    authorization: secret.header,
    'user-agent': agent(),
    'x-github-api-version': '2022-11-28',
  };
  const rest = apiBase(io.env, 'GITHUB_API_URL', 'https://api.github.com');
  const graphql = apiBase(io.env, 'GITHUB_GRAPHQL_URL', 'https://api.github.com/graphql');
  const api = (base: string) => new PlatformApi({ base, secret, headers, ...clockOf(io) });
  return githubThread(api(rest), repository, number, api(graphql));
}

function gitlab(io: Io, number: number): Thread {
  const { secret, token } = tokenIn(io.env, 'GITLAB_TOKEN');
  const project = variable(io.env, 'CI_PROJECT_ID', /^\d+$/);
  const base = apiBase(io.env, 'CI_API_V4_URL');
  const headers = { 'private-token': token, 'user-agent': agent() };
  return gitlabThread(new PlatformApi({ base, secret, headers, ...clockOf(io) }), project, number);
}

function agent(): string {
  return `liaison/${version()}`;
}

function clockOf({ now, sleep }: Io) {
  const never = new AbortController().signal;
  const wait = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds));
  return { now, sleep: async (time: number) => (sleep ? sleep(time, never) : wait(time)) };
}
