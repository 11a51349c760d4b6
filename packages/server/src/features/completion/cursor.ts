/** A cursor with all that decides what may be written there. */
import { type Expectation, expectationAt, type Leaf } from '@liaison/language';
import {
  type AnyDeclaration,
  type Campaign,
  type Capture,
  type CaptureField,
  countBefore,
  type DeclarationKind,
  everyDeclaration,
  type SourceFile,
  type Workspace,
} from '@liaison/model';
import type { Place } from '../../place.ts';
import { kindOf } from './declaration-rules.ts';

export interface Cursor {
  readonly file: SourceFile;
  readonly offset: number;
  readonly workspace: Workspace;
  readonly expected: Expectation;
  /** The declarations whose blocks the cursor is in, outermost first; of blocks without a name nothing. */
  readonly around: readonly AnyDeclaration[];
  readonly campaign?: Campaign;
  readonly capture?: Capture;
  /** The field of a form in whose line the cursor is. */
  readonly field?: CaptureField;
}

/** Undefined in comments, and in files of the library. */
export function cursorAt({ repository, file, offset }: Place): Cursor | undefined {
  if (file.builtIn) return undefined;
  const expected = expectationAt(file.text, offset, declarationAbove(file, offset));
  if (!expected) return undefined;
  const starts = new Set(expected.blocks.map(({ start }) => start));
  const around = everyDeclaration(file).filter(({ span }) => starts.has(span.start));
  const campaign = around.find((declaration) => declaration.kind === 'campaign');
  const capture = around.find((declaration) => declaration.kind === 'capture');
  const start = expected.taken[0]?.span.start;
  const field = capture?.fields.find(({ span }) => span.start === start);
  return {
    file,
    offset,
    workspace: repository.analysis.workspace,
    expected,
    around,
    ...(campaign && { campaign }),
    ...(capture && { capture }),
    ...(field && { field }),
  };
}

/** The tokens before the cursor that belong to a property of its statement. */
export function takenFor({ expected }: Cursor, feature: string): string | undefined {
  const found = expected.taken.findLast(
    ({ leaf }) => leaf.keyword === undefined && leaf.features.includes(feature),
  );
  return found && unquoted(found.image);
}

/** A name as the model knows it. */
export function unquoted(image: string): string {
  return image.startsWith('"') ? image.slice(1).replace(/"$/, '').replace(/\\(.)/g, '$1') : image;
}

/** The kinds of declarations that a place refers to; empty where it refers to nothing. */
export function kindsOf({ refers }: Leaf): DeclarationKind[] {
  return refers.map(kindOf);
}

/** The beginning of the last declaration at the left edge: what stands above it decides nothing. */
function declarationAbove({ declarations, text }: SourceFile, offset: number): number {
  for (let at = countBefore(declarations, offset, ({ span }) => span.start) - 1; at >= 0; at--) {
    const { kind, span } = declarations[at] as AnyDeclaration;
    if (kind !== 'unknown' && /^$|[\r\n]/.test(text.charAt(span.start - 1))) return span.start;
  }
  return 0;
}
