/** Writes files of a repository back, and nothing outside of it. */
import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { BOM, type FileProblem, type TextFile } from '@liaison/repository';
import { replaceFile } from '../write-file.ts';
import type { Repository } from './load-repository.ts';
import { holds } from './paths.ts';

/** Gives a file another text, under the byte order mark that it had. */
export async function writeText(
  { root }: Pick<Repository, 'root'>,
  { path, bom }: TextFile,
  text: string,
): Promise<void> {
  await replaceFile(join(root, path), `${bom ? BOM : ''}${text}`);
}

/**
 * The problem with writing a file to which a link leads out of the repository. One may read it, as it is shared
 * on purpose; but a repository that somebody else wrote must not decide what is written elsewhere on a computer.
 */
export async function linkOutside(
  { root }: Pick<Repository, 'root'>,
  path: string,
): Promise<FileProblem | undefined> {
  const target = await realpath(join(root, path)).catch(() => undefined);
  if (target === undefined || holds(await realpath(root), target)) return undefined;
  return { path, message: `\`${path}\` is behind a link out of the repository, so it is not written` };
}
