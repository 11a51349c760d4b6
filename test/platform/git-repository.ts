/** A real repository of git in a temporary folder, with a plan that has no findings. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { main } from '@liaison/cli';

export interface GitRepository {
  readonly root: string;
  git(...args: readonly string[]): string;
  write(path: string, text: string): void;
  read(path: string): string;
  /** Commits all that there is; returns the commit. */
  commit(message: string): string;
  /** Runs the command from its sources, in a folder of the repository. */
  liaison(
    args: readonly string[],
    folder?: string,
  ): Promise<{ code: number; stdout: string; stderr: string }>;
}

/** Git of a test sees neither the user's configuration nor the clock. */
export const GIT_ENV = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_AUTHOR_NAME: 'Ana',
  GIT_AUTHOR_EMAIL: 'ana@shop.example',
  GIT_AUTHOR_DATE: '2026-10-01T12:00:00Z',
  GIT_COMMITTER_NAME: 'Ana',
  GIT_COMMITTER_EMAIL: 'ana@shop.example',
  GIT_COMMITTER_DATE: '2026-10-01T12:00:00Z',
};

export async function withGit<T>(use: (repository: GitRepository) => Promise<T>): Promise<T> {
  const root = mkdtempSync(join(tmpdir(), 'liaison-git-'));
  const git = (...args: readonly string[]) =>
    execFileSync('git', args, {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, ...GIT_ENV },
      stdio: 'pipe',
    });
  const repository: GitRepository = {
    root,
    git,
    write(path, text) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    },
    read: (path) => readFileSync(join(root, path), 'utf8'),
    commit(message) {
      git('add', '--all');
      git('commit', '--quiet', '--message', message);
      return git('rev-parse', 'HEAD').trim();
    },
    async liaison(args, folder = '.') {
      const printed = { stdout: '', stderr: '' };
      const code = await main(args, {
        cwd: join(root, folder),
        stdout: { write: (text) => (printed.stdout += text) },
        stderr: { write: (text) => (printed.stderr += text) },
        stdin: (async function* () {})(),
        env: { PATH: process.env.PATH, ...GIT_ENV },
        now: () => new Date('2026-11-01T12:00:00Z'),
      });
      return { code, ...printed };
    },
  };
  try {
    git('init', '--quiet', '--initial-branch=main');
    for (const [path, text] of Object.entries(PLAN)) repository.write(path, text);
    repository.commit('The plan');
    return await use(repository);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** A sale in spring; `autumn` is another one at the same time, and `audience` how many it is sent to. */
export function sale(name: string, audience = '1.6M'): string {
  return `campaign ${name} "${name} sale" {
  owner    ana
  it-owner tom
  champion ana
  sponsor  ana
  sponsor  tom
  status   planned
  runs     2026-12-07 .. 2026-12-20
  timezone Europe/London

  page landing "/${name}" on web-shop

  channel mailing: email "Mailing" {
    audience ${audience}
    at       2026-12-07 09:00 over 2 h
    response 3 %
    lands-on landing
  }

  capacity-budget {
    web-shop 40 rps
  }
}
`;
}

export const PLAN: Readonly<Record<string, string>> = {
  'liaison.config.json': '{ "today": "2026-11-01" }\n',
  'org/people.campaign': `team growth "Growth" {
  side marketing
}

team web "Web" {
  side it
}

person ana "Ana Reyes" {
  team      growth
  email     "ana@shop.example"
  github    "ana-shop"
  signs-for marketing
}

person tom "Tom Okafor" {
  team      web
  email     "tom@shop.example"
  signs-for it
}
`,
  'org/systems.campaign': `system web-shop "Web shop" {
  owner    web
  capacity 120 rps tested 2026-10-05 "https://ci.example/1"
  headroom 25 %
  baseline 20 rps
  visit    10 requests staying 3 min
}
`,
  'campaigns/spring.campaign': sale('spring'),
};
