/** "checking 400 files…" on a terminal, once a run has taken long enough to wonder. */
import type { Io } from '../io.ts';
import { count } from './words.ts';

export interface Progress {
  /** Called between two files. */
  step(): void;
  /** Takes the line away again. */
  clear(): void;
}

/** Milliseconds before anything is shown. */
const PATIENCE = 1000;

/** Progress over a number of files; on anything but a terminal it is silent. */
export function progressOn(io: Io, files: number, doing = 'checking'): Progress {
  const began = io.now().getTime();
  let shown = false;
  return {
    step() {
      if (shown || io.stderr.isTTY !== true || io.now().getTime() - began < PATIENCE) return;
      shown = true;
      io.stderr.write(`${doing} ${count(files, 'file')}…`);
    },
    clear() {
      if (!shown) return;
      shown = false;
      io.stderr.write('\r\u001B[K');
    },
  };
}
