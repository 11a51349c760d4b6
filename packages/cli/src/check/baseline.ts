/** `check --baseline FILE`: an earlier report, so that only what is new is told. */
import { resolve } from 'node:path';
import { findingsSince, type JsonReport, reportSchema } from '@liaison/checks';
import type { Compared } from '@liaison/targets';
import type { Io } from '../io.ts';
import { readText } from '../repository/read-text.ts';
import { UserError } from '../user-error.ts';

type JsonFinding = JsonReport['findings'][number];

/** The findings of a report that `liaison check --format json` wrote. */
export async function readBaseline(io: Io, written: string): Promise<readonly JsonFinding[]> {
  const read = await readText(resolve(io.cwd, written), written);
  if (!read) throw new UserError(`\`${written}\` does not exist`);
  if (!read.ok) throw new UserError(read.message);
  const report = reportSchema.safeParse(jsonOf(read.text));
  if (report.success) return report.data.findings;
  throw new UserError(
    `\`${written}\` is not a report of \`liaison check\``,
    'Write one with `liaison check --format json`',
  );
}

/** Undefined for what is no JSON. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Which findings of a report are new, and which are gone. */
export function compareWith(
  baseline: readonly JsonFinding[],
  report: Pick<JsonReport, 'findings'>,
): Compared {
  const earlier = { findings: [...baseline] };
  return { new: new Set(findingsSince(earlier, report)), gone: findingsSince(report, earlier) };
}
