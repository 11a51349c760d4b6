/** A text file in pieces, for files that are too long to be held: UTF-8 and nothing else. */
import { createReadStream } from 'node:fs';
import { reasonOf } from '@liaison/repository';
import { UserError } from '../user-error.ts';

const PIECE = 1 << 20;

/** The text without its byte order mark, however long it is; a file that has none is the user's error. */
export async function* readPieces(path: string, shown: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let isFirst = true;
  try {
    for await (const bytes of createReadStream(path, { highWaterMark: PIECE }) as AsyncIterable<Uint8Array>) {
      if (isFirst) refuseOtherForms(bytes, shown);
      isFirst = false;
      yield decoder.decode(bytes, { stream: true });
    }
    yield decoder.decode();
  } catch (error) {
    if (error instanceof UserError) throw error;
    if (error instanceof TypeError)
      throw new UserError(`\`${shown}\` is not UTF-8`, 'Save it as CSV in UTF-8');
    const reason = reasonOf(error);
    if (reason === 'ENOENT') throw new UserError(`\`${shown}\` does not exist`);
    if (reason === 'EISDIR') throw new UserError(`\`${shown}\` is a folder`, 'Name one CSV file');
    throw new UserError(`\`${shown}\` cannot be read (${reason})`);
  }
}

/** What spreadsheets save unless they are told otherwise. */
function refuseOtherForms(bytes: Uint8Array, shown: string): void {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw new UserError(`\`${shown}\` is UTF-16`, 'Save it as CSV in UTF-8');
  }
  if (first === 0x50 && second === 0x4b && bytes[2] === 3) {
    throw new UserError(
      `\`${shown}\` is a workbook of a spreadsheet or another archive`,
      'Save it as CSV in UTF-8',
    );
  }
}
