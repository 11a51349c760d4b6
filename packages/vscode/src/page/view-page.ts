/** What runs inside a view: passes clicks on, and keeps the reader's place when the page is drawn anew. */

/** Given by VS Code to the page. */
declare function acquireVsCodeApi(): {
  postMessage(message: unknown): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
};

interface PageState {
  /** What the extension opens the view with after a restart. */
  readonly request?: unknown;
  readonly top?: number;
  readonly isUtc?: boolean;
}

interface ShowMessage {
  readonly type: 'show';
  /** Absent where the document begins with it. */
  readonly body: string | undefined;
  /** Begins at the top: it is another page, and not the same drawn anew. */
  readonly isOther: boolean;
  readonly request: unknown;
}

const editor = acquireVsCodeApi();
let state: PageState = editor.getState() ?? {};

function remember(changes: PageState): void {
  state = { ...state, ...changes };
  editor.setState(state);
}

const utcSwitch = () => document.querySelector<HTMLInputElement>('.utc-switch');

function show({ body, isOther, request }: ShowMessage): void {
  remember({ request });
  if (body === undefined) return;
  const focus = placeOfFocus();
  const open = new Set(foldedParts().flatMap(({ element, key }) => (element.open ? [key] : [])));
  const known = new Set(foldedParts().map(({ key }) => key));
  const top = window.scrollY;
  document.body.innerHTML = body;
  for (const { element, key } of foldedParts()) if (known.has(key)) element.open = open.has(key);
  restoreSwitch();
  window.scrollTo(0, isOther ? 0 : top);
  if (!isOther) focus?.()?.focus({ preventScroll: true });
}

/** Finds what has the focus in a page that is drawn anew: the how manieth link of its kind in its part. */
function placeOfFocus(): (() => HTMLElement | undefined) | undefined {
  const { activeElement } = document;
  if (!(activeElement instanceof Element) || activeElement === document.body) return undefined;
  const keyOf = (element: Element) =>
    ['href', 'data-path', 'data-at', 'id'].map((name) => element.getAttribute(name) ?? '').join('\n');
  const selector = activeElement.tagName;
  const key = keyOf(activeElement);
  const alike = () =>
    [...document.querySelectorAll<HTMLElement>(selector)].filter((each) => keyOf(each) === key);
  const index = alike().indexOf(activeElement as HTMLElement);
  return () => alike()[index] ?? alike()[0];
}

function foldedParts(): { readonly element: HTMLDetailsElement; readonly key: string }[] {
  return [...document.querySelectorAll('details')].map((element, i) => ({
    element,
    key: element.closest('[id]')?.id ?? String(i),
  }));
}

function restoreSwitch(): void {
  const found = utcSwitch();
  if (found && state.isUtc) found.checked = true;
}

/** A click, or Enter on a link, which is a click too. */
document.addEventListener('click', (event) => {
  const { target } = event;
  if (!(target instanceof Element)) return;
  const place = target.closest('[data-path]');
  const asked = target.closest('[data-system], [data-at]');
  if (place) {
    const { path, line, character, older } = dataOf(place);
    const isOlder = older !== undefined;
    editor.postMessage({ type: 'open', path, line: Number(line), character: Number(character), isOlder });
  } else if (asked) {
    const { system, at } = dataOf(asked);
    const around = asked.closest('[data-name]')?.getAttribute('data-name');
    const instant = at === undefined ? undefined : new Date(Number(at) * 1000).toISOString();
    editor.postMessage({ type: 'ask', system: system ?? around ?? undefined, at: instant });
  } else return;
  event.preventDefault();
});

document.addEventListener('change', () => remember({ isUtc: utcSwitch()?.checked ?? false }));
document.addEventListener('scroll', () => remember({ top: window.scrollY }), { passive: true });
window.addEventListener('message', ({ data }: MessageEvent<ShowMessage>) => {
  if (data.type === 'show') show(data);
});

restoreSwitch();
window.scrollTo(0, state.top ?? 0);
editor.postMessage({ type: 'ready' });

/** Shapes of a drawing have data too. */
function dataOf(element: Element): DOMStringMap {
  return element instanceof HTMLElement || element instanceof SVGElement ? element.dataset : {};
}
