/** `liaison init`: writes a repository to start from, over nothing that is there. */
import { lstat, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { dayOf, repositoryFiles } from '@liaison/repository';
import type { Io } from '../io.ts';
import { relativePath } from '../repository/paths.ts';
import { visible } from '../terminal/visible.ts';
import { UserError } from '../user-error.ts';
import { version } from '../version.ts';
import { createFile, replaceFile } from '../write-file.ts';

export interface InitOptions {
  readonly force?: boolean;
}

/** Writes all files or, where one of them is there already, none. */
export async function initRepository(
  io: Io,
  [dir = '.', ...more]: readonly string[],
  options: InitOptions,
): Promise<number> {
  if (more.length > 0) throw new UserError('`liaison init` takes one folder');
  const root = resolve(io.cwd, dir);
  const found = await stat(root).catch(() => undefined);
  if (found && !found.isDirectory()) throw new UserError(`\`${dir}\` is not a folder`);
  const files = repositoryFiles(dayOf(io.now()), version());
  if (!options.force) await demandFree(root, Object.keys(files));
  for (const [path, text] of Object.entries(files)) {
    const file = join(root, path);
    if (options.force) await replaceFile(file, text);
    else if (!(await createFile(file, text))) throw new UserError(`\`${path}\` is there already`);
    io.stdout.write(`${visible(relativePath(io.cwd, file))}\n`);
  }
  const enter = root === resolve(io.cwd) ? '' : `cd ${relativePath(io.cwd, root)} && `;
  io.stdout.write(`\nNext: ${visible(enter)}liaison check\n`);
  return 0;
}

async function demandFree(root: string, paths: readonly string[]): Promise<void> {
  const found = await Promise.all(
    paths.map((path) =>
      lstat(join(root, path)).then(
        () => path,
        () => undefined,
      ),
    ),
  );
  const taken = found.filter((path) => path !== undefined);
  if (taken.length === 0) return;
  const names = taken.map((path) => `\`${path}\``).join(', ');
  throw new UserError(
    `${names} ${taken.length === 1 ? 'is' : 'are'} there already, so nothing is written`,
    '`--force` overwrites',
  );
}
