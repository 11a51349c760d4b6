/** What a command says about itself, its options and its files; findings have a form of their own. */
import type { Io } from '../io.ts';
import { colorsFor, painterOf } from './colors.ts';
import { visibleLine } from './visible.ts';

/** `error: …` or `warning: …` for the error stream, one line with its line feed. */
export function messageLine(severity: 'error' | 'warning', message: string, io: Io): string {
  const colors = colorsFor(io.stderr, io.env);
  const label = colors.bold(painterOf(severity, colors)(severity));
  return `${label}${colors.bold(`: ${visibleLine(message)}`)}\n`;
}
