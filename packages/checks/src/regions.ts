/** Which regions of the library lie in which; regions of an organisation's own are unknown. */
import type { Reference, Workspace } from '@liaison/model';
import { EEA_STATES, EU_STATES } from './law/countries.ts';

/** Whether `inner` lies in `outer`, both as references to regions; undefined where that cannot be said. */
export function liesIn(inner: Reference, outer: Reference, workspace: Workspace): boolean | undefined {
  if (inner.name === outer.name) return true;
  const isOwn = [inner, outer].some((each) => workspace.resolveTo('region', each)?.file.builtIn !== true);
  if (isOwn) return undefined;
  const members = MEMBERS.get(outer.name);
  return members?.has(inner.name) ?? false;
}

const MEMBERS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['EU', new Set(EU_STATES)],
  ['EEA', new Set([...EEA_STATES, 'EU'])],
]);
