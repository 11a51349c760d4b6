/** What the language client is told: which documents are the server's, and where its words go. */
import { type LogOutputChannel, workspace } from 'vscode';
import { type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';

/** The server's own documents: the built-in library. */
const LIBRARY = 'liaison-library';

export function clientOptions(
  hostKind: 'node' | 'web',
  outputChannel: LogOutputChannel,
): LanguageClientOptions {
  const schemes = hostKind === 'node' ? ['file', LIBRARY] : [LIBRARY, ...schemesOfFolders()];
  return {
    documentSelector: schemes.map((scheme) => ({ scheme, language: 'campaign' })),
    outputChannel,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
  };
}

/** Documents of other schemes are copies, such as the older state of a file beside the newer. */
function schemesOfFolders(): Set<string> {
  return new Set((workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme));
}
