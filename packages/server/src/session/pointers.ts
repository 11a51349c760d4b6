/** Which files' findings point into which others, so that they follow when places there are others. */
import type { Finding } from '@liaison/checks';

export class Pointers {
  /** By the file that is pointed into, the files of the findings. */
  private readonly sources = new Map<string, Set<string>>();
  private readonly targets = new Map<string, ReadonlySet<string>>();

  /** The findings of a file are these now; none for a file that is gone. */
  set(path: string, findings: readonly Finding[]): void {
    for (const target of this.targets.get(path) ?? []) {
      const sources = this.sources.get(target);
      sources?.delete(path);
      if (sources?.size === 0) this.sources.delete(target);
    }
    const targets = new Set(findings.flatMap((finding) => placesOf(finding).filter((at) => at !== path)));
    if (targets.size === 0) {
      this.targets.delete(path);
      return;
    }
    this.targets.set(path, targets);
    for (const target of targets) {
      const sources = this.sources.get(target);
      if (sources) sources.add(path);
      else this.sources.set(target, new Set([path]));
    }
  }

  /** Files with findings that point into a file, with related places or with edits. */
  into(path: string): Iterable<string> {
    return this.sources.get(path) ?? [];
  }

  clear(): void {
    this.sources.clear();
    this.targets.clear();
  }
}

/** Whether a finding points into one of some files, with related places or with edits. */
export function pointsInto(finding: Finding, paths: ReadonlySet<string>): boolean {
  return placesOf(finding).some((path) => paths.has(path));
}

function placesOf({ related, fixes }: Finding): string[] {
  return [
    ...related.map(({ at }) => at.file),
    ...fixes.flatMap(({ edits }) => edits.map(({ at }) => at.file)),
  ];
}
