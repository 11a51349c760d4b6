/** `liaison verify`: each approval with who committed it. */
import { join } from 'node:path';
import { hasAddress } from '@liaison/checks';
import {
  type Approval,
  type Campaign,
  type Person,
  positionAt,
  roleText,
  type SourceFile,
  type Workspace,
} from '@liaison/model';
import { cloneAround, type GitPlace } from '@liaison/repository/git';
import type { Io } from '../io.ts';
import { campaignNamed, readPlanningWorkspace } from '../plan/read-workspace.ts';
import { shownPath } from '../repository/paths.ts';
import { reportProblems } from '../repository/report-problems.ts';
import { colorsFor } from '../terminal/colors.ts';
import { visibleLine } from '../terminal/visible.ts';
import { count } from '../terminal/words.ts';
import { type LineAuthor, lineAuthors, type Signature, signatureOf } from './line-authors.ts';

export interface VerifyOptions {
  readonly strict?: boolean;
  readonly format: 'text' | 'json';
}

/** `other`: somebody else committed it, or the signature is bad; `unknown`: nobody can tell. */
export type Verdict = 'verified' | 'other' | 'unknown';

/** What is known of one approval. */
interface Verified {
  readonly campaign: string;
  readonly role: string;
  readonly person: string;
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly verdict: Verdict;
  readonly reason: string;
  readonly commit: string | null;
}

/** Exit code 0: all are by those who sign; 1: some are not, or with `strict` cannot be told; 2: no history to ask. */
export async function verifyApprovals(
  io: Io,
  names: readonly string[],
  { strict = false, format }: VerifyOptions,
): Promise<number> {
  const { root, workspace, problems } = await readPlanningWorkspace(io, undefined);
  const wanted = new Set(names.map((name) => campaignNamed(name, workspace)));
  const place: GitPlace = { folder: root, env: io.env };
  const verified: Verified[] = [];
  for (const { declaration, file } of workspace.all('campaign')) {
    if (names.length > 0 && !wanted.has(declaration)) continue;
    verified.push(...(await verifyCampaign(declaration, file, workspace, place)));
  }
  if (format === 'json') io.stdout.write(`${JSON.stringify({ version: 1, approvals: verified }, null, 2)}\n`);
  else writeText(verified, root, io);
  reportProblems(io, problems);
  if (problems.length > 0) return 2;
  if (verified.some(({ verdict }) => verdict === 'other' || (strict && verdict === 'unknown'))) return 1;
  // A clone without history would let every approval pass.
  return verified.some(({ reason }) => reason === CUT_OFF) ? 2 : 0;
}

const CUT_OFF = 'the history is cut off here: `git fetch --unshallow`';

async function verifyCampaign(
  campaign: Campaign,
  file: SourceFile,
  workspace: Workspace,
  place: GitPlace,
): Promise<Verified[]> {
  const signed = campaign.approvals.filter(({ person, role, pending }) => person && role && !pending);
  if (signed.length === 0) return [];
  const lines = new Map(signed.map((approval) => [approval, linesOf(approval, file)]));
  const authors = await lineAuthors(place, join(place.folder, file.path), [...lines.values()].flat());
  const verified: Verified[] = [];
  for (const approval of signed) {
    const own = (lines.get(approval) ?? []).map((line) => authors?.get(line));
    const person = workspace.resolveTo('person', approval.person)?.declaration;
    const last = own.find((author) => author?.commit)?.commit;
    verified.push({
      campaign: campaign.name,
      role: approval.role?.name ?? '',
      person: approval.person?.name ?? '',
      file: file.path,
      line: lines.get(approval)?.[0] ?? 1,
      ...(await judged(person, own, place, workspace)),
      commit: last ?? null,
    });
  }
  return verified;
}

function linesOf({ span }: Approval, { lineStarts }: SourceFile): number[] {
  const first = positionAt(lineStarts, span.start).line;
  const last = positionAt(lineStarts, Math.max(span.start, span.end - 1)).line;
  return Array.from({ length: last - first + 1 }, (_, i) => first + 1 + i);
}

interface Judged {
  readonly verdict: Verdict;
  readonly reason: string;
}

async function judged(
  person: Person | undefined,
  authors: readonly (LineAuthor | undefined)[],
  place: GitPlace,
  workspace: Workspace,
): Promise<Judged> {
  if (!person) return { verdict: 'unknown', reason: 'nobody of this name is declared' };
  if (!person.email && !person.github) {
    return { verdict: 'unknown', reason: `\`${person.name}\` has neither \`email\` nor \`github\`` };
  }
  for (const author of authors) {
    if (!author?.commit) return { verdict: 'unknown', reason: 'the line is not committed yet' };
    if (hasAddress(person, author.email)) continue;
    if (author.isBoundary && (await cloneAround(place)).isShallow) {
      return { verdict: 'unknown', reason: CUT_OFF };
    }
    return { verdict: 'other', reason: `${author.name} <${author.email}> committed it` };
  }
  return bySignature(person, authors, place, workspace);
}

async function bySignature(
  person: Person,
  authors: readonly (LineAuthor | undefined)[],
  place: GitPlace,
  workspace: Workspace,
): Promise<Judged> {
  const commits = new Set(authors.flatMap((author) => author?.commit ?? []));
  const signatures: Signature[] = [];
  for (const commit of commits) signatures.push(await signatureOf(place, commit));
  if (signatures.some(({ state }) => state === 'bad'))
    return { verdict: 'other', reason: 'the signature of the commit is bad' };
  const good = signatures.filter(({ state }) => state === 'good');
  for (const { signer } of good) {
    const [email = ''] = ADDRESS.exec(signer.toLowerCase()) ?? [];
    if (hasAddress(person, email) || email === PLATFORM) continue;
    const isOfAnother = workspace.all('person').some(({ declaration }) => hasAddress(declaration, email));
    return isOfAnother
      ? { verdict: 'other', reason: `the commit has their name and the signature of ${signer}` }
      : { verdict: 'unknown', reason: `the commit is signed by ${signer}, which is nobody's \`email\`` };
  }
  if (signatures.some(({ state }) => state === 'unknown'))
    return { verdict: 'verified', reason: 'committed by them; the key of the signature is not known here' };
  const isSigned = good.length === signatures.length;
  return { verdict: 'verified', reason: isSigned ? 'committed by them, and signed' : 'committed by them' };
}

const ADDRESS = /[^\s<>]+@[^\s<>]+/;

/** GitHub signs what is committed in the browser, as somebody who has logged in. */
const PLATFORM = 'noreply@github.com';

function writeText(verified: readonly Verified[], root: string, io: Io): void {
  const colors = colorsFor(io.stdout, io.env);
  const words: Readonly<Record<Verdict, string>> = {
    verified: colors.green('verified'),
    other: colors.red('wrong'),
    unknown: colors.yellow('unknown'),
  };
  for (const { file, line, campaign, role, person, verdict, reason } of verified) {
    const where = `${shownPath(root, file, io.cwd)}:${line}`;
    const text = visibleLine(`${campaign}, ${roleText(role)} by ${person}: ${reason}`);
    io.stdout.write(`${words[verdict]}  ${visibleLine(where)}  ${text}\n`);
  }
  if (verified.length === 0) {
    io.stdout.write('No approval is written, so there is none to verify\n');
    return;
  }
  const wrong = verified.filter(({ verdict }) => verdict === 'other').length;
  const unknown = verified.filter(({ verdict }) => verdict === 'unknown').length;
  io.stdout.write(`${count(verified.length, 'approval')}: ${wrong} wrong, ${unknown} that cannot be told\n`);
  if (wrong > 0) io.stdout.write('Whoever signs commits the line: `liaison approve CAMPAIGN --as PERSON`\n');
}
