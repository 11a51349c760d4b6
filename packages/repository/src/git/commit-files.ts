/** The files of a commit as a file system, so that they are found, read and configured as those of a folder are. */
import {
  type EntryKind,
  type FileStat,
  type FileSystem,
  FileSystemError,
  type FolderEntry,
} from '../file-system.ts';
import { joinPath, nameOf, parentOf } from '../paths.ts';
import type { BlobReader } from './blob-reader.ts';
import { demandGit, type GitPlace } from './run-git.ts';

/** Where the top of a commit stands in its file system. */
export const TOP = '/commit';

interface Entry {
  readonly kind: EntryKind | 'submodule';
  /** Absent for folders. */
  readonly id?: string;
}

export interface CommitFiles {
  readonly fileSystem: FileSystem;
  /** Folders that are commits of other repositories, relative to the top with `/`: their files are not here. */
  readonly submodules: readonly string[];
}

/** Lists a commit; files are read when they are asked for. */
export async function commitFiles(place: GitPlace, commit: string, blobs: BlobReader): Promise<CommitFiles> {
  const listed = await demandGit(place, ['ls-tree', '-r', '-z', '--full-tree', commit]);
  const entries = new Map<string, Entry>([
    [TOP, { kind: 'folder' }],
    // What is ignored depends on where git's own folder is.
    [joinPath(TOP, '.git'), { kind: 'folder' }],
  ]);
  const inside = new Map<string, string[]>([[TOP, []]]);
  const submodules: string[] = [];
  for (const line of listed.toString('utf8').split('\0')) {
    const [, mode = '', id = '', path = ''] = LINE.exec(line) ?? [];
    if (path === '') continue;
    const kind = KINDS[mode] ?? 'other';
    if (kind === 'submodule') submodules.push(path);
    put(joinPath(TOP, path), { kind, id }, entries, inside);
  }
  return { fileSystem: new CommitFileSystem(entries, inside, blobs), submodules };
}

/** `100644 blob <id>\t<path>` */
const LINE = /^(\d+) \w+ ([0-9a-f]+)\t(.*)$/s;

const KINDS: Readonly<Record<string, Entry['kind']>> = {
  '100644': 'file',
  '100664': 'file',
  '100755': 'file',
  '120000': 'link',
  '160000': 'submodule',
};

/** Adds a file, and the folders above it that are not there yet. */
function put(path: string, entry: Entry, entries: Map<string, Entry>, inside: Map<string, string[]>): void {
  entries.set(path, entry);
  for (let child = path; ; child = parentOf(child)) {
    const folder = parentOf(child);
    const siblings = inside.get(folder);
    if (siblings) {
      siblings.push(nameOf(child));
      return;
    }
    inside.set(folder, [nameOf(child)]);
    entries.set(folder, { kind: 'folder' });
  }
}

/** As many links one behind the other as systems follow. */
const MOST_LINKS = 40;

class CommitFileSystem implements FileSystem {
  private readonly entries: ReadonlyMap<string, Entry>;
  private readonly inside: ReadonlyMap<string, readonly string[]>;
  private readonly blobs: BlobReader;

  constructor(
    entries: ReadonlyMap<string, Entry>,
    inside: ReadonlyMap<string, readonly string[]>,
    blobs: BlobReader,
  ) {
    this.entries = entries;
    this.inside = inside;
    this.blobs = blobs;
  }

  async readFile(path: string): Promise<Uint8Array> {
    const real = await this.realPath(path);
    const { kind, id } = this.entries.get(real) ?? {};
    if (kind !== 'file' || id === undefined) throw new FileSystemError('EISDIR', path);
    try {
      return await this.blobs.read(id);
    } catch (error) {
      // A file that is listed and cannot be read is no file that is not there.
      if (error instanceof FileSystemError) throw new FileSystemError('it is not in this clone', path);
      throw error;
    }
  }

  async readDirectory(path: string): Promise<readonly FolderEntry[]> {
    const real = await this.realPath(path);
    const names = this.inside.get(real);
    if (!names) throw new FileSystemError('ENOTDIR', path);
    return names.flatMap((name): FolderEntry[] => {
      const kind = this.entries.get(joinPath(real, name))?.kind;
      return kind === undefined || kind === 'submodule' ? [] : [{ name, kind }];
    });
  }

  async stat(path: string): Promise<FileStat | undefined> {
    let real: string;
    try {
      real = await this.realPath(path);
    } catch (error) {
      if (error instanceof FileSystemError && error.code === 'ENOENT') return undefined;
      throw error;
    }
    const kind = this.entries.get(real)?.kind;
    return { kind: kind === 'file' || kind === 'folder' ? kind : 'other' };
  }

  async realPath(path: string): Promise<string> {
    return this.follow(path, MOST_LINKS);
  }

  private async follow(path: string, links: number): Promise<string> {
    if (path === TOP) return path;
    if (!path.startsWith(`${TOP}/`)) throw new FileSystemError('it leads out of the repository', path);
    const real = joinPath(await this.follow(parentOf(path), links), nameOf(path));
    const entry = this.entries.get(real);
    if (!entry) throw new FileSystemError('ENOENT', path);
    if (entry.kind !== 'link' || entry.id === undefined) return real;
    if (links === 0) throw new FileSystemError('ELOOP', path);
    const target = (await this.blobs.read(entry.id)).toString('utf8');
    return this.follow(resolved(parentOf(real), target), links - 1);
  }
}

/** Where a link in a folder leads; one out of the commit leads nowhere that is known. */
function resolved(folder: string, target: string): string {
  const parts = target.startsWith('/') ? [] : folder.split('/').slice(1);
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return `/${parts.join('/')}`;
}
