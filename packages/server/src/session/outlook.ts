/**
 * What can be said of open files while thousands of others are still being parsed: the findings that rest on nothing
 * but these files and what is declared outside of campaigns. What all campaigns do together is said when all are read.
 */
import { globalNames, namesOnUnknownLines } from '@liaison/checks';
import { topDeclarations } from '@liaison/language';
import { type FilesAtHand, isElsewhere, type SourceFile } from '@liaison/model';
import type { Diagnostic } from 'vscode-languageserver';
import { asDiagnostics } from '../features/diagnostics.ts';
import type { LoadedRepository } from './host.ts';
import { Repository, type WrittenUris } from './repository.ts';

/** Files that are looked over without a pause: some milliseconds. */
const FILES_A_SLICE = 200;

/** Files that are read for the sake of one name. */
const FILES_OF_A_NAME = 20;

interface Text {
  readonly path: string;
  readonly text: string;
}

export class Outlook {
  private readonly repository: Repository;
  private readonly texts: readonly Text[];
  private readonly paths: ReadonlySet<string>;
  /** Paths of the files that declare a campaign, by its name in small letters; of those of which it is certain. */
  private readonly campaigns = new Map<string, string[]>();

  /** `today` is `YYYY-MM-DD`. */
  constructor(loaded: LoadedRepository, today: string, written?: WrittenUris) {
    this.repository = new Repository(loaded, today, written);
    this.texts = loaded.files;
    this.paths = new Set(loaded.files.map(({ path }) => path));
  }

  /** Looks all files over, and reads those that declare something besides campaigns; in slices. */
  *prepare(): Generator<void, void> {
    const shared: Text[] = [];
    let done = 0;
    for (const text of this.texts) {
      if (!this.isOfCampaigns(text)) shared.push(text);
      if (++done % FILES_A_SLICE === 0) yield;
    }
    yield* this.repository.analysis.begin(shared);
  }

  /** What is final of the findings of an open file; undefined for a file that is not among those of the repository. */
  diagnosticsOf(uri: string, text: string): Diagnostic[] | undefined {
    const file = this.repositoryOf(uri, text)?.file(uri);
    if (!file) return undefined;
    const { path } = file;
    const { analysis } = this.repository;
    const unresolved = file.references.filter((reference) => !analysis.workspace.resolve(reference));
    const names = new Set(unresolved.map(({ name }) => name));
    analysis.change([...this.filesOf(campaignsOf(file)), ...this.filesThatSay(names)]);
    return asDiagnostics(analysis.finalFindings(path, this.atHand(names)), this.repository);
  }

  /**
   * What is read of the repository of an open file: that one, and what is declared outside of campaigns; undefined for a
   * file that is not among those of the repository.
   */
  repositoryOf(uri: string, text: string): Repository | undefined {
    const path = this.repository.pathOf(uri);
    if (path === undefined || !this.paths.has(path)) return undefined;
    this.repository.analysis.change([{ path, text }]);
    return this.repository;
  }

  /** The files that declare campaigns of some names. */
  private filesOf(campaigns: readonly string[]): Text[] {
    const paths = new Set(campaigns.flatMap((name) => this.campaigns.get(name.toLowerCase()) ?? []));
    return this.texts.filter(({ path }) => paths.has(path) && !this.isHere(path));
  }

  /** The files in which a name may stand, not many; names that stand in more are taken out of the set. */
  private filesThatSay(names: Set<string>): Text[] {
    return [...names].flatMap((name) => {
      const files = this.texts.filter(({ path, text }) => text.includes(name) && !this.isHere(path));
      if (files.length <= FILES_OF_A_NAME) return files;
      names.delete(name);
      return [];
    });
  }

  /** `names` are those of which all files that say them are there. */
  private atHand(names: ReadonlySet<string>): FilesAtHand {
    const { workspace } = this.repository.analysis;
    const isWhole = (campaign: string) =>
      (this.campaigns.get(campaign.toLowerCase()) ?? []).every((path) => this.isHere(path));
    return {
      isWhole,
      areWhole: workspace.all('campaign').every(({ declaration }) => isWhole(declaration.name)),
      isIndexed(topic, key) {
        if (topic === namesOnUnknownLines) return names.has(key);
        const [kind = '', , name = ''] = key.split('\n');
        return topic === globalNames && (kind === 'campaign' ? isWhole(name) : isElsewhere(kind));
      },
    };
  }

  private isHere(path: string): boolean {
    return this.repository.analysis.file(path) !== undefined;
  }

  /** A file that is read already. */
  file(path: string, text: string): SourceFile | undefined {
    const file = this.repository.analysis.file(path);
    return file?.text === text ? file : undefined;
  }

  /** Whether it is certain that a file declares campaigns and nothing else. */
  private isOfCampaigns({ path, text }: Text): boolean {
    const lines = topDeclarations(text);
    if (!lines?.every(({ keyword, name }) => keyword === 'campaign' && name !== '')) return false;
    for (const { name } of lines) {
      const paths = this.campaigns.get(name.toLowerCase());
      if (paths) paths.push(path);
      else this.campaigns.set(name.toLowerCase(), [path]);
    }
    return true;
  }
}

/** The campaigns that a file declares or names. */
function campaignsOf({ declarations, references }: SourceFile): string[] {
  return [
    ...declarations.filter(({ kind }) => kind === 'campaign').map(({ name }) => name),
    ...references.filter(({ kinds }) => kinds.includes('campaign')).map(({ name }) => name),
  ];
}
