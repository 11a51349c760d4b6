/** What the language server answers besides the protocol's own questions; the other end is `new-files.ts` of the server. */
import type { BaseLanguageClient } from 'vscode-languageclient';

export interface Template {
  readonly name: string;
  readonly does: string;
}

export interface NewCampaign {
  /** A folder or a file of the repository. */
  readonly uri: string;
  readonly name: string;
  readonly title: string;
  readonly template: string;
  readonly timezone: string;
}

export interface NewFile {
  readonly uri: string;
  readonly text: string;
}

export function templates(client: BaseLanguageClient): Promise<readonly Template[]> {
  return client.sendRequest('liaison/templates');
}

/** Why a name cannot be that of a new campaign; null where it can. */
export function refusedName(client: BaseLanguageClient, name: string): Promise<{ help?: string } | null> {
  return client.sendRequest('liaison/refusedName', { name });
}

/** The text of a new campaign, and where it is to be written. Rejects with the reason in words. */
export function newCampaignFile(client: BaseLanguageClient, request: NewCampaign): Promise<NewFile> {
  return client.sendRequest('liaison/newCampaign', request);
}

/** Texts by path, for a folder that is empty so far. */
export function newRepositoryFiles(
  client: BaseLanguageClient,
  version: string,
): Promise<Readonly<Record<string, string>>> {
  return client.sendRequest('liaison/newRepository', { version });
}
