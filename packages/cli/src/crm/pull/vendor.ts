/** What the CRMs that can be asked have in common: addresses, logins, and a way to describe one object after the other. */
import type { ApiClient } from './api-client.ts';

/** A CRM whose API describes its objects. */
export interface Vendor {
  /** As it is written behind `crm pull`. */
  readonly id: string;
  readonly title: string;
  /** Variables of the environment: that of the token, and that of the address with what it is if it is not set. */
  readonly tokenVariable: string;
  readonly urlVariable: string;
  readonly usualUrl?: string;
  /** Headers of every request. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The program whose login can be used, and how it is asked; none where no program gives a token. */
  readonly login?: Login;
  /** The objects that are asked for where nobody names any. */
  readonly usualObjects: readonly string[];
  /** Prepares what all objects need, and says how each is asked for. */
  readonly open: (client: ApiClient) => Promise<Source>;
}

/** A login that another program keeps. */
export interface Login {
  readonly program: string;
  /** Commands in the order in which they are tried; `url` is the address that the environment says. */
  readonly commands: readonly LoginCommand[];
  /** How to log in, for a message. */
  readonly help: string;
}

export interface LoginCommand {
  readonly args: (url: string | undefined) => readonly string[];
  /** What its JSON tells. */
  readonly read: (json: unknown) => {
    readonly token?: string | undefined;
    readonly url?: string | undefined;
  };
}

/** An organisation that is ready to be asked. */
export interface Source {
  /** What the CRM answers about an object. */
  readonly describe: (object: string) => Promise<Described>;
  /** What there is beyond the usual objects, where it can be found out. */
  readonly others?: () => Promise<Described>;
}

/** The answers as they came, or why there are none. */
export type Described =
  | { readonly ok: true; readonly files: readonly AnswerFile[] }
  | { readonly ok: false; readonly status: 403 | 404; readonly reason: string };

/** An answer under the name by which importers know its object. */
export interface AnswerFile {
  readonly name: string;
  readonly text: string;
}

/** A value below keys, if it is a text that is not empty. */
export function textAt(json: unknown, ...keys: readonly string[]): string | undefined {
  let value = json;
  for (const key of keys) {
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
  }
  return typeof value === 'string' && value !== '' ? value : undefined;
}
