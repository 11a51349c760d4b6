/** The day on which checks are run where neither a configuration nor an option names one. */

/** The day on the clock of the machine, as `YYYY-MM-DD`. */
export function dayOf(now: Date): string {
  const pad = (part: number, length: number) => String(part).padStart(length, '0');
  return `${pad(now.getFullYear(), 4)}-${pad(now.getMonth() + 1, 2)}-${pad(now.getDate(), 2)}`;
}
