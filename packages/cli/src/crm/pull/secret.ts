/** A token on its way to an API, and the texts that must not show it. */

/** What stands where a token stood. */
const HIDDEN = '(token)';

/** A token that only requests see. Printing it by mistake shows nothing. */
export class Secret {
  readonly #token: string;
  readonly #forms: readonly string[];

  constructor(token: string) {
    this.#token = token;
    const inJson = JSON.stringify(token).slice(1, -1);
    const forms = [token, inJson, encodeURIComponent(token), Buffer.from(token).toString('base64')];
    this.#forms = [...new Set(forms)].sort((a, b) => b.length - a.length);
  }

  /** For the header of a request, and nothing else. */
  get header(): string {
    return `Bearer ${this.#token}`;
  }

  /** The text without the token, however it is written there. */
  hide(text: string): string {
    return this.#forms.reduce((clean, form) => clean.replaceAll(form, HIDDEN), text);
  }

  toString(): string {
    return HIDDEN;
  }

  toJSON(): string {
    return HIDDEN;
  }
}
