/** Amounts whose unit nobody knows: what stands behind one on its line is part of it, or its echo. */
import { countBefore, dimensionOf, lineStartAt, type SourceFile, type Workspace } from '@liaison/model';

/** Whether an amount with an unknown unit stands before an offset on its line, as in `1 K requests per day`. */
export function followsUnknownAmount(offset: number, file: SourceFile, { units }: Workspace): boolean {
  const { quantities, lineStarts } = file;
  const lineStart = lineStartAt(lineStarts, offset);
  for (let index = countBefore(quantities, offset, ({ span }) => span.start) - 1; index >= 0; index--) {
    const quantity = quantities[index];
    if (!quantity || quantity.span.start < lineStart) return false;
    if (dimensionOf(quantity, units) === 'unknown') return true;
  }
  return false;
}
