/** What a report has that an earlier one has not: findings are matched as those of two versions are. */
import { surplus } from './findings-between.ts';
import type { JsonReport } from './report-json.ts';

type JsonFinding = JsonReport['findings'][number];

/** In the order of the report. Neither lines nor words make a finding new. */
export function findingsSince(
  earlier: Pick<JsonReport, 'findings'>,
  { findings }: Pick<JsonReport, 'findings'>,
): JsonFinding[] {
  const before = Map.groupBy(earlier.findings, placeAndCode);
  const fresh = new Set(
    [...Map.groupBy(findings, placeAndCode)].flatMap(([key, now]) =>
      surplus(now, before.get(key) ?? [], ({ message }) => message),
    ),
  );
  return findings.filter((finding) => fresh.has(finding));
}

function placeAndCode({ code, within }: JsonFinding): string {
  return `${code}\n${within}`;
}
