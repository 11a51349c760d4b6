/** `textDocument/prepareCallHierarchy`: who loads a system, and what a system calls. */
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
} from 'vscode-languageserver';
import { atPlace, type Feature } from '../feature.ts';
import { hierarchyItem, repositoryAndItem } from '../hierarchy-item.ts';
import { type Passed, passedFrom, passedTo, passesLoad } from '../load-paths.ts';
import { meantAt, type Place } from '../place.ts';
import { rangeOf } from '../positions.ts';
import type { Repository } from '../session/repository.ts';
import { inSlices } from '../slices.ts';

export const callHierarchy: Feature = {
  method: 'textDocument/prepareCallHierarchy',
  capabilities: () => ({ callHierarchyProvider: true }),
  register(connection, session) {
    const { callHierarchy: hierarchy } = connection.languages;
    hierarchy.onPrepare(atPlace(session, preparedCallsAt));
    hierarchy.onIncomingCalls(async ({ item }, token) => {
      const found = await repositoryAndItem(session, item, token);
      if (!found) return null;
      const { analysis } = found.repository;
      const before = analysis.workspace;
      const work = passedTo(found.declared, found.repository);
      const passed = await inSlices(work, session, token, () => analysis.workspace === before);
      return incomingCalls(passed, found.repository);
    });
    hierarchy.onOutgoingCalls(async ({ item }, token) => {
      const found = await repositoryAndItem(session, item, token);
      return found ? outgoingCalls(passedFrom(found.declared, found.repository), found.repository) : null;
    });
  },
};

/** The system, campaign, channel, form or CRM at a place; undefined for everything else. */
export function preparedCallsAt(place: Place): CallHierarchyItem[] | undefined {
  const meant = meantAt(place);
  return meant && passesLoad(meant.declaration) ? [hierarchyItem(place.repository, meant)] : undefined;
}

/** Each caller once, with the lines that say so. */
export function incomingCalls(
  passed: readonly Passed[],
  repository: Repository,
): CallHierarchyIncomingCall[] {
  return [...Map.groupBy(passed, ({ from }) => from.declaration).values()].flatMap((calls) => {
    const [first] = calls;
    if (!first) return [];
    const fromRanges = calls.map(({ from, span }) => rangeOf(from.file, span));
    return [{ from: hierarchyItem(repository, first.from), fromRanges }];
  });
}

/** Each one that is called once, with the lines that say so. */
export function outgoingCalls(
  passed: readonly Passed[],
  repository: Repository,
): CallHierarchyOutgoingCall[] {
  return [...Map.groupBy(passed, ({ to }) => to.declaration).values()].flatMap((calls) => {
    const [first] = calls;
    if (!first) return [];
    const fromRanges = calls.map(({ from, span }) => rangeOf(from.file, span));
    return [{ to: hierarchyItem(repository, first.to), fromRanges }];
  });
}
