/** Commands for the file that is being edited, done with what VS Code has for every language. */
import { commands } from 'vscode';

/** Lays the file out. */
export async function format(): Promise<void> {
  await commands.executeCommand('editor.action.formatDocument');
}

/** Does every fix of the file that is safe. */
export async function fixAll(): Promise<void> {
  await commands.executeCommand('editor.action.codeAction', { kind: 'source.fixAll', apply: 'first' });
}
