/** How available a system can be, by what is promised of the systems that it calls and by the vendor that runs it. */
import type { Campaign, SlaPromise, SourceFile, Span, System, Workspace } from '@liaison/model';
import { isClosed } from './campaign-status.ts';
import { oncePerWorkspace } from './per-workspace.ts';

/** A line that promises so much of a system, as a share from 0 to 1. */
export interface AvailabilityPromise {
  readonly system: string;
  readonly share: number;
  readonly by: string | undefined;
  readonly at: Span;
  readonly file: SourceFile;
}

export interface Bound {
  /** The most that the promises allow, from 0 to 1. */
  readonly share: number;
  /** The promises from which it follows. */
  readonly promises: readonly AvailabilityPromise[];
}

/**
 * The most that can be promised of a system by anybody but the vendor that runs it: the product of what is promised
 * of the systems that it waits for, each counted once, and of what that vendor promises. A promise of a system that
 * calls others covers theirs, so that only the rest of it is its own. Systems of which nobody promises anything
 * count as never away. Undefined where calls go in a circle. After Treynor, Dahlin, Rau and Beyer, The Calculus of
 * Service Availability, ACM Queue 2017.
 */
export function availabilityBound(
  system: System,
  campaign: Campaign,
  workspace: Workspace,
): Bound | undefined {
  const own = new Map<System, number>();
  const promises: AvailabilityPromise[] = [];
  const under = reachedFrom(system, workspace);
  if (under.has(system)) return undefined;
  const shareOf = (at: System, promise: AvailabilityPromise | undefined): number => {
    const rest = [...reachedFrom(at, workspace)].reduce((product, each) => product * ownShare(each), 1);
    if (!promise) return 1;
    promises.push(promise);
    return Math.min(1, promise.share / rest);
  };
  const ownShare = (at: System): number => {
    const known = own.get(at) ?? shareOf(at, bestPromise(at.name, campaign, workspace));
    own.set(at, known);
    return known;
  };
  // Behind a circle there is no end to what a system waits for.
  if ([...under].some((each) => reachedFrom(each, workspace).has(each))) return undefined;
  const operator = workspace.resolveTo('vendor', system.operatedBy)?.declaration.name;
  const operated =
    operator === undefined ? undefined : bestPromise(system.name, campaign, workspace, operator);
  const share = [...under].reduce((product, each) => product * ownShare(each), shareOf(system, operated));
  return promises.length > 0 ? { share, promises } : undefined;
}

/** Systems that are waited for, directly or not; a call with a `lag` comes later, and nobody waits for it. */
const reachedFrom: (start: System, workspace: Workspace) => ReadonlySet<System> = oncePerWorkspace(
  (start, workspace) => {
    const reached = new Set<System>();
    const queue = [start];
    for (const { calls } of queue) {
      for (const { system, lag } of calls) {
        const called = lag ? undefined : workspace.resolveTo('system', system)?.declaration;
        if (!called || reached.has(called)) continue;
        reached.add(called);
        queue.push(called);
      }
    }
    return reached;
  },
);

/** The best promise of the campaign itself; where it has none, that of any other. */
function bestPromise(
  system: string,
  campaign: Campaign,
  workspace: Workspace,
  by?: string,
): AvailabilityPromise | undefined {
  const all = workspace
    .entriesOf(availabilityPromises)
    .get(system)
    .map(({ value, file }) => ({ ...value, file }))
    .filter((promise) => by === undefined || promise.by === by)
    .sort((a, b) => b.share - a.share);
  return all.find((promise) => promise.campaign === campaign.name) ?? all[0];
}

interface Entry extends Omit<AvailabilityPromise, 'file'> {
  readonly campaign: string;
}

function availabilityPromises(file: SourceFile): Iterable<readonly [string, Entry]> {
  return file.declarations.flatMap((declaration) => {
    if (declaration.kind !== 'campaign' || isClosed(declaration)) return [];
    const lines = declaration.slas.flatMap(({ promises }) => promises);
    return lines.flatMap((line): (readonly [string, Entry])[] => {
      const share = promisedShare(line);
      const system = line.system?.name;
      if (share === undefined || system === undefined) return [];
      return [[system, { system, share, by: line.by?.name, at: line.span, campaign: declaration.name }]];
    });
  });
}

/** What a line promises of availability, from 0 to 1. */
export function promisedShare({ measure, comparison, amount }: SlaPromise): number | undefined {
  if (measure?.name !== 'availability' || amount?.unit !== '%' || !comparison?.startsWith('>'))
    return undefined;
  return amount.number > 0 && amount.number <= 100 ? amount.number / 100 : undefined;
}
