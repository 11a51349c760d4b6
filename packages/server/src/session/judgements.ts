/**
 * What the checks say of each file, and what it rests on. A file of many declarations is judged declaration by
 * declaration: what thousands of campaigns do to one system is no reason to look at the two hundred others of its file.
 */
import {
  checkFileInSteps,
  type FilePart,
  type Finding,
  findingsFrom,
  judgePartInSteps,
  partsOf,
  type RunOptions,
} from '@liaison/checks';
import { type Changes, Resting, type SourceFile, type WorkId, type Workspace } from '@liaison/model';
import { pointsInto } from './pointers.ts';

/** Fewer declarations are judged in one go: what each rests on takes room. */
const MANY_DECLARATIONS = 8;

/** A part of a file of which it is known what is said, before allow comments. */
interface Said {
  readonly findings: readonly Finding[];
  readonly work: WorkId;
}

interface JudgedFile {
  readonly file: SourceFile;
  readonly said: Map<FilePart, Said>;
  /** All findings, where none of them may be another by now. */
  all: Said | undefined;
}

/** Whose answer a piece of work is. */
interface Owner {
  readonly path: string;
  /** Of one part; of the file with its allow comments if there is none. */
  readonly part?: FilePart;
}

export class Judgements {
  private readonly files = new Map<string, JudgedFile>();
  private readonly resting = new Resting<Owner>();
  /** Files of which some parts are judged and others not yet. */
  private readonly begun = new Set<string>();

  /** The findings of a file, if it is certain that they are still these. */
  known(path: string): readonly Finding[] | undefined {
    return this.files.get(path)?.all?.findings;
  }

  /** Judges a file in steps of some milliseconds; what is still known of it is not looked at again. */
  *judging(file: SourceFile, workspace: Workspace, options: RunOptions): Generator<void, readonly Finding[]> {
    const judged = this.of(file);
    this.begun.add(file.path);
    const isOfMany = file.declarations.length >= MANY_DECLARATIONS;
    if (isOfMany) yield* this.judgeParts(judged, workspace, options);
    const { answer, asked } = yield* workspace.questions.recordSteps(
      isOfMany ? together(judged, workspace, options) : checkFileInSteps(file, workspace, options),
    );
    const findings = isOfMany ? answer : compacted(answer);
    this.begun.delete(file.path);
    judged.all = { findings, work: this.resting.add({ path: file.path }, asked) };
    return findings;
  }

  private *judgeParts(
    { file, said }: JudgedFile,
    workspace: Workspace,
    options: RunOptions,
  ): Generator<void> {
    for (const part of partsOf(file)) {
      if (said.has(part)) continue;
      const steps = judgePartInSteps(part, file, workspace, options);
      const { answer, asked } = yield* workspace.questions.recordSteps(steps);
      const work = this.resting.add({ path: file.path, part }, asked);
      said.set(part, { findings: compacted(answer), work });
    }
  }

  /** Gives up what has another answer now; the files in which there is such. */
  giveUp(changes: Changes): ReadonlySet<string> {
    const reached = new Set<string>();
    for (const { owner } of [...this.resting.reachedBy(changes)]) {
      reached.add(owner.path);
      const judged = this.files.get(owner.path);
      if (judged && owner.part) this.forgetPart(judged, owner.part);
      else if (judged) this.forgetAll(judged);
    }
    return reached;
  }

  /** Gives up what points into some files, of those that do and of what is being judged: places there are others now. */
  giveUpPointing(paths: Iterable<string>, into: ReadonlySet<string>): void {
    for (const path of new Set([...paths, ...this.begun])) {
      const judged = this.files.get(path);
      if (!judged) continue;
      this.forgetAll(judged);
      for (const [part, { findings }] of judged.said) {
        if (findings.some((finding) => pointsInto(finding, into))) this.forgetPart(judged, part);
      }
    }
  }

  /** Gives up all that is known of a file. */
  forget(path: string): void {
    const judged = this.files.get(path);
    if (!judged) return;
    this.forgetAll(judged);
    for (const { work } of judged.said.values()) this.resting.drop(work);
    this.files.delete(path);
    this.begun.delete(path);
  }

  clear(): void {
    this.files.clear();
    this.resting.clear();
    this.begun.clear();
  }

  private of(file: SourceFile): JudgedFile {
    const known = this.files.get(file.path);
    if (known?.file === file) return known;
    this.forget(file.path);
    const judged: JudgedFile = { file, said: new Map(), all: undefined };
    this.files.set(file.path, judged);
    return judged;
  }

  private forgetPart(judged: JudgedFile, part: FilePart): void {
    const said = judged.said.get(part);
    if (said) this.resting.drop(said.work);
    judged.said.delete(part);
    this.forgetAll(judged);
  }

  private forgetAll(judged: JudgedFile): void {
    if (judged.all) this.resting.drop(judged.all.work);
    judged.all = undefined;
  }
}

/** The findings of a file of which all parts are judged. */
function* together(
  { file, said }: JudgedFile,
  workspace: Workspace,
  options: RunOptions,
): Generator<void, readonly Finding[]> {
  const findings = [...said.values()].flatMap((each) => each.findings);
  return findingsFrom(findings, file, workspace, options);
}

/** The same, without what is left of putting sentences together: a third of the memory, of which there is much. */
function compacted(findings: readonly Finding[]): readonly Finding[] {
  return findings.length === 0 ? NO_FINDINGS : JSON.parse(JSON.stringify(findings));
}

const NO_FINDINGS: readonly Finding[] = [];
