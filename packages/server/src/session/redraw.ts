/** Asks an editor to draw anew what rests on other files: figures that are forecast, and what each name is. */
import type { Connection } from 'vscode-languageserver';
import type { Session } from './session.ts';

/** Does nothing for an editor that cannot, or that shows no other file. */
export function redraw(connection: Connection, { editor, documents }: Session): void {
  if (documents.keys().length < 2) return;
  const { inlayHint, codeLens, semanticTokens } = editor.workspace ?? {};
  const { languages } = connection;
  if (inlayHint?.refreshSupport) void languages.inlayHint.refresh().catch(() => undefined);
  if (semanticTokens?.refreshSupport) void languages.semanticTokens.refresh().catch(() => undefined);
  if (codeLens?.refreshSupport)
    void connection.sendRequest('workspace/codeLens/refresh').catch(() => undefined);
}
