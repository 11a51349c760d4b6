/**
 * XML as a plain tree without prefixes. Document types are refused, so no entity of a file's own is ever expanded,
 * and nothing outside the text is ever looked for.
 */
import {
  XmlElement as ParsedElement,
  parseXml as parseDocument,
  XmlCdata,
  XmlDocumentType,
  XmlError,
  XmlText,
} from '@rgrove/parse-xml';

/** An element: names of elements and attributes have lost their prefix, `i:type` is `type`. */
export interface XmlElement {
  readonly name: string;
  /** The namespace of the element; only the root says it, as nothing below has to be told apart by it. */
  readonly namespace?: string | undefined;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Its own text, without that of its children and without the spaces around it. */
  readonly text: string;
}

/** A parsed document, or the line and column (both from 1) of its first fault. */
export type ParsedXml =
  | { readonly ok: true; readonly root: XmlElement }
  | { readonly ok: false; readonly line: number; readonly column: number; readonly message: string };

/** No export nests elements deeper than a few dozen. */
const DEEPEST = 200;

/** Parses XML text and never throws. */
export function parseXml(text: string): ParsedXml {
  try {
    const document = parseDocument(text, { preserveDocumentType: true });
    if (document.children.some((node) => node instanceof XmlDocumentType)) {
      return { ok: false, line: 1, column: 1, message: 'A document type (`<!DOCTYPE`) is not read' };
    }
    const root = document.root && plain(document.root, 1);
    if (!root) return { ok: false, line: 1, column: 1, message: tooDeep };
    return { ok: true, root: { ...root, namespace: namespaceOf(document.root) } };
  } catch (error) {
    if (!(error instanceof XmlError)) return { ok: false, line: 1, column: 1, message: tooDeep };
    // The library quotes the place below its message, and our message says the place itself.
    const message = (error.message.split('\n')[0] ?? '').replace(/ \(line \d+, column \d+\)$/, '');
    return { ok: false, line: error.line, column: error.column, message };
  }
}

const tooDeep = 'Nested too deeply to be read';

function plain(element: ParsedElement, depth: number): XmlElement | undefined {
  if (depth > DEEPEST) return undefined;
  const children: XmlElement[] = [];
  let text = '';
  for (const node of element.children) {
    if (node instanceof ParsedElement) {
      const child = plain(node, depth + 1);
      if (!child) return undefined;
      children.push(child);
    } else if (node instanceof XmlText || node instanceof XmlCdata) text += node.text;
  }
  return { name: local(element.name), attributes: attributesOf(element), children, text: text.trim() };
}

/** An attribute without a prefix wins over one that has lost it. */
function attributesOf(element: ParsedElement): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [name, value] of Object.entries(element.attributes)) {
    if (name === 'xmlns' || name.startsWith('xmlns:')) continue;
    if (name === local(name) || !attributes.has(local(name))) attributes.set(local(name), value);
  }
  return attributes;
}

function namespaceOf(root: ParsedElement | null): string | undefined {
  const prefix = root?.name.includes(':') ? `:${root.name.split(':')[0]}` : '';
  return root?.attributes[`xmlns${prefix}`];
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The first child of this name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((candidate) => candidate.name === name);
}

/** All children of this name. */
export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((candidate) => candidate.name === name) ?? [];
}

/** The text of the first child of this name; undefined where it is missing, empty or `nil`. */
export function textOf(element: XmlElement | undefined, name: string): string | undefined {
  const found = child(element, name);
  if (!found || found.attributes.get('nil') === 'true') return undefined;
  return found.text === '' ? undefined : found.text;
}

/** What a `true`/`false` or `1`/`0` says; undefined for everything else. */
export function flagIn(element: XmlElement | undefined, name: string): boolean | undefined {
  const text = textOf(element, name)?.toLowerCase();
  if (text === 'true' || text === '1') return true;
  return text === 'false' || text === '0' ? false : undefined;
}

/** A number as the child of this name says it; undefined where it says none. */
export function numberIn(element: XmlElement | undefined, name: string): number | undefined {
  const text = textOf(element, name);
  if (text === undefined || !/^-?\d+(\.\d+)?$/.test(text)) return undefined;
  return Number(text);
}
