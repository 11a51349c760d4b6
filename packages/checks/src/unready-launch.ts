/** A campaign that goes out in a few days, and has not the level of readiness that it needs. */
import {
  type Criterion,
  daysBetween,
  isAtLeast,
  isCounted,
  launchDay,
  missingFor,
  type ReadinessLevel,
} from '@liaison/model';
import { campaignReadiness, missingWords, neededLevel } from './campaign-readiness.ts';
import { defineCheck } from './define-check.ts';
import { subjectOf } from './wording.ts';

interface Data {
  readonly subject: string;
  readonly launch: string;
  readonly needed: ReadinessLevel;
  readonly count: number;
  readonly words: string;
}

export const unreadyLaunch = defineCheck({
  code: 'unready-launch',
  category: 'evidence',
  severity: 'warning',
  on: 'campaign',
  asksLoad: true,
  message: ({ subject, launch, needed, count }: Data) =>
    `${subject} goes out on ${launch}, and ${count} ${count === 1 ? 'thing is' : 'things are'} missing for ${needed}`,
  help: ({ words }) => `${words}; \`liaison readiness\` lists everything`,
  run(campaign, { workspace, settings }, report) {
    const launch = launchDay(campaign);
    if (launch === undefined || !isCounted(campaign)) return;
    const days = daysBetween(workspace.today, launch);
    if (days < 0 || days > settings.parameters.readyDays) return;
    const readiness = campaignReadiness(campaign, workspace, settings);
    const needed = neededLevel(readiness, settings);
    if (isAtLeast(readiness.level, needed)) return;
    const missing = missingFor(needed, readiness);
    const [alone, here] = [true, false].map((isTold) =>
      missing.filter(({ id }) => TOLD_ALONE.has(id) === isTold),
    ) as [Criterion[], Criterion[]];
    // Where each has a check of its own, they are told one by one.
    if (here.length === 0) return;
    report({
      at: campaign.nameSpan,
      data: {
        subject: subjectOf(campaign),
        launch,
        needed,
        count: missing.length,
        words: missingWords([...here, ...alone]),
      },
    });
  },
});

/** Criteria that a check of their own asks for, whatever the day. */
const TOLD_ALONE: ReadonlySet<string> = new Set([
  'owner',
  'it-owner',
  'flight',
  'names',
  'forecast',
  'budget',
  'fields',
  'approvals',
  'contingency',
  'on-call',
]);
