/** Systems that call each other in a circle, so that load on one would be load on all of them for ever. */
import type { Call, SourceFile, System, Workspace } from '@liaison/model';
import { defineCheck } from './define-check.ts';
import { relatedPlace } from './related-places.ts';

/** A call and the system that makes it. */
interface Step {
  readonly caller: System;
  readonly file: SourceFile;
  readonly call: Call;
}

/** A system that the search has come to, and from where. */
interface Reached {
  readonly system: System;
  readonly by?: Step;
  readonly from?: Reached;
}

export const callCycle = defineCheck({
  code: 'call-cycle',
  category: 'capacity',
  severity: 'error',
  on: 'system',
  message: (data: { path: readonly string[] }) => `Calls go in a circle: ${written(data.path)}`,
  help: 'Remove the call that is an answer and no request, or split the system that is called back',
  run(system, { workspace }, report) {
    if (workspace.lookup('system', system.name)[0]?.declaration !== system) return;
    const cycle = shortestCycle(system, workspace);
    const at = cycle[0]?.call.system?.span;
    if (!at) return;
    report({
      at,
      data: { path: [...cycle.map(({ caller }) => caller.name), system.name] },
      related: cycle
        .slice(1)
        .map(({ caller, file, call }) =>
          relatedPlace(file, call.span, `\`${caller.name}\` calls \`${call.system?.name}\``),
        ),
    });
  },
});

/**
 * The shortest circle through a system and through others that come after it in the alphabet only, so that
 * each circle is reported at one of its systems; empty if there is none. Breadth first, linear in the calls.
 */
function shortestCycle(start: System, workspace: Workspace): Step[] {
  const seen = new Set<string>();
  const queue: Reached[] = [{ system: start }];
  // A queue that grows while it is read: to take its first item off would move all others.
  for (const next of queue) {
    const file = workspace.lookup('system', next.system.name)[0]?.file;
    for (const call of next.system.calls) {
      const called = workspace.resolveTo('system', call.system)?.declaration;
      if (!called || !file) continue;
      const reached = { system: called, by: { caller: next.system, file, call }, from: next };
      if (called === start) return stepsTo(reached);
      if (called.name < start.name || seen.has(called.name)) continue;
      seen.add(called.name);
      queue.push(reached);
    }
  }
  return [];
}

function stepsTo(end: Reached): Step[] {
  const steps: Step[] = [];
  for (let at: Reached | undefined = end; at; at = at.from) if (at.by) steps.unshift(at.by);
  return steps;
}

/** All systems of a short circle; of a long one, the beginning and the end. */
function written(path: readonly string[]): string {
  const shown = path.length <= 5 ? path : [...path.slice(0, 2), '…', ...path.slice(-2)];
  return shown.map((name) => (name === '…' ? name : `\`${name}\``)).join(' → ');
}
