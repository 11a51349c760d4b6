/** Uses of declarations that may be written and not understood: in files that cannot be read whole, or under a wrong name. */
import {
  type AnyDeclaration,
  type DeclarationKind,
  dimensionOf,
  everyDeclaration,
  type Quantity,
  type SourceFile,
  type Workspace,
} from '@liaison/model';

/** Whether something may refer to a declaration of this file although nothing is known to. */
export function mayBeUsed(declaration: AnyDeclaration, file: SourceFile, workspace: Workspace): boolean {
  if (isUnreadKind(declaration.kind, workspace)) return true;
  const name = declaration.name.toLowerCase();
  const title = declaration.title?.toLowerCase();
  return workspace
    .entriesOf(unreadFiles)
    .get(ALL)
    .some(({ file: unread }) => {
      const { text, words } = lowerCaseOf(unread);
      const count = words.get(name) ?? 0;
      if (unread === file) return count > (wordsOf(headOf(declaration, file)).get(name) ?? 0);
      return count > 0 || (title !== undefined && text.includes(title));
    });
}

/** Whether a reference leads nowhere, or a unit is none, that could stand for a declaration of a kind. */
function isUnreadKind(kind: DeclarationKind, workspace: Workspace): boolean {
  return workspace.hasDangling(kind) || (AFTER_NUMBERS.has(kind) && hasUnknownUnit(workspace));
}

const AFTER_NUMBERS: ReadonlySet<DeclarationKind> = new Set(['unit', 'currency', 'event']);

function hasUnknownUnit(workspace: Workspace): boolean {
  const quantities = workspace.entriesOf(unitsBehindNumbers);
  for (const unit of quantities.keys()) {
    const first = quantities.get(unit)[0]?.value;
    if (first && dimensionOf(first, workspace.units) === 'unknown') return true;
  }
  return false;
}

/** One quantity of each unit that a file of the repository uses. */
function unitsBehindNumbers({ builtIn, quantities }: SourceFile): Iterable<readonly [string, Quantity]> {
  if (builtIn) return [];
  return new Map(
    quantities.map((quantity) => [`${quantity.unit ?? ''}\n${quantity.per?.unit ?? ''}`, quantity]),
  );
}

/** Under one key the texts of the repository of which a part is not understood. */
function unreadFiles(file: SourceFile): [string, string][] {
  return !file.builtIn && isUnread(file) ? [[ALL, file.text]] : [];
}

const ALL = '';

interface LowerCase {
  readonly text: string;
  /** How often each word stands in the text. */
  readonly words: ReadonlyMap<string, number>;
}

function lowerCaseOf(file: SourceFile): LowerCase {
  let found = lowerCased.get(file);
  if (!found) {
    const text = file.text.toLowerCase();
    found = { text, words: wordsOf(text) };
    lowerCased.set(file, found);
  }
  return found;
}

const lowerCased = new WeakMap<SourceFile, LowerCase>();

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
