/** Where the comment goes: what GitHub and GitLab tell a job in its environment. */
import { readFile } from 'node:fs/promises';
import { Secret } from '../crm/pull/secret.ts';
import type { Io } from '../io.ts';
import { UserError } from '../user-error.ts';

type Env = Io['env'];

/** The number of the pull request: as written, or from the job; undefined where the job has none. */
export async function numberOf(
  platform: 'github' | 'gitlab',
  written: string | undefined,
  env: Env,
): Promise<number | undefined> {
  if (written !== undefined) {
    if (/^[1-9]\d{0,9}$/.test(written)) return Number(written);
    throw new UserError(`\`--number ${written}\` is not the number of a pull request`);
  }
  if (platform === 'gitlab') return wholeNumber(env.CI_MERGE_REQUEST_IID);
  return env.GITHUB_EVENT_PATH ? numberInEvent(env.GITHUB_EVENT_PATH) : undefined;
}

async function numberInEvent(path: string): Promise<number | undefined> {
  let event: { pull_request?: { number?: unknown } };
  try {
    event = JSON.parse(await readFile(path, 'utf8'));
  } catch {
    throw new UserError(
      '`GITHUB_EVENT_PATH` does not lead to an event',
      'Give the pull request with `--number`',
    );
  }
  return wholeNumber(event?.pull_request?.number);
}

function wholeNumber(value: unknown): number | undefined {
  const number = Number(value);
  return Number.isSafeInteger(number) && number > 0 ? number : undefined;
}

/** A variable that must be there; `pattern` keeps it from changing the address that it becomes part of. */
export function variable(env: Env, name: string, pattern: RegExp, usual?: string): string {
  const value = env[name]?.trim() || usual;
  if (value === undefined) {
    throw new UserError(`\`${name}\` is not in the environment`, 'A job of the platform has it');
  }
  if (!pattern.test(value)) throw new UserError(`\`${name}\` does not hold what its name says`);
  return value;
}

/** The address of an API; a token goes over an open line only within this machine. */
export function apiBase(env: Env, name: string, usual?: string): string {
  const written = variable(env, name, /^\S+$/, usual);
  const url = URL.canParse(written) ? new URL(written) : undefined;
  if (url?.username !== '' || url.password !== '') throw new UserError(`\`${name}\` holds no web address`);
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLocal)) {
    throw new UserError(`\`${name}\` does not begin with \`https://\`, so a token must not go there`);
  }
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}

/** The token; it is never printed. */
export function tokenIn(env: Env, name: string): { readonly secret: Secret; readonly token: string } {
  const token = env[name]?.trim();
  if (!token) throw new UserError(`\`${name}\` is not in the environment`, 'The token comes from there only');
  // A header takes no line break, and its error would show the token.
  if (!/^[\x21-\x7e]+$/.test(token)) throw new UserError(`\`${name}\` holds more than a token`);
  return { secret: new Secret(token), token };
}
