/**
 * What an answer rests on. While a piece of work is recorded, the workspace and its forecast note what they are
 * asked; when files change, they say what has another answer now. Whoever kept the work's result gives it up if
 * the two meet, and keeps it otherwise.
 */
/** What is asked about: a kind of declaration, an index, or the like. Known by identity. */
export type Topic = string | object;

/** Everything that a piece of work asked, in a form that is small enough to be kept for each of many files. */
export interface Asked {
  readonly keys: Int32Array | readonly number[];
  /** Of systems that were asked for their load: key, and from when to when at most. */
  readonly loads: readonly { readonly key: number; readonly from: number; readonly to: number }[];
}

export interface WorkInBits {
  /** Does a bit of the work. */
  readonly during: (work: () => void) => void;
  /** What all bits so far have asked. */
  readonly asked: () => Asked;
}

interface Recording {
  readonly keys: Set<number>;
  readonly loads: Map<number, { from: number; to: number }>;
}

function newRecording(): Recording {
  return { keys: new Set(), loads: new Map() };
}

const FEW_KEYS = 1000;
const NO_LOADS: Asked['loads'] = [];

function askedIn({ keys, loads }: Recording): Asked {
  return {
    // A typed array costs more than a few numbers do.
    keys: keys.size > FEW_KEYS ? Int32Array.from(keys) : [...keys],
    loads: loads.size === 0 ? NO_LOADS : [...loads].map(([key, { from, to }]) => ({ key, from, to })),
  };
}

/** The numbers of questions, by the name that is asked about. */
export type Names = Map<string, number>;

/** Whose recording is on: what is read of a declaration belongs to it, whichever workspaces have the declaration. */
let recorder: Questions | undefined;

/** A part of a declaration was read. */
export function noteRead(topic: Topic, name: string): void {
  recorder?.note(topic, name);
}

/** The questions that are asked of a workspace, over all its states. */
export class Questions {
  private readonly ids = new Map<Topic, Map<string, Names>>();
  private count = 0;
  private recording: Recording | undefined;

  /** Does a piece of work and takes down what it asks. Work in work is taken down in both. */
  record<T>(work: () => T): { readonly answer: T; readonly asked: Asked } {
    const outer = this.recording;
    const own = newRecording();
    try {
      return { answer: this.recordedIn(own, work), asked: askedIn(own) };
    } finally {
      if (outer) {
        for (const key of own.keys) outer.keys.add(key);
        for (const [key, { from, to }] of own.loads) widen(outer.loads, key, from, to);
      }
    }
  }

  /** A piece of work that is done bit by bit, with others in between. */
  workInBits(): WorkInBits {
    const own = newRecording();
    return { during: (work) => this.recordedIn(own, work), asked: () => askedIn(own) };
  }

  /** Does work whose questions are no part of what its caller rests on: it says why. */
  unrecorded<T>(work: () => T): T {
    return this.recordedIn(undefined, work);
  }

  private recordedIn<T>(recording: Recording | undefined, work: () => T): T {
    const [outer, outerRecorder] = [this.recording, recorder];
    this.recording = recording;
    recorder = this;
    try {
      return work();
    } finally {
      this.recording = outer;
      recorder = outerRecorder;
    }
  }

  /** Takes over what an earlier piece of work asked whose answer is used again. */
  again({ keys, loads }: Asked): void {
    const { recording } = this;
    if (!recording) return;
    for (const key of keys) recording.keys.add(key);
    for (const { key, from, to } of loads) widen(recording.loads, key, from, to);
  }

  note(topic: Topic, name: string, scope = ''): void {
    if (this.recording) this.recording.keys.add(this.keyIn(this.about(topic, scope), name));
  }

  /** The same for somebody who asks much about one topic and scope, and keeps what `about` gives. */
  noteIn(names: Names, name: string): void {
    if (this.recording) this.recording.keys.add(this.keyIn(names, name));
  }

  /** The load of a system was asked for, from an instant to another. */
  noteLoad(system: string, from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY): void {
    if (this.recording) widen(this.recording.loads, this.keyIn(this.about(LOAD), system), from, to);
  }

  /** How many questions have a number. */
  get size(): number {
    return this.count;
  }

  /** The questions of a piece of work, in words. */
  *spelledOut({
    keys,
  }: Asked): Generator<{ readonly topic: Topic; readonly name: string; readonly scope: string }> {
    const wanted = new Set(keys);
    for (const [topic, scopes] of this.ids) {
      for (const [scope, names] of scopes) {
        for (const [name, key] of names) if (wanted.has(key)) yield { topic, name, scope };
      }
    }
  }

  /** The number of a question that somebody has asked; undefined for one that nobody's work rests on. */
  known(topic: Topic, name: string, scope = ''): number | undefined {
    return this.ids.get(topic)?.get(scope)?.get(name);
  }

  /** The names that were asked about, of a topic and a scope. Known for good. */
  about(topic: Topic, scope = ''): Names {
    let scopes = this.ids.get(topic);
    if (!scopes) {
      scopes = new Map();
      this.ids.set(topic, scopes);
    }
    let names = scopes.get(scope);
    if (!names) {
      names = new Map();
      scopes.set(scope, names);
    }
    return names;
  }

  private keyIn(names: Names, name: string): number {
    let key = names.get(name);
    if (key === undefined) {
      key = this.count++;
      names.set(name, key);
    }
    return key;
  }
}

/** What has other answers after an edit. */
export class Changes {
  private readonly questions: Questions;
  private readonly before: number;
  private readonly keys = new Set<number>();
  private readonly loads = new Map<number, { readonly from: number; readonly to: number }[]>();
  private everything = false;

  constructor(questions: Questions) {
    this.questions = questions;
    this.before = questions.size;
  }

  /** The question has another answer. */
  touch(topic: Topic, name: string, scope = ''): void {
    const key = this.questions.known(topic, name, scope);
    // What is asked first after the edit rests on nothing before it.
    if (key !== undefined && key < this.before) this.keys.add(key);
  }

  /** The load of a system is another, from an instant to another. */
  touchLoad(system: string, span: { readonly from: number; readonly to: number }): void {
    const key = this.questions.known(LOAD, system);
    if (key === undefined) return;
    const spans = this.loads.get(key);
    if (spans) spans.push(span);
    else this.loads.set(key, [span]);
  }

  touchEverything(): void {
    this.everything = true;
  }

  /** Whether all answers have to be given up. */
  get isEverything(): boolean {
    return this.everything;
  }

  /** Questions with other answers, loads apart. */
  touchedKeys(): Iterable<number> {
    return this.keys;
  }

  /** Systems with other loads, by their questions. */
  touchedLoads(): Iterable<number> {
    return this.loads.keys();
  }

  /** Whether the load of a system is another somewhere from an instant to another. */
  reachesLoad(key: number, from: number, to: number): boolean {
    return this.loads.get(key)?.some((span) => span.from <= to && span.to >= from) ?? false;
  }

  /** Whether an answer has to be given up. */
  reach({ keys, loads }: Asked): boolean {
    if (this.everything) return true;
    if (this.keys.size > 0) for (const key of keys) if (this.keys.has(key)) return true;
    return this.loads.size > 0 && loads.some(({ key, from, to }) => this.reachesLoad(key, from, to));
  }
}

const LOAD = 'load';

function widen(
  loads: Map<number, { from: number; to: number }>,
  key: number,
  from: number,
  to: number,
): void {
  const known = loads.get(key);
  if (!known) {
    loads.set(key, { from, to });
    return;
  }
  known.from = Math.min(known.from, from);
  known.to = Math.max(known.to, to);
}
