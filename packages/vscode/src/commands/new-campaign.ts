/** `liaison.newCampaign`: asks three questions, and writes a campaign with what the repository has. */
import { Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { createFile } from '../files.ts';
import { fileLookedAt, folderMeant } from '../looked-at.ts';
import { newCampaignFile, refusedName, templates } from '../requests.ts';

export interface Answers {
  readonly template: string;
  readonly name: string;
  readonly title: string;
}

/** What is not answered yet is asked; opens the file. Undefined if the user thinks better of it. */
export async function newCampaign(
  client: BaseLanguageClient,
  given: Partial<Answers> = {},
): Promise<Uri | undefined> {
  if (!workspace.workspaceFolders?.length)
    throw new Error('Open the folder that the campaign belongs to first.');
  const uri = fileLookedAt() ?? (await folderMeant());
  if (!uri) return undefined;
  const template = given.template ?? (await askForTemplate(client));
  const name = template && (given.name ?? (await askForName(client)));
  const title = name && (given.title ?? (await askForTitle(name)));
  if (!template || !name || title === undefined) return undefined;
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const timezone = timeZone?.includes('/') ? timeZone : 'Europe/London';
  const file = await newCampaignFile(client, { uri: uri.toString(), name, title, template, timezone });
  const written = Uri.parse(file.uri);
  await createFile(written, file.text);
  await window.showTextDocument(written);
  return written;
}

async function askForTemplate(client: BaseLanguageClient): Promise<string | undefined> {
  const choice = (await templates(client)).map(({ name, does }) => ({ label: name, description: does }));
  const title = 'New campaign (1 of 3): what does it begin with?';
  return (await window.showQuickPick(choice, { title, matchOnDescription: true }))?.label;
}

async function askForName(client: BaseLanguageClient): Promise<string | undefined> {
  return window.showInputBox({
    title: 'New campaign (2 of 3): its name',
    prompt: 'One word with hyphens. Others refer to the campaign by it, and the file is called so.',
    placeHolder: 'spring-sale-2027',
    validateInput: async (name) => (await refusedName(client, name))?.help,
  });
}

async function askForTitle(name: string): Promise<string | undefined> {
  const words = name.replaceAll('-', ' ');
  return window.showInputBox({
    title: 'New campaign (3 of 3): its title',
    prompt: 'As people call it.',
    value: `${words.charAt(0).toUpperCase()}${words.slice(1)}`,
  });
}
