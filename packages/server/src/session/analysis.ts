/**
 * The files of one repository, and what the checks say of them while they are being edited. Knows nothing of
 * editors: text in, findings out, and which files have to be looked at again.
 */
import {
  catalogue,
  checkFile,
  FILES_TOGETHER,
  type Finding,
  type Fix,
  globalNames,
  namesOnUnknownLines,
  preparingCampaignIndexes,
  type Settings,
} from '@liaison/checks';
import { libraryFiles, parseCampaignFile } from '@liaison/language';
import {
  buildingWorkspace,
  buildWorkspace,
  Changes,
  carryLoad,
  type Declared,
  editWorkspace,
  type FilesAtHand,
  finished,
  isFinal,
  loadOf,
  prepareLoad,
  referencesIn,
  type SourceFile,
  type Workspace,
} from '@liaison/model';
import { Judgements } from './judgements.ts';
import { isLibraryPath } from './library-uri.ts';
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

export class Analysis {
  private options: AnalysisOptions;
  private readonly files = new Map<string, SourceFile>();
  private readonly judgements = new Judgements();
  private readonly pointers = new Pointers();
  /** Files whose findings may be others now. */
  private outdated = new Set<string>();
  /** Those whose findings nobody has told since, judged or not; those that most likely have others first. */
  private untold = new Set<string>();
  private current: Workspace;
  /** How often files have changed. */
  private edits = 0;
  /** Fixes that took a search, and when that was. */
  private readonly searched = new WeakMap<
    Finding,
    { readonly workspace: Workspace; readonly fixes: readonly Fix[] }
  >();

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

  /** All paths, those first of which the findings may be others now. */
  pathsByNeed(): Iterable<string> {
    return new Set([...this.outdated, ...this.files.keys()]);
  }

  /** The file of a declaration, and those of the repository that refer to it. */
  filesThatMean({ declaration, file: own }: Declared): readonly SourceFile[] {
    const files = new Set([own, ...this.current.usesOf(declaration).map(({ file }) => file)]);
    return [...files].filter(({ builtIn }) => !builtIn);
  }

  /**
   * Reads all files of a repository for the first time, in slices of some milliseconds. `known` has files that somebody
   * has read already.
   */
  *begin(
    texts: Iterable<{ readonly path: string; readonly text: string }>,
    known?: (path: string, text: string) => SourceFile | undefined,
  ): Generator<void, void> {
    let done = 0;
    for (const { path, text } of texts) {
      if (!this.files.has(path))
        this.files.set(path, known?.(path, text) ?? parseCampaignFile({ path, text }));
      if (++done % FILES_A_SLICE === 0) yield;
    }
    yield* this.rebuilding();
    yield;
    for (const index of LARGE_INDEXES) yield* this.current.preparing<unknown>(index);
    // Whoever edits meanwhile has another workspace, for which the forecast is made when it is asked for.
    const workspace = this.current;
    yield* prepareLoad(workspace);
    yield* preparingCampaignIndexes(workspace);
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
      else this.files.set(path, parseCampaignFile({ path, text }));
      edited.add(path);
    }
    if (edited.size === 0) return;
    this.edits++;
    const changes = new Changes(before.questions);
    const edit = {
      gone: [...gone.values()],
      come: [...edited].flatMap((path) => this.files.get(path) ?? []),
    };
    this.current = editWorkspace(before, edit, changes);
    carryLoad(before, this.current, changes, edit);
    for (const path of edited) this.systemsLoadedBy(this.files.get(path), loaded);
    const reached = new Set([...edited].flatMap((path) => [...this.pointers.into(path)]));
    for (const path of edited) this.judgements.forget(path);
    this.judgements.giveUpPointing(reached, edited);
    for (const path of this.judgements.giveUp(changes)) reached.add(path);
    const first = [...loaded].filter((path) => reached.has(path));
    const inOrder = [...edited, ...first, ...this.untold, ...reached];
    this.untold = new Set(inOrder.filter((path) => this.files.has(path)));
    for (const path of [...edited, ...first, ...reached]) if (this.files.has(path)) this.outdated.add(path);
  }

  /** Other settings or another day: everything is to be judged again. */
  reconfigure(options: AnalysisOptions): void {
    this.options = options;
    this.rebuild();
  }

  /** The same in slices of some milliseconds. */
  *reconfiguring(options: AnalysisOptions): Generator<void, void> {
    this.options = options;
    yield* this.begin([]);
  }

  /** The findings of a file as they are now, worked out if they are outdated; the same list while they are the same. */
  findings(path: string): readonly Finding[] {
    const [findings = []] = finished(this.judging([path], NEVER));
    return findings;
  }

  /**
   * The same of some files, in steps that end when `isDue` says so. When files change in between, it begins again.
   */
  *judging(paths: readonly string[], isDue: () => boolean): Generator<void, readonly (readonly Finding[])[]> {
    for (;;) {
      const unknown = paths.filter((path) => !this.judgements.known(path));
      const files = unknown.flatMap((path) => this.files.get(path) ?? []);
      if (files.length === 0) return paths.map((path) => this.judgements.known(path) ?? []);
      const workspace = this.current;
      const { settings } = this.options;
      const options = { settings, searchFixes: () => false, isDue };
      const steps = this.judgements.judging(files, workspace, options);
      while (workspace === this.current) {
        const step = steps.next();
        if (step.done) {
          for (const [i, { path }] of files.entries()) this.judged(path, step.value[i] ?? []);
          break;
        }
        yield;
      }
    }
  }

  /** The fixes of a finding of a file as it is now, those included that have to be searched for. */
  fixesOf(finding: Finding): readonly Fix[] {
    const file = this.files.get(finding.at.file);
    if (!finding.hasMoreFixes || !file) return finding.fixes;
    const known = this.searched.get(finding);
    if (known?.workspace === this.current) return known.fixes;
    const { code, at, message } = finding;
    const found = checkFile(file, this.current, {
      checks: catalogue.filter((check) => check.code === code),
      settings: this.options.settings,
      searchFixes: (_, { start, end }) => start === at.span.start && end === at.span.end,
    });
    const same = found.find((each) => each.message === message && each.at.span.start === at.span.start);
    const fixes = same?.fixes ?? [];
    this.searched.set(finding, { workspace: this.current, fixes });
    return fixes;
  }

  private judged(path: string, findings: readonly Finding[]): void {
    this.pointers.set(path, findings);
    this.outdated.delete(path);
  }

  /** Whether nobody has told the findings of a file since they may be others. */
  isUntold(path: string): boolean {
    return this.untold.has(path);
  }

  /** The findings of a file that stay as they are when the files come that are not there yet. */
  finalFindings(path: string, files: FilesAtHand): readonly Finding[] {
    const file = this.files.get(path);
    if (!file) return [];
    const workspace = this.current;
    const { questions } = workspace;
    // What an allow comment silences is known only when all has been said.
    const checks = catalogue.filter((check) => check.on !== 'allow');
    return checks.flatMap((check) => {
      const options = { checks: [check], settings: this.options.settings, searchFixes: () => false };
      const { answer, asked } = questions.record(() => checkFile(file, workspace, options));
      return answer.length > 0 && isFinal(asked, questions, files) ? answer : [];
    });
  }

  /** The next files to tell the findings of: one of the preferred ones if there is any, else some of all. */
  nextUntold(preferred: ReadonlySet<string> = NONE): readonly string[] {
    const wanted = new Set([...preferred].filter((path) => this.untold.has(path)));
    const next: string[] = [];
    for (const path of this.untold) {
      if (wanted.has(path)) return [path];
      if (wanted.size === 0 && next.push(path) === FILES_TOGETHER) break;
    }
    return next;
  }

  /** The findings of these files are told, as they are now. */
  told(paths: Iterable<string>): void {
    for (const path of paths) this.untold.delete(path);
  }

  private drop(path: string): void {
    this.files.delete(path);
    this.judgements.forget(path);
    this.pointers.set(path, []);
    this.outdated.delete(path);
    this.untold.delete(path);
  }

  private rebuild(): void {
    finished(this.rebuilding());
  }

  /** The same in slices of some milliseconds; begins again where files change in between. */
  private *rebuilding(): Generator<void, void> {
    for (;;) {
      const files = [...libraryFiles(), ...this.files.values()];
      const edits = this.edits;
      const workspace = yield* buildingWorkspace(files, { today: this.options.today });
      if (edits !== this.edits) continue;
      this.current = workspace;
      break;
    }
    this.judgements.clear();
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

const NEVER = () => false;

const FILES_A_SLICE = 20;

/** Over all that all files say; the last of them is asked for when somebody mistypes a name. */
const LARGE_INDEXES = [referencesIn, globalNames, namesOnUnknownLines];

const NONE: ReadonlySet<string> = new Set();
