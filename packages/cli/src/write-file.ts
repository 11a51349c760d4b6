/** Writes files so that nobody ever sees half of one: beside the old one, then renamed over it. */
import { randomUUID } from 'node:crypto';
import { chmod, mkdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { reasonOf } from './repository/discover-files.ts';
import { UserError } from './user-error.ts';

/** Replaces or creates a file, keeping the mode of the old one; a link is followed and stays a link. */
export async function replaceFile(path: string, text: string): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const beside = join(dirname(target), `.${basename(target)}.${randomUUID().slice(0, 8)}`);
  try {
    const mode = (await stat(target).catch(() => undefined))?.mode;
    await mkdir(dirname(target), { recursive: true });
    await writeFile(beside, text, { flag: 'wx' });
    if (mode !== undefined) await chmod(beside, mode & 0o7777);
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw new UserError(`\`${path}\` cannot be written (${reasonOf(error)})`);
  }
}

/** Creates a file that must not be there yet; false if it is. */
export async function createFile(path: string, text: string): Promise<boolean> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (reasonOf(error) === 'EEXIST') return false;
    throw new UserError(`\`${path}\` cannot be written (${reasonOf(error)})`);
  }
}
