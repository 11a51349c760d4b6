/** Reads objects of git by their ids: one process for all of them, which answers in the order of the questions. */
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { UserError } from '@liaison/repository/user-error';
import { FileSystemError } from '../file-system.ts';
import { type GitPlace, startGit } from './run-git.ts';

interface Waiting {
  readonly id: string;
  readonly resolve: (content: Buffer) => void;
  readonly reject: (error: Error) => void;
}

const LINE_FEED = 10;

export class BlobReader {
  private readonly child: ChildProcessWithoutNullStreams;
  private readonly known = new Map<string, Promise<Buffer>>();
  /** Questions without an answer, the oldest at `answered`. */
  private waiting: Waiting[] = [];
  private answered = 0;
  /** What has come of the next answer. */
  private chunks: Buffer[] = [];
  private length = 0;
  /** How much has to be there before it is worth looking. */
  private wanted = 1;
  /** Why there are no more answers. */
  private failure: Error | undefined;

  constructor(place: GitPlace) {
    this.child = startGit(place, ['cat-file', '--batch']);
    this.child.stdout.on('data', (chunk: Buffer) => this.take(chunk));
    this.child.stderr.resume();
    this.child.stdin.on('error', () => undefined);
    this.child.on('error', (error) => this.fail(error));
    this.child.on('close', () => this.fail(new UserError('`git cat-file` ended before its last answer')));
  }

  /** The content of an object; of one that was read before, the same buffer. Rejects with `ENOENT` for what is not in this clone. */
  read(id: string): Promise<Buffer> {
    let content = this.known.get(id);
    if (!content) {
      content = new Promise((resolve, reject) => {
        if (this.failure) {
          reject(this.failure);
          return;
        }
        this.waiting.push({ id, resolve, reject });
        this.child.stdin.write(`${id}\n`);
      });
      this.known.set(id, content);
    }
    return content;
  }

  /** Ends the process. Nothing may be asked afterwards. */
  close(): void {
    this.known.clear();
    this.child.stdin.end();
    this.child.kill();
  }

  private take(chunk: Buffer): void {
    this.chunks.push(chunk);
    this.length += chunk.length;
    if (this.length < this.wanted) return;
    let bytes = this.chunks.length === 1 ? chunk : Buffer.concat(this.chunks);
    this.wanted = 1;
    for (;;) {
      const used = this.answer(bytes);
      if (used === 0) break;
      bytes = bytes.subarray(used);
    }
    this.chunks = [bytes];
    this.length = bytes.length;
  }

  /** Gives the first answer to whom it is for; how many bytes it had, 0 while it is not all there. */
  private answer(bytes: Buffer): number {
    const end = bytes.indexOf(LINE_FEED);
    const next = this.waiting[this.answered];
    if (end < 0 || !next) return 0;
    // `<id> <type> <size>` and then the content with a line feed, or `<id> missing` and nothing.
    const [, type, size] = bytes.toString('latin1', 0, end).split(' ');
    if (size === undefined) {
      this.done();
      next.reject(new FileSystemError(type === 'missing' ? 'ENOENT' : 'EIO', next.id));
      return end + 1;
    }
    const all = end + 1 + Number(size) + 1;
    if (bytes.length < all) {
      this.wanted = all;
      return 0;
    }
    this.done();
    // A copy, for the chunk is much larger than most files and would be held as long as one of them.
    next.resolve(Buffer.from(bytes.subarray(end + 1, all - 1)));
    return all;
  }

  private done(): void {
    this.answered++;
    if (this.answered < this.waiting.length) return;
    this.waiting = [];
    this.answered = 0;
  }

  private fail(error: Error): void {
    this.failure ??= error;
    for (const { reject } of this.waiting.slice(this.answered)) reject(error);
    this.waiting = [];
    this.answered = 0;
  }
}
