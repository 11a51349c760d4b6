/** What other programs are told of, one statement about one place: findings of `check` and changes of `diff` alike. */
import type { JsonReport, ReviewDocument } from '@liaison/checks';
import { roleText } from '@liaison/model';
import { changeSentence } from '../review/change-sentence.ts';
import { partyText } from '../review/change-text.ts';

export interface Result {
  /** The name of the check, or the code of the change. */
  readonly code: string;
  /** What the codes are names of. */
  readonly kind: 'check' | 'change';
  readonly level: 'error' | 'warning' | 'note';
  readonly message: string;
  /** What to do; empty where there is nothing. */
  readonly help: string;
  readonly at: ResultPlace;
  /** Of two results with one text the one has another fingerprint than the other. */
  readonly fingerprint: string;
  /** Compared with an older version; undefined where nobody compares. */
  readonly state?: 'new' | 'unchanged' | 'absent';
}

/** Lines and columns from 1, the end excluded. */
export interface ResultPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export type JsonFinding = JsonReport['findings'][number];

/** How a report differs from an earlier one. */
export interface Compared {
  readonly new: ReadonlySet<JsonFinding>;
  /** Only the earlier one has them. */
  readonly gone: readonly JsonFinding[];
}

/** What `liaison check` found, and what an earlier report had, where it is compared with one. */
export function resultsOfReport({ findings }: JsonReport, compared?: Compared): Result[] {
  const told = findings.map((finding) =>
    resultOf(finding, compared && (compared.new.has(finding) ? 'new' : 'unchanged')),
  );
  return [...told, ...(compared?.gone ?? []).map((finding) => resultOf(finding, 'absent'))];
}

function resultOf(finding: JsonFinding, state: Result['state'] | undefined): Result {
  return {
    code: finding.code,
    kind: 'check',
    level: LEVELS[finding.severity],
    message: finding.message,
    help: finding.help,
    at: placeOf(finding),
    fingerprint: finding.fingerprint,
    ...(state && { state }),
  };
}

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;

function placeOf({ file, range: { start, end } }: JsonFinding): ResultPlace {
  return {
    file,
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** What `liaison diff` tells: changes that are not harmless, findings that are new, and at the end those that are gone. */
export function resultsOfReview(document: ReviewDocument): Result[] {
  const { changes, findings } = document;
  const told = changes.filter(({ level }) => level !== 'information');
  const finding = (state: 'new' | 'absent') => (found: (typeof findings.new)[number]) =>
    ({
      code: found.code,
      kind: 'check',
      level: LEVELS[found.severity],
      message: found.message,
      help: found.help,
      at: found.at,
      fingerprint: found.fingerprint,
      state,
    }) satisfies Result;
  return [
    ...told.map((change) => changeResult(change, document)),
    ...findings.new.map(finding('new')),
    ...findings.gone.map(finding('absent')),
  ];
}

function changeResult(change: ReviewDocument['changes'][number], document: ReviewDocument): Result {
  const { code, level, subject, fingerprint } = change;
  const campaign = document.campaigns.find(
    ({ name }) => subject.kind === 'campaign' && name === subject.name,
  );
  return {
    code,
    kind: 'change',
    level: level === 'breaking' ? 'error' : 'warning',
    message: changeSentence(change),
    help: helpFor(change),
    // What is gone is told where it would stand: readers look at the newer version.
    at: change.head ?? campaign?.at ?? change.base ?? topOf(subject),
    fingerprint,
    state: 'new',
  };
}

function helpFor({ level, role, hurts }: ReviewDocument['changes'][number]): string {
  const party = hurts === null ? 'somebody' : partyText(hurts);
  if (level === 'breaking')
    return role === null
      ? `This can hurt ${party}: agree on it again`
      : `This can hurt ${party}: it needs the approval of ${roleText(role)} again`;
  return `The files do not hold enough to say whether this hurts ${party}: ask`;
}

/** The configuration is known as a whole, by the name of its file. */
function topOf({ kind, name }: ReviewDocument['changes'][number]['subject']): ResultPlace {
  return { file: kind === 'config' ? name : '.', line: 1, column: 1, endLine: 1, endColumn: 1 };
}
