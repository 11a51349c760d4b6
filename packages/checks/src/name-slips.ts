/** Habits from prose in names and statements: names of several words, lists of names, comments after `#`. */
import {
  type AnyDeclaration,
  countBefore,
  type DeclarationKind,
  type Reference,
  writtenName,
} from '@liaison/model';
import { blocksThatKnow } from './blocks.ts';
import { canonicalName } from './crm-names.ts';
import { newlineOf } from './edits.ts';
import { LOCAL_KINDS } from './how-to-declare.ts';
import { aKind, alternatives } from './kind-names.ts';
import { peopleAt } from './person-address.ts';
import { type Slip, shown, slip, type WrittenLine } from './written-line.ts';

const WORD = '\\p{L}[\\p{L}\\w-]*';
const WORDS = `${WORD}(?:[ \\t]+${WORD})+`;

const hashComment: Slip = (line) => {
  if (!line.found.startsWith('#')) return undefined;
  const to = line.at + (/^#+/.exec(line.found)?.[0].length ?? 1);
  const fix = { from: line.at, to, text: '//', safety: 'safe' as const };
  return slip(line, [line.at, to], '`#` begins no comment here', 'Begin a comment with `//`', [fix]);
};

/** `campaign 2027-tea`. */
const nameWithDigit: Slip = (line) => {
  const match = new RegExp(`^\\s*(${NAMED})[ \\t]+(\\d[\\w-]*)(?=[\\s{:"]|$)`, 'd').exec(line.text);
  const span = match?.indices?.[2];
  if (!span || line.at !== span[0]) return undefined;
  const name = line.raw.slice(...span);
  const [, digits = '', rest = ''] = /^(\d+)-?(\p{L}.*)$/u.exec(name) ?? [];
  const texts = [...(rest ? [`${rest}-${digits}`] : []), `"${name}"`];
  const fixes = texts.map((text) => ({ from: span[0], to: span[1], text }));
  return slip(line, span, `\`${name}\` begins with a digit`, `Write ${alternatives(texts)}`, fixes);
};

/** `campaign tea in spring`, `campaign tea Tea in spring`. */
const nameOfWords: Slip = (line) => {
  const match = new RegExp(
    `^\\s*(?:${NAMED})[ \\t]+(${WORD}(?:[ \\t]+[\\p{L}\\d][\\p{L}\\w-]*)+)(?=\\s*(?:["{:]|$))`,
    'du',
  ).exec(line.text);
  const span = match?.indices?.[1];
  if (!span || line.at < span[0] || line.at > span[1]) return undefined;
  const written = line.raw.slice(...span);
  const [first = '', ...others] = written.split(/\s+/);
  const hyphened = [first, ...others].join('-').toLowerCase();
  const titled = `${first} "${others.join(' ')}"`;
  const hasTitle = /^\s*"/.test(line.text.slice(span[1]));
  const isTitle = first.includes('-') || (/^\p{Lu}/u.test(others[0] ?? '') && !/^\p{Lu}/u.test(first));
  // Behind a channel's name stands its kind, and then the title.
  const hasKind = /^\s*:/.test(line.text.slice(span[1]));
  const texts = hasTitle || hasKind ? [hyphened] : isTitle ? [titled, hyphened] : [hyphened, titled];
  const fixes = texts.map((text) => ({ from: span[0], to: span[1], text }));
  const message = `\`${shown(written)}\` is more than one word, and a name is one`;
  return slip(line, span, message, `Write ${alternatives(texts)}`, fixes);
};

/** Keywords behind which stands a new name, and then nothing but a title and a block. */
const NAMED =
  'campaign|channel|team|person|system|vendor|list|crm|event|purpose|kind|curve|profile|metric|sla';

/** `owner Ana Reyes`, `-> Lead.Last Name`: words that together are what something is called. */
export const wordsForReference: Slip = (line) => {
  const { file, start, at } = line;
  const { references } = file;
  const reference = references[countBefore(references, start + at, ({ span }) => span.start) - 1];
  if (!reference || reference.span.start < start) return undefined;
  const from = reference.span.start - start;
  const written = new RegExp(`^${WORDS}`, 'u').exec(line.text.slice(from))?.[0];
  if (!written || line.at > from + written.length) return undefined;
  const words = [...written.matchAll(/\S+/g)];
  for (const last of words.slice(1).toReversed()) {
    const name = written.slice(0, last.index + last[0].length);
    const meant = [...namesMeant(name, reference, line), ...targetsMeant(name, reference, line)];
    if (meant.length === 0) continue;
    const fixes = meant.map((text) => ({ from, to: from + name.length, text }));
    const [kind = 'person'] = reference.kinds;
    const message = `\`${shown(name)}\` is not how ${aKind(kind)} is named here`;
    return slip(line, [from, from + name.length], message, `Did you mean ${alternatives(meant)}?`, fixes);
  }
  return undefined;
};

/** `owner ana@shop.example`, `owner @ana`: people are called by their names. */
const addressForPerson: Slip = (line) => {
  const match = /(?<=^[^"]*\s)([\w.+-]*)@[\w.-]+/.exec(line.text);
  if (!match || line.at < match.index || line.at > match.index + match[0].length) return undefined;
  const [written, mailbox] = match;
  const from = match.index;
  const to = from + written.length;
  const known = peopleAt(written, line.workspace).map((person) => writtenName(person.name));
  return slip(
    line,
    [from, to],
    mailbox === ''
      ? `\`${shown(written)}\` is no name here`
      : `\`${shown(written)}\` is an address, not a name`,
    known.length > 0 ? `Write ${alternatives(known)}` : 'Write the name that stands behind `person`',
    known.map((text) => ({ from, to, text })),
  );
};

/** Names of what bears these words as its title, or as its name with hyphens. */
function namesMeant(words: string, reference: Reference, { workspace }: WrittenLine): string[] {
  const wanted = canonicalName(words);
  const bears = ({ name, title }: AnyDeclaration) =>
    canonicalName(title ?? '') === wanted || canonicalName(name) === wanted;
  const all = reference.kinds.flatMap((kind: DeclarationKind) => workspace.all(kind));
  return all
    .map(({ declaration }) => declaration)
    .filter((declaration) => isInReach(declaration, reference) && bears(declaration))
    .map(({ name }) => writtenName(name))
    .slice(0, 3);
}

/** `Lead.Email` for `Lead Email`. */
function targetsMeant(words: string, { kinds, name }: Reference, { workspace }: WrittenLine): string[] {
  if (kinds[0] !== 'object' || !words.startsWith(name)) return [];
  const wanted = canonicalName(words.slice(name.length));
  const objects = workspace.all('object').filter(({ declaration }) => declaration.name === name);
  const fields = objects.flatMap(({ declaration }) => declaration.fields);
  const meant = fields.filter((field) => canonicalName(field.name) === wanted);
  return [...new Set(meant.map((field) => `${writtenName(name)}.${writtenName(field.name)}`))].slice(0, 3);
}

function isInReach({ kind, within }: AnyDeclaration, { object, within: place }: Reference): boolean {
  if (object) return within?.split('/').at(-1) === object.name;
  return !LOCAL_KINDS.has(kind) || within === place;
}

/** `sponsor lena, raj`: a line for each, where the statement may be repeated. */
const listOfNames: Slip = (line) => {
  const form = new RegExp(
    `^(\\s*)(${PEOPLE})[ \\t]+(${WORD}(?:\\s*(?:,|&|\\+|\\band\\b)\\s*${WORD})+)\\s*$`,
    'du',
  );
  const match = form.exec(line.text);
  const [, indent = '', keyword = '', list = ''] = match ?? [];
  const span = match?.indices?.[3];
  if (!span || line.at < span[0]) return undefined;
  const names = list.split(/\s*(?:,|&|\+|\band\b)\s*/);
  if (names.some((name) => blocksThatKnow(name).length > 0)) return undefined;
  if (!REPEATABLE.has(keyword)) {
    return slip(line, span, `\`${keyword}\` takes one person`, 'Name the one who answers for it');
  }
  const text = names.map((name) => `${keyword} ${name}`).join(`${newlineOf(line.file)}${indent}`);
  const from = indent.length;
  return slip(line, span, `\`${keyword}\` takes one person a line`, 'Write a line for each', [
    { from, to: span[1], text, title: 'Write a line for each', safety: 'safe' },
  ]);
};

const PEOPLE = 'owner|it-owner|champion|sponsor|liaison|on-call';
const REPEATABLE: ReadonlySet<string> = new Set(['sponsor', 'liaison', 'on-call']);

/** `owner ana, it-owner tom`. */
const commaBetweenStatements: Slip = (line) => {
  const match = /^\s*,\s*([a-z-]+)(?=\s+\S)/.exec(line.text.slice(line.at));
  const next = match?.[1] ?? '';
  if (!match || line.found !== ',' || blocksThatKnow(next).length === 0) return undefined;
  const indent = /^\s*/.exec(line.text)?.[0] ?? '';
  const to = line.at + match[0].length - next.length;
  const text = `${newlineOf(line.file)}${indent}`;
  return slip(line, [line.at, line.at + 1], 'A comma does not end a statement', 'Write a line for each', [
    { from: line.at, to, text, title: 'Write a line for each', safety: 'safe' },
  ]);
};

export const NAME_SLIPS: readonly Slip[] = [
  hashComment,
  nameWithDigit,
  nameOfWords,
  addressForPerson,
  listOfNames,
  commaBetweenStatements,
];
