/** "Did you mean": the known names that are closest to a written one. */

/**
 * Up to `limit` candidates within a third of the written name's length, nearest first, then alphabetical.
 * Distance is optimal string alignment (insert, delete, replace, swap of neighbours), ignoring case.
 */
export function nearestNames(written: string, candidates: Iterable<string>, limit = 3): string[] {
  const lower = written.toLowerCase();
  const most = Math.max(1, Math.floor(written.length / 3));
  const scored: { name: string; distance: number }[] = [];
  for (const name of new Set(candidates)) {
    if (Math.abs(name.length - written.length) > most) continue;
    const distance = alignmentDistance(lower, name.toLowerCase(), most);
    if (distance <= most) scored.push({ name, distance });
  }
  scored.sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1));
  return scored.slice(0, limit).map(({ name }) => name);
}

/** The distance, or more than `most` as soon as it cannot be less: most names are far from each other. */
function alignmentDistance(a: string, b: string, most: number): number {
  let [beforePrevious, previous, row] = ROWS;
  for (let j = 0; j <= b.length; j++) previous[j] = j;
  let leastOfPrevious = 0;
  for (let i = 1; i <= a.length; i++) {
    const [sign, signBefore] = [a.charCodeAt(i - 1), a.charCodeAt(i - 2)];
    let best = i;
    let least = i;
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const other = b.charCodeAt(j - 1);
      const cost = sign === other ? 0 : 1;
      best = Math.min(best + 1, at(previous, j) + 1, at(previous, j - 1) + cost);
      if (i > 1 && j > 1 && sign === b.charCodeAt(j - 2) && signBefore === other) {
        best = Math.min(best, at(beforePrevious, j - 2) + 1);
      }
      row[j] = best;
      least = Math.min(least, best);
    }
    // A swap of neighbours looks two rows back.
    if (least > most && leastOfPrevious > most) return least;
    leastOfPrevious = least;
    [beforePrevious, previous, row] = [previous, row, beforePrevious];
  }
  return at(previous, b.length);
}

// The same three for all pairs: a name is compared with hundreds.
const ROWS: [number[], number[], number[]] = [[], [], []];

function at(row: readonly number[], index: number): number {
  return row[index] ?? 0;
}
