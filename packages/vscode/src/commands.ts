/** Registers commands so that what goes wrong is said in words, and not as a stack. */
import { commands, type Disposable, window } from 'vscode';

// biome-ignore lint/suspicious/noExplicitAny: the arguments of a command are whatever its caller gives
export type Command = (...args: any[]) => unknown;

export function registerCommands(list: Readonly<Record<string, Command>>): Disposable[] {
  return Object.entries(list).map(([name, run]) =>
    commands.registerCommand(name, async (...args: unknown[]) => {
      try {
        return await run(...args);
      } catch (error) {
        void window.showErrorMessage(error instanceof Error ? error.message : String(error));
        return undefined;
      }
    }),
  );
}
