/**
 * Loaded before a measured server: writes how long its event loop was blocked at most, in milliseconds, to the file
 * named by LOOP_DELAY_FILE when it ends. Counts from the signal SIGUSR2 on, which says that everything is loaded.
 */
import { writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

const RESOLUTION = 1;
const delay = monitorEventLoopDelay({ resolution: RESOLUTION });
delay.enable();
process.on('SIGUSR2', () => delay.reset());
process.on('exit', () => {
  const most = Math.max(0, delay.max / 1e6 - RESOLUTION);
  if (process.env.LOOP_DELAY_FILE) writeFileSync(process.env.LOOP_DELAY_FILE, String(most));
});
