/** The files of VS Code, whatever system they are on, as the language server in a browser asks for them. */
import type { LentFiles } from '@liaison/server/protocol';
import { FileSystemError, FileType, Uri, workspace } from 'vscode';

type Kind = 'file' | 'folder' | 'other';

export const workspaceFiles: LentFiles = {
  readFile: (uri) => asked(workspace.fs.readFile(Uri.parse(uri))),
  readDirectory: async (uri) => {
    const entries = await asked(workspace.fs.readDirectory(Uri.parse(uri)));
    return entries.map(([name, type]) => ({ name, kind: isLink(type) ? 'link' : kindOf(type) }));
  },
  stat: async (uri) => {
    try {
      return { kind: kindOf((await asked(workspace.fs.stat(Uri.parse(uri)))).type) };
    } catch (error) {
      if (error instanceof LentError && NOTHING_THERE.has(error.code)) return null;
      throw error;
    }
  },
  realPath: async (uri) => {
    // VS Code does not tell where a link leads.
    if (isLink((await asked(workspace.fs.stat(Uri.parse(uri)))).type)) throw new LentError('ELINK', uri);
    return uri;
  },
};

/** Why a file cannot be had, as systems call it. */
class LentError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

const NOTHING_THERE = new Set(['ENOENT', 'ENOTDIR']);

const CODES: Readonly<Record<string, string>> = {
  FileNotFound: 'ENOENT',
  FileNotADirectory: 'ENOTDIR',
  FileIsADirectory: 'EISDIR',
  NoPermissions: 'EACCES',
  Unavailable: 'EBUSY',
};

async function asked<T>(answer: Thenable<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    const code = error instanceof FileSystemError ? CODES[error.code] : undefined;
    throw code === undefined ? error : new LentError(code, String(error));
  }
}

function isLink(type: FileType): boolean {
  return (type & FileType.SymbolicLink) !== 0;
}

function kindOf(type: FileType): Kind {
  if ((type & FileType.File) !== 0) return 'file';
  return (type & FileType.Directory) !== 0 ? 'folder' : 'other';
}
