/** What may be written in an `// allow` comment: first the codes that a check reports just there. */
import { catalogue, type Finding, hasLeft } from '@liaison/checks';
import { type AllowComment, type Campaign, isRealDate, type Person, type Span } from '@liaison/model';
import { CompletionItemKind } from 'vscode-languageserver';
import type { Place } from '../../place.ts';
import type { Candidate } from './candidate.ts';
import { dateCandidate, laterDay } from './dates.ts';
import { nameCandidate } from './names.ts';

/** A comment up to the cursor. */
export interface AllowCursor {
  readonly candidates: readonly Candidate[];
  /** What the chosen one replaces. */
  readonly word: Span;
}

/** Undefined outside of comments that end with their line. */
export function allowAt(place: Place): AllowCursor | undefined {
  const { file, offset } = place;
  if (file.builtIn) return undefined;
  const line = file.text.slice(lineStart(file.text, offset), offset);
  const written = LINE_COMMENT.exec(line)?.[1];
  if (written === undefined) return undefined;
  const word = /[^\s,:]*$/.exec(written)?.[0] ?? '';
  const before = written.slice(0, written.length - word.length);
  const span = { start: offset - word.length, end: offset };
  if (/^\s*$/.test(before)) {
    return { candidates: word !== '' && 'allow'.startsWith(word) ? [ALLOW] : [], word: span };
  }
  const head = /^\s*allow\b(.*)$/.exec(before)?.[1];
  const allow = file.allows.find((each) => each.span.start <= offset && offset <= each.span.end);
  // Behind the colon stands the reason.
  if (!allow || head === undefined || /:(\s|$)/.test(head)) return undefined;
  return { candidates: partCandidates(head, allow, place), word: span };
}

/** The text of a comment, of which no quote stands open before it. */
const LINE_COMMENT = /^(?:[^"/]|"(?:\\.|[^"\\])*"|\/(?!\/))*\/\/(.*)$/;

const ALLOW: Candidate = {
  label: 'allow',
  text: 'allow ',
  kind: CompletionItemKind.Keyword,
  rank: 0,
  description: 'A finding that may stay',
};

/** What follows on the words of a comment so far. */
function partCandidates(head: string, allow: AllowComment, place: Place): Candidate[] {
  const campaign = campaignAt(place, allow);
  if (/\suntil\s+$/.test(head)) return dayCandidates(campaign, place);
  if (/\sby\s+$/.test(head)) return signerCandidates(campaign, place);
  const rest = restOfLine(place);
  const [hasUntil, hasBy] = [/\suntil\s/, /\sby\s/].map((part) => part.test(head) || part.test(rest));
  if (/\s(until|by)\s/.test(head)) {
    return [hasUntil ? [] : [UNTIL], hasBy ? [] : [byCandidate(campaign, place)]].flat();
  }
  const begun = head.trim() === '' || /,\s*$/.test(head);
  const clause = begun || hasUntil || hasBy ? [] : [untilCandidate(campaign, place)];
  return [...clause, ...(begun || /\s$/.test(head) ? codeCandidates(head, allow, place) : [])];
}

const UNTIL: Candidate = { label: 'until', text: 'until ', kind: CompletionItemKind.Keyword, rank: 0 };

/** Codes that are found in what the comment stands above, then all others that may be allowed. */
function codeCandidates(head: string, allow: AllowComment, place: Place): Candidate[] {
  const named = new Set(head.split(/[\s,]+/));
  const found = foundBelow(allow, place);
  return catalogue.flatMap(({ code, allowable }) => {
    if (!allowable || named.has(code)) return [];
    const finding = found.get(code);
    return [
      {
        label: code,
        kind: CompletionItemKind.EnumMember,
        rank: finding ? 1 : 2,
        ...(finding && { description: finding.message }),
      },
    ];
  });
}

/** The first finding of each code in the statement or declaration that a comment is about. */
function foundBelow(allow: AllowComment, { repository, file }: Place): Map<string, Finding> {
  const found = new Map<string, Finding>();
  const { covers } = allow;
  for (const finding of covers ? repository.analysis.findings(file.path) : []) {
    const { start } = finding.at.span;
    if (!covers || start < covers.start || Math.max(covers.end, covers.start + 1) <= start) continue;
    if (!found.has(finding.code)) found.set(finding.code, finding);
  }
  return found;
}

/** All that a comment needs behind its codes. */
function untilCandidate(campaign: Campaign | undefined, place: Place): Candidate {
  const until = daysFor(campaign, place)[0]?.[0];
  const by = signersFor(campaign, place)[0]?.name ?? 'person';
  const start = `until ${until} by ${by}: `;
  return {
    label: 'until … by …: reason',
    filter: 'until',
    text: start,
    snippet: `until \${1:${until}} by \${2:${by}}: $0`,
    kind: CompletionItemKind.Snippet,
    rank: 0,
  };
}

function byCandidate(campaign: Campaign | undefined, place: Place): Candidate {
  const by = signersFor(campaign, place)[0]?.name ?? 'person';
  return {
    label: 'by …: reason',
    filter: 'by',
    text: `by ${by}: `,
    snippet: `by \${1:${by}}: $0`,
    kind: CompletionItemKind.Snippet,
    rank: 0,
  };
}

function dayCandidates(campaign: Campaign | undefined, place: Place): Candidate[] {
  return daysFor(campaign, place).map(([day, note], rank) => dateCandidate(day, rank, note));
}

/** The last day of the campaign if it is still to come, and some days from now. */
function daysFor(campaign: Campaign | undefined, { repository }: Place): [day: string, note: string][] {
  const { today } = repository.analysis.workspace;
  const last = campaign?.runs?.to?.date ?? campaign?.runs?.from.date;
  const days = [7, 30, 90].map((count): [string, string] => [laterDay(today, count), `in ${count} days`]);
  const isToCome = last !== undefined && isRealDate(last) && last >= today;
  return isToCome ? [[last, 'last day of the campaign'], ...days] : [...days.slice(1), ...days.slice(0, 1)];
}

function signerCandidates(campaign: Campaign | undefined, place: Place): Candidate[] {
  const hasReason = /^\S*\s*:/.test(restOfLine(place));
  return signersFor(campaign, place).map((person, rank) => {
    const candidate = nameCandidate(person, Math.min(rank, 2), place.repository.analysis.workspace);
    if (hasReason) return candidate;
    return { ...candidate, text: `${person.name}: ` };
  });
}

/** The IT owner of the campaign, its owner, then everybody; a name that needs quotes cannot stand in a comment. */
function signersFor(campaign: Campaign | undefined, { repository }: Place): Person[] {
  const { workspace } = repository.analysis;
  const owners = [campaign?.itOwner, campaign?.owner].flatMap(
    (owner) => workspace.resolveTo('person', owner)?.declaration ?? [],
  );
  const all = workspace.all('person').map(({ declaration }) => declaration);
  return [...new Set([...owners, ...all])].filter(
    (person) => /^[^\s,:]+$/.test(person.name) && !hasLeft(person, workspace.today),
  );
}

/** The campaign that a comment stands in, or above. */
function campaignAt({ file, offset }: Place, allow: AllowComment): Campaign | undefined {
  const at = allow.covers?.start ?? offset;
  return file.declarations.find(
    (each): each is Campaign => each.kind === 'campaign' && each.span.start <= at && at <= each.span.end,
  );
}

function restOfLine({ file, offset }: Place): string {
  return /^[^\r\n]*/.exec(file.text.slice(offset))?.[0] ?? '';
}

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}
