/** The outside world as commands see it, so that tests can run a command without a process. */

export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  /** Width in characters, on a terminal. */
  readonly columns?: number;
}

export interface Io {
  readonly cwd: string;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
}

/** The day on the clock of the machine, as `YYYY-MM-DD`. */
export function dayOf(now: Date): string {
  const pad = (part: number, length: number) => String(part).padStart(length, '0');
  return `${pad(now.getFullYear(), 4)}-${pad(now.getMonth() + 1, 2)}-${pad(now.getDate(), 2)}`;
}

/** `day` plus a number of days, both as `YYYY-MM-DD`. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
