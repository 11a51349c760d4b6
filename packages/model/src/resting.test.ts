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
const anEdit = fc.record({
  names: fc.array(aName, { maxLength: 2 }),
  loads: fc.array(fc.tuple(aName, aSpan), { maxLength: 2 }),
});
const aStep = fc.oneof(
  { weight: 4, arbitrary: aWork.map((work) => ({ work })) },
  { weight: 1, arbitrary: fc.nat().map((drop) => ({ drop })) },
  { weight: 2, arbitrary: anEdit.map((edit) => ({ edit })) },
);

describe('model: who rests on which questions', () => {
  it('is found as if each was asked', () => {
    fc.assert(
      fc.property(fc.array(aStep, { maxLength: 60 }), (steps) => {
        const questions = new Questions();
        const resting = new Resting<number>();
        const kept = new Map<WorkId, { owner: number; asked: Asked }>();
        for (const [owner, step] of steps.entries()) {
          if ('work' in step) {
            const { asked } = questions.record(() => {
              for (const name of step.work.names) questions.note('topic', name);
              for (const [name, { from, to }] of step.work.loads) questions.noteLoad(name, from, to);
            });
            kept.set(resting.add(owner, asked), { owner, asked });
          } else if ('drop' in step) {
            const ids = [...kept.keys()];
            const id = ids[step.drop % Math.max(1, ids.length)];
            if (id !== undefined) resting.drop(id);
            if (id !== undefined) kept.delete(id);
          } else {
            const changes = new Changes(questions);
            for (const name of step.edit.names) changes.touch('topic', name);
            for (const [name, span] of step.edit.loads) changes.touchLoad(name, span);
            const expected = [...kept].filter(([, { asked }]) => changes.reach(asked));
            const byId = (a: { id: WorkId }, b: { id: WorkId }) => a.id - b.id;
            assert.deepEqual(
              [...resting.reachedBy(changes)].sort(byId),
              expected.map(([id, { owner: of }]) => ({ id, owner: of })),
            );
          }
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

  it('stays right when what was dropped is cleaned away', () => {
    const questions = new Questions();
    const resting = new Resting<number>();
    const { asked } = questions.record(() => {
      for (let i = 0; i < 100; i++) questions.note('topic', `${i}`);
      questions.noteLoad('shop', 0, 10);
    });
    for (let i = 0; i < 500; i++) resting.drop(resting.add(i, asked));
    resting.add(500, asked);
    const changes = new Changes(questions);
    changes.touch('topic', '7');
    changes.touchLoad('shop', { from: 5, to: 6 });
    assert.deepEqual(
      [...resting.reachedBy(changes)].map(({ owner }) => owner),
      [500],
    );
  });
});
