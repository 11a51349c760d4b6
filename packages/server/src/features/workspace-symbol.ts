/** `workspace/symbol`: declarations of all repositories, found by parts of their names. */
import { type AnyDeclaration, everyDeclaration, type SourceFile } from '@liaison/model';
import type { WorkspaceSymbol } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { fitOf } from '../fuzzy.ts';
import { rangeOf } from '../positions.ts';
import type { Repository } from '../session/repository.ts';
import { inSlices } from '../slices.ts';
import { symbolKindOf } from '../symbol-kinds.ts';

/** More than this nobody reads, and some editors become slow. */
const MOST = 200;

export const workspaceSymbol: Feature = {
  method: 'workspace/symbol',
  capabilities: () => ({ workspaceSymbolProvider: true }),
  register: (connection, session) =>
    connection.onWorkspaceSymbol(({ query }, token) =>
      inSlices(symbolsFor(query, session.all()), session, token),
    ),
};

interface Found {
  readonly declaration: AnyDeclaration;
  readonly file: SourceFile;
  readonly repository: Repository;
  readonly fit: number;
}

/** Those whose name or title fits, the best first; words of the library are not the workspace's. */
export function* symbolsFor(
  query: string,
  repositories: readonly Repository[],
): Generator<void, WorkspaceSymbol[]> {
  const found: Found[] = [];
  for (const repository of repositories) {
    for (const file of repository.analysis.workspace.files) {
      if (!file.builtIn) collect(query, file, repository, found);
      yield;
    }
  }
  return found.sort(byFit).slice(0, MOST).map(symbolOf);
}

function collect(query: string, file: SourceFile, repository: Repository, into: Found[]): void {
  for (const declaration of everyDeclaration(file)) {
    const { name, title = '' } = declaration;
    if (name === '') continue;
    const fit = Math.max(fitOf(query, name), fitOf(query, title));
    if (fit > 0) into.push({ declaration, file, repository, fit });
  }
}

/** What fits as well: things before the parts of them, then by name. */
function byFit(a: Found, b: Found): number {
  const [one, two] = [a.declaration, b.declaration];
  return (
    b.fit - a.fit || depthOf(one) - depthOf(two) || (one.name < two.name ? -1 : one.name > two.name ? 1 : 0)
  );
}

function depthOf({ within }: AnyDeclaration): number {
  return within === undefined ? 0 : within.split('/').length;
}

function symbolOf({ declaration, file, repository }: Found): WorkspaceSymbol {
  return {
    name: declaration.name,
    kind: symbolKindOf(declaration),
    location: { uri: repository.uriOf(file.path), range: rangeOf(file, declaration.nameSpan) },
    containerName: declaration.within ?? declaration.title ?? '',
  };
}
