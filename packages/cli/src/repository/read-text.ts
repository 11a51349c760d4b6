/** Reads a file that the user named. */
import { readText as readTextOn, type TextResult } from '@liaison/repository';
import { nodeFileSystem, pathOfNative } from '@liaison/repository/node';

/** Reads a file; the message is a sentence that names it as `shown`. Undefined if there is no such file. */
export async function readText(path: string, shown: string): Promise<TextResult | undefined> {
  return readTextOn(nodeFileSystem, pathOfNative(path), shown);
}
