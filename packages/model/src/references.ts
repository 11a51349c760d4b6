/** References by what they can mean, and those that mean nothing. */
import type { AnyDeclaration, DeclarationKind, Reference } from './declaration.ts';
import { everyDeclaration } from './every-declaration.ts';
import { type FileEntries, readAgainFromFiles } from './file-index.ts';
import type { Changes, Questions } from './questions.ts';
import type { SourceFile } from './source.ts';

/** Kinds that live in a campaign are looked for there; all others are known everywhere. */
export const LOCAL_KINDS: ReadonlySet<DeclarationKind> = new Set([
  'page',
  'channel',
  'capture',
  'field',
  'metric',
]);

/** The references of a file by the keys of declarations that they can mean; see `referenceKey`. */
export const referencesIn = readAgainFromFiles(
  function* referencesIn(file: SourceFile): Generator<readonly [string, Reference]> {
    for (const reference of file.references) {
      const campaign = localKey(reference);
      if (campaign !== undefined) yield [campaign, reference];
      if (reference.name !== campaign && isKnownEverywhere(reference)) yield [reference.name, reference];
    }
  },
  ({ references }, key) =>
    references.filter((reference) =>
      // Most have another name, and ask for no more than that.
      reference.name === key
        ? isKnownEverywhere(reference) || localKey(reference) === key
        : (reference.within ?? '').startsWith(key) && localKey(reference) === key,
    ),
);

/**
 * Under this key `referencesIn` has all references that can mean a declaration, and others. What stands in a campaign
 * has the key of all that does: it is referred to in one file.
 */
export function referenceKey({ kind, name, within }: AnyDeclaration): string {
  return LOCAL_KINDS.has(kind) ? campaignOf(within) : name;
}

/** The campaign in which a reference can mean something; undefined if it means nothing there. */
function localKey({ kinds, within, object }: Reference): string | undefined {
  return !object && kinds.some((kind) => LOCAL_KINDS.has(kind)) ? campaignOf(within) : undefined;
}

function isKnownEverywhere({ kinds, object }: Reference): boolean {
  return object !== undefined || kinds.some((kind) => !LOCAL_KINDS.has(kind));
}

/** The campaign of a name path. */
function campaignOf(path = ''): string {
  const end = path.indexOf('/');
  return end < 0 ? path : path.slice(0, end);
}

/** The question whether a reference could stand for a kind. */
const DANGLING = 'dangling';

/** References of the repository's own files that lead nowhere, kept while files change. */
export class DanglingReferences {
  private readonly references: FileEntries<Reference>;
  private readonly resolves: (reference: Reference) => boolean;
  private readonly dangling = new Set<Reference>();
  private readonly kinds = new Map<DeclarationKind, number>();
  private readonly questions: Questions;

  /** `references` and `resolves` follow the files too, and are ahead of this one when it is updated. */
  constructor(
    files: readonly SourceFile[],
    references: FileEntries<Reference>,
    resolves: (reference: Reference) => boolean,
    questions: Questions,
  ) {
    this.questions = questions;
    this.references = references;
    this.resolves = resolves;
    for (const file of files) this.look(file);
  }

  /** Whether a reference leads nowhere that could stand for a declaration of this kind. */
  has(kind: DeclarationKind): boolean {
    this.questions.note(DANGLING, kind);
    return this.isAmongThem(kind);
  }

  /** Looks at the references of the files that changed, and at those to names that came or went with them. */
  update(gone: readonly SourceFile[], come: readonly SourceFile[], changes: Changes): void {
    const before = new Set([...this.kinds.keys()].filter((kind) => this.isAmongThem(kind)));
    for (const file of gone) for (const reference of file.references) this.mark(reference, false);
    for (const file of come) this.look(file);
    for (const key of new Set(onlyInOne(gone, come).map(referenceKey))) {
      for (const { file, value } of this.references.get(key)) {
        if (!file.builtIn) this.mark(value, !this.resolves(value));
      }
    }
    for (const kind of this.kinds.keys()) {
      if (before.has(kind) !== this.isAmongThem(kind)) changes.touch(DANGLING, kind);
    }
  }

  private isAmongThem(kind: DeclarationKind): boolean {
    return (this.kinds.get(kind) ?? 0) > 0;
  }

  private look({ builtIn, references }: SourceFile): void {
    if (builtIn) return;
    for (const reference of references) this.mark(reference, !this.resolves(reference));
  }

  private mark(reference: Reference, isDangling: boolean): void {
    if (this.dangling.has(reference) === isDangling) return;
    if (isDangling) this.dangling.add(reference);
    else this.dangling.delete(reference);
    for (const kind of new Set(reference.kinds)) {
      this.kinds.set(kind, (this.kinds.get(kind) ?? 0) + (isDangling ? 1 : -1));
    }
  }
}

/** Declarations of which there is none of the same kind, name and scope on the other side. */
function onlyInOne(gone: readonly SourceFile[], come: readonly SourceFile[]): AnyDeclaration[] {
  const [before, after] = [gone, come].map(
    (files) =>
      new Map(files.flatMap(everyDeclaration).map((declaration) => [identityOf(declaration), declaration])),
  ) as [Map<string, AnyDeclaration>, Map<string, AnyDeclaration>];
  return [
    ...[...before].flatMap(([identity, declaration]) => (after.has(identity) ? [] : [declaration])),
    ...[...after].flatMap(([identity, declaration]) => (before.has(identity) ? [] : [declaration])),
  ];
}

function identityOf({ kind, name, within = '' }: AnyDeclaration): string {
  return `${kind}\n${within}\n${name}`;
}
