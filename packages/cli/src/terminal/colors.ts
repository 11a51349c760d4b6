/** Whether to colour, and in which colour: on a terminal, unless NO_COLOR or FORCE_COLOR say otherwise. */
import type { Severity } from '@liaison/checks';
import picocolors from 'picocolors';
import type { Io, Output } from '../io.ts';

export type Colors = ReturnType<typeof picocolors.createColors>;

/** An empty variable counts as not set; NO_COLOR wins over FORCE_COLOR, and `FORCE_COLOR=0` means no. */
export function colorsFor(output: Output, env: Io['env']): Colors {
  return picocolors.createColors(wantsColor(output, env));
}

/** The colour that stands for a severity everywhere. */
export function painterOf(severity: Severity, colors: Colors): (text: string) => string {
  switch (severity) {
    case 'error':
      return colors.red;
    case 'warning':
      return colors.yellow;
    case 'info':
      return colors.cyan;
  }
}

function wantsColor(output: Output, env: Io['env']): boolean {
  if (env.NO_COLOR) return false;
  const forced = env.FORCE_COLOR;
  if (forced) return forced !== '0' && forced !== 'false';
  return output.isTTY === true && env.TERM !== 'dumb';
}
