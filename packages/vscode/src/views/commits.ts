/** Commits and branches, of which no campaign file says that they are others now; VS Code's own git extension tells. */
import { type Disposable, type Event, extensions } from 'vscode';

/** As much as is used of version 1 of that extension's interface. */
interface GitExtension {
  getAPI(version: 1): GitApi;
}
interface GitApi {
  readonly repositories: readonly GitRepository[];
  readonly onDidOpenRepository: Event<GitRepository>;
}
interface GitRepository {
  readonly state: {
    readonly HEAD: { readonly name?: string; readonly commit?: string } | undefined;
    readonly onDidChange: Event<void>;
  };
}

/** Tells when another commit or branch is checked out. Without the git extension nobody is told anything. */
export function watchCommits(changed: () => void): Disposable {
  const subscriptions: Disposable[] = [];
  let isOver = false;
  const watch = ({ state }: GitRepository) => {
    const current = () => `${state.HEAD?.name} ${state.HEAD?.commit}`;
    let known = current();
    subscriptions.push(
      state.onDidChange(() => {
        if (current() === known) return;
        known = current();
        changed();
      }),
    );
  };
  const begin = async () => {
    const git = await extensions.getExtension<GitExtension>('vscode.git')?.activate();
    if (!git || isOver) return;
    const api = git.getAPI(1);
    for (const repository of api.repositories) watch(repository);
    subscriptions.push(api.onDidOpenRepository(watch));
  };
  // It is there, and turned off.
  begin().catch(() => undefined);
  return {
    dispose: () => {
      isOver = true;
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}
