/** One repository that is open in an editor: its files, of which some are being edited, and its findings. */
import { CONFIG_FILE } from '@liaison/checks';
import type { SourceFile } from '@liaison/model';
import { Analysis, type AnalysisOptions } from './analysis.ts';
import type { LoadedRepository } from './host.ts';
import { isLibraryPath, isLibraryUri, libraryPathOf, libraryUriOf } from './library-uri.ts';

export type Configuration = Pick<LoadedRepository, 'config' | 'configText' | 'configProblems'>;

export class Repository {
  readonly rootUri: string;
  readonly analysis: Analysis;
  configuration: Configuration;
  /** Paths of files that are opened, and that the configuration leaves out. */
  readonly leftOut = new Set<string>();
  /** The roots of repositories below this one: what lies in them is theirs. */
  nested: readonly string[] = [];

  constructor(loaded: Configuration & Pick<LoadedRepository, 'rootUri'>, today: string) {
    this.rootUri = loaded.rootUri;
    this.configuration = loaded;
    this.analysis = new Analysis(optionsOf(loaded, today));
  }

  get configUri(): string {
    return uriIn(this.rootUri, CONFIG_FILE);
  }

  /** Takes another configuration over; everything is judged again by it. */
  configure(configuration: Configuration, today: string): void {
    this.configuration = configuration;
    this.leftOut.clear();
    this.analysis.reconfigure(optionsOf(configuration, today));
  }

  /** The path of a file below the root, or of one of the library; undefined for files elsewhere. */
  pathOf(uri: string): string | undefined {
    if (isLibraryUri(uri)) return libraryPathOf(uri);
    if (!uri.startsWith(`${this.rootUri}/`) || this.nested.some((root) => isIn(uri, root))) return undefined;
    return decoded(uri.slice(this.rootUri.length + 1));
  }

  uriOf(path: string): string {
    return isLibraryPath(path) ? libraryUriOf(path) : uriIn(this.rootUri, path);
  }

  /** The file of a URI, if it is one of the repository's. */
  file(uri: string): SourceFile | undefined {
    const path = this.pathOf(uri);
    return path === undefined ? undefined : this.analysis.file(path);
  }
}

function optionsOf({ config }: Configuration, today: string): AnalysisOptions {
  return { settings: config.settings, today: config.today ?? today };
}

/** Whether a URI is a folder's, or of something below it. */
export function isIn(uri: string, folderUri: string): boolean {
  return uri === folderUri || uri.startsWith(`${folderUri}/`);
}

/** The URI of a path below a root. */
export function uriIn(rootUri: string, path: string): string {
  return `${rootUri}/${path.split('/').map(encodeURIComponent).join('/')}`;
}

/** What an editor sends may be no URI at all. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
