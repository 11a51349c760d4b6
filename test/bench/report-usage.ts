/** Loaded before anything else into every measured process: leaves behind what it took of memory and processor. */
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const path = process.env.BENCH_USAGE;
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  // Node gives kilobytes and microseconds.
  const usage = { peak: maxRSS * 1024, cpu: (userCPUTime + systemCPUTime) / 1000 };
  if (path) writeFileSync(path, JSON.stringify(usage));
});
