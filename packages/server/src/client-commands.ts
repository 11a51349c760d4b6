/** Commands that an editor has itself, so that the server names them in lenses and does not offer its own. */
import type { ClientCapabilities } from 'vscode-languageserver';

/** As the editor lists them in `experimental.commands`; nothing where it says something else there. */
export function commandsOf({ experimental }: ClientCapabilities): ReadonlySet<string> {
  const { commands } = (experimental ?? {}) as { commands?: unknown };
  return new Set(Array.isArray(commands) ? commands.filter((name) => typeof name === 'string') : []);
}
