/** Asks the API of a CRM: patient where it is busy, and with the token for its own host only. */

import { UserError } from '../../user-error.ts';
import { shortText } from './error-body.ts';
import { askedWait, backOff, isPassing, LONGEST_WAIT, MOST_TRIES } from './retry.ts';
import type { Secret } from './secret.ts';

/** What a client needs beside the address. */
export interface ClientOptions {
  readonly secret: Secret;
  /** Headers of every request, beside that of the token. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Seconds for one answer, its body included. */
  readonly timeout: number;
  /** Ends everything when the user wants to stop. */
  readonly signal: AbortSignal;
  /** Waits so many milliseconds. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  readonly now: () => Date;
  /** What is told meanwhile: that it is being waited. */
  readonly tell: (text: string) => void;
}

/** An answer in JSON, or what the CRM says against it. */
export type Answer =
  | { readonly ok: true; readonly text: string; readonly json: unknown }
  | { readonly ok: false; readonly status: 403 | 404; readonly reason: string };

/** No description of an object comes near this: the largest that we know has 2.4 MB. */
const MOST_BYTES = 64_000_000;
const MOST_REDIRECTS = 5;

/** What happened to one request. */
type Try =
  | { readonly state: 'answered'; readonly status: number; readonly text: string }
  | { readonly state: 'failed'; readonly reason: string; readonly wait?: number | undefined };

/** A client for one organisation at one host. */
export class ApiClient {
  readonly origin: string;
  private readonly options: ClientOptions;

  constructor(origin: string, options: ClientOptions) {
    this.origin = origin;
    this.options = options;
  }

  /**
   * Gets a path, or an address of the same host. A forbidden or missing thing is an answer; what concerns all
   * requests, such as a refused token or a CRM that does not answer, is the end of the command.
   */
  async get(address: string): Promise<Answer> {
    const url = this.sameHost(address);
    for (let failed = 0; ; ) {
      const tried = await this.try(url);
      const answer = tried.state === 'answered' ? this.judge(url, tried) : tried;
      if (!('state' in answer)) return answer;
      failed++;
      if (failed >= MOST_TRIES) {
        throw new UserError(
          `\`${url.host}\` gave no usable answer in ${MOST_TRIES} tries: ${answer.reason}`,
          'Nothing is written; try again later',
        );
      }
      await this.pause(answer.wait ?? backOff(failed, Math.random()), url);
    }
  }

  /** The address of a next page comes from the CRM, and must not lead the token elsewhere. */
  private sameHost(address: string): URL {
    const url = URL.canParse(address, this.origin) ? new URL(address, this.origin) : undefined;
    if (url?.origin === this.origin) return url;
    throw new UserError(
      `The CRM sends us on to \`${this.options.secret.hide(url?.origin ?? shortText(address))}\`, where the token must not go`,
    );
  }

  private async try(url: URL): Promise<Try> {
    const { signal, timeout } = this.options;
    const late = AbortSignal.timeout(timeout * 1000);
    try {
      return await this.request(url, AbortSignal.any([signal, late]));
    } catch (error) {
      if (error instanceof UserError) throw error;
      if (signal.aborted) throw stopped();
      return {
        state: 'failed',
        reason: late.aborted
          ? `no answer within ${timeout} s`
          : this.options.secret.hide(networkReason(error)),
      };
    }
  }

  private async request(first: URL, signal: AbortSignal): Promise<Try> {
    const { secret, headers, now } = this.options;
    let url = first;
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      const response = await fetch(url, {
        headers: { accept: 'application/json', ...headers, authorization: secret.header },
        redirect: 'manual',
        signal,
      });
      const { status } = response;
      const location = response.headers.get('location');
      if (status >= 300 && status < 400 && location !== null) {
        await response.body?.cancel();
        url = this.sameHost(new URL(location, url).href);
        continue;
      }
      const text = secret.hide(await bodyOf(response));
      if (!isPassing(status)) return { state: 'answered', status, text };
      const wait = askedWait(response.headers.get('retry-after'), now());
      return { state: 'failed', reason: `${status}${after(shortText(text))}`, wait };
    }
    return { state: 'failed', reason: 'it redirects in a circle' };
  }

  private judge(
    url: URL,
    { status, text }: Try & { state: 'answered' },
  ): Answer | (Try & { state: 'failed' }) {
    const said = after(shortText(text));
    if (status >= 200 && status < 300) {
      try {
        return { ok: true, text, json: JSON.parse(text) };
      } catch {
        return { state: 'failed', reason: `what should be JSON is not, or is cut off${said}` };
      }
    }
    // Salesforce answers so when the day's requests are used up, which has to do with no object.
    if (status === 403 && !text.includes('REQUEST_LIMIT_EXCEEDED')) {
      return { ok: false, status, reason: `403${said}` };
    }
    if (status === 404) return { ok: false, status, reason: `404${said}` };
    if (status === 401) {
      throw new UserError(
        `\`${url.host}\` does not accept the token: 401${said}`,
        'It may have expired, or be of another organisation: log in again',
      );
    }
    throw new UserError(`\`${url.host}\` refuses the request: ${status}${said}`, 'Nothing is written');
  }

  private async pause(seconds: number, url: URL): Promise<void> {
    const { signal, sleep, tell } = this.options;
    if (seconds > LONGEST_WAIT) {
      throw new UserError(
        `\`${url.host}\` asks us to wait ${Math.ceil(seconds)} s`,
        'Nothing is written; try again after that',
      );
    }
    if (seconds >= 1) tell(`waiting ${Math.ceil(seconds)} s for ${url.host}`);
    try {
      await sleep(seconds * 1000, signal);
    } catch (error) {
      if (!signal.aborted) throw error;
    }
    if (signal.aborted) throw stopped();
  }
}

function stopped(): UserError {
  return new UserError('Stopped; nothing is written');
}

function after(said: string): string {
  return said === '' ? '' : ` (${said})`;
}

/** The text of an answer, read up to the size that no description has. */
async function bodyOf(response: Response): Promise<string> {
  if (!response.body) return '';
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of response.body) {
    bytes += part.length;
    if (bytes > MOST_BYTES) throw new UserError(`An answer of the CRM is larger than ${MOST_BYTES / 1e6} MB`);
    parts.push(part);
  }
  return new TextDecoder().decode(Buffer.concat(parts));
}

/** `fetch` says "fetch failed" of everything; the reason is in its cause. */
function networkReason(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = (cause as { code?: unknown })?.code;
  if (typeof code === 'string') return code;
  return cause instanceof Error ? cause.message : String(cause);
}
