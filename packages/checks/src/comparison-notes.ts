/** What a reader of a comparison has to know before the figures: what could not be read, and what is left out. */
import { positionAt, type SourceFile } from '@liaison/model';

/** One side of a comparison, as far as it is told about. */
interface Side {
  /** How sentences call it: `main at 41d07e9`, `the working tree`. */
  readonly shown: string;
  readonly files: readonly unknown[];
  /** Folders of other repositories, which are left out. */
  readonly submodules: readonly string[];
}

/** Sentences without a full stop. */
export function comparisonNotes(
  base: Side,
  head: Side & { readonly parsed: readonly SourceFile[] },
): string[] {
  const left = [...new Set([...base.submodules, ...head.submodules])];
  const unread = head.parsed.flatMap(syntaxPlaces);
  return [
    ...(base.files.length === 0 ? [`There is no campaign file in ${base.shown}, so everything is new`] : []),
    ...(head.files.length === 0 ? [`There is no campaign file in ${head.shown}, so everything is gone`] : []),
    ...unread
      .slice(0, MOST_NOTED)
      .map((place) => `\`${place}\` cannot be read, so what it says is missing here`),
    ...(unread.length > MOST_NOTED ? [`${unread.length - MOST_NOTED} more places cannot be read`] : []),
    ...left.map((path) => `\`${path}\` is a submodule: campaigns in it are not compared`),
  ];
}

const MOST_NOTED = 5;

/** `file:line:column` of what could not be read. */
export function syntaxPlaces({ path, problems, lineStarts }: SourceFile): string[] {
  return problems.map(({ span }) => {
    const { line, character } = positionAt(lineStarts, span.start);
    return `${path}:${line + 1}:${character + 1}`;
  });
}
