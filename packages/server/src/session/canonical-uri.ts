/**
 * One form for the URIs of everybody, so that those of the same file are the same text: as VS Code writes them, which
 * encodes whatever can be and has small letters for drives. Others write `file:///C:/plans` and `R&D%20(2026)`.
 */
import { URI } from 'vscode-uri';

/** The one form of a URI; what is no URI stays as it is. */
export function canonicalUri(uri: string): string {
  if (CANONICAL.test(uri)) return uri;
  const known = canonical.get(uri);
  if (known !== undefined) return known;
  const worked = written(uri);
  if (canonical.size === MOST) canonical.clear();
  canonical.set(uri, worked);
  return worked;
}

/** The same of a folder: without a slash at its end, so that all that lies below begins with it and a slash. */
export function folderUri(uri: string): string {
  return canonicalUri(uri).replace(/\/$/, '');
}

/** A part of a path as the one form has it; the slashes in it stay. */
export function encodedPath(path: string): string {
  if (PLAIN.test(path)) return path;
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  return encoded.replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

function written(uri: string): string {
  try {
    return URI.parse(uri).toString();
  } catch {
    return uri;
  }
}

const PLAIN = /^[\w.~/-]*$/;

/** Most URIs, which need not be taken apart to see that they have the one form already. */
const CANONICAL =
  /^(?:file:\/\/(?=\/)|[a-z][a-z0-9+.-]*:\/\/(?:[a-z0-9.-]|%2B)+(?=\/))(?!\/[A-Z]%3A)(?:[\w.~/-]|%(?:2[0-9A-C]|3[A-F]|40|5[B-E]|60|7[B-D]))*$/;

/** Those of others, which come again at every keystroke. */
const canonical = new Map<string, string>();

/** More than the files of large repositories. */
const MOST = 10_000;
