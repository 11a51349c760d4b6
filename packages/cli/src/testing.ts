/** Runs commands in a repository that exists for one test, and keeps what they print. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Io } from './io.ts';
import { main } from './program.ts';

interface RunResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Both streams are terminals. */
  readonly terminal?: boolean;
  readonly stdin?: string;
  /** Folder to stand in, relative to the repository. */
  readonly in?: string;
  /** Is given what presses Ctrl-C. */
  readonly interrupt?: (press: () => void) => void;
  /** Is told the milliseconds of each wait, which is not waited. */
  readonly onSleep?: (milliseconds: number) => void;
  /** `YYYY-MM-DD`; by default the day of the checks' examples. */
  readonly today?: string;
}

export interface TestRepository {
  readonly root: string;
  run(args: readonly string[], options?: RunOptions): Promise<RunResult>;
  read(path: string): string;
  write(path: string, content: string | Uint8Array): void;
  /** Files below the root, sorted. */
  list(): string[];
}

/** Writes files into a new folder, which is removed when `use` is done. The folder counts as a repository of git. */
export async function withRepository<T>(
  files: Readonly<Record<string, string | Uint8Array>>,
  use: (repository: TestRepository) => Promise<T>,
): Promise<T> {
  const root = mkdtempSync(join(tmpdir(), 'liaison-test-'));
  const repository: TestRepository = {
    root,
    run: (args, options = {}) => run(root, args, options),
    read: (path) => readFileSync(join(root, path), 'utf8'),
    write(path, content) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    },
    list: () =>
      readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) =>
          join(entry.parentPath, entry.name)
            .slice(root.length + 1)
            .replaceAll('\\', '/'),
        )
        .sort(),
  };
  try {
    mkdirSync(join(root, '.git'));
    for (const [path, content] of Object.entries(files)) repository.write(path, content);
    return await use(repository);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

async function run(root: string, args: readonly string[], options: RunOptions): Promise<RunResult> {
  let stdout = '';
  let stderr = '';
  const isTTY = options.terminal ?? false;
  const io: Io = {
    cwd: join(root, options.in ?? '.'),
    stdout: {
      write: (text) => {
        stdout += text;
      },
      isTTY,
      columns: 100,
    },
    stderr: {
      write: (text) => {
        stderr += text;
      },
      isTTY,
      columns: 100,
    },
    stdin: (async function* () {
      yield Buffer.from(options.stdin ?? '');
    })(),
    env: options.env ?? {},
    now: () => new Date(`${options.today ?? '2026-11-01'}T12:00:00`),
    onInterrupt(listener) {
      options.interrupt?.(listener);
      return () => undefined;
    },
    sleep: async (milliseconds) => options.onSleep?.(milliseconds),
  };
  const code = await main(args, io);
  return { code, stdout, stderr };
}

/** A repository without findings: two people, a system and a campaign. */
export const SOUND: Readonly<Record<string, string>> = {
  'org/people.campaign': `team growth "Growth" {
  side marketing
}

team web "Web" {
  side it
}

person ana "Ana Reyes" {
  team      growth
  email     "ana@shop.example"
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
  capacity 300 rps tested 2026-10-05 "https://ci.example/1"
  headroom 25 %
  baseline 40 rps
  visit    10 requests staying 3 min
}
`,
  'campaigns/spring.campaign': `campaign spring "Spring sale" {
  owner    ana
  it-owner tom
  champion ana
  sponsor  ana
  sponsor  tom
  status   planned
  runs     2026-12-07 .. 2026-12-20
  timezone Europe/London

  page landing "/spring" on web-shop

  channel mailing: email "Mailing" {
    audience 20k
    at       2026-12-07 09:00 over 2 h
    response 3 %
    lands-on landing
  }

  capacity-budget {
    web-shop 10 rps
  }
}
`,
};

/** The same, with a campaign that names nobody in IT. */
export const UNSOUND: Readonly<Record<string, string>> = {
  ...SOUND,
  'campaigns/spring.campaign': (SOUND['campaigns/spring.campaign'] ?? '').replace('  it-owner tom\n', ''),
};
