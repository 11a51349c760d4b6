/** The part of a CODEOWNERS file that Liaison writes; the rest of the file is somebody else's. */

const BEGIN = '# liaison:begin';
const END = '# liaison:end';

/** A file with the section put in, or why that cannot be. */
export type Placed =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly line: number; readonly message: string };

/**
 * Puts lines between the markers of a file, or at its end if it has none. Every other character stays; line ends are
 * those of the file.
 */
export function withSection(text: string, lines: readonly string[]): Placed {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const section = [BEGIN, ...lines, END].join(end);
  const found = markersIn(text);
  if ('message' in found) return found;
  if (found.start !== undefined) {
    return { ok: true, text: text.slice(0, found.start) + section + text.slice(found.stop) };
  }
  const gap = text === '' ? '' : /\r?\n$/.test(text) ? end : `${end}${end}`;
  return { ok: true, text: `${text}${gap}${section}${end}` };
}

/** Lines behind the section that a section of GitLab would take in, as they come before the next heading. */
export function linesBehind(text: string): string[] {
  const found = markersIn(text);
  if (!('stop' in found) || found.stop === undefined) return [];
  const behind = text.slice(found.stop).split(/\r?\n/);
  const heading = behind.findIndex((line) => /^\^?\[/.test(line.trim()));
  return behind
    .slice(0, heading < 0 ? behind.length : heading)
    .filter((line) => line.trim() !== '' && !line.trim().startsWith('#'));
}

type Found =
  | { readonly start?: number; readonly stop?: number }
  | { readonly ok: false; readonly line: number; readonly message: string };

function markersIn(text: string): Found {
  const markers: { isBegin: boolean; start: number; stop: number; line: number }[] = [];
  let start = 0;
  for (const [index, whole] of text.split('\n').entries()) {
    const line = whole.replace(/\r$/, '');
    const word = line.trim();
    if (word === BEGIN || word === END) {
      markers.push({ isBegin: word === BEGIN, start, stop: start + line.length, line: index + 1 });
    }
    start += whole.length + 1;
  }
  const [first, second, third] = markers;
  if (!first) return {};
  if (!first.isBegin) return wrong(first.line, `\`${END}\` stands without \`${BEGIN}\` above it`);
  if (!second || second.isBegin) return wrong(first.line, `\`${BEGIN}\` has no \`${END}\` below it`);
  if (third) return wrong(third.line, 'There is a second section of Liaison');
  return { start: first.start, stop: second.stop };
}

function wrong(line: number, message: string): Found {
  return { ok: false, line, message };
}
