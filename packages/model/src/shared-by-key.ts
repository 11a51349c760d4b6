/** Large values that follow from a key: one for all who hold it, and none when nobody does. */
export class SharedByKey<V extends object> {
  private readonly kept = new Map<string, WeakRef<V>>();
  private sizeToPrune = FIRST_PRUNING;

  /** The value of a key; made if nobody has it any more. */
  get(key: string, make: () => V): V {
    const known = this.kept.get(key)?.deref();
    if (known) return known;
    const value = make();
    this.kept.set(key, new WeakRef(value));
    if (this.kept.size > this.sizeToPrune) this.prune();
    return value;
  }

  private prune(): void {
    for (const [key, reference] of this.kept) if (!reference.deref()) this.kept.delete(key);
    this.sizeToPrune = Math.max(FIRST_PRUNING, 2 * this.kept.size);
  }
}

const FIRST_PRUNING = 256;
