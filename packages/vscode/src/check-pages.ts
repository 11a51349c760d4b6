/** The pages of the checks, as documents that VS Code can show: `liaison-check:/missing-it-owner.md`. */
import { type Disposable, Uri, workspace } from 'vscode';

const SCHEME = 'liaison-check';

/** The document of a check's page. */
export function pageUri(code: string): Uri {
  return Uri.from({ scheme: SCHEME, path: `/${code}.md` });
}

/** Provides the pages out of the extension's own folder. */
export function checkPages(extensionUri: Uri): Disposable {
  return workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: async ({ path }) => {
      const code = /^\/([a-z0-9-]+)\.md$/.exec(path)?.[1];
      if (!code) return undefined;
      try {
        const bytes = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'dist', 'checks', `${code}.md`));
        return new TextDecoder().decode(bytes);
      } catch {
        return `# ${code}\n\nThis version of Liaison has no page for it.\n`;
      }
    },
  });
}
