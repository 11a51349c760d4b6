/** People are on call for the campaign, and nobody is in the second in which it brings most. */
import { type Campaign, type SourceFile, type Workspace, writtenName } from '@liaison/model';
import { isClosed, isDraft } from './campaign-status.ts';
import { clockTime } from './clock-time.ts';
import { defineCheck } from './define-check.ts';
import { insertStatement } from './edits.ts';
import { rps } from './figures.ts';
import type { Fix } from './finding.ts';
import { hoursAround, lineBefore, unwatchedPeak } from './launch-watch.ts';

interface Data {
  readonly system: string;
  readonly rate: number;
  readonly when: string;
}

export const onCallGap = defineCheck({
  code: 'on-call-gap',
  category: 'agreement',
  severity: 'warning',
  on: 'campaign',
  message: ({ system, rate, when }: Data) =>
    `Nobody is on call on ${when}, when \`${system}\` gets most, ${rps(rate)}`,
  help: 'Add an `on-call` line, or make the hours of one longer, so that they hold that second and the hour behind it',
  fixable: true,
  run(campaign, { workspace, file, settings }, report) {
    if (isDraft(campaign) || isClosed(campaign)) return;
    const { onCall } = campaign;
    const peak = unwatchedPeak(
      onCall.map(({ range }) => range),
      campaign,
      workspace,
      settings.parameters.standardChangeShare / 100,
    );
    const line = peak && lineBefore(onCall, peak.at, campaign);
    if (!line) return;
    report({
      at: line.range?.span ?? line.span,
      data: { system: peak.system, rate: peak.rate, when: clockTime(peak.at, campaign.timezone) },
      fixes: fixesOf(campaign, line, peak.at, file, workspace),
    });
  },
});

/** Whoever was on call last goes on, or the owner in IT comes in. */
function fixesOf(
  campaign: Campaign,
  { person }: Campaign['onCall'][number],
  at: number,
  file: SourceFile,
  workspace: Workspace,
): Fix[] {
  const hours = hoursAround(at, campaign);
  const known = [campaign.itOwner, person].flatMap(
    (each) => workspace.resolveTo('person', each)?.declaration.name ?? [],
  );
  if (hours === undefined) return [];
  return [...new Set(known)].map((name) => ({
    title: `Put \`${name}\` on call for those hours`,
    safety: 'suggested',
    edits: [insertStatement(file, campaign, `on-call ${writtenName(name)} ${hours}`, ['on-call'])],
  }));
}
