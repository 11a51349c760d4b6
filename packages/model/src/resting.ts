/** Who rests on which questions, found from the questions: an edit has other answers to few of them. */
import { entryOf } from './map-entry.ts';
import type { Asked, Changes } from './questions.ts';

/** Names one piece of work among all that are kept. */
export type WorkId = number;

interface Work<T> {
  readonly owner: T;
  /** In how many lists it stands. */
  readonly entries: number;
}

interface LoadWork {
  readonly id: WorkId;
  readonly from: number;
  readonly to: number;
}

/** Works that are dropped stay in the lists until they are so many, and more than those that are not. */
const FEW_ENTRIES = 10_000;

/** So many stand in a list without room for more. */
const FEW_WORKS = 16;

/** Lists that are cleaned for each that a work enters or leaves: a round through all of them would be felt. */
const CLEANED_AN_ENTRY = 4;

export class Resting<T> {
  private readonly works = new Map<WorkId, Work<T>>();
  /** By question: one work, which is what most have, or several. */
  private readonly byKey = new Map<number, WorkId | WorkId[]>();
  private readonly byLoad = new Map<number, LoadWork[]>();
  private nextId: WorkId = 0;
  private living = 0;
  private dropped = 0;
  /** The lists that are still to be cleaned, while they are. */
  private round: Iterator<void> | undefined;

  /** Keeps what a piece of work rests on. */
  add(owner: T, { keys, loads }: Asked): WorkId {
    const id = this.nextId++;
    for (const key of keys) this.enter(key, id);
    for (const { key, from, to } of loads)
      entryOf(this.byLoad, key, (): LoadWork[] => []).push({ id, from, to });
    const entries = keys.length + loads.length;
    this.works.set(id, { owner, entries });
    this.living += entries;
    this.cleanFor(entries);
    return id;
  }

  /** The answer of a piece of work is given up. */
  drop(id: WorkId): void {
    const work = this.works.get(id);
    if (!work) return;
    this.works.delete(id);
    this.living -= work.entries;
    this.dropped += work.entries;
    this.cleanFor(work.entries);
  }

  /** The works of which the answers have to be given up; costs what rests on the changes. */
  *reachedBy(changes: Changes): Generator<{ readonly id: WorkId; readonly owner: T }, void> {
    const reached = new Set<WorkId>(changes.isEverything ? this.works.keys() : this.touchedBy(changes));
    for (const id of reached) {
      const work = this.works.get(id);
      if (work) yield { id, owner: work.owner };
    }
  }

  clear(): void {
    this.works.clear();
    this.byKey.clear();
    this.byLoad.clear();
    this.living = 0;
    this.dropped = 0;
    this.round = undefined;
  }

  private *touchedBy(changes: Changes): Generator<WorkId, void> {
    for (const key of changes.touchedKeys()) yield* listOf(this.byKey.get(key));
    for (const key of changes.touchedLoads()) {
      for (const { id, from, to } of this.byLoad.get(key) ?? []) {
        if (changes.reachesLoad(key, from, to)) yield id;
      }
    }
  }

  private enter(key: number, id: WorkId): void {
    const known = this.byKey.get(key);
    if (known === undefined) this.byKey.set(key, id);
    else if (typeof known === 'number') this.byKey.set(key, [known, id]);
    // A list that grows in place has room for seventeen from the first on; one that is spread has it too.
    else if (known.length < FEW_WORKS) this.byKey.set(key, known.concat(id));
    else known.push(id);
  }

  /** Takes works that are dropped out of some more lists, if there are many. */
  private cleanFor(entries: number): void {
    if (!this.round && this.dropped > FEW_ENTRIES + this.living) {
      this.round = this.cleaning();
      this.dropped = 0;
    }
    for (let left = entries * CLEANED_AN_ENTRY; this.round && left > 0; left--) {
      if (this.round.next().done) this.round = undefined;
    }
  }

  /** Takes them out of all lists, one at a step. */
  private *cleaning(): Generator<void, void> {
    for (const [key, known] of this.byKey) {
      const [first, ...others] = listOf(known).filter((id) => this.works.has(id));
      if (first === undefined) this.byKey.delete(key);
      else this.byKey.set(key, others.length === 0 ? first : [first, ...others]);
      yield;
    }
    for (const [key, known] of this.byLoad) {
      const living = known.filter(({ id }) => this.works.has(id));
      if (living.length === 0) this.byLoad.delete(key);
      else this.byLoad.set(key, living);
      yield;
    }
  }
}

function listOf(known: WorkId | WorkId[] | undefined): readonly WorkId[] {
  if (known === undefined) return [];
  return typeof known === 'number' ? [known] : known;
}
