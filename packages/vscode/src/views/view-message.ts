/** What a view tells the extension. It runs our script only, and is not believed all the same. */
import { Uri } from 'vscode';

export type ViewMessage =
  | { readonly type: 'ready' }
  | {
      readonly type: 'open';
      readonly path: string;
      readonly line: number;
      readonly character: number;
      /** As the main branch has the file. */
      readonly isOlder: boolean;
    }
  | { readonly type: 'ask'; readonly system?: string; readonly at?: string };

/** Undefined for what no page of ours says. */
export function readMessage(message: unknown): ViewMessage | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { type, path, line, character, isOlder, system, at } = message as Record<string, unknown>;
  if (type === 'ready') return { type };
  if (type === 'open' && isPath(path) && isCount(line) && isCount(character))
    return { type, path, line, character, isOlder: isOlder === true };
  if (type !== 'ask') return undefined;
  return {
    type,
    ...(typeof system === 'string' && { system }),
    ...(typeof at === 'string' && !Number.isNaN(Date.parse(at)) && { at }),
  };
}

/** A file below a root, and nothing beside it. */
export function fileBelow(rootUri: string, path: string): Uri {
  return Uri.joinPath(Uri.parse(rootUri, true), ...path.split('/'));
}

function isPath(path: unknown): path is string {
  return (
    typeof path === 'string' &&
    path.endsWith('.campaign') &&
    path.split('/').every((part) => part !== '' && part !== '.' && part !== '..' && !/[\\:]/.test(part))
  );
}

function isCount(number: unknown): number is number {
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0;
}
