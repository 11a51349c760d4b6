/**
 * The grammar out of the JSON that langium-cli writes. Langium's own reader does the same, but brings all along that
 * Langium has for documents, links and validation, of which nothing is used here. The JSON says the same few phrases
 * over and over; they are written short, so that a browser has less to fetch.
 */
import type { AstNode, Grammar } from 'langium';

type Json = Record<string, unknown>;

/** A place in the JSON, such as `#/rules@12`. */
const PLACE = /^#\/(\w+)@(\d+)$/;

/** What most of the JSON is made of; each is written as a tilde and its letter. */
const PHRASES = [
  '{"$type":"RuleCall","rule":{"$ref":"#/rules@',
  '{"$type":"CrossReference","type":{"$ref":"#/rules@',
  '{"$type":"Assignment","feature":"',
  '{"$type":"Keyword","value":"',
  '{"$type":"Group","elements":[',
  '{"$type":"Alternatives","elements":[',
  '{"$type":"ParserRule","name":"',
  '","operator":"=","terminal":',
  '","operator":"+=","terminal":',
  '"fragment":false,"parameters":[]',
  '"deprecatedSyntax":false',
  '"isMulti":false',
  '"arguments":[]',
  '"cardinality":"',
  '"definition":',
  '},"entry":false',
];
const FIRST_LETTER = 'a'.charCodeAt(0);

/** JSON with its phrases written short. Throws where it has a tilde of its own. */
export function shortened(json: string): string {
  if (json.includes('~')) throw new Error('A grammar with a tilde cannot be written short');
  return PHRASES.reduce((text, phrase, i) => text.replaceAll(phrase, `~${letter(i)}`), json);
}

function unfolded(text: string): string {
  return text.replace(/~([a-z])/g, (_, sign: string) => PHRASES[sign.charCodeAt(0) - FIRST_LETTER] ?? '');
}

function letter(index: number): string {
  return String.fromCharCode(FIRST_LETTER + index);
}

/** Throws where the text is no grammar; takes the place of the function of this name in the generated file. */
export function loadGrammarFromJson(text: string): Grammar {
  const root: Json = JSON.parse(unfolded(text));
  if (root.$type !== 'Grammar') throw new Error('This is no grammar');
  link(root, root);
  return root as unknown as Grammar;
}

/** Says to every node below one where it is, and puts the nodes themselves in the place of references. */
function link(node: Json, root: Json): void {
  for (const [property, value] of Object.entries(node)) {
    if (Array.isArray(value)) {
      node[property] = value.map((item, index) => linked(item, root, { node, property, index }));
    } else node[property] = linked(value, root, { node, property, index: undefined });
  }
}

function linked(value: unknown, root: Json, at: { node: Json; property: string; index: number | undefined }) {
  if (typeof value !== 'object' || value === null) return value;
  const child = value as Json;
  if (typeof child.$ref === 'string') return reference(child.$ref, root);
  link(child, root);
  const { node: $container, property: $containerProperty, index: $containerIndex } = at;
  return Object.assign(child, { $container, $containerProperty, $containerIndex });
}

function reference(place: string, root: Json) {
  const [, property = '', index = ''] = PLACE.exec(place) ?? [];
  const ref = (root[property] as (AstNode & { name?: string })[] | undefined)?.[Number(index)];
  if (!ref) throw new Error(`The grammar has nothing at ${place}`);
  return { $refText: ref.name ?? '', ref };
}
