/** Who wrote which line of a file, by git's history; blanks do not count. */
import { demandGit, type GitPlace, runGit } from '@liaison/repository/git';

/** The commit that wrote a line. */
export interface LineAuthor {
  /** Absent for what is not committed yet. */
  readonly commit?: string;
  readonly name: string;
  /** In lower case. */
  readonly email: string;
  /** The history is cut off here, so that an earlier commit may have written it. */
  readonly isBoundary: boolean;
}

/** By line, counted from 1. Throws the user's error where git knows nothing of the file; undefined for a file that it does not track. */
export async function lineAuthors(
  place: GitPlace,
  path: string,
  lines: readonly number[],
): Promise<ReadonlyMap<number, LineAuthor> | undefined> {
  const tracked = await runGit(place, ['ls-files', '--error-unmatch', '--', path]);
  if (tracked.code !== 0) return undefined;
  const ranges = lines.flatMap((line) => ['-L', `${line},${line}`]);
  // Files that a configuration names are not read: they decide which commits are passed over.
  const args = ['-c', 'blame.ignoreRevsFile=', 'blame', '-w', '--line-porcelain', ...ranges, '--', path];
  return authorsIn((await demandGit(place, args)).toString('utf8'));
}

const HEADER = /^([0-9a-f]{40,64}) \d+ (\d+)/;
const UNCOMMITTED = /^0+$/;

function authorsIn(porcelain: string): Map<number, LineAuthor> {
  const authors = new Map<number, LineAuthor>();
  let line = 0;
  let commit = '';
  let name = '';
  let email = '';
  let isBoundary = false;
  for (const text of porcelain.split('\n')) {
    if (text.startsWith('\t')) {
      const known = UNCOMMITTED.test(commit) ? {} : { commit };
      authors.set(line, { ...known, name, email, isBoundary });
      continue;
    }
    const header = HEADER.exec(text);
    if (header) {
      [commit, line, isBoundary] = [header[1] ?? '', Number(header[2]), false];
    } else if (text.startsWith('author ')) name = text.slice('author '.length);
    else if (text.startsWith('author-mail ')) email = text.slice('author-mail <'.length, -1).toLowerCase();
    else if (text === 'boundary') isBoundary = true;
  }
  return authors;
}

/** What git finds out about the signature of a commit. */
export interface Signature {
  readonly state: 'none' | 'good' | 'bad' | 'unknown';
  /** Whose key it is, as the keys on this machine say: `Wen <wen@shop.example>`, or what a list of signers has. */
  readonly signer: string;
}

const STATES: Readonly<Record<string, Signature['state']>> = { G: 'good', U: 'good', B: 'bad' };

/** The programs are named here, so that no configuration of a repository names others. */
const PROGRAMS = [
  'gpg.program=gpg',
  'gpg.openpgp.program=gpg',
  'gpg.ssh.program=ssh-keygen',
  'gpg.x509.program=gpgsm',
];

export async function signatureOf(place: GitPlace, commit: string): Promise<Signature> {
  const content = (await demandGit(place, ['cat-file', 'commit', commit])).toString('utf8');
  if (!/^gpgsig(-sha256)? /m.test(content.split('\n\n')[0] ?? '')) return { state: 'none', signer: '' };
  const programs = PROGRAMS.flatMap((program) => ['-c', program]);
  const { code, stdout } = await runGit(place, [...programs, 'log', '-1', '--format=%G?%n%GS', commit]);
  const [letter = '', signer = ''] = code === 0 ? stdout.toString('utf8').split('\n') : [];
  const state = STATES[letter] ?? 'unknown';
  // A key of which nobody says whose it is proves nothing, however well it has signed.
  return state === 'good' && signer === '' ? { state: 'unknown', signer } : { state, signer };
}
