/** A workspace that remembers what was asked of it, so that an answer is given up when what it rests on changes. */
import type { DeclarationKind } from '../declaration.ts';
import type { Workspace } from '../workspace.ts';

/** All declarations of a kind and a name, whether there are any or not. */
export interface DeclarationName {
  readonly kind: DeclarationKind;
  readonly name: string;
}

/** Kinds that live in a campaign, and change with it. */
const LOCAL: ReadonlySet<DeclarationKind> = new Set(['page', 'channel', 'capture', 'field']);

/** The same workspace; `take` is told of every name that is looked up. */
export function tracedWorkspace(
  workspace: Workspace,
  take: (kind: DeclarationKind, name: string) => void,
): Workspace {
  const note = (kinds: readonly DeclarationKind[], name: string) => {
    for (const kind of kinds) if (!LOCAL.has(kind)) take(kind, name);
  };
  return {
    ...workspace,
    lookup(kind, name, within) {
      note([kind], name);
      return workspace.lookup(kind, name, within);
    },
    resolve(reference) {
      if (reference) note(reference.kinds, reference.name);
      return workspace.resolve(reference);
    },
    resolveTo(kind, reference) {
      if (reference) note(reference.kinds, reference.name);
      return workspace.resolveTo(kind, reference);
    },
    resolveTarget(target) {
      if (target.crm) note(['crm'], target.crm.name);
      note(['object'], target.object.name);
      return workspace.resolveTarget(target);
    },
  };
}
