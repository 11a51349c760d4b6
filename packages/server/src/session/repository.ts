/** One repository that is open in an editor: its files, of which some are being edited, and its findings. */
import { CONFIG_FILE, catalogue, parseConfig } from '@liaison/checks';
import type { SourceFile } from '@liaison/model';
import { Analysis, type AnalysisOptions } from './analysis.ts';
import { canonicalUri, encodedPath } from './canonical-uri.ts';
import type { LoadedRepository } from './host.ts';
import { isLibraryPath, isLibraryUri, libraryPathOf, libraryUriOf } from './library-uri.ts';

export type Configuration = Pick<LoadedRepository, 'config' | 'configText' | 'configProblems'>;

/** How an editor writes the URIs of files that it has opened, by the canonical ones; those that it writes so are not here. */
export type WrittenUris = ReadonlyMap<string, string>;

export class Repository {
  /** Canonical. */
  readonly rootUri: string;
  readonly analysis: Analysis;
  configuration: Configuration;
  /** Paths of files that are opened, and that the configuration leaves out. */
  readonly leftOut = new Set<string>();
  /** Paths of open files that are not even parsed as they are now. */
  readonly unreadable = new Set<string>();
  /** The roots of repositories below this one: what lies in them is theirs. */
  nested: readonly string[] = [];
  private readonly written: WrittenUris;

  constructor(
    loaded: Configuration & Pick<LoadedRepository, 'rootUri'>,
    today: string,
    written: WrittenUris = ALL_CANONICAL,
  ) {
    this.rootUri = loaded.rootUri;
    this.configuration = loaded;
    this.written = written;
    this.analysis = new Analysis(optionsOf(loaded, today));
  }

  /** Canonical. */
  get configUri(): string {
    return uriIn(this.rootUri, CONFIG_FILE);
  }

  /** Takes another configuration over; everything is judged again by it. */
  configure(configuration: Configuration, today: string): void {
    this.configuration = configuration;
    this.leftOut.clear();
    this.analysis.reconfigure(optionsOf(configuration, today));
  }

  /** Whether all is judged as on a day, or on the one that the configuration names. */
  isOf(today: string): boolean {
    return this.analysis.workspace.today === optionsOf(this.configuration, today).today;
  }

  /** Takes another day over, in slices of some milliseconds; everything is judged again. */
  turningTo(today: string): Generator<void, void> {
    return this.analysis.reconfiguring(optionsOf(this.configuration, today));
  }

  /** The path of a file below the root, or of one of the library, however its URI is written; undefined for files elsewhere. */
  pathOf(written: string): string | undefined {
    if (isLibraryUri(written)) return libraryPathOf(written);
    const uri = canonicalUri(written);
    if (!uri.startsWith(`${this.rootUri}/`) || this.nested.some((root) => isIn(uri, root))) return undefined;
    return decoded(uri.slice(this.rootUri.length + 1));
  }

  /** The URI of a file as the editor writes it, if it has opened it; else the canonical one. */
  uriOf(path: string): string {
    if (isLibraryPath(path)) return libraryUriOf(path);
    const uri = uriIn(this.rootUri, path);
    return this.written.get(uri) ?? uri;
  }

  /** The file of a URI, if it is one of the repository's. */
  file(uri: string): SourceFile | undefined {
    const path = this.pathOf(uri);
    return path === undefined ? undefined : this.analysis.file(path);
  }
}

const ALL_CANONICAL: WrittenUris = new Map();

/** What is wrong with a configuration is said of the text that its author sees; in force is what is saved. */
export function withText<T extends Configuration>(configuration: T, configText: string | undefined): T {
  if (configText === undefined) return configuration;
  const { problems } = parseConfig(configText, CONFIG_FILE, catalogue);
  return { ...configuration, configText, configProblems: problems };
}

function optionsOf({ config }: Configuration, today: string): AnalysisOptions {
  return { settings: config.settings, today: config.today ?? today };
}

/** Whether a URI is a folder's, or of something below it; both canonical. */
export function isIn(uri: string, folderUri: string): boolean {
  return uri === folderUri || uri.startsWith(`${folderUri}/`);
}

/** The canonical URI of a path below a root. */
export function uriIn(rootUri: string, path: string): string {
  return `${rootUri}/${encodedPath(path)}`;
}

/** What an editor sends may be no URI at all. */
function decoded(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
