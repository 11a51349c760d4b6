/** What a repository has decided about a check: its rule set, what it says of the check itself, and of a folder. */
import ignore from 'ignore';
import type { Check } from './define-check.ts';
import type { Severity } from './finding.ts';
import { severityIn } from './rule-sets.ts';
import type { Decisions, Settings } from './settings.ts';

/** The severity that settings give to a check; a code wins over its category, and both over the rule set. */
export function severityOf(check: Check, settings: Decisions): Severity | 'off' {
  return said(check, settings.severity) ?? severityIn(settings.rules ?? 'recommended', check);
}

/** The day from which on a check counts in full, where it only advises until then: `YYYY-MM-DD`. */
export function advisoryUntil(check: Check, settings: Decisions, today: string): string | undefined {
  const day = said(check, settings.advisory);
  return day !== undefined && today < day ? day : undefined;
}

function said<T>(check: Check, decided: ReadonlyMap<string, T> | undefined): T | undefined {
  if (!decided || decided.size === 0) return undefined;
  for (const name of [check.code, ...check.formerly, check.category]) {
    const found = decided.get(name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * The settings that hold for a file, by its path below the root: those of the repository, with those of each override
 * whose patterns it matches laid over them, the last one on top. The same object for files with the same overrides.
 */
export function settingsFor(settings: Settings, path: string): Settings {
  const { overrides = [] } = settings;
  if (overrides.length === 0 || !ignore.isPathValid(path)) return settings;
  let layered = kept.get(settings);
  if (!layered) {
    layered = {
      matchers: overrides.map(({ files }) => ignore().add([...files])),
      byMatches: new Map<string, Settings>(),
    };
    kept.set(settings, layered);
  }
  const matches = layered.matchers.flatMap((matcher, at) => (matcher.ignores(path) ? [at] : []));
  const key = matches.join();
  const known = layered.byMatches.get(key);
  if (known) return known;
  const found = matches.reduce<Settings>(
    (below, at) => laidOver(below, overrides[at] as Decisions),
    settings,
  );
  layered.byMatches.set(key, found);
  return found;
}

interface Layered {
  readonly matchers: readonly ReturnType<typeof ignore>[];
  readonly byMatches: Map<string, Settings>;
}

const kept = new WeakMap<Settings, Layered>();

/** A rule set that is chosen for a folder begins anew: what the repository says of single checks is laid over it. */
export function laidOver(below: Settings, { rules = below.rules, severity, advisory }: Decisions): Settings {
  return {
    ...below,
    ...(rules && { rules }),
    severity: new Map([...below.severity, ...severity]),
    advisory: new Map([...(below.advisory ?? []), ...(advisory ?? [])]),
  };
}
