/** The least edits between two texts that differ in layout: by line, and within a line where only blanks differ. */

export interface LineChange {
  /** Lines of the old text, the second excluded; equal where lines are only added. */
  readonly start: number;
  readonly end: number;
  /** Offsets in the old text. */
  readonly from: number;
  readonly to: number;
  readonly newText: string;
}

/** In order; applied together they turn the old text into the new one. */
export function lineChanges(before: string, after: string): LineChange[] {
  if (before === after) return [];
  const a = linesOf(before);
  const b = linesOf(after);
  return pairs(a, b).flatMap(({ fromA, toA, fromB, toB }) => {
    const isSame = toA - fromA === toB - fromB;
    if (!isSame)
      return [
        change(
          a,
          fromA,
          toA,
          b
            .slice(fromB, toB)
            .map(({ text }) => text)
            .join(''),
        ),
      ];
    return a.slice(fromA, toA).flatMap((line, index) => {
      const text = b[fromB + index]?.text ?? '';
      return line.text === text
        ? []
        : [narrowed(change(a, fromA + index, fromA + index + 1, text), line.text)];
    });
  });
}

interface Line {
  readonly text: string;
  readonly start: number;
  /** Without blanks: what the formatter never changes. */
  readonly bare: string;
}

/** Rows of lines that differ. */
interface Pair {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

/**
 * Walks both lists; lines that say the same without their blanks belong together. Where they do not, the nearest
 * line after it that they share ends the difference: the formatter moves nothing over long distances.
 */
function pairs(a: readonly Line[], b: readonly Line[]): Pair[] {
  const found: Pair[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const lineA = a[i];
    const lineB = b[j];
    if (lineA && lineB && lineA.bare === lineB.bare) {
      if (lineA.text !== lineB.text) found.push({ fromA: i, toA: i + 1, fromB: j, toB: j + 1 });
      i++;
      j++;
      continue;
    }
    const [nextA, nextB] = nearestShared(a, b, i, j);
    found.push({ fromA: i, toA: nextA, fromB: j, toB: nextB });
    i = nextA;
    j = nextB;
  }
  return found;
}

const FARTHEST = 60;

function nearestShared(a: readonly Line[], b: readonly Line[], i: number, j: number): [number, number] {
  for (let distance = 1; distance <= FARTHEST; distance++) {
    for (let inA = 0; inA <= distance; inA++) {
      const lineA = a[i + inA];
      const lineB = b[j + distance - inA];
      if (lineA && lineB && lineA.bare === lineB.bare && lineA.bare !== '')
        return [i + inA, j + distance - inA];
    }
  }
  return [a.length, b.length];
}

function change(a: readonly Line[], start: number, end: number, newText: string): LineChange {
  const last = a.at(-1);
  const length = last ? last.start + last.text.length : 0;
  return { start, end, from: a[start]?.start ?? length, to: a[end]?.start ?? length, newText };
}

/** Only from the first character that differs to the last one. */
function narrowed({ start, end, from, to, newText }: LineChange, text: string): LineChange {
  const shortest = Math.min(text.length, newText.length);
  let head = 0;
  while (head < shortest && text[head] === newText[head]) head++;
  let tail = 0;
  while (tail < shortest - head && text.at(-1 - tail) === newText.at(-1 - tail)) tail++;
  return {
    start,
    end,
    from: from + head,
    to: to - tail,
    newText: newText.slice(head, newText.length - tail),
  };
}

/** Lines with their line breaks. */
function linesOf(text: string): Line[] {
  let start = 0;
  return (text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? []).map((line) => {
    const from = start;
    start += line.length;
    return { text: line, start: from, bare: line.replace(/\s+/g, '') };
  });
}
