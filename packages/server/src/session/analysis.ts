/**
 * The files of one repository, and what the checks say of them while they are being edited. Knows nothing of
 * editors: text in, findings out, and which files have to be looked at again.
 */
import { catalogue, checkFileInSteps, type Finding, type Settings } from '@liaison/checks';
import { libraryFiles, parseCampaignFile } from '@liaison/language';
import {
  type Asked,
  buildWorkspace,
  Changes,
  carryLoad,
  editWorkspace,
  finished,
  loadOf,
  prepareLoad,
  type SourceFile,
  type Workspace,
} from '@liaison/model';
import { isLibraryPath } from './library-uri.ts';
import { NameUses } from './name-uses.ts';
import { Pointers } from './pointers.ts';

export interface AnalysisOptions {
  readonly settings: Settings;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** A file that is there now, or is gone. */
export interface FileChange {
  /** Relative to the repository, with `/`. */
  readonly path: string;
  readonly text: string | undefined;
}

/** The findings of a file, and what they rest on. */
interface Judgement {
  readonly answer: readonly Finding[];
  readonly asked: Asked;
}

export class Analysis {
  private options: AnalysisOptions;
  private readonly files = new Map<string, SourceFile>();
  private readonly uses = new NameUses();
  private readonly known = new Map<string, Judgement>();
  private readonly pointers = new Pointers();
  /** Files whose findings may be others now. */
  private outdated = new Set<string>();
  /** Those whose findings nobody has told since, judged or not; those that most likely have others first. */
  private untold = new Set<string>();
  private current: Workspace;

  constructor(options: AnalysisOptions) {
    this.options = options;
    this.current = buildWorkspace(libraryFiles(), { today: options.today });
  }

  /** All files together as they are now. */
  get workspace(): Workspace {
    return this.current;
  }

  get settings(): Settings {
    return this.options.settings;
  }

  /** The file of a path; built-in files of the library have paths too. */
  file(path: string): SourceFile | undefined {
    return this.files.get(path) ?? libraryFiles().find((file) => file.path === path);
  }

  paths(): readonly string[] {
    return [...this.files.keys()];
  }

  /** Files of the repository that declare a name or refer to it; by an index. */
  filesThatSay(name: string): readonly SourceFile[] {
    return [...this.uses.filesThatSay(name)].flatMap((path) => this.files.get(path) ?? []);
  }

  /** Reads all files of a repository for the first time, in slices of some milliseconds. */
  *begin(texts: Iterable<{ readonly path: string; readonly text: string }>): Generator<void, void> {
    let done = 0;
    for (const { path, text } of texts) {
      if (!this.files.has(path)) this.put(parseCampaignFile({ path, text }));
      if (++done % FILES_A_SLICE === 0) yield;
    }
    this.rebuild();
    yield;
    // Whoever edits meanwhile has another workspace, for which the forecast is made when it is asked for.
    yield* prepareLoad(this.current);
  }

  /**
   * Takes edits in. Afterwards the findings of some files are outdated: those of the edited ones, of those that point
   * into them, and of those that rest on something that has another answer now.
   */
  change(edits: readonly FileChange[]): void {
    const before = this.current;
    const edited = new Set<string>();
    const gone = new Map<string, SourceFile>();
    const loaded = new Set<string>();
    for (const { path, text } of edits) {
      const old = this.files.get(path);
      if (old?.text === text || isLibraryPath(path)) continue;
      this.systemsLoadedBy(old, loaded);
      if (old && !edited.has(path)) gone.set(path, old);
      if (text === undefined) this.drop(path);
      else this.put(parseCampaignFile({ path, text }));
      edited.add(path);
    }
    if (edited.size === 0) return;
    const changes = new Changes(before.questions);
    const edit = {
      gone: [...gone.values()],
      come: [...edited].flatMap((path) => this.files.get(path) ?? []),
    };
    this.current = editWorkspace(before, edit, changes);
    carryLoad(before, this.current, changes, edit);
    for (const path of edited) this.systemsLoadedBy(this.files.get(path), loaded);
    const reached = new Set([...edited].flatMap((path) => [...this.pointers.into(path)]));
    for (const [path, { asked }] of this.known) if (changes.reach(asked)) reached.add(path);
    const first = [...loaded].filter((path) => reached.has(path));
    const inOrder = [...edited, ...first, ...this.untold, ...reached];
    this.untold = new Set(inOrder.filter((path) => this.files.has(path)));
    for (const path of [...edited, ...reached]) if (this.files.has(path)) this.outdated.add(path);
  }

  /** Other settings or another day: everything is to be judged again. */
  reconfigure(options: AnalysisOptions): void {
    this.options = options;
    this.rebuild();
  }

  /** The findings of a file as they are now; worked out if they are outdated. */
  findings(path: string): readonly Finding[] {
    return finished(this.judging(path));
  }

  /** The same in steps of some milliseconds. When files change in between, it begins again. */
  *judging(path: string): Generator<void, readonly Finding[]> {
    for (;;) {
      const file = this.files.get(path);
      if (!file) return [];
      const known = this.outdated.has(path) ? undefined : this.known.get(path);
      if (known) return known.answer;
      const workspace = this.current;
      const { settings } = this.options;
      const steps = workspace.questions.recordSteps(
        checkFileInSteps(file, workspace, { checks: catalogue, settings }),
      );
      while (workspace === this.current) {
        const step = steps.next();
        if (step.done) return this.judged(path, step.value);
        yield;
      }
    }
  }

  private judged(path: string, judgement: Judgement): readonly Finding[] {
    this.known.set(path, judgement);
    this.pointers.set(path, judgement.answer);
    this.outdated.delete(path);
    return judgement.answer;
  }

  /** The next file to tell the findings of: of the preferred ones if there is one, else of all. */
  nextUntold(preferred: Iterable<string> = []): string | undefined {
    for (const path of preferred) if (this.untold.has(path)) return path;
    for (const path of this.untold) return path;
    return undefined;
  }

  /** The findings of these files are told, as they are now. */
  told(paths: Iterable<string>): void {
    for (const path of paths) this.untold.delete(path);
  }

  private put(file: SourceFile): void {
    const old = this.files.get(file.path);
    if (old) this.uses.remove(old);
    this.uses.add(file);
    this.files.set(file.path, file);
  }

  private drop(path: string): void {
    const old = this.files.get(path);
    if (old) this.uses.remove(old);
    this.files.delete(path);
    this.known.delete(path);
    this.pointers.set(path, []);
    this.outdated.delete(path);
    this.untold.delete(path);
  }

  private rebuild(): void {
    const files = [...libraryFiles(), ...this.files.values()];
    this.current = buildWorkspace(files, { today: this.options.today });
    this.known.clear();
    this.pointers.clear();
    this.outdated = new Set(this.files.keys());
    this.untold = new Set(this.files.keys());
  }

  /** Files of the systems that the campaigns of a file load: what a send does shows there first. */
  private systemsLoadedBy(file: SourceFile | undefined, into: Set<string>): void {
    for (const campaign of file?.declarations ?? []) {
      if (campaign.kind !== 'campaign') continue;
      const forecast = loadOf(this.current).of(campaign);
      for (const name of forecast?.load.systems.keys() ?? []) {
        const declared = this.current.lookup('system', name)[0];
        if (declared && !declared.file.builtIn) into.add(declared.file.path);
      }
    }
  }
}

const FILES_A_SLICE = 20;
