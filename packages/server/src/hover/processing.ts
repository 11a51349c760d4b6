/** What data somebody sees, where, and under which agreement. */
import type { Processing } from '@liaison/model';
import type { Repository } from '../session/repository.ts';
import { escaped } from './card.ts';
import { referenceText } from './written.ts';

export function processingTexts(lines: readonly Processing[], repository: Repository): string[] {
  return lines.map(({ what, region, under }) =>
    [what?.value, region && `in ${referenceText(region, repository)}`, under && `under ${escaped(under)}`]
      .filter(Boolean)
      .join(' '),
  );
}
