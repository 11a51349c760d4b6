/** One repository that is open in an editor: its files, of which some are being edited, and its findings. */
import type { Config } from '@liaison/checks';
import type { SourceFile } from '@liaison/model';
import { Analysis } from './analysis.ts';
import type { LoadedRepository } from './host.ts';

export class Repository {
  readonly rootUri: string;
  readonly analysis: Analysis;
  config: Config;

  constructor(loaded: Pick<LoadedRepository, 'rootUri' | 'config'>, today: string) {
    this.rootUri = loaded.rootUri;
    this.config = loaded.config;
    this.analysis = new Analysis({ settings: loaded.config.settings, today: loaded.config.today ?? today });
  }

  /** The path of a file below the root; undefined for files elsewhere. */
  pathOf(uri: string): string | undefined {
    return uri.startsWith(`${this.rootUri}/`)
      ? decodeURIComponent(uri.slice(this.rootUri.length + 1))
      : undefined;
  }

  uriOf(path: string): string {
    return uriIn(this.rootUri, path);
  }

  /** The file of a URI, if it is one of the repository's. */
  file(uri: string): SourceFile | undefined {
    const path = this.pathOf(uri);
    return path === undefined ? undefined : this.analysis.file(path);
  }
}

/** The URI of a path below a root; the library's files have a scheme of their own. */
export function uriIn(rootUri: string, path: string): string {
  return `${rootUri}/${path.split('/').map(encodeURIComponent).join('/')}`;
}

/** The scheme under which an editor shows the built-in library, read-only. */
export const LIBRARY_SCHEME = 'liaison-library';
