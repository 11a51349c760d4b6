/** When work steps back that nobody waits for. */
import assert from 'node:assert/strict';
import { type Clock, Quiet } from './quiet.ts';

/** A clock that stands still until it is moved. */
class StoppedClock implements Clock {
  private time = 0;
  private waiting: { readonly at: number; readonly then: () => void }[] = [];

  now(): number {
    return this.time;
  }

  wait(milliseconds: number, then: () => void): void {
    this.waiting.push({ at: this.time + milliseconds, then });
  }

  /** Lets a millisecond pass, and whoever waited for it go on. */
  async tick(): Promise<void> {
    this.time++;
    const due = this.waiting.filter(({ at }) => at <= this.time);
    this.waiting = this.waiting.filter(({ at }) => at > this.time);
    for (const { then } of due) then();
    await Promise.resolve();
  }
}

/** After how many milliseconds it is quiet; before each of them something may happen. */
async function rested(
  { quiet, clock }: { quiet: Quiet; clock: StoppedClock },
  isAwaited = () => false,
  before: (millisecond: number) => void = () => undefined,
): Promise<number> {
  let isOver = false;
  const rest = quiet.come(isAwaited).then(() => {
    isOver = true;
  });
  let milliseconds = 0;
  for (await Promise.resolve(); !isOver && milliseconds < 1000; milliseconds++) {
    before(milliseconds);
    await clock.tick();
    await Promise.resolve();
  }
  if (isOver) await rest;
  return milliseconds;
}

function begun() {
  const clock = new StoppedClock();
  return { clock, quiet: new Quiet(clock) };
}

describe('quiet', () => {
  it('is there at once where nobody has asked anything, and where somebody waits', async () => {
    const { clock, quiet } = begun();
    assert.equal(await rested({ clock, quiet }), 0);
    quiet.heard();
    assert.equal(await rested({ clock, quiet }, () => true), 0);
  });

  it('comes when nothing has been asked for a moment', async () => {
    const { clock, quiet } = begun();
    quiet.heard();
    const asked = (millisecond: number) => {
      if (millisecond === 5) quiet.heard();
    };
    assert.equal(await rested({ clock, quiet }, undefined, asked), 15);
  });

  it('comes even where questions do not end', async () => {
    const { clock, quiet } = begun();
    quiet.heard();
    assert.equal(await rested({ clock, quiet }, undefined, () => quiet.heard()), 60);
  });

  it('ends when somebody begins to wait', async () => {
    const { clock, quiet } = begun();
    quiet.heard();
    let isAwaited = false;
    const asked = (millisecond: number) => {
      quiet.heard();
      isAwaited = millisecond === 20;
      if (isAwaited) quiet.stir();
    };
    const milliseconds = await rested({ clock, quiet }, () => isAwaited, asked);
    assert.ok(milliseconds === 20 || milliseconds === 21, String(milliseconds));
  });
});
