/** The report that GitLab shows as Code Quality: a list of issues in the form of Code Climate. */
import type { Result } from './result.ts';

const SEVERITIES = { error: 'critical', warning: 'major', note: 'info' } as const;

/** What is gone is left out: GitLab finds that by itself, comparing with the target branch. */
export function gitlabText(results: readonly Result[]): string {
  const issues = results
    .filter(({ state }) => state !== 'absent' && state !== 'unchanged')
    .map(({ code, level, message, help, at, fingerprint }) => ({
      type: 'issue',
      check_name: code,
      description: help === '' ? message : `${message}. ${help}`,
      categories: ['Compatibility'],
      fingerprint,
      severity: SEVERITIES[level],
      location: { path: at.file, lines: { begin: at.line, end: at.endLine } },
    }));
  return `${JSON.stringify(issues, null, 2)}\n`;
}
