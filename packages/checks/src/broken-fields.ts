/** Form fields of which a part cannot be read: a flag or a target that seems to be missing may stand there. */
import type { CaptureField, SourceFile } from '@liaison/model';
import { hasBrokenLine } from './broken-lines.ts';
import { FIELD_FLAGS } from './fixed-words.ts';

/** Whether something on the field's line is unreadable, or a flag that nobody knows. */
export function isBrokenField({ span, flags }: CaptureField, file: SourceFile): boolean {
  return hasBrokenLine(file, span) || flags.some(({ name }) => !FIELD_FLAGS.includes(name));
}
