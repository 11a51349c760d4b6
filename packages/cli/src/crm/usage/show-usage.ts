/** `liaison crm usage`: who writes a field of a CRM. */
import { crmUsage } from '@liaison/checks';
import { nearestNames } from '@liaison/model';
import type { Io } from '../../io.ts';
import { readPlanningWorkspace } from '../../plan/read-workspace.ts';
import { reportProblems } from '../../repository/report-problems.ts';
import { UserError } from '../../user-error.ts';
import { usageText } from './usage-text.ts';

export interface UsageOptions {
  readonly format: 'text' | 'json';
}

/** Exit code 0: some campaign writes it; 1: none does; 2: there is no such name, or something could not be read. */
export async function showUsage(
  io: Io,
  [asked = '']: readonly string[],
  { format }: UsageOptions,
): Promise<number> {
  const { root, workspace, problems } = await readPlanningWorkspace(io, undefined);
  const answer = crmUsage(asked, workspace);
  if (!answer.known) {
    reportProblems(io, problems);
    throw unknownName(asked, answer.names);
  }
  const { usage } = answer;
  io.stdout.write(format === 'json' ? `${JSON.stringify(usage, null, 2)}\n` : usageText(usage, { root, io }));
  reportProblems(io, problems);
  if (problems.length > 0) return 2;
  return usage.summary.writers > 0 ? 0 : 1;
}

/** Of a field whose object is known, the fields of that object are nearer than those of all others. */
function unknownName(asked: string, names: readonly string[]): UserError {
  if (names.length === 0) {
    return new UserError(
      'No schema of a CRM is here',
      '`liaison crm import` writes one, `liaison crm pull` too',
    );
  }
  const meant = meantNames(asked.slice(asked.indexOf('/') + 1), names).map((known) => `\`${known}\``);
  return new UserError(
    `No schema and no campaign has \`${asked}\``,
    meant.length > 0
      ? `Did you mean ${meant.join(' or ')}?`
      : 'Write it as `Lead.Email`, `Lead`, or with the crm before it, `salesforce/Lead.Email`',
  );
}

/** Where the object is known, only its fields are compared, by their own names. */
function meantNames(name: string, names: readonly string[]): string[] {
  const object = names.find((known) => !known.includes('.') && name.startsWith(`${known}.`));
  if (object === undefined) return nearestNames(name, names);
  const own = names.flatMap((known) =>
    known.startsWith(`${object}.`) ? known.slice(object.length + 1) : [],
  );
  return nearestNames(name.slice(object.length + 1), own).map((known) => `${object}.${known}`);
}
