/** `--output FORMAT=FILE`: the answer of one run in several forms, each in a file of its own. */
import { resolve } from 'node:path';
import { FORMATS, type Format } from './formats.ts';
import type { Io } from './io.ts';
import { UserError } from './user-error.ts';
import { replaceFile } from './write-file.ts';

/** A form of the answer, and the file it goes to, as this machine writes paths. */
export interface FileOutput {
  readonly format: Format;
  readonly file: string;
}

/** Reads the options before anything else is done; what cannot be meant is the user's error. */
export function readOutputs(written: readonly string[] | undefined, { cwd }: Pick<Io, 'cwd'>): FileOutput[] {
  const outputs: FileOutput[] = [];
  for (const option of written ?? []) {
    const at = option.indexOf('=');
    const format = FORMATS.find((known) => known === option.slice(0, Math.max(at, 0)));
    if (at < 0 || format === undefined || at === option.length - 1) {
      throw new UserError(
        `\`--output ${option}\` is not FORMAT=FILE`,
        `Such as \`markdown=review.md\`; formats are ${FORMATS.join(', ')}`,
      );
    }
    const file = resolve(cwd, option.slice(at + 1));
    if (outputs.some((other) => other.file === file)) {
      throw new UserError(
        `\`${option.slice(at + 1)}\` is named twice, and the second would replace the first`,
      );
    }
    outputs.push({ format, file });
  }
  return outputs;
}

/** Writes the forms one after the other. `print` gets a terminal that is a file. */
export async function writeOutputs(
  outputs: readonly FileOutput[],
  io: Io,
  print: (io: Io, format: Format) => Promise<void>,
): Promise<void> {
  for (const { format, file } of outputs) {
    let text = '';
    const stdout: Io['stdout'] = { write: (part) => (text += part), isTTY: false };
    await print({ ...io, stdout, env: { ...io.env, NO_COLOR: '1' } }, format);
    await replaceFile(file, text);
  }
}
