/** A whole document of HTML: one file without a script, which asks nobody for anything. */
import { type Html, html } from './html.ts';
import { STYLES } from './styles.ts';

export interface DocumentInput {
  readonly title: string;
  /** `auto` is as the reader's system is. */
  readonly theme: 'auto' | 'light' | 'dark';
  readonly body: Html;
  /** Besides those that all pages have. */
  readonly styles?: string;
}

/** It forbids itself everything but its own styles. */
export function documentOf({ title, theme, body, styles = '' }: DocumentInput): string {
  return [
    '<!doctype html>',
    html`<html lang="en" data-theme="${theme}">`.text,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    html`<title>${title}</title>`.text,
    `<style>${STYLES}${styles}</style>`,
    '</head>',
    html`<body>
${body}
</body>`.text,
    '</html>',
    '',
  ].join('\n');
}
