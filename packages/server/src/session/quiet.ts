/**
 * Work that nobody waits for steps back while somebody types: an edit is followed by a handful of questions, each of
 * which would else wait for the slice before it.
 */
export class Quiet {
  private heardAt = Number.NEGATIVE_INFINITY;
  private wake: () => void = () => undefined;
  private readonly clock: Clock;

  constructor(clock: Clock = CLOCK) {
    this.clock = clock;
  }

  /** The editor has told or asked something. */
  heard(): void {
    this.heardAt = this.clock.now();
  }

  /** Whoever rests looks again whether somebody waits. */
  stir(): void {
    this.wake();
  }

  /** Settles when somebody waits, when the editor has been silent for a moment, or when it has not been for long. */
  async come(isAwaited: () => boolean): Promise<void> {
    const latest = this.clock.now() + LONGEST_REST;
    for (;;) {
      const left = Math.min(this.heardAt + SILENCE, latest) - this.clock.now();
      if (left <= 0 || isAwaited()) return;
      await new Promise<void>((resolve) => {
        this.wake = resolve;
        this.clock.wait(left, resolve);
      });
    }
  }
}

/** Milliseconds; a test has a clock of its own. */
export interface Clock {
  now(): number;
  wait(milliseconds: number, then: () => void): void;
}

const CLOCK: Clock = {
  now: () => performance.now(),
  wait: (milliseconds, then) => setTimeout(then, milliseconds),
};

/** Milliseconds within which the next of several questions comes. */
const SILENCE = 10;

/** Milliseconds. */
const LONGEST_REST = 60;
