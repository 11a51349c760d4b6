/** A review as a page that stands for itself, light or dark, without a script; or as what an editor shows. */
import { documentOf } from '../page/document.ts';
import { type Content, type Html, html } from '../page/html.ts';
import { placeAttributes } from '../page/links.ts';
import type { Column, Part, ReviewPage, Section } from './review-page.ts';
import type { Inline, Rich } from './rich-text.ts';

export function reviewHtml(page: ReviewPage, theme: 'auto' | 'light' | 'dark'): string {
  const title = page.title.map(plain).join('');
  return documentOf({ title, theme, body: reviewBody(page), styles: REVIEW_STYLES });
}

/** The inside of the `body`; it needs `REVIEW_STYLES`. */
export function reviewBody(page: ReviewPage): Html {
  const { folded } = page;
  return html`<main class="review">
<header><h1>${inlines(page.title)}</h1></header>
<p class="lead judged ${page.tone}">${inlines(page.verdict)}</p>
${page.lead.map(
  (text) => html`<p>${inlines(text)}</p>
`,
)}${page.sections.map((section) => sectionHtml(section))}${
  folded &&
  (folded.sections.length > 0
    ? html`<details><summary>${inlines(folded.summary)}</summary>
${folded.sections.map(sectionHtml)}</details>
`
    : html`<p class="note">${inlines(folded.summary)}</p>
`)
}${page.foot.map(
  (text) => html`<p class="note">${inlines(text)}</p>
`,
)}</main>`;
}

export const REVIEW_STYLES = `
.review > section { margin-top: 30px; padding-top: 18px; border-top: 1px solid var(--line); }
.review h2 { margin-bottom: 8px; } .review details section h2 { font-size: 15px; margin: 18px 0 4px; }
.review details { margin-top: 30px; padding-top: 18px; border-top: 1px solid var(--line); }
.review .judged { padding: 10px 14px; border-left: 4px solid var(--line); background: var(--raised); border-radius: 2px; font-size: 16px; }
.review .judged.over { border-color: var(--over); } .review .judged.warn { border-color: var(--warn); } .review .judged.fits { border-color: var(--fits); }
.review .tip { padding: 8px 14px; border-left: 4px solid var(--fits); background: var(--raised); border-radius: 2px; }
.review code { color: var(--ink); background: var(--raised); padding: 1px 4px; border-radius: 3px; }
.review a code { color: inherit; }
.review ul { padding-left: 20px; margin: 8px 0; } .review li { margin: 3px 0; }
.review table.broad { min-width: 760px; } .review :is(td, th) { overflow-wrap: break-word; } .review h2 .verdict, .review .judged .verdict { font-size: inherit; margin: 0; }
@container (max-width: 700px) {
  .review :is(table, tbody, tr, td) { display: block; } .review table.broad { min-width: 0; }
  .review thead { position: absolute; clip-path: inset(50%); }
  .review tr { padding: 8px 0; border-bottom: 1px solid var(--line); }
  .review td { display: flow-root; min-height: 1.5em; padding: 1px 0 1px 9em; border: 0; text-align: left; white-space: normal; }
  .review td::before { content: attr(data-label); float: left; margin-left: -9em; width: 8.5em; color: var(--soft); }
  .review td:empty { display: none; }
}
`;

/** Signs as the other pages draw them, in letters that every machine has; signs that only adorn are left out. */
const SIGNS: Readonly<Record<string, readonly [kind: string, letter: string, meaning: string] | undefined>> =
  {
    '⛔': ['over', '▲', 'not good'],
    '⚠️': ['warn', '!', 'doubtful'],
    '✅': ['fits', '✓', 'good'],
    '❔': ['unknown', '?', 'not known'],
  };
const SIGNS_IN_TEXT = /((?:⛔|⚠️|✅|❔|💡|ℹ️) ?)/;

function signHtml(text: string): Content {
  if (!SIGNS_IN_TEXT.test(text) && !/^\p{Extended_Pictographic}/u.test(text)) return text;
  const sign = SIGNS[text.trim()];
  if (!sign) return undefined;
  const [kind, letter, meaning] = sign;
  return html`<span class="verdict ${kind}" role="img" aria-label="${meaning}">${letter}</span> `;
}

function sectionHtml({ sign, heading, parts }: Section): Html {
  return html`<section>
<h2>${signHtml(sign)}${heading}</h2>
${parts.map(partHtml)}</section>
`;
}

function partHtml(part: Part): Html {
  switch (part.type) {
    case 'table':
      return tableHtml(part.columns, part.rows);
    case 'list':
      return html`<ul>${part.items.map(
        (item) => html`<li>${inlines(item)}</li>
`,
      )}</ul>
`;
    case 'tip':
      return html`<p class="tip">${inlines(part.text)}</p>
`;
    case 'note':
      return html`<p class="note">${inlines(part.text)}</p>
`;
  }
}

function tableHtml(columns: readonly Column[], rows: readonly (readonly Rich[])[]): Html {
  const kind = (i: number) => (columns[i]?.isNumber ? html` class="number"` : undefined);
  return html`<div class="scroll"><table class="${columns.length > 4 ? 'broad' : ''}">
<thead><tr>${columns.map(({ heading }, i) => html`<th scope="col"${kind(i)}>${inlines([heading])}</th>`)}</tr></thead>
<tbody>${rows.map(
    (
      row,
    ) => html`<tr>${row.map((cell, i) => html`<td${kind(i)} data-label="${columns[i]?.heading ?? ''}">${inlines(cell)}</td>`)}</tr>
`,
  )}</tbody></table></div>
`;
}

function inlines(content: Rich): Content {
  return content.map(inlineHtml);
}

function inlineHtml(inline: Inline): Content {
  if (typeof inline === 'string') return inline.split(SIGNS_IN_TEXT).map(signHtml);
  switch (inline.type) {
    case 'code':
      return html`<code>${inline.text}</code>`;
    case 'strong':
      return html`<b>${inlines(inline.content)}</b>`;
    case 'link':
      return html`<a href="${inline.href}">${inlines(inline.content)}</a>`;
    case 'place':
      return html`<a href="#"${placeAttributes(inline.place)}${inline.isOlder && html` data-older=""`}>${inlines(inline.content)}</a>`;
    case 'break':
      return html`<br>`;
  }
}

function plain(inline: Inline): string {
  if (typeof inline === 'string') return inline;
  if (inline.type === 'code') return inline.text;
  return inline.type === 'break' ? ' ' : inline.content.map(plain).join('');
}
