/** The first lines of a review: what it comes to, who still has to sign, and the system that gets most of it. */
import type { ReviewDocument } from '@liaison/checks';
import { roleText } from '@liaison/model';
import { newlyFull } from './load-moves.ts';
import type { Tone } from './review-page.ts';
import { code, counted, enumeration, joined, names, type Rich, rich, strong } from './rich-text.ts';

export const SIGNS: Readonly<Record<Tone, string>> = { over: '⛔', warn: '⚠️', fits: '✅', none: '✅' };

export function toneOf(document: ReviewDocument): Tone {
  const { verdict, findings } = document;
  const has = (wanted: string) => findings.new.some(({ severity }) => severity === wanted);
  if (verdict.breaking > 0 || newlyFull(document).length > 0 || has('error')) return 'over';
  if (verdict.warnings > 0 || has('warning')) return 'warn';
  return verdict.level === 'none' ? 'none' : 'fits';
}

/** What changed, by name: campaigns, else whatever it is. */
export function titleOf({ campaigns, changes }: ReviewDocument): Rich {
  const changed = campaigns.map(({ name }) => name);
  const subjects = changed.length > 0 ? changed : [...new Set(changes.map(({ subject }) => subject.name))];
  if (subjects.length === 0) return ['Campaign review'];
  return rich`Campaign review: ${names(subjects)}`;
}

/** The verdict and who has to sign, in one line. */
export function verdictText(document: ReviewDocument): Rich {
  const tone = toneOf(document);
  if (tone === 'none') return rich`${strong('Nothing that matters to anybody changed.')}`;
  return rich`${SIGNS[tone]} ${strong(judgement(document), '.')}${signersText(document)}${otherRolesText(document)}`;
}

function judgement(document: ReviewDocument): Rich {
  const { verdict, findings } = document;
  const errors = findings.new.filter(({ severity }) => severity === 'error').length;
  const more = findings.new.filter(({ severity }) => severity === 'warning').length;
  const full = newlyFull(document);
  const fit = full.length > 0 && rich`${names(full, 3)} ${full.length === 1 ? 'does' : 'do'} not fit`;
  const faults = errors > 0 && counted(errors, 'new error');
  const rest = (parts: readonly (Rich | string | false)[]) => joined(parts.filter((part) => part !== false));
  if (verdict.breaking > 0)
    return rich`Needs a new agreement: ${rest([counted(verdict.breaking, 'breaking change'), fit, faults])}`;
  if (fit || faults) return rich`Not ready: ${rest([fit, faults])}`;
  if (verdict.warnings + more > 0) {
    const doubts = verdict.warnings > 0 && counted(verdict.warnings, 'change');
    const warnings = more > 0 && counted(more, 'new warning');
    return rich`Have a look: ${doubts && rich`${doubts} that the files alone cannot judge`}${doubts && warnings && ', '}${warnings}`;
  }
  if (verdict.informations === 0) return ['Nobody is hurt'];
  return rich`Nobody is hurt: ${counted(verdict.informations, 'harmless change')}`;
}

function signersText({ verdict: { waitingFor }, campaigns }: ReviewDocument): Rich {
  if (waitingFor.length === 0) return [];
  const waiting = [...new Set(waitingFor.flatMap(({ campaigns: which }) => which))];
  if (waiting.length === 1) {
    const what = campaigns.length > 1 && rich` (for ${names(waiting)})`;
    const roles = enumeration(waitingFor.map(({ role }) => roleText(role)));
    return rich` ${strong('Still to sign: ', roles, what, '.')}`;
  }
  const signers = waitingFor.map(
    ({ role, campaigns: which }) => rich`${roleText(role)} (${names(which, 2)})`,
  );
  return rich` ${strong('Still to sign: ', enumeration(signers), '.')}`;
}

/** Whose approval is void though no campaign has a line for it: of a vendor's contract, what a system can take, a record. */
function otherRolesText({ changes, verdict: { waitingFor } }: ReviewDocument): Rich {
  const signing = new Set(waitingFor.map(({ role }) => role));
  const roles = changes.flatMap(({ level, role }) => (level === 'breaking' && role !== null ? role : []));
  const others = [...new Set(roles)].filter((role) => !signing.has(role));
  if (others.length === 0) return [];
  return rich` ${strong('To be agreed with: ', enumeration(others.map(roleText)), '.')}`;
}

/** The line about the two versions at the bottom. */
export function comparedText({ base, head }: ReviewDocument): Rich {
  const short = (commit: string) => code(commit.slice(0, 7));
  const now = head.commit === null ? 'The working tree' : version(head.ref, head.commit);
  return rich`${now} compared with ${version(base.ref, base.commit)}`;

  function version(ref: string | null, commit: string): Rich {
    if (ref === null || commit.startsWith(ref)) return [short(commit)];
    return rich`${code(ref)} (${short(commit)})`;
  }
}
