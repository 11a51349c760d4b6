/** Questions about all files together: whether something is written in any of them. */
import type { SourceFile, Workspace } from '@liaison/model';

/** Asks each file once, and again when it changes. The answer is to be a constant of its module. */
export function anyFile(holds: (file: SourceFile) => boolean): (workspace: Workspace) => boolean {
  const index = (file: SourceFile): [string, true][] => (holds(file) ? [[ANY, true]] : []);
  return (workspace) => workspace.entriesOf(index).has(ANY);
}

const ANY = 'any';
