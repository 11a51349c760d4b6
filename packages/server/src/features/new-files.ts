/** `liaison/templates`, `liaison/newCampaign`, `liaison/newRepository`: files to begin with, for an editor that asks its user what to put in. */
import {
  dayOf,
  newCampaign,
  type Refusal,
  refusedName,
  repositoryFiles,
  templates,
} from '@liaison/repository';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import type { Repository } from '../session/repository.ts';

export interface NewCampaignParams {
  /** A folder or a file of the repository that gets the campaign. */
  readonly uri: string;
  readonly name: string;
  readonly title?: string;
  readonly template?: string;
  /** Where it runs if no other campaign says it: that of the editor. */
  readonly timezone: string;
}

export interface NewFile {
  readonly uri: string;
  readonly text: string;
}

export const newFiles: Feature = {
  method: 'liaison/newCampaign',
  capabilities: () => ({}),
  register(connection, session) {
    const today = () => dayOf(session.host.now());
    connection.onRequest('liaison/templates', () => templates.map(({ name, does }) => ({ name, does })));
    connection.onRequest('liaison/refusedName', ({ name }: { name: string }) => refusedName(name) ?? null);
    connection.onRequest('liaison/newRepository', ({ version }: { version: string }) =>
      repositoryFiles(today(), version),
    );
    connection.onRequest('liaison/newCampaign', async (params: NewCampaignParams) => {
      const repository = await session.open(params.uri);
      if (!repository) return refusal({ message: 'No folder is open that could hold a campaign' });
      return newCampaignIn(repository, params, today());
    });
  },
};

/** The file of a new campaign, not yet written; or why there is none. */
export function newCampaignIn(
  repository: Repository,
  { name, title, template, timezone }: NewCampaignParams,
  today: string,
): NewFile | ResponseError<void> {
  const { rootUri, configuration, nested } = repository;
  if (configuration.configText === undefined && nested.length > 0) {
    const names = nested.map((uri) => `\`${decodeURIComponent(uri.slice(rootUri.length + 1))}\``);
    return refusal({
      message: `Repositories lie below this folder: ${names.join(', ')}`,
      help: 'Open a file of the one that gets the campaign, and try again.',
    });
  }
  const files = repository.analysis.paths().flatMap((path) => repository.analysis.file(path) ?? []);
  const answer = newCampaign({ name, title, template, today, timezone }, files);
  return 'message' in answer ? refusal(answer) : { uri: repository.uriOf(answer.path), text: answer.text };
}

function refusal({ message, help }: Refusal): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, help ? `${message}. ${help}` : message);
}
