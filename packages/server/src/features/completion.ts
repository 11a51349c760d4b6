/** `textDocument/completion` and `completionItem/resolve`: what may be written at a cursor, the likeliest first. */
import { type SourceFile, type Span, writtenText } from '@liaison/model';
import {
  type ClientCapabilities,
  type CompletionItem,
  CompletionItemTag,
  type CompletionList,
  type CompletionParams,
  CompletionTriggerKind,
  type Connection,
  InsertTextFormat,
  MarkupKind,
} from 'vscode-languageserver';
import { configCompletion, isConfigUri } from '../configuration/config-answers.ts';
import type { Feature } from '../feature.ts';
import type { Place } from '../place.ts';
import { rangeOf } from '../positions.ts';
import type { Repository } from '../session/repository.ts';
import type { Session } from '../session/session.ts';
import { allowAt } from './completion/allow.ts';
import type { About, Candidate } from './completion/candidate.ts';
import { candidatesAt } from './completion/candidates.ts';
import { cursorAt } from './completion/cursor.ts';
import { documentationOf } from './completion/documentation.ts';

export const completion: Feature = {
  method: 'textDocument/completion',
  capabilities: () => ({
    completionProvider: { triggerCharacters: ['.', '/', '"', ' '], resolveProvider: true },
  }),
  register,
};

function register(connection: Connection, session: Session): void {
  connection.onCompletion(async (params: CompletionParams, token) => {
    const { textDocument, position, context } = params;
    if (isConfigUri(textDocument.uri)) return configCompletion(params, session);
    const place = await session.placeAtHand(textDocument.uri, position, token);
    if (!place) return null;
    const trigger =
      context?.triggerKind === CompletionTriggerKind.TriggerCharacter ? context.triggerCharacter : undefined;
    const list = completionAt(place, {
      client: clientOf(session.editor),
      ...(trigger !== undefined && { trigger }),
    });
    // Campaigns are missing while they are read.
    return session.isRead(textDocument.uri) ? list : { ...list, isIncomplete: true };
  });
  connection.onCompletionResolve(async (item, token) => {
    const data = item.data as ItemData | undefined;
    const repository = data && (await session.asked(data.uri, token));
    return repository ? resolvedItem(item, repository) : item;
  });
}

/** What an editor can do with an item. */
export interface CompletionClient {
  readonly snippets: boolean;
  /** Whether it lets the author choose between inserting before the rest of a word and replacing it. */
  readonly insertReplace: boolean;
}

export interface CompletionAsk {
  readonly client: CompletionClient;
  /** The character that was typed, if the editor asks because of it. */
  readonly trigger?: string;
}

/** Where an item's documentation is. */
interface ItemData {
  readonly uri: string;
  readonly about: About;
}

/** As many as anybody scrolls through; with more, the editor asks again after the next letter. */
const MOST = 200;

/** What may be written at a place; empty where nothing can be said. */
export function completionAt(place: Place, { client, trigger }: CompletionAsk): CompletionList {
  const asked = askedAt(place, trigger);
  if (!asked) return { isIncomplete: false, items: [] };
  const { candidates: found, spot } = asked;
  const ordered = (found.length > MOST ? matching(found, spot) : [...found]).sort((a, b) => a.rank - b.rank);
  const uri = place.repository.uriOf(place.file.path);
  const edit = editor(spot, client);
  const items = ordered
    .slice(0, MOST)
    .map((candidate, index) => itemOf(spot.quoted ? quoted(candidate) : candidate, index, uri, edit, client));
  return { isIncomplete: found.length > items.length, items };
}

/** The word at a cursor, and what belongs to it behind the cursor. */
interface Spot {
  readonly file: SourceFile;
  readonly offset: number;
  readonly word: Span;
  readonly quoted: boolean;
  readonly behind: RegExp;
}

function askedAt(
  place: Place,
  trigger: string | undefined,
): { readonly candidates: readonly Candidate[]; readonly spot: Spot } | undefined {
  const { file, offset } = place;
  const cursor = cursorAt(place);
  if (!cursor) {
    const allow = allowAt(place);
    return (
      allow && { candidates: allow.candidates, spot: { file, offset, quoted: false, behind: NAME, ...allow } }
    );
  }
  const { expected } = cursor;
  // The closing quote is typed as the opening one is.
  if (trigger === '"' && !expected.quoted) return undefined;
  // A space is typed everywhere: it asks only for what follows inside a statement.
  if (trigger === ' ' && expected.begins) return undefined;
  const isZone = expected.next.some(({ rules }) => rules.includes('ZoneName'));
  const word = isZone ? zoneBefore(file.text, offset) : expected.word;
  const behind = expected.quoted ? REST_OF_TEXT : isZone ? ZONE : NAME;
  const spot = { file, offset, word, quoted: expected.quoted, behind };
  return { candidates: candidatesAt(cursor), spot };
}

const NAME = /^[\p{L}\p{N}_-]*/u;
const ZONE = /^[\w/+-]*/;
const REST_OF_TEXT = /^[^"]*"/;

/** The item with its documentation. */
export function resolvedItem(item: CompletionItem, repository: Repository): CompletionItem {
  const data = item.data as ItemData | undefined;
  const value = data && documentationOf(data.about, repository.analysis.workspace);
  return value === undefined ? item : { ...item, documentation: { kind: MarkupKind.Markdown, value } };
}

export function clientOf({ textDocument }: ClientCapabilities): CompletionClient {
  const item = textDocument?.completion?.completionItem;
  return { snippets: item?.snippetSupport === true, insertReplace: item?.insertReplaceSupport === true };
}

type Edit = (newText: string) => NonNullable<CompletionItem['textEdit']>;

/** The word at the cursor is replaced, and what stands behind the cursor where the author wants it. */
function editor({ word, quoted: isQuoted, behind, file, offset }: Spot, client: CompletionClient): Edit {
  const { text } = file;
  const rest = text.slice(offset, lineEnd(text, offset));
  const end = offset + (behind.exec(rest)?.[0].length ?? 0);
  // A closing quote that the editor wrote by itself is taken along in any case.
  const insertEnd = isQuoted && rest.startsWith('"') ? offset + 1 : offset;
  const insert = rangeOf(file, { start: word.start, end: insertEnd });
  const replace = rangeOf(file, { start: word.start, end: Math.max(end, insertEnd) });
  return (newText) => (client.insertReplace ? { newText, insert, replace } : { newText, range: insert });
}

/** `Europe/Lon` is one word, though it is three tokens. */
function zoneBefore(text: string, offset: number): Span {
  const zone = /[\w/+-]*$/.exec(text.slice(Math.max(0, offset - 100), offset))?.[0] ?? '';
  return { start: offset - zone.length, end: offset };
}

function lineEnd(text: string, offset: number): number {
  const found = /[\r\n]/g;
  found.lastIndex = offset;
  return found.exec(text)?.index ?? text.length;
}

/** Those that the typed word can mean: its letters in order, whatever stands between. */
function matching(candidates: readonly Candidate[], { word, file, offset }: Spot): Candidate[] {
  const typed = file.text.slice(word.start, offset).replace(/^"/, '').toLowerCase();
  if (typed === '') return [...candidates];
  const scored = candidates.flatMap((candidate) => {
    const label = candidate.label.toLowerCase();
    const at = label.indexOf(typed);
    if (at < 0 && !hasInOrder(label, typed)) return [];
    return [{ candidate, score: at === 0 ? 0 : at > 0 ? 1 : 2 }];
  });
  return scored.sort((a, b) => a.score - b.score).map(({ candidate }) => candidate);
}

/** The editor compares what is typed, the quote included, with the text in its quotes. */
function quoted(candidate: Candidate): Candidate {
  return { ...candidate, text: writtenText(candidate.label), filter: `"${candidate.label}` };
}

function hasInOrder(label: string, letters: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = label.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function itemOf(
  candidate: Candidate,
  index: number,
  uri: string,
  edit: Edit,
  client: CompletionClient,
): CompletionItem {
  const {
    label,
    kind,
    text = label,
    filter = label,
    snippet,
    detail,
    description,
    isDeprecated,
    about,
  } = candidate;
  const usesSnippet = client.snippets && snippet !== undefined;
  const data: ItemData | undefined = about && { uri, about };
  return {
    label,
    kind,
    sortText: String(index).padStart(4, '0'),
    filterText: filter,
    textEdit: edit(usesSnippet ? snippet : text),
    ...(usesSnippet && { insertTextFormat: InsertTextFormat.Snippet }),
    ...((detail !== undefined || description !== undefined) && {
      labelDetails: { ...(detail && { detail }), ...(description && { description }) },
    }),
    ...(isDeprecated && { tags: [CompletionItemTag.Deprecated] }),
    ...(data && { data }),
  };
}
