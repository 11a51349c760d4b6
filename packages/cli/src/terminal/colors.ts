/** Whether to colour: on a terminal, unless NO_COLOR or FORCE_COLOR say otherwise. */
import picocolors from 'picocolors';
import type { Io, Output } from '../io.ts';

export type Colors = ReturnType<typeof picocolors.createColors>;

/** An empty variable counts as not set; NO_COLOR wins over FORCE_COLOR, and `FORCE_COLOR=0` means no. */
export function colorsFor(output: Output, env: Io['env']): Colors {
  return picocolors.createColors(wantsColor(output, env));
}

function wantsColor(output: Output, env: Io['env']): boolean {
  if (env.NO_COLOR) return false;
  const forced = env.FORCE_COLOR;
  if (forced) return forced !== '0' && forced !== 'false';
  return output.isTTY === true && env.TERM !== 'dumb';
}
