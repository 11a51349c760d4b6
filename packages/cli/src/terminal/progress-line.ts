/** One line on a terminal that says what is being done, and is gone when it is done. */
import type { Io } from '../io.ts';
import { visibleLine } from './visible.ts';

export interface ProgressLine {
  /** Replaces what the line says. */
  show(text: string): void;
  clear(): void;
}

/** On anything but a terminal it is silent. */
export function lineOn(io: Io): ProgressLine {
  const isShown = io.stderr.isTTY === true;
  return {
    show(text) {
      if (isShown) io.stderr.write(`\r\u001B[K${visibleLine(text)}…`);
    },
    clear() {
      if (isShown) io.stderr.write('\r\u001B[K');
    },
  };
}
