/** Where the address and the token come from: the environment, or the login of the vendor's own program. */
import { execFile } from 'node:child_process';
import type { Io } from '../../io.ts';
import { UserError } from '../../user-error.ts';
import { Secret } from './secret.ts';
import type { Login, LoginCommand, Vendor } from './vendor.ts';

/** What a client needs to ask one organisation. */
export interface Access {
  readonly origin: string;
  readonly secret: Secret;
}

/** Reads the access. The vendor's program is run only if the user says so. */
export async function readAccess(
  { id, title, tokenVariable, urlVariable, usualUrl, login }: Vendor,
  { io, fromCli, signal }: { io: Io; fromCli: boolean; signal: AbortSignal },
): Promise<Access> {
  const written = io.env[urlVariable]?.trim() || usualUrl;
  const url = written === undefined ? undefined : originOf(written, urlVariable);
  if (fromCli) {
    if (!login) throw new UserError(`No program gives a token of ${title}`, `Set \`${tokenVariable}\``);
    if (url === undefined && id === 'dataverse') throw missing(title, [urlVariable]);
    const kept = await askProgram(login, url, io, signal);
    const origin = kept.url === undefined ? url : originOf(kept.url, 'the login');
    if (origin === undefined) throw missing(title, [urlVariable]);
    return { origin, secret: new Secret(kept.token) };
  }
  const token = io.env[tokenVariable]?.trim();
  if (!token || url === undefined) {
    const absent = [...(url === undefined ? [urlVariable] : []), ...(token ? [] : [tokenVariable])];
    throw missing(title, absent, login);
  }
  if (!TOKEN.test(token)) throw new UserError(`\`${tokenVariable}\` holds something else than a token`);
  return { origin: url, secret: new Secret(token) };
}

/**
 * A header takes no line break, and its error would show the token. Of a few letters, other texts could not be told
 * apart; the shortest real ones have some forty.
 */
const TOKEN = /^[\x21-\x7e]{16,}$/;

function missing(title: string, variables: readonly string[], login?: Login): UserError {
  const names = variables.map((name) => `\`${name}\``).join(' and ');
  return new UserError(
    `${title} cannot be asked without ${names} in the environment`,
    login && `Or use the login of \`${login.program}\` with \`--from-cli\``,
  );
}

/** The scheme and the host; a token goes over an open line only within this machine. */
function originOf(written: string, where: string): string {
  const url = URL.canParse(written) ? new URL(written) : undefined;
  if (url?.username !== '' || url.password !== '') {
    throw new UserError(`\`${where}\` holds no web address`, 'Write it as `https://example.com`');
  }
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url.protocol === 'https:' || (url.protocol === 'http:' && isLocal)) return url.origin;
  throw new UserError(`\`${where}\` does not begin with \`https://\`, so a token must not go there`);
}

interface Kept {
  token: string;
  url: string | undefined;
}

async function askProgram(login: Login, url: string | undefined, io: Io, signal: AbortSignal): Promise<Kept> {
  let address: string | undefined;
  for (const command of login.commands) {
    const told = await run(login, command, url, { io, signal });
    address ??= told.url;
    if (told.token !== undefined && TOKEN.test(told.token)) return { token: told.token, url: address };
  }
  throw new UserError(`\`${login.program}\` gives no token`, login.help);
}

/** Milliseconds for a program that may have to renew a login. */
const PATIENCE = 60_000;

/** What the program prints holds the token, so nothing of it is ever shown. */
function run(
  { program, help }: Login,
  { args, read }: LoginCommand,
  url: string | undefined,
  { io, signal }: { io: Io; signal: AbortSignal },
): Promise<ReturnType<LoginCommand['read']>> {
  // Under Windows both programs are scripts, which only a shell runs; the one argument from outside is an origin.
  const shell = process.platform === 'win32';
  const options = {
    cwd: io.cwd,
    env: { ...io.env },
    shell,
    signal,
    timeout: PATIENCE,
    maxBuffer: 10_000_000,
  };
  return new Promise((resolve, reject) => {
    execFile(program, [...args(url)], options, (error, stdout) => {
      if (signal.aborted) reject(new UserError('Stopped; nothing is written'));
      else if (error && (error as NodeJS.ErrnoException).code === 'ENOENT')
        reject(
          new UserError(`There is no program \`${program}\``, 'Install it, or set the variables instead'),
        );
      else if (error) reject(new UserError(`\`${program} ${args(url).slice(0, 2).join(' ')}\` fails`, help));
      else resolve(read(jsonIn(stdout)));
    });
  });
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
