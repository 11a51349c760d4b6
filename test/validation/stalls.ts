/**
 * How long a busy machine kept this process from running. What falls due in such a gap leaves late, whatever the
 * generator does, so tests allow for it instead of failing now and then.
 */
import { clock } from './counting-server.ts';

const EVERY = 0.01;
/** A timer may be that late on a machine with nothing else to do. */
const USUAL = 0.05;

/** Begins to watch; the function that it returns ends that, and gives the seconds of all gaps. */
export function watchStalls(): () => number {
  let last = clock();
  let stalled = 0;
  const look = () => {
    const now = clock();
    if (now - last > USUAL) stalled += now - last;
    last = now;
  };
  const timer = setInterval(look, EVERY * 1000);
  return () => {
    look();
    clearInterval(timer);
    return stalled;
  };
}
