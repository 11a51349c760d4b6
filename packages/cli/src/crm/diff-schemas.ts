/** `liaison crm diff`: two states of a schema compared, and the campaigns of a repository asked what hurts them. */
import type { CrmObject } from '@liaison/model';
import type { Io } from '../io.ts';
import { messageLine } from '../terminal/message.ts';
import { type ReadSchema, readSchema } from './read-schema.ts';
import { compareSchemas, printReport } from './schema-report.ts';

export interface DiffOptions {
  readonly format: 'text' | 'json';
  readonly repository?: string;
  readonly crm?: string;
  readonly object?: string;
}

/** Exit code 0: nothing breaks; 1: a change is breaking or hurts a campaign; 2: something could not be read. */
export async function diffSchemas(
  io: Io,
  [old = '', now = '']: readonly string[],
  options: DiffOptions,
): Promise<number> {
  const before = await readSchema(io, old, options.object);
  const after = await readSchema(io, now, options.object);
  const compared = await compareSchemas(io, comparable(before, after), comparable(after, before), {
    crm: options.crm ?? before.crm ?? after.crm,
    repository: options.repository,
  });
  const { report } = compared;
  if (options.format === 'json') io.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  else printReport(io, compared);
  const problems = [...before.problems, ...after.problems, ...compared.problems];
  for (const message of problems) io.stderr.write(messageLine('error', message, io));
  if (problems.length > 0) return 2;
  return report.summary.breaking + report.summary.hurting > 0 ? 1 : 0;
}

/** The objects of one side that can be compared: those of the other, if that is one file of an export. */
function comparable({ objects }: ReadSchema, other: ReadSchema): readonly CrmObject[] {
  if (!other.isOneFile) return objects;
  const names = new Set(other.objects.map(({ name }) => name));
  return objects.filter(({ name }) => names.has(name));
}
