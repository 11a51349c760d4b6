#!/usr/bin/env node
/** The process: real streams in, exit code out. Everything else is in program.ts. */
import { setFlagsFromString } from 'node:v8';
import { version } from './version.ts';

const OLDEST_NODE = 22;

/**
 * V8 enlarges the space for new objects with what survives in it. A check keeps what it reads, so the space
 * grows for nothing: without that, the peak is a third lower at the same speed. A language server is another matter:
 * most of what a keystroke makes is thrown away, and a small space is emptied fifty times as often. The flag is not
 * a promise of V8's, so it is set only in releases of Node in which it was tried.
 */
const STEADY_YOUNG_GENERATION = { flag: '--semi-space-growth-factor=1', triedIn: [22, 24] };

// A reader that has seen enough (`| head`) closes the pipe; the run goes on to its true exit code.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') fail(error);
  });
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  fail(error);
}

async function run(argv: readonly string[]): Promise<void> {
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
    process.stdout.write(`${version()}\n`);
    return;
  }
  const node = Number.parseInt(process.versions.node, 10);
  if (STEADY_YOUNG_GENERATION.triedIn.includes(node) && argv[0] !== 'lsp')
    setFlagsFromString(STEADY_YOUNG_GENERATION.flag);
  if (node < OLDEST_NODE) {
    throw new Error(`it needs Node ${OLDEST_NODE} or newer, and this is Node ${process.versions.node}`);
  }
  const { main } = await import('./program.ts');
  process.exitCode = await main(argv, {
    cwd: process.cwd(),
    stdout: process.stdout,
    stderr: process.stderr,
    stdin: process.stdin,
    env: process.env,
    now: () => new Date(),
    onInterrupt(listener) {
      process.once('SIGINT', listener);
      return () => process.off('SIGINT', listener);
    },
  });
}

/** What main() cannot tell any more: no folder to stand in, or a full disk behind standard output. */
function fail(error: unknown): never {
  process.stderr.write(`Liaison cannot go on: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(2);
}
