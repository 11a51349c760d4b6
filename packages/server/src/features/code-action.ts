/** `textDocument/codeAction` and `codeAction/resolve`: what can be done about the findings at a place. */
import {
  type CancellationToken,
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Connection,
  type Diagnostic,
  type Range,
} from 'vscode-languageserver';
import { commandsOf } from '../client-commands.ts';
import type { Feature } from '../feature.ts';
import { offsetOf, rangeOf } from '../positions.ts';
import type { Repository } from '../session/repository.ts';
import type { Session } from '../session/session.ts';
import { stopIfTakenBack } from '../taken-back.ts';
import { whoeverAsks } from '../whoever-asks.ts';
import { editFormOf, workspaceEditOf } from '../workspace-edit.ts';
import { allowOffers } from './code-action/allow.ts';
import { approveOffers, canApprove, SET_ME, type WhoAsks } from './code-action/approve.ts';
import { createOffers } from './code-action/create-declaration.ts';
import { extractCurveOffers } from './code-action/extract-curve.ts';
import { explainOffers, FIX_ALL, fixAllOffers, fixOffers } from './code-action/fixes.ts';
import type { Offer, Selection } from './code-action/offer.ts';

export const codeAction: Feature = {
  method: 'textDocument/codeAction',
  capabilities: () => ({
    codeActionProvider: {
      codeActionKinds: [
        CodeActionKind.QuickFix,
        CodeActionKind.RefactorExtract,
        CodeActionKind.RefactorRewrite,
        FIX_ALL,
      ],
      resolveProvider: true,
    },
  }),
  register,
};

function register(connection: Connection, session: Session): void {
  /** What is selected, and by whom; the latter is asked only where it matters. */
  const asked = async (uri: string, range: Range, token: CancellationToken): Promise<Asked | undefined> => {
    const repository = await session.asked(uri, token);
    const before = repository && selectionOf(repository, uri, range);
    if (!before || !canApprove(before)) return before && { selection: before };
    const me = await whoeverAsks(connection, session, repository);
    stopIfTakenBack(token);
    // The author has gone on typing meanwhile.
    const selection = selectionOf(repository, uri, range);
    return selection && { selection, who: { me, canSay: commandsOf(session.editor).has(SET_ME) } };
  };
  connection.onCodeAction(async ({ textDocument, range, context }: CodeActionParams, token) => {
    const known = await asked(textDocument.uri, range, token);
    if (!known) return null;
    const { selection, who } = known;
    const form = editFormOf(session);
    const isLazy = session.editor.textDocument?.codeAction?.resolveSupport?.properties.includes('edit');
    const offers = offersFor(selection, context.only, who);
    return offers.map((offer): CodeAction => {
      const action = actionOf(offer, selection, context.diagnostics);
      if (!offer.edits) return action;
      if (isLazy) {
        const data: ActionData = { uri: textDocument.uri, range, key: keyOf(offer, offers, selection) };
        return { ...action, data };
      }
      return { ...action, edit: workspaceEditOf(offer.edits(), selection.repository, form) };
    });
  });
  connection.onCodeActionResolve(async (action, token) => {
    const data = action.data as ActionData | undefined;
    const known = data && (await asked(data.uri, data.range, token));
    const offer =
      known && offerOf(data.key, offersFor(known.selection, undefined, known.who), known.selection);
    if (!known || !offer?.edits) return action;
    return {
      ...action,
      edit: workspaceEditOf(offer.edits(), known.selection.repository, editFormOf(session)),
    };
  });
}

interface Asked {
  readonly selection: Selection;
  readonly who?: WhoAsks;
}

/** What an action without its edits is found again by: nothing may change between the two questions but text. */
interface ActionData {
  readonly uri: string;
  readonly range: Range;
  readonly key: OfferKey;
}

/** Several findings may have a fix of one title: two channels that land nowhere, and one page to land on. */
interface OfferKey {
  readonly title: string;
  /** Of the finding that it mends, with its place. */
  readonly code?: string;
  readonly at?: Range;
  /** Nothing else of this title mended a finding of this code. */
  readonly isOnly: boolean;
}

function keyOf(offer: Offer, offers: readonly Offer[], { file }: Selection): OfferKey {
  const { title, finding } = offer;
  const isOnly = offers.filter((other) => isLike(other, title, finding?.code)).length === 1;
  return { title, isOnly, ...(finding && { code: finding.code, at: rangeOf(file, finding.at.span) }) };
}

/**
 * The offer that is meant, in a text that may have changed since; undefined where it is gone. One that stands
 * elsewhere now is known by its title as long as nothing else ever had it: better no edit than that of a neighbour.
 */
function offerOf(
  { title, code, at, isOnly }: OfferKey,
  offers: readonly Offer[],
  { file }: Selection,
): Offer | undefined {
  const alike = offers.filter((offer) => isLike(offer, title, code));
  const here = alike.find(({ finding }) => finding && at && isSame(rangeOf(file, finding.at.span), at));
  return here ?? (isOnly && alike.length === 1 ? alike[0] : undefined);
}

function isLike(offer: Offer, title: string, code: string | undefined): boolean {
  return offer.title === title && offer.finding?.code === code;
}

/** Files of the library have no findings, and nobody edits them. */
function selectionOf(repository: Repository, uri: string, range: Range): Selection | undefined {
  const file = repository.file(uri);
  if (!file || file.builtIn) return undefined;
  return { repository, file, span: { start: offsetOf(file, range.start), end: offsetOf(file, range.end) } };
}

/** What can be done, the likeliest first; `only` names the kinds that are wanted, with what is below them. */
export function offersFor(selection: Selection, only?: readonly string[], who?: WhoAsks): Offer[] {
  const wants = (kind: string) => !only || only.some((each) => kind === each || kind.startsWith(`${each}.`));
  const offers: Offer[] = [];
  if (wants(CodeActionKind.QuickFix)) {
    offers.push(...fixOffers(selection), ...createOffers(selection));
    offers.push(...allowOffers(selection), ...explainOffers(selection));
  }
  if (wants(CodeActionKind.RefactorExtract)) offers.push(...extractCurveOffers(selection));
  if (wants(CodeActionKind.RefactorRewrite)) offers.push(...approveOffers(selection, who));
  if (wants(FIX_ALL)) offers.push(...fixAllOffers(selection));
  return offers;
}

function actionOf(offer: Offer, { file }: Selection, diagnostics: readonly Diagnostic[]): CodeAction {
  const { title, kind, isPreferred, finding, command } = offer;
  const range = finding && rangeOf(file, finding.at.span);
  const mended = diagnostics.filter(
    (diagnostic) => diagnostic.code === finding?.code && range && isSame(diagnostic.range, range),
  );
  return {
    title,
    kind,
    ...(isPreferred && { isPreferred }),
    ...(mended.length > 0 && { diagnostics: mended }),
    ...(command && { command }),
  };
}

function isSame(a: Range, b: Range): boolean {
  return (
    a.start.line === b.start.line &&
    a.start.character === b.start.character &&
    a.end.line === b.end.line &&
    a.end.character === b.end.character
  );
}
