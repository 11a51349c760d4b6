/** The API of GitHub or GitLab: patient where it is busy, and with the token for its own host only. */
import { shortText } from '../crm/pull/error-body.ts';
import { askedWait, backOff, isPassing, LONGEST_WAIT, MOST_TRIES } from '../crm/pull/retry.ts';
import type { Secret } from '../crm/pull/secret.ts';
import { UserError } from '../user-error.ts';

export interface ApiOptions {
  /** The address below which every path lies, without a slash at its end. */
  readonly base: string;
  readonly secret: Secret;
  readonly headers: Readonly<Record<string, string>>;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly now: () => Date;
}

export interface ApiRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT';
  /** Below the base, with a slash. */
  readonly path: string;
  readonly body?: unknown;
}

export interface ApiAnswer {
  readonly status: number;
  readonly json: unknown;
  readonly headers: Headers;
  /** What the platform says, in a few words and without the token. */
  readonly said: string;
}

/** Seconds for one answer. */
const PATIENCE = 30;

type Try = ApiAnswer | { readonly reason: string; readonly wait: number | undefined };

/** Asks one host. */
export class PlatformApi {
  readonly host: string;
  private readonly options: ApiOptions;

  constructor(options: ApiOptions) {
    this.options = options;
    this.host = new URL(options.base).host;
  }

  /**
   * The answer, whatever it is, once the platform is not busy any more. `again` is asked before another try and may
   * give the answer itself: what creates something may have been done although no answer came.
   */
  async ask(request: ApiRequest, again?: () => Promise<ApiAnswer | undefined>): Promise<ApiAnswer> {
    for (let failed = 0; ; ) {
      const tried = await this.try(request);
      if ('status' in tried) return tried;
      failed++;
      if (failed >= MOST_TRIES) {
        throw new UserError(`\`${this.host}\` gave no usable answer in ${MOST_TRIES} tries: ${tried.reason}`);
      }
      const seconds = tried.wait ?? backOff(failed, Math.random());
      if (seconds > LONGEST_WAIT) {
        throw new UserError(
          `\`${this.host}\` asks us to wait ${Math.ceil(seconds)} s`,
          'Run the job again later',
        );
      }
      await this.options.sleep(seconds * 1000);
      const done = await again?.();
      if (done) return done;
    }
  }

  private async try({ method, path, body }: ApiRequest): Promise<Try> {
    const { base, secret, headers, now } = this.options;
    try {
      const response = await fetch(`${base}${path}`, {
        method,
        headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        // Nobody may send the token on to somewhere else.
        redirect: 'manual',
        signal: AbortSignal.timeout(PATIENCE * 1000),
      });
      const { status } = response;
      const text = await response.text();
      const said = shortText(secret.hide(text));
      if (isPassing(status) || isLimited(response)) {
        return { reason: `${status}${said && ` (${said})`}`, wait: waitOf(response.headers, now()) };
      }
      return { status, json: parsed(text), headers: response.headers, said };
    } catch (error) {
      return { reason: secret.hide(reasonOf(error)), wait: undefined };
    }
  }
}

/** GitHub answers 403 both to whom it does not let in and to whom it wants to wait. */
function isLimited({ status, headers }: Response): boolean {
  return status === 403 && (headers.has('retry-after') || headers.get('x-ratelimit-remaining') === '0');
}

function waitOf(headers: Headers, now: Date): number | undefined {
  const asked = askedWait(headers.get('retry-after'), now);
  if (asked !== undefined) return asked;
  const reset = Number(headers.get('x-ratelimit-reset') ?? Number.NaN);
  const isUsedUp = headers.get('x-ratelimit-remaining') === '0' && Number.isFinite(reset);
  return isUsedUp ? Math.max(1, reset - now.getTime() / 1000) : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `fetch` says "fetch failed" of everything; the reason is in its cause. */
function reasonOf(error: unknown): string {
  if (error instanceof Error && error.name === 'TimeoutError') return `no answer within ${PATIENCE} s`;
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = (cause as { code?: unknown })?.code;
  if (typeof code === 'string') return code;
  return cause instanceof Error ? cause.message : String(cause);
}
