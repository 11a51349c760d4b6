/** Which regions of the library lie in which; regions of an organisation's own are unknown. */
import type { Reference, Workspace } from '@liaison/model';

/** Whether `inner` lies in `outer`, both as references to regions; undefined where that cannot be said. */
export function liesIn(inner: Reference, outer: Reference, workspace: Workspace): boolean | undefined {
  if (inner.name === outer.name) return true;
  const isOwn = [inner, outer].some((each) => workspace.resolveTo('region', each)?.file.builtIn !== true);
  if (isOwn) return undefined;
  const members = MEMBERS.get(outer.name);
  return members?.has(inner.name) ?? false;
}

// The member states: Treaty on European Union, Article 52(1), less the United Kingdom; their parts with codes of
// their own: Treaty on the Functioning of the European Union, Article 355(1) and (4).
const STATES =
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE AX GF GP MF MQ RE YT';
const EU: readonly string[] = STATES.split(' ');

const MEMBERS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['EU', new Set(EU)],
  ['EEA', new Set([...EU, 'EU', 'IS', 'LI', 'NO'])],
]);
