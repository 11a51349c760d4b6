/**
 * Which findings come and which go between two versions of a repository. A finding is known by its check, by the
 * declaration in which it stands, and by the how-manieth of these it is: neither by a line nor by its words, so that
 * a text that moves, or a message with another figure, makes nothing new.
 */
import { type AnyDeclaration, everyDeclaration, type SourceFile, type Workspace } from '@liaison/model';
import type { Finding } from './finding.ts';

/** A finding and what it is known by: the same in both versions, without line and words. */
export interface KnownFinding {
  readonly finding: Finding;
  readonly identity: readonly string[];
}

export interface FindingsBetween {
  /** Only the newer version has them. */
  readonly come: readonly KnownFinding[];
  /** Only the older version had them. */
  readonly gone: readonly KnownFinding[];
  /** How many both have. */
  readonly kept: number;
}

/** What one version says of itself. */
export interface JudgedVersion {
  readonly workspace: Workspace;
  readonly findings: readonly Finding[];
}

/** The name that a top-level declaration of the older version has in the newer one. */
export type NameInHead = (kind: string, name: string) => string;

/** Compares what the checks say of two versions. */
export function findingsBetween(
  base: JudgedVersion,
  head: JudgedVersion,
  nameInHead: NameInHead = (_, name) => name,
): FindingsBetween {
  const before = grouped(base, nameInHead);
  const after = grouped(head, (_, name) => name);
  const come: KnownFinding[] = [];
  const gone: KnownFinding[] = [];
  let kept = 0;
  for (const key of new Set([...after.keys(), ...before.keys()])) {
    const [old, now] = [before.get(key) ?? [], after.get(key) ?? []];
    kept += Math.min(old.length, now.length);
    come.push(...surplus(now, old, wordsOf));
    gone.push(...surplus(old, now, wordsOf));
  }
  return { come: come.sort(byPlace), gone: gone.sort(byPlace), kept };
}

/** Those of one version of which the other has no more. How many follows from the number alone; the words only say which. */
export function surplus<T>(these: readonly T[], others: readonly T[], wordsOf: (one: T) => string): T[] {
  const excess = these.length - others.length;
  if (excess <= 0) return [];
  const words = new Set(others.map(wordsOf));
  const unlike = these.filter((one) => !words.has(wordsOf(one)));
  const alike = these.filter((one) => words.has(wordsOf(one))).reverse();
  return [...unlike, ...alike].slice(0, excess);
}

function wordsOf({ finding }: KnownFinding): string {
  return finding.message;
}

/** What each finding of a version is known by. */
export function identities(version: JudgedVersion): Map<Finding, readonly string[]> {
  const groups = grouped(version, (_, name) => name);
  return new Map([...groups.values()].flat().map(({ finding, identity }) => [finding, identity]));
}

function grouped(
  { workspace, findings }: JudgedVersion,
  nameInHead: NameInHead,
): Map<string, KnownFinding[]> {
  const byFile = Map.groupBy(findings, ({ at }) => at.file);
  const groups = new Map<string, KnownFinding[]>();
  for (const file of workspace.files) {
    const found = byFile.get(file.path);
    if (!found) continue;
    const owners = new Owners(file);
    for (const finding of [...found].sort((a, b) => a.at.span.start - b.at.span.start)) {
      const owner = owners.at(finding.at.span.start);
      const path = owner ? pathIn(owner, nameInHead) : [file.path];
      const key = [finding.code, ...path].join('\n');
      const group = groups.get(key) ?? [];
      groups.set(key, group);
      group.push({ finding, identity: [finding.code, ...path, String(group.length)] });
    }
  }
  return groups;
}

/** The kind of a declaration and its names from the outermost, the outermost by its name in the newer version. */
function pathIn({ declaration, outermost }: Owner, nameInHead: NameInHead): string[] {
  const { kind, name, within } = declaration;
  const [first, ...rest] = within === undefined ? [name] : [...within.split('/'), name];
  return [kind, nameInHead(outermost.kind, first ?? ''), ...rest];
}

interface Owner {
  readonly declaration: AnyDeclaration;
  readonly outermost: AnyDeclaration;
}

/** The innermost declaration at places that are asked for in order. What stands between declarations belongs to the next. */
class Owners {
  private readonly ordered: readonly AnyDeclaration[];
  /** Those that hold the place, the innermost last. */
  private readonly around: AnyDeclaration[] = [];
  private next = 0;

  constructor(file: SourceFile) {
    this.ordered = [...everyDeclaration(file)].sort(
      (a, b) => a.span.start - b.span.start || b.span.end - a.span.end,
    );
  }

  at(offset: number): Owner | undefined {
    for (;;) {
      const declaration = this.ordered[this.next];
      if (!declaration || declaration.span.start > offset) break;
      this.leave(declaration.span.start);
      this.around.push(declaration);
      this.next++;
    }
    this.leave(offset);
    const [outermost] = this.around;
    const declaration = this.around.at(-1) ?? this.ordered[this.next] ?? this.ordered.at(-1);
    return declaration && { declaration, outermost: outermost ?? declaration };
  }

  /** What ends before a place; its last character still belongs to it. */
  private leave(offset: number): void {
    while ((this.around.at(-1)?.span.end ?? Number.POSITIVE_INFINITY) < offset) this.around.pop();
  }
}

function byPlace({ finding: a }: KnownFinding, { finding: b }: KnownFinding): number {
  if (a.at.file !== b.at.file) return a.at.file < b.at.file ? -1 : 1;
  return a.at.span.start - b.at.span.start || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}
