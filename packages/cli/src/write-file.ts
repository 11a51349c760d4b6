/** Writes files so that nobody ever finds half of one. */
import { randomUUID } from 'node:crypto';
import { chmod, lstat, mkdir, open, readlink, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { reasonOf } from '@liaison/repository';
import { UserError } from './user-error.ts';

/** Replaces or creates a file, keeping the mode of the old one; a link is followed and stays a link. */
export async function replaceFile(path: string, text: string): Promise<void> {
  try {
    const target = await targetOf(path);
    const mode = (await stat(target).catch(() => undefined))?.mode;
    await mkdir(dirname(target), { recursive: true });
    const beside = join(dirname(target), `.${basename(target)}.${randomUUID().slice(0, 8)}`);
    try {
      // The mode from the beginning, so that what is private is never open; chmod then passes over the umask.
      await writeFile(beside, text, { flag: 'wx', mode: (mode ?? 0o666) & 0o777 });
      if (mode !== undefined) await chmod(beside, mode & 0o7777);
      await rename(beside, target);
    } catch (error) {
      await rm(beside, { force: true });
      throw error;
    }
  } catch (error) {
    throw notWritten(path, error);
  }
}

/** Creates a file that must not be there yet; false if it is. */
export async function createFile(path: string, text: string): Promise<boolean> {
  try {
    await mkdir(dirname(path), { recursive: true });
  } catch (error) {
    throw notWritten(path, error);
  }
  try {
    const file = await open(path, 'wx');
    try {
      await file.writeFile(text);
    } catch (error) {
      await file.close();
      await rm(path, { force: true });
      throw error;
    }
    await file.close();
    return true;
  } catch (error) {
    if (reasonOf(error) === 'EEXIST') return false;
    throw notWritten(path, error);
  }
}

/** Where a path leads to; a link whose target is not there yet counts as well. */
async function targetOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (reasonOf(error) !== 'ENOENT') throw error;
  }
  const isLink = (await lstat(path).catch(() => undefined))?.isSymbolicLink();
  return isLink ? resolve(dirname(path), await readlink(path)) : path;
}

function notWritten(path: string, error: unknown): UserError {
  return new UserError(`\`${path}\` cannot be written (${reasonOf(error)})`);
}
