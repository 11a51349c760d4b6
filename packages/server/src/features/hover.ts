/**
 * `textDocument/hover`: a card of what is meant under the mouse: people, systems, channels, words of the library,
 * budget lines with what is used of them, keywords and terms with what they mean to the other side.
 */
import { NAMED_LINE, termWithin } from '@liaison/language';
import { loadOf, type Moment, type Span, type Zone, zoneOf } from '@liaison/model';
import { type Hover, MarkupKind } from 'vscode-languageserver';
import { clockOf } from '../clock.ts';
import { configHover, isConfigUri } from '../configuration/config-answers.ts';
import { atPlace, type Feature } from '../feature.ts';
import { budgetCard } from '../hover/budget-card.ts';
import { type Card, escaped, facts, toMarkdown, toPlainText } from '../hover/card.ts';
import { declarationCard } from '../hover/declaration-card.ts';
import { keywordCard, termCard } from '../hover/keyword-card.ts';
import { momentAt, momentCard, quantityAt, quantityCard } from '../hover/value-cards.ts';
import { nameAt, type Place } from '../place.ts';
import { rangeOf } from '../positions.ts';
import { relativeFigures } from '../relative-figures.ts';
import type { Session } from '../session/session.ts';
import { campaignOf, holds, statementAt, wordAt } from '../surroundings.ts';

export const hover: Feature = {
  method: 'textDocument/hover',
  capabilities: () => ({ hoverProvider: true }),
  register: (connection, session) => {
    const inCampaign = atPlace(session, (place) => hoverAt(place, formatFor(session)));
    connection.onHover((params, token) =>
      isConfigUri(params.textDocument.uri)
        ? configHover(params, formatFor(session), session)
        : inCampaign(params, token),
    );
  },
};

/** The formats that an editor takes, the best first; one that says nothing has plain text only. */
function formatFor({ editor }: Session): MarkupKind {
  const formats = editor.textDocument?.hover?.contentFormat ?? [];
  return formats.includes(MarkupKind.Markdown) ? MarkupKind.Markdown : MarkupKind.PlainText;
}

/** The cards of what is at a place; undefined where nothing is to be said. */
export function hoverAt(place: Place, format: MarkupKind = MarkupKind.Markdown): Hover | undefined {
  const found = cardsAt(place);
  if (!found || found.cards.length === 0) return undefined;
  const isMarkdown = format === MarkupKind.Markdown;
  const value = found.cards
    .map(isMarkdown ? toMarkdown : toPlainText)
    .join(isMarkdown ? '\n\n---\n\n' : '\n\n');
  return { contents: { kind: format, value }, range: rangeOf(place.file, found.span) };
}

interface Found {
  readonly cards: readonly Card[];
  readonly span: Span;
}

function cardsAt(place: Place): Found | undefined {
  return cardsOfName(place) ?? cardsOfKeyword(place) ?? cardsOfValue(place) ?? cardsOfTerm(place);
}

function cardsOfName(place: Place): Found | undefined {
  const named = nameAt(place);
  if (!named?.meant) return undefined;
  const card = declarationCard(named.meant, place.repository);
  const cards = [budgetAt(place), card].filter((each) => each !== undefined);
  return cards.length > 0 ? { cards, span: named.span } : undefined;
}

/** Of a budget line, wherever on it. */
function budgetAt(place: Place): Card | undefined {
  const statement = statementAt(place);
  if (statement?.block !== 'capacity-budget' || statement.within?.kind !== 'campaign') return undefined;
  return budgetCard(statement.within, place.offset, place.repository);
}

function cardsOfKeyword(place: Place): Found | undefined {
  const statement = statementAt(place);
  if (!statement || statement.named || !holds(statement.keywordSpan, place.offset)) return undefined;
  const card = keywordCard(statement);
  return card && { cards: [card], span: statement.keywordSpan };
}

function cardsOfValue(place: Place): Found | undefined {
  const { file, offset, repository } = place;
  const quantity = quantityAt(file, offset);
  if (quantity) {
    const own = quantityCard(quantity, repository.analysis.workspace);
    const figure = budgetAt(place) ?? relativeCard(place, quantity.span) ?? figureCard(place);
    const cards = [own, figure].filter((each) => each !== undefined);
    if (cards.length > 0) return { cards, span: quantity.span };
  }
  const moment = momentAt(file, offset);
  const card = moment && momentCard(moment, zoneAround(place, moment));
  return card && { cards: [card], span: moment.span };
}

/** What a share is of: `80 % of capacity` in requests, shares of the funding in money. */
function relativeCard({ file, repository }: Place, span: Span): Card | undefined {
  const { workspace } = repository.analysis;
  const campaign = file.declarations.find((each) => each.kind === 'campaign' && holds(each.span, span.start));
  if (campaign?.kind !== 'campaign') return undefined;
  const load = loadOf(workspace).of(campaign)?.load;
  for (const figure of load ? relativeFigures(campaign, load, workspace) : []) {
    if (figure.span.start !== span.start) continue;
    return { heading: `**${figure.text}**`, facts: facts(['Derivation', escaped(figure.how)]) };
  }
  return undefined;
}

/** The card of what a figure is a figure of: the channel with its visits, the system with what is usable. */
function figureCard(place: Place): Card | undefined {
  const around = statementAt(place)?.within;
  if (!around || !DERIVED.has(around.kind)) return undefined;
  return declarationCard({ declaration: around, file: place.file }, place.repository);
}

const DERIVED: ReadonlySet<string> = new Set([
  'channel',
  'system',
  'capture',
  'curve',
  'kind',
  'profile',
  'list',
]);

/** The clock of the channel, the campaign or the system around a place; that of a recipient is not known. */
function zoneAround(place: Place, moment: Moment): Zone | undefined {
  const around = statementAt(place)?.within;
  if (!around) return undefined;
  const isLocal =
    around.kind === 'channel' && around.sends.some((send) => send.moment === moment && send.recipientLocal);
  if (isLocal) return undefined;
  if (around.kind === 'system') return clockOf(around);
  const own = around.kind === 'channel' && around.timezone ? zoneOf(around.timezone.value) : undefined;
  const campaign = campaignOf(around, place.file);
  return own ?? (campaign && clockOf(campaign));
}

/** Words inside a statement: `over`, `recipient-local`, `tested`. */
function cardsOfTerm(place: Place): Found | undefined {
  const word = wordAt(place);
  const statement = statementAt(place);
  // A name that nobody declared may be the word of a term, and is none.
  if (!word || !statement || nameAt(place)) return undefined;
  const { block, named } = statement;
  const keyword = named ? NAMED_LINE : statement.keyword;
  const term = termWithin({ block, keyword }, word.text);
  return term && { cards: [termCard(word.text, term)], span: word.span };
}
