/** Headings, of which the level depends on how much is on the page. */
import { type Content, Html, html } from './html.ts';

export function heading(level: number, content: Content, id?: string): Html {
  const tag = `h${level}`;
  return new Html([`<${tag}`, html`${id !== undefined && html` id="${id}"`}>${content}`.text, `</${tag}>`]);
}
