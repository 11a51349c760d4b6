/** Whatever is kept and dropped, an edit reaches just the works whose questions it answers otherwise. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Asked, Changes, Questions } from './questions.ts';
import { Resting, type WorkId } from './resting.ts';

const aName = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const aSpan = fc
  .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 5 }))
  .map(([from, length]) => ({ from, to: from + length }));
const aWork = fc.record({
  names: fc.array(aName, { maxLength: 4 }),
  loads: fc.array(fc.tuple(aName, aSpan), { maxLength: 2 }),
});
type WorkStep = typeof aWork extends fc.Arbitrary<infer T> ? T : never;

const aStep = fc.oneof(
  { weight: 4, arbitrary: aWork.map((work) => ({ work })) },
  { weight: 1, arbitrary: fc.nat().map((drop) => ({ drop })) },
  { weight: 2, arbitrary: aWork.map((edit) => ({ edit })) },
);

/** What is kept, and beside it the list of all that a quick way must agree with. */
class Kept {
  private readonly questions = new Questions();
  private readonly resting = new Resting<number>();
  private readonly all = new Map<WorkId, { owner: number; asked: Asked }>();

  add(owner: number, work: WorkStep): void {
    const { asked } = this.questions.record(() => {
      for (const name of work.names) this.questions.note('topic', name);
      for (const [name, { from, to }] of work.loads) this.questions.noteLoad(name, from, to);
    });
    this.all.set(this.resting.add(owner, asked), { owner, asked });
  }

  drop(nth: number): void {
    const id = [...this.all.keys()][nth % Math.max(1, this.all.size)];
    if (id === undefined) return;
    this.resting.drop(id);
    this.all.delete(id);
  }

  /** An edit reaches those that it reaches when each is asked. */
  judge(edit: WorkStep): void {
    const changes = new Changes(this.questions);
    for (const name of edit.names) changes.touch('topic', name);
    for (const [name, span] of edit.loads) changes.touchLoad(name, span);
    const expected = [...this.all].filter(([, { asked }]) => changes.reach(asked));
    assert.deepEqual(
      [...this.resting.reachedBy(changes)].sort((a, b) => a.id - b.id),
      expected.map(([id, { owner }]) => ({ id, owner })),
    );
  }
}

describe('model: who rests on which questions', () => {
  it('is found as if each was asked', () => {
    fc.assert(
      fc.property(fc.array(aStep, { maxLength: 60 }), (steps) => {
        const kept = new Kept();
        for (const [owner, step] of steps.entries()) {
          if ('work' in step) kept.add(owner, step.work);
          else if ('drop' in step) kept.drop(step.drop);
          else kept.judge(step.edit);
        }
      }),
    );
  });

  it('is everybody where everything may be other', () => {
    const questions = new Questions();
    const resting = new Resting<string>();
    resting.add('a', { keys: [], loads: [] });
    const changes = new Changes(questions);
    assert.deepEqual([...resting.reachedBy(changes)], []);
    changes.touchEverything();
    assert.deepEqual(
      [...resting.reachedBy(changes)].map(({ owner }) => owner),
      ['a'],
    );
  });

  it('stays right while what was dropped is cleaned away', () => {
    const questions = new Questions();
    const resting = new Resting<number>();
    const { asked } = questions.record(() => {
      for (let i = 0; i < 100; i++) questions.note('topic', `${i}`);
      questions.noteLoad('shop', 0, 10);
    });
    const changes = new Changes(questions);
    changes.touch('topic', '7');
    changes.touchLoad('shop', { from: 5, to: 6 });
    for (let i = 0; i < 500; i++) {
      const id = resting.add(i, asked);
      assert.deepEqual(
        [...resting.reachedBy(changes)].map(({ owner }) => owner),
        [i],
      );
      resting.drop(id);
    }
    assert.deepEqual([...resting.reachedBy(changes)], []);
  });
});
