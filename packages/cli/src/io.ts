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
  /** Calls the listener when the user wants to stop (Ctrl-C), instead of ending the process; returns how to take it off. */
  readonly onInterrupt?: (listener: () => void) => () => void;
  /** Waits, unless the signal is given; tests do not wait. */
  readonly sleep?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}
