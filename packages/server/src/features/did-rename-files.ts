/**
 * `workspace/didRenameFiles`: a file or folder has another name. Nothing in the language refers to files, so no text
 * changes and nobody has to be asked before; but the findings move along.
 */
import { FileOperationPatternKind } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';

export const didRenameFiles: Feature = {
  method: 'workspace/didRenameFiles',
  capabilities: () => ({
    workspace: {
      fileOperations: {
        didRename: {
          filters: [
            { pattern: { glob: '**/*.campaign', matches: FileOperationPatternKind.file } },
            { pattern: { glob: '**', matches: FileOperationPatternKind.folder } },
          ],
        },
      },
    },
  }),
  register: (connection, session) =>
    connection.workspace.onDidRenameFiles(async ({ files }) => {
      for (const { oldUri, newUri } of files) await session.renamed(oldUri, newUri);
    }),
};
