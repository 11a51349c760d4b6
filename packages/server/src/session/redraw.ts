/** Asks an editor to draw anew what is forecast: an edit of one file changes the figures in others. */
import type { Connection } from 'vscode-languageserver';
import type { Session } from './session.ts';

/** Does nothing for an editor that cannot, or that shows no other file. */
export function redraw(connection: Connection, { editor, documents }: Session): void {
  if (documents.keys().length < 2) return;
  const { inlayHint, codeLens } = editor.workspace ?? {};
  if (inlayHint?.refreshSupport) void connection.languages.inlayHint.refresh().catch(() => undefined);
  if (codeLens?.refreshSupport)
    void connection.sendRequest('workspace/codeLens/refresh').catch(() => undefined);
}
