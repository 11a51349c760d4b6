/** Pages that stand for themselves: one file without a script, which asks nobody for anything. */
import { documentOf } from './page/document.ts';
import { heading } from './page/heading.ts';
import { type Html, html } from './page/html.ts';
import { VIEW_TITLES, type View, viewHtml } from './views/views.ts';

export interface PageInput {
  readonly title: string;
  /** `auto` is as the reader's system is. */
  readonly theme: 'auto' | 'light' | 'dark';
  readonly views: readonly View[];
}

/** A whole document. It forbids itself everything but its own styles. */
export function renderPage({ title, theme, views }: PageInput): string {
  return documentOf({ title, theme, body: pageBody(title, views) });
}

/** What is in the body of a document, for those who have a document of their own. */
export function pageBody(title: string, views: readonly View[]): Html {
  const drawn = views.length === 1 ? views.map((view) => viewHtml(view, 2)) : views.map(titled);
  const hasClocks = drawn.some(({ text }) => text.includes('class="utc"'));
  return html`<main>
<header><h1>${title}</h1>${hasClocks && html`<label class="clock"><input type="checkbox" class="utc-switch" id="utc"> times in UTC</label>`}</header>
${PATTERNS}
${drawn}
</main>`;
}

function titled(view: View): Html {
  return html`<div class="part">${heading(2, VIEW_TITLES[view.kind])}
${viewHtml(view, 3)}</div>
`;
}

/** Textures, so that nothing is told by its colour alone. */
const PATTERNS = html`<svg class="defs" width="0" height="0" aria-hidden="true"><defs>
<pattern id="hatch-over" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line class="hatch-over" x1="0" x2="0" y1="0" y2="6"/></pattern>
<pattern id="hatch-band" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line class="hatch-band" x1="0" x2="0" y1="0" y2="8"/></pattern>
<pattern id="stripes-band" width="7" height="7" patternUnits="userSpaceOnUse"><line class="hatch-band" x1="0" x2="0" y1="0" y2="7"/></pattern>
<pattern id="dots-band" width="8" height="8" patternUnits="userSpaceOnUse"><circle class="dot-band" cx="2" cy="2" r="1.1"/><circle class="dot-band" cx="6" cy="6" r="1.1"/></pattern>
</defs></svg>`;
