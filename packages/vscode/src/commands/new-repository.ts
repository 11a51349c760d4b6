/** `liaison.newRepository`: writes a repository to start from, over nothing that is there. */
import { commands, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { createFile, isThere } from '../files.ts';
import { newRepositoryFiles } from '../requests.ts';

/** Asks for the folder if none is given, writes, and opens it. */
export async function newRepository(client: BaseLanguageClient, version: string, given?: Uri): Promise<void> {
  const folder = given ?? (await askForFolder());
  if (!folder) return;
  const files = Object.entries(await newRepositoryFiles(client, version));
  const taken: string[] = [];
  for (const [path] of files) if (await isThere(Uri.joinPath(folder, path))) taken.push(path);
  if (taken.length > 0) throw new Error(`Nothing is written: ${taken.join(', ')} is there already.`);
  for (const [path, text] of files) await createFile(Uri.joinPath(folder, path), text);
  const campaign = Uri.joinPath(folder, 'campaigns', 'first-campaign.campaign');
  if (workspace.getWorkspaceFolder(campaign)) await window.showTextDocument(campaign);
  else await commands.executeCommand('vscode.openFolder', folder);
}

async function askForFolder(): Promise<Uri | undefined> {
  const [open] = workspace.workspaceFolders ?? [];
  const chosen = await window.showOpenDialog({
    title: 'An empty folder for the new repository',
    openLabel: 'Write it here',
    canSelectFiles: false,
    canSelectFolders: true,
    ...(open && { defaultUri: open.uri }),
  });
  return chosen?.[0];
}
