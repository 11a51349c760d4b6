/** Repositories of git for tests: real ones, with commits whose dates and authors are always the same. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ReviewDocument } from '@liaison/checks';
import { main } from '../program.ts';

export type Texts = Readonly<Record<string, string | Uint8Array | null>>;

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface GitRepository {
  readonly folder: string;
  git(...args: string[]): string;
  /** Writes files; null takes one away. */
  write(texts: Texts): void;
  /** The same, committed on a day, as 2026-10-01. */
  commit(day: string, texts: Texts): string;
  /** Runs `liaison diff`, by default as JSON, on 1 November 2026. */
  diff(args?: readonly string[], options?: DiffRun): Promise<Ran>;
  /** The document of such a run. */
  review(args?: readonly string[], options?: DiffRun): Promise<ReviewDocument>;
}

interface DiffRun {
  /** Folder to stand in, relative to the repository. */
  readonly in?: string;
  readonly format?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** What a user's own configuration must not decide in a test. */
const ENVIRONMENT = {
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'Ana Reyes',
  GIT_AUTHOR_EMAIL: 'ana@shop.example',
  GIT_COMMITTER_NAME: 'Ana Reyes',
  GIT_COMMITTER_EMAIL: 'ana@shop.example',
};

/** A repository below a new folder, which is removed when `use` is done. */
export async function withGit<T>(use: (repository: GitRepository, parent: string) => Promise<T>): Promise<T> {
  const parent = realpathSync(mkdtempSync(join(tmpdir(), 'liaison-git-')));
  try {
    const repository = gitRepository(join(parent, 'plans'));
    mkdirSync(repository.folder);
    repository.git('init', '--quiet', '--initial-branch=main');
    return await use(repository, parent);
  } finally {
    rmSync(parent, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** The handle of a repository that is, or will be, in a folder. */
export function gitRepository(folder: string): GitRepository {
  let day = '2026-09-01';
  const repository: GitRepository = {
    folder,
    git(...args) {
      const env = {
        ...process.env,
        ...ENVIRONMENT,
        GIT_AUTHOR_DATE: `${day}T10:00:00Z`,
        GIT_COMMITTER_DATE: `${day}T10:00:00Z`,
      };
      const own = ['-c', 'core.autocrlf=false', '-c', 'protocol.file.allow=always'];
      return execFileSync('git', [...own, ...args], {
        cwd: folder,
        env,
        encoding: 'utf8',
        stdio: 'pipe',
      }).trim();
    },
    write(texts) {
      for (const [path, text] of Object.entries(texts)) {
        const file = join(folder, path);
        mkdirSync(dirname(file), { recursive: true });
        if (text === null) rmSync(file);
        else writeFileSync(file, text);
      }
    },
    commit(on, texts) {
      day = on;
      repository.write(texts);
      repository.git('add', '--all');
      repository.git('commit', '--quiet', '--allow-empty', `--message=${on}`);
      return repository.git('rev-parse', 'HEAD');
    },
    async diff(args = [], options = {}) {
      let [stdout, stderr] = ['', ''];
      const code = await main(['diff', '--format', options.format ?? 'json', ...args], {
        cwd: join(folder, options.in ?? '.'),
        stdout: { write: (text) => (stdout += text) },
        stderr: { write: (text) => (stderr += text) },
        stdin: (async function* () {})(),
        env: { ...process.env, ...ENVIRONMENT, NO_COLOR: '1', ...options.env },
        now: () => new Date('2026-11-01T12:00:00'),
      });
      return { code, stdout, stderr };
    },
    async review(args, options) {
      const { stdout, stderr } = await repository.diff(args, options);
      if (stdout === '') throw new Error(stderr);
      return JSON.parse(stdout);
    },
  };
  return repository;
}
