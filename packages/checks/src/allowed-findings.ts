/** What is left of the findings of a file when the echoes of syntax errors and what is allowed are taken out. */
import { type AllowComment, countBefore, entryOf, type SourceFile, type Span } from '@liaison/model';
import { isInForce } from './allows-in-force.ts';
import { severityOf } from './decided-severity.ts';
import type { AllowSubject, Check } from './define-check.ts';
import type { Finding } from './finding.ts';
import { isLost, unfinishedDeclarations } from './lost-places.ts';
import type { Settings } from './settings.ts';
import { SpanSet } from './span-set.ts';

/** The check that speaks about what cannot be read. */
const SYNTAX = 'syntax';

/**
 * Where the parser lost its way only the syntax error counts. And nothing can be said to be missing in a
 * declaration that lost a part, or has a line that nobody understands: it may be written there.
 */
export function withoutEchoes(
  findings: readonly Finding[],
  file: SourceFile,
  checks: readonly Check[],
): readonly Finding[] {
  if (findings.length === 0) return findings;
  const names = new Set(unfinishedDeclarations(file).map(({ nameSpan }) => nameSpan.start));
  if (names.size === 0 && file.problems.length === 0) return findings;
  const allowable = new Set(checks.filter((check) => check.allowable).map(({ code }) => code));
  return findings.filter(({ code, at: { span } }) => {
    if (code === SYNTAX) return true;
    return !isLost(span.start, file) && !(allowable.has(code) && names.has(span.start));
  });
}

/** The findings of a file that no comment allows, and what those look at who judge the comments. */
export function withoutAllowed(
  findings: readonly Finding[],
  { allows }: SourceFile,
  checks: readonly Check[],
  settings: Settings,
  today: string,
): { readonly left: readonly Finding[]; readonly subjects: readonly AllowSubject[] } {
  if (allows.length === 0) return { left: findings, subjects: [] };
  const codes = new Map(
    checks.flatMap(({ code, formerly }) => [code, ...formerly].map((name) => [name, code] as const)),
  );
  const forbidden = new Set(checks.filter(({ allowable }) => !allowable).map(({ code }) => code));
  const places = Map.groupBy(
    findings.map(({ code, at }) => ({ code, start: at.span.start })).sort((a, b) => a.start - b.start),
    ({ code }) => code,
  );
  const used = new Map<AllowComment, Set<string>>(allows.map((allow) => [allow, new Set()]));
  const silenced = new Map<string, Span[]>();
  for (const allow of allows) {
    for (const [code, name] of codesOf(allow, codes)) {
      const span = coverOf(allow);
      const found = places.get(code) ?? [];
      const first = span && found[countBefore(found, span.start, ({ start }) => start)];
      if (!first || first.start >= span.end || forbidden.has(code)) continue;
      used.get(allow)?.add(name);
      if (isInForce(allow, settings, today)) entryOf(silenced, code, (): Span[] => []).push(span);
    }
  }
  const sets = new Map([...silenced].map(([code, spans]) => [code, new SpanSet(spans)]));
  const known = namesOf(checks, settings);
  return {
    left: findings.filter(({ code, at }) => !sets.get(code)?.has(at.span.start)),
    subjects: allows.map((allow) => ({ allow, used: used.get(allow) ?? new Set(), known })),
  };
}

/** What a comment may name. */
function namesOf(checks: readonly Check[], settings: Settings): AllowSubject['known'] {
  return new Map(
    checks.flatMap((check) => {
      const active = severityOf(check, settings) !== 'off';
      return [check.code, ...check.formerly].map(
        (code) => [code, { allowable: check.allowable, active }] as const,
      );
    }),
  );
}

/** The codes of a comment in today's names, each with the name by which the comment calls it first. */
function codesOf(allow: AllowComment, codes: ReadonlyMap<string, string>): Map<string, string> {
  const named = new Map<string, string>();
  for (const { value } of allow.codes) {
    const code = codes.get(value) ?? value;
    if (!named.has(code)) named.set(code, value);
  }
  return named;
}

/** What a comment covers, never less than one character. */
function coverOf({ covers }: AllowComment): Span | undefined {
  return covers && { start: covers.start, end: Math.max(covers.end, covers.start + 1) };
}
