/** The load below all campaigns, as a place to look at. */
import type { SystemLoad, Workspace } from '@liaison/model';
import type { RelatedPlace } from './finding.ts';
import { relatedPlace } from './related-places.ts';
import { statementOf } from './statements.ts';

/** The `baseline` line of a system with its part in an amount; none where there is no such line. */
export function everydayPlaces({ limits }: SystemLoad, part: string, workspace: Workspace): RelatedPlace[] {
  const { system } = limits;
  const span = limits.baseline && statementOf(system, 'baseline')?.span;
  const file = workspace.lookup('system', system.name)[0]?.file;
  return span && file ? [relatedPlace(file, span, `Everyday load: ${part}`)] : [];
}
