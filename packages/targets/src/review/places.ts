/** Places in files as `file:line`, and as links where somebody says what links look like. */
import type { ReviewDocument, ReviewPlace } from '@liaison/checks';
import { code, type Inline } from './rich-text.ts';

export interface LinkOptions {
  /** What comes before the path of a file in the newer version: `https://host/owner/repo/blob/SHA`. */
  readonly link?: string;
  /** The same for the older version; by default `link` with the other commit. */
  readonly baseLink?: string;
  /** Of the campaigns in the repository of git, where that is not the same. */
  readonly folder?: string;
  /** Places are opened by an editor, and no address is linked to. */
  readonly inEditor?: boolean;
}

export interface Places {
  head(place: ReviewPlace): Inline;
  base(place: ReviewPlace): Inline;
  /** Where a change is, in the newer version if it is there. */
  of(change: { readonly base: ReviewPlace | null; readonly head: ReviewPlace | null }): Inline;
}

export function placesOf(document: ReviewDocument, options: LinkOptions): Places {
  const { link, baseLink, folder, inEditor = false } = options;
  const { commit } = document.head;
  const older =
    baseLink ??
    (commit && link?.includes(commit) ? link.replaceAll(commit, document.base.commit) : undefined);
  const head = (place: ReviewPlace) => (inEditor ? opened(place, false) : placed(place, link, folder));
  const base = (place: ReviewPlace) => (inEditor ? opened(place, true) : placed(place, older, folder));
  return {
    head,
    base,
    of: (change) => (change.head ? head(change.head) : change.base ? base(change.base) : ''),
  };
}

function opened({ file, line, column }: ReviewPlace, isOlder: boolean): Inline {
  const name = code(`${file.split('/').at(-1) ?? file}:${line}`);
  const place = { path: file, line: line - 1, character: column - 1 };
  return isShipped(file) ? name : { type: 'place', place, isOlder, content: [name] };
}

function isShipped(file: string): boolean {
  return file.includes('liaison:library/');
}

function placed({ file, line }: ReviewPlace, prefix: string | undefined, folder = ''): Inline {
  const name = code(`${file.split('/').at(-1) ?? file}:${line}`);
  const href = prefix && linkTo(prefix, folder === '' ? file : `${folder}/${file}`, line);
  // Without a link the whole path is what finds the file.
  return href ? { type: 'link', href, content: [name] } : code(`${file}:${line}`);
}

/** Undefined for what is no web address, and for files that ship with Liaison. */
function linkTo(prefix: string, file: string, line: number): string | undefined {
  if (!/^https?:\/\/[^\s<>"'`|\\]+$/.test(prefix) || isShipped(file)) return undefined;
  const path = file.split('/').map(encodeSegment).join('/');
  return `${prefix.replace(/\/+$/, '')}/${path}#L${line}`;
}

/** Also what `encodeURIComponent` lets through, but Markdown does not. */
function encodeSegment(segment: string): string {
  return encodeURIComponent(segment.toWellFormed()).replace(
    /[!'()*~]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
