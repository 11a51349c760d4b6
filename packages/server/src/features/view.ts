/** `liaison/view`: pages that show more than text can, drawn by `packages/targets`. */
import { catalogue } from '@liaison/checks';
import { type AnyDeclaration, type Forecast, loadOf, type SourceFile } from '@liaison/model';
import type { ViewAnswer, ViewParams } from '@liaison/server/protocol';
import {
  type ViewKind as DrawnKind,
  pageBody,
  type Remark,
  STYLES,
  VIEW_TITLES,
  type ViewQuestion,
  viewOf,
} from '@liaison/targets';
import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { digestOf } from '../digest.ts';
import type { Feature } from '../feature.ts';
import { offsetOf } from '../positions.ts';
import type { Repository } from '../session/repository.ts';
import type { Session } from '../session/session.ts';
import { inSlices } from '../slices.ts';
import { worstSeconds } from '../worst-second.ts';
import { reviewAnswer, reviewClosed } from './review.ts';

export const view: Feature = {
  method: 'liaison/view',
  capabilities: () => ({}),
  register(connection, session) {
    connection.onRequest('liaison/view', async (params: ViewParams, token): Promise<ViewAnswer | null> => {
      if (params.kind !== 'review' && !Object.hasOwn(VIEW_TITLES, params.kind)) {
        throw new ResponseError(LSPErrorCodes.RequestFailed, `There is no view \`${params.kind}\``);
      }
      const repository = await repositoryOf(params, session, token);
      if (!repository) return null;
      if (params.kind === 'review') return reviewAnswer(repository, session, token);
      const { analysis } = repository;
      const before = analysis.workspace;
      return inSlices(
        viewIn(repository, { ...params, kind: params.kind }),
        session,
        token,
        () => analysis.workspace === before,
      );
    });
    connection.onNotification('liaison/viewClosed', ({ kind }: Pick<ViewParams, 'kind'>) => {
      if (kind === 'review') reviewClosed(session);
    });
  },
};

async function repositoryOf(
  { uri }: ViewParams,
  session: Session,
  token: CancellationToken,
): Promise<Repository | undefined> {
  if (uri !== undefined) return session.asked(uri, token);
  await session.settled();
  return session.all()[0];
}

/** Of the views that need nothing but the files as they are. */
export type DrawnParams = ViewParams & { readonly kind: DrawnKind };

/** A few systems are drawn whole; the others are one click away. */
const MOST_SYSTEMS = 3;

/** The page, worked out in steps. */
export function* viewIn(repository: Repository, params: DrawnParams): Generator<void, ViewAnswer> {
  const { analysis, rootUri } = repository;
  const { workspace, settings } = analysis;
  const question: ViewQuestion = {
    ...whatIsMeant(repository, params),
    band: settings.parameters.band / 100,
    most: MOST_SYSTEMS,
    remarks: (path) => remarksIn(repository, path),
  };
  const shown = yield* viewOf(params.kind, workspace, question);
  const title = VIEW_TITLES[params.kind];
  const body = pageBody(title, [shown]).text;
  return { title, body, styles: STYLES, version: digestOf(body), rootUri };
}

/** The system and the campaign that somebody looks from. */
function whatIsMeant(repository: Repository, params: DrawnParams): ViewQuestion {
  const { kind, uri, position, system, at } = params;
  const instant = at === undefined ? Number.NaN : Date.parse(at) / 1000;
  const when = Number.isFinite(instant) ? { at: instant } : {};
  const named = system === undefined ? {} : { systems: new Set([system]) };
  const file = uri === undefined ? undefined : repository.file(uri);
  const offset = file && position ? offsetOf(file, position) : undefined;
  const around = file && offset !== undefined ? declarationAt(file, offset) : undefined;
  const { at: worst, ...from } = lookingFrom(around, kind, repository);
  // Of another system than the one that is asked for, it says nothing.
  return { ...from, ...(worst !== undefined && system === undefined && { at: worst }), ...named, ...when };
}

/** The declaration around an offset, else the only campaign of the file. */
function declarationAt({ declarations }: SourceFile, offset: number): AnyDeclaration | undefined {
  const around = declarations.find(({ span }) => span.start <= offset && offset <= span.end);
  if (around) return around;
  const campaigns = declarations.filter(({ kind }) => kind === 'campaign');
  return campaigns.length === 1 ? campaigns[0] : undefined;
}

function lookingFrom(
  around: AnyDeclaration | undefined,
  kind: DrawnKind,
  repository: Repository,
): Pick<ViewQuestion, 'systems' | 'campaign' | 'at'> {
  if (kind === 'calendar') return {};
  if (around?.kind === 'system' && kind === 'load') return { systems: new Set([around.name]) };
  if (around?.kind !== 'campaign') return {};
  const model = loadOf(repository.analysis.workspace);
  const campaign: Forecast | undefined = model.of(around);
  if (!campaign) return {};
  if (kind === 'crm-way') return around.captures.length > 0 ? { campaign } : {};
  const [worst] = worstSeconds(campaign, model);
  if (!worst) return { campaign };
  return { campaign, systems: new Set([worst.system.limits.system.name]), at: worst.together.at };
}

/** What the checks of forms and CRMs say of a file. */
function remarksIn({ analysis }: Repository, path: string): Remark[] {
  return analysis
    .findings(path)
    .flatMap(({ code, severity, message, at }) =>
      CRM_CODES.has(code) ? [{ path: at.file, span: at.span, severity, message }] : [],
    );
}

const CRM_CODES: ReadonlySet<string> = new Set(
  catalogue.filter(({ category }) => category === 'crm').map(({ code }) => code),
);
