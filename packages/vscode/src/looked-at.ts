/** Which folder of the window somebody means who does not say it. */
import { type Uri, window, workspace } from 'vscode';

/** The file that is being looked at, if it lies in a folder of the window; whatever is in it. */
export function fileLookedAt(): Uri | undefined {
  const document = window.activeTextEditor?.document;
  return document && !document.isUntitled && workspace.getWorkspaceFolder(document.uri)
    ? document.uri
    : undefined;
}

/** The window's only folder, else the one that is chosen; undefined where there is none, or nobody chooses. */
export async function folderMeant(): Promise<Uri | undefined> {
  const [first, ...others] = workspace.workspaceFolders ?? [];
  if (others.length === 0) return first?.uri;
  return (await window.showWorkspaceFolderPick({ placeHolder: 'In which folder?' }))?.uri;
}
