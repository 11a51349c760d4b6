/** Answers that several checks ask for, worked out once. */
import type { AnyDeclaration, Asked, SourceFile, Workspace } from '@liaison/model';

/**
 * A function of a declaration or a file and a workspace that works out each answer once; answers are given up together
 * with the workspace. Only for what follows from these two alone.
 */
export function oncePerWorkspace<D extends AnyDeclaration | SourceFile, T>(
  work: (declaration: D, workspace: Workspace) => T,
): (declaration: D, workspace: Workspace) => T {
  // Weak by the workspace alone: tens of thousands of weak keys would cost the collector a second at a time.
  const answers = new WeakMap<Workspace, Map<D, { readonly answer: T; readonly asked: Asked }>>();
  return (declaration, workspace) => {
    let known = answers.get(workspace);
    if (!known) {
      known = new Map();
      answers.set(workspace, known);
    }
    let found = known.get(declaration);
    if (!found) {
      if (known.size === MOST_KEPT) known.clear();
      found = workspace.questions.record(() => work(declaration, workspace));
      known.set(declaration, found);
    } else workspace.questions.again(found.asked);
    return found.answer;
  };
}

/** File by file is asked: what was found out about those before is asked for hardly any more. */
const MOST_KEPT = 512;
