/** Uses of declarations that may be written and not understood: in files that cannot be read whole, or under a wrong name. */
import {
  type AnyDeclaration,
  type DeclarationKind,
  dimensionOf,
  everyDeclaration,
  type SourceFile,
  type Workspace,
} from '@liaison/model';

/** Whether something may refer to a declaration of this file although nothing is known to. */
export function mayBeUsed(declaration: AnyDeclaration, file: SourceFile, workspace: Workspace): boolean {
  const { kinds, files } = unreadOf(workspace);
  if (kinds.has(declaration.kind)) return true;
  const name = declaration.name.toLowerCase();
  const title = declaration.title?.toLowerCase();
  return files.some((unread) => {
    const count = unread.words.get(name) ?? 0;
    if (unread.file === file) return count > (wordsOf(headOf(declaration, file)).get(name) ?? 0);
    return count > 0 || (title !== undefined && unread.text.includes(title));
  });
}

interface Unread {
  /** Kinds of which a reference leads nowhere. */
  readonly kinds: ReadonlySet<DeclarationKind>;
  /** Files of which a part is not understood. */
  readonly files: readonly UnreadFile[];
}

interface UnreadFile {
  readonly file: SourceFile;
  /** In lower case. */
  readonly text: string;
  /** How often each word stands in the text. */
  readonly words: ReadonlyMap<string, number>;
}

const cache = new WeakMap<Workspace, Unread>();

function unreadOf(workspace: Workspace): Unread {
  const known = cache.get(workspace);
  if (known) return known;
  const own = workspace.files.filter(({ builtIn }) => !builtIn);
  const files = own.filter(isUnread).map((file) => {
    const text = file.text.toLowerCase();
    return { file, text, words: wordsOf(text) };
  });
  const kinds = new Set<DeclarationKind>();
  for (const { references, quantities } of own) {
    for (const reference of references) {
      if (reference.kinds.every((kind) => kinds.has(kind)) || workspace.resolve(reference)) continue;
      for (const kind of reference.kinds) kinds.add(kind);
    }
    if (!quantities.some((quantity) => dimensionOf(quantity, workspace.units) === 'unknown')) continue;
    for (const kind of ['unit', 'currency', 'event'] as const) kinds.add(kind);
  }
  const unread = { kinds, files };
  cache.set(workspace, unread);
  return unread;
}

/** Whether a line cannot be read, or begins with a word that nobody knows. */
function isUnread(file: SourceFile): boolean {
  return (
    file.problems.length > 0 ||
    everyDeclaration(file).some(
      ({ kind, statements }) => kind === 'unknown' || statements.some(({ known }) => !known),
    )
  );
}

/** The declaration without its block. */
function headOf({ span, body }: AnyDeclaration, { text }: SourceFile): string {
  return text.slice(span.start, body?.start ?? span.end).toLowerCase();
}

function wordsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(/[\p{L}\p{N}_-]+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
