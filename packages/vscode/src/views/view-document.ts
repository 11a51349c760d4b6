/** The document of a webview: it may run the one script of the extension, and reach nothing else. */
import type { ViewAnswer } from '@liaison/server/protocol';

/** `src/page/view-page.ts`, bundled; put in by `build.ts`. */
declare const LIAISON_VIEW_PAGE: string;

/** Stands there until the first answer comes. */
export const WAITING = { body: '<main><p>Working it out…</p></main>', styles: '' };

/** `body` is markup of ours; everything of a repository in it is escaped. */
export function viewDocument({ body, styles }: Pick<ViewAnswer, 'body' | 'styles'>): string {
  const nonce = randomNonce();
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<style nonce="${nonce}">${styles}</style>
</head>
<body>
${body}
</body>
<script nonce="${nonce}">${LIAISON_VIEW_PAGE}</script>
</html>
`;
}

/** What nobody can guess who wrote the repository. */
function randomNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(18));
  return btoa(String.fromCharCode(...bytes));
}
