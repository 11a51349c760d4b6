/** Asks an editor to draw anew what rests on other files: figures that are forecast, and what each name is. */
import type { Connection } from 'vscode-languageserver';
import { canonicalUri } from './canonical-uri.ts';
import type { Session } from './session.ts';

/** The files that were typed into, by their canonical URIs; undefined for whatever has happened outside of the editor. */
export type Causes = Set<string | undefined>;

/** Does nothing for an editor that cannot, or that shows only the file that was typed into: that one it draws by itself. */
export function redraw(connection: Connection, { editor, documents }: Session, causes: Causes): void {
  const isDrawn = (uri: string) => causes.size === 1 && causes.has(canonicalUri(uri));
  if (documents.keys().every(isDrawn)) return;
  const { inlayHint, codeLens, semanticTokens } = editor.workspace ?? {};
  const { languages } = connection;
  if (inlayHint?.refreshSupport) void languages.inlayHint.refresh().catch(() => undefined);
  if (semanticTokens?.refreshSupport) void languages.semanticTokens.refresh().catch(() => undefined);
  if (codeLens?.refreshSupport)
    void connection.sendRequest('workspace/codeLens/refresh').catch(() => undefined);
}
