/** Writing files that must not be there yet. */
import { Uri, workspace } from 'vscode';

export async function isThere(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

/** Writes a file. Rejects, and writes nothing, if it is there already. */
export async function createFile(uri: Uri, text: string): Promise<void> {
  if (await isThere(uri)) throw new Error(`${workspace.asRelativePath(uri)} is there already`);
  await workspace.fs.createDirectory(Uri.joinPath(uri, '..'));
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}
