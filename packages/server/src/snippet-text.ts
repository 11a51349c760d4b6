/** What snippets of the protocol are made of. */

/** A text as a snippet of the protocol writes it. */
export function inSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
