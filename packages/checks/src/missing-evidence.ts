/** A campaign that everybody has approved, and of which nothing has been shown that it works. */
import {
  type Campaign,
  type Criterion,
  daysBetween,
  isAbout,
  launchDay,
  missingFor,
  type Workspace,
} from '@liaison/model';
import { campaignReadiness, missingWords, neededLevel } from './campaign-readiness.ts';
import { defineCheck } from './define-check.ts';
import { subjectOf } from './wording.ts';

interface Data {
  readonly subject: string;
  readonly count: number;
  readonly words: string;
}

export const missingEvidence = defineCheck({
  code: 'missing-evidence',
  category: 'evidence',
  severity: 'info',
  on: 'campaign',
  asksLoad: true,
  message: ({ subject, count }: Data) =>
    `${subject} is approved, and ${count === 1 ? 'a piece' : `${count} pieces`} of evidence ${count === 1 ? 'is' : 'are'} not there`,
  help: ({ words }) => `${words}: add \`evidence\` with the person, the day and a link once it was done`,
  run(campaign, { workspace, settings }, report) {
    if (campaign.status?.value !== 'approved') return;
    const launch = launchDay(campaign);
    // From then on unready-launch says everything that is missing.
    const days = launch === undefined ? undefined : daysBetween(workspace.today, launch);
    if (days !== undefined && days <= settings.parameters.readyDays) return;
    const readiness = campaignReadiness(campaign, workspace, settings);
    const missing = missingFor(neededLevel(readiness, settings), readiness).filter((criterion) =>
      isEvidence(criterion, campaign, workspace),
    );
    if (missing.length === 0) return;
    report({
      at: campaign.nameSpan,
      data: { subject: subjectOf(campaign), count: missing.length, words: missingWords(missing) },
    });
  },
});

/** Of which there is not even a line that no longer counts. */
function isEvidence({ id, subject }: Criterion, campaign: Campaign, workspace: Workspace): boolean {
  if (!workspace.lookup('evidence', id)[0]) return false;
  return !campaign.evidence.some(
    (given) =>
      given.evidence?.name === id && (subject === undefined || isAbout(given, subject, campaign, workspace)),
  );
}
