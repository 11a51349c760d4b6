/** Links of a page: to a place on it and, in an editor, to the line of the source. */
import { type Content, type Html, html } from './html.ts';
import type { SourcePlace } from './source-place.ts';

/**
 * A link to an element of the page, which tells the place too. An editor takes it to the source instead. Without a
 * place it is no link.
 */
export function sourceLink(content: Content, place: SourcePlace | undefined, target: string): Html {
  return place ? html`<a href="#${target}"${placeAttributes(place)}>${content}</a>` : html`${content}`;
}

/** What the script of an editor reads. */
export function placeAttributes({ path, line, character }: SourcePlace): Html {
  return html` title="${path}:${line + 1}" data-path="${path}" data-line="${line}" data-character="${character}"`;
}

/** An `id` out of words, the same for the same words. */
export function idOf(...words: readonly string[]): string {
  return words
    .join('-')
    .replace(
      /[^A-Za-z0-9-]+/g,
      (other) => `_${[...other].map((each) => each.codePointAt(0)?.toString(36)).join('_')}`,
    );
}
