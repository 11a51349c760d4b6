/**
 * What the checks say of each file, and what it rests on. A file of many declarations is judged declaration by
 * declaration: what thousands of campaigns do to one system is no reason to look at the two hundred others of its file.
 */
import {
  batchesOf,
  type Check,
  catalogue,
  checksOfLoad,
  checksOfTheRest,
  type FilePart,
  type Finding,
  findingsFrom,
  type JudgeOptions,
  judgeInSteps,
  partsOf,
} from '@liaison/checks';
import { type Changes, Resting, type SourceFile, type WorkId, type Workspace } from '@liaison/model';
import { pointsInto } from './pointers.ts';

/** Fewer declarations are judged in one go: what each rests on takes room. */
const MANY_DECLARATIONS = 8;

/** Some checks on some parts of a file: what they say is given up together. */
interface Unit {
  readonly parts: readonly FilePart[];
  readonly checks: readonly Check[];
  /** Absent while it is not known, or may be something else by now. */
  said: Said | undefined;
}

/** What is said, and what it rests on; not even allow comments rest on anything in most files. */
interface Said {
  readonly findings: readonly Finding[];
  readonly work: WorkId | undefined;
}

interface JudgedFile {
  readonly file: SourceFile;
  /** Before allow comments. */
  readonly units: readonly Unit[];
  /** All findings, while none of them may be another by now. */
  all: Said | undefined;
}

/** Whose answer a piece of work is: a unit's, or a file's with its allow comments. */
interface Owner {
  readonly judged: JudgedFile;
  readonly unit?: Unit;
}

export class Judgements {
  private readonly files = new Map<string, JudgedFile>();
  private readonly resting = new Resting<Owner>();
  /** Files of which some units are judged and others not yet. */
  private readonly begun = new Set<JudgedFile>();

  /** The findings of a file, if it is certain that they are still these. */
  known(path: string): readonly Finding[] | undefined {
    return this.files.get(path)?.all?.findings;
  }

  /** Judges files together, in steps if the options say when; what is still known of them is not looked at again. */
  *judging(
    files: readonly SourceFile[],
    workspace: Workspace,
    options: JudgeOptions,
  ): Generator<void, readonly (readonly Finding[])[]> {
    const all = files.map((file) => this.of(file));
    for (const judged of all) this.begun.add(judged);
    const open = all.flatMap((judged) =>
      judged.units.filter(({ said }) => !said).map((unit) => ({ judged, unit })),
    );
    for (const alike of Map.groupBy(open, ({ unit }) => unit.checks).values()) {
      for (const owners of batchesOf(alike)) yield* this.judgingUnits(owners, workspace, options);
    }
    return all.map((judged) => this.together(judged, workspace, options));
  }

  private *judgingUnits(
    owners: readonly Required<Owner>[],
    workspace: Workspace,
    options: JudgeOptions,
  ): Generator<void, void> {
    const works = owners.map((owner) => ({ owner, bits: workspace.questions.workInBits() }));
    const jobs = works.map(({ owner: { judged, unit }, bits }) => ({
      file: judged.file,
      parts: unit.parts,
      checks: unit.checks,
      during: bits.during,
    }));
    const said = yield* judgeInSteps(jobs, workspace, options);
    for (const [i, { owner, bits }] of works.entries()) {
      // Somebody who could not wait may have judged it in between.
      if (owner.unit.said) continue;
      owner.unit.said = { findings: compacted(said[i] ?? []), work: this.resting.add(owner, bits.asked()) };
    }
  }

  /** The findings of a file of which all units are judged. */
  private together(judged: JudgedFile, workspace: Workspace, options: JudgeOptions): readonly Finding[] {
    this.begun.delete(judged);
    if (judged.all) return judged.all.findings;
    const { answer, asked } = workspace.questions.record(() => together(judged, workspace, options));
    const work = asked.keys.length === 0 ? undefined : this.resting.add({ judged }, asked);
    judged.all = { findings: answer, work };
    return answer;
  }

  /** Gives up what has another answer now; the files in which there is such. */
  giveUp(changes: Changes): ReadonlySet<string> {
    const reached = new Set<string>();
    for (const { owner } of [...this.resting.reachedBy(changes)]) {
      reached.add(owner.judged.file.path);
      if (owner.unit) this.giveUpUnit(owner.judged, owner.unit);
      else this.giveUpAll(owner.judged);
    }
    return reached;
  }

  /** Gives up what points into some files, of those that do and of what is being judged: places there are others now. */
  giveUpPointing(paths: Iterable<string>, into: ReadonlySet<string>): void {
    const files = [...paths].flatMap((path) => this.files.get(path) ?? []);
    for (const judged of new Set([...files, ...this.begun])) {
      this.giveUpAll(judged);
      for (const unit of judged.units) {
        if (unit.said?.findings.some((finding) => pointsInto(finding, into))) this.giveUpUnit(judged, unit);
      }
    }
  }

  /** Gives up all that is known of a file. */
  forget(path: string): void {
    const judged = this.files.get(path);
    if (!judged) return;
    for (const unit of judged.units) this.giveUpUnit(judged, unit);
    this.files.delete(path);
    this.begun.delete(judged);
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
    const judged: JudgedFile = { file, units: unitsOf(file), all: undefined };
    this.files.set(file.path, judged);
    return judged;
  }

  /** Gives up what a unit says, and with it what the file says. */
  private giveUpUnit(judged: JudgedFile, unit: Unit): void {
    this.drop(unit.said);
    unit.said = undefined;
    this.giveUpAll(judged);
  }

  private giveUpAll(judged: JudgedFile): void {
    this.drop(judged.all);
    judged.all = undefined;
  }

  private drop(said: Said | undefined): void {
    if (said?.work !== undefined) this.resting.drop(said.work);
  }
}

/** Of a file of many declarations each is a unit; of others, the checks that ask for loads and those that do not. */
function unitsOf(file: SourceFile): Unit[] {
  const parts = partsOf(file);
  if (file.declarations.length >= MANY_DECLARATIONS) {
    return parts.map((part) => ({ parts: [part], checks: catalogue, said: undefined }));
  }
  return [checksOfTheRest, checksOfLoad].map((checks) => ({ parts, checks, said: undefined }));
}

function together(
  { file, units }: JudgedFile,
  workspace: Workspace,
  options: JudgeOptions,
): readonly Finding[] {
  const findings = units.flatMap(({ said }) => said?.findings ?? []);
  if (findings.length === 0 && file.allows.length === 0) return NO_FINDINGS;
  return findingsFrom(findings, file, workspace, { ...options, checks: catalogue });
}

/** The same, without what is left of putting sentences together: a third of the memory, of which there is much. */
function compacted(findings: readonly Finding[]): readonly Finding[] {
  return findings.length === 0 ? NO_FINDINGS : JSON.parse(JSON.stringify(findings));
}

const NO_FINDINGS: readonly Finding[] = [];
