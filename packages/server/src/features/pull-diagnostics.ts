/** `textDocument/diagnostic` and `workspace/diagnostic`: findings for editors that ask for them. */
import { batchesOf, type Finding } from '@liaison/checks';
import {
  type Connection,
  type Diagnostic,
  DocumentDiagnosticReportKind,
  type InitializeParams,
  type PreviousResultId,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { digestOf } from '../digest.ts';
import type { Feature } from '../feature.ts';
import { canonicalUri } from '../session/canonical-uri.ts';
import { CHECKING, SlowWork } from '../session/progress.ts';
import type { Repository } from '../session/repository.ts';
import type { Session } from '../session/session.ts';
import { inSlices } from '../slices.ts';
import { diagnosticsOf } from './diagnostics.ts';

export const pullDiagnostics: Feature = {
  method: 'textDocument/diagnostic',
  capabilities: (params) =>
    canAsk(params)
      ? {
          diagnosticProvider: {
            identifier: 'liaison',
            interFileDependencies: true,
            workspaceDiagnostics: true,
          },
        }
      : {},
  register,
};

/** Whether the editor asks for findings, and takes the word that there are others. */
export function canAsk({ capabilities }: InitializeParams): boolean {
  return (
    capabilities.textDocument?.diagnostic !== undefined &&
    capabilities.workspace?.diagnostics?.refreshSupport === true
  );
}

function register(connection: Connection, session: Session): void {
  const reports = new Reports();
  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) => {
    const document = session.documents.get(textDocument.uri);
    if (document && !session.isRead(document.uri) && asksAgain(session)) {
      const items = session.firstLook(document.uri, document.getText());
      return { kind: DocumentDiagnosticReportKind.Full, items };
    }
    const repository = await session.asked(textDocument.uri, token);
    const path = repository?.pathOf(textDocument.uri);
    if (!repository || path === undefined) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    return reports.of(repository, path, previousResultId);
  });
  connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token, _, parts) => {
    const known = new Map(previousResultIds.map((each) => [canonicalUri(each.uri), each]));
    const there = new Set<string>();
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    await session.settled();
    const checking = new SlowWork(connection, session, CHECKING);
    const take = (item: WorkspaceDocumentDiagnosticReport) => {
      there.add(canonicalUri(item.uri));
      items.push(item);
      checking.step();
      if (parts && items.length >= FILES_A_PART) parts.report({ items: items.splice(0) });
    };
    // An editor asks this in the background, again and again.
    const pause = () => session.host.pause().then(() => session.quiet.come(() => false));
    try {
      for (const repository of session.all()) {
        const work = (isDue: () => boolean) => everyFile(repository, known, reports, session, take, isDue);
        await inSlices(work, session, token, () => true, pause);
      }
    } finally {
      checking.done();
    }
    items.push(...gone(known, there));
    if (!parts) return { items };
    // Whoever is given parts is given all of it in parts.
    parts.report({ items });
    return { items: [] };
  });
}

/** An editor that takes an answer in parts shows these files while the next ones are looked at. */
const FILES_A_PART = 100;

/** Whether an editor asks once more when it is told that there are other findings. */
function asksAgain({ editor }: Session): boolean {
  return editor.workspace?.diagnostics?.refreshSupport === true;
}

/** An editor keeps the findings of a file until it is told otherwise, and so of one that is deleted. */
function gone(
  known: ReadonlyMap<string, PreviousResultId>,
  there: ReadonlySet<string>,
): WorkspaceDocumentDiagnosticReport[] {
  return [...known]
    .filter(([uri]) => !there.has(uri))
    .map(([, { uri }]) => ({ uri, version: null, kind: DocumentDiagnosticReportKind.Full, items: [] }));
}

function* everyFile(
  repository: Repository,
  known: ReadonlyMap<string, PreviousResultId>,
  reports: Reports,
  session: Session,
  take: (report: WorkspaceDocumentDiagnosticReport) => void,
  isDue: () => boolean,
): Generator<void, void> {
  for (const batch of batchesOf([...repository.analysis.pathsByNeed()])) {
    yield* repository.analysis.judging(batch, isDue);
    for (const path of batch) {
      const uri = repository.uriOf(path);
      const version = session.documents.get(uri)?.version ?? null;
      take({ uri, version, ...reports.of(repository, path, known.get(canonicalUri(uri))?.value) });
      yield;
    }
  }
}

type Report =
  | { readonly kind: 'full'; readonly resultId: string; readonly items: Diagnostic[] }
  | { readonly kind: 'unchanged'; readonly resultId: string };

/** What was answered last of a file. */
interface Reported {
  readonly id: string;
  readonly digest: string;
  readonly findings: readonly Finding[];
}

/** Answers with the ids under which an editor remembers them; the same findings keep their id. */
class Reports {
  private readonly last = new Map<string, Reported>();
  private count = 0;

  of(repository: Repository, path: string, previous: string | undefined): Report {
    const uri = repository.uriOf(path);
    const findings = repository.analysis.findings(path);
    const last = this.last.get(uri);
    // Of thousands of files most have the findings of a moment ago.
    if (last?.findings === findings && last.id === previous) return { kind: 'unchanged', resultId: last.id };
    const items = diagnosticsOf(repository, path);
    const digest = digestOf(JSON.stringify(items));
    const id = last?.digest === digest ? last.id : String(++this.count);
    this.last.set(uri, { id, digest, findings });
    return previous === id ? { kind: 'unchanged', resultId: id } : { kind: 'full', resultId: id, items };
  }
}
