/** A change that says nothing of when it was asked for, close to the day on which it has to have been. */
import {
  dayLater,
  daysBetween,
  earliestLaunch,
  isCounted,
  launchDay,
  leadTimesOf,
  type RequestedChange,
  type SourceFile,
} from '@liaison/model';
import { hasBrokenLine } from './broken-lines.ts';
import { defineCheck } from './define-check.ts';
import { replaceText } from './edits.ts';
import type { Fix } from './finding.ts';
import { relatedPlace } from './related-places.ts';
import { knownChanges, needsOf, needsPlace } from './requested-changes.ts';

interface Data {
  readonly kind: string;
  /** "team `ecommerce` needs 15 business days". */
  readonly needs: string;
  /** The last day on which asking is in time. */
  readonly latest: string;
  readonly isLate: boolean;
}

export const undatedChange = defineCheck({
  code: 'undated-change',
  category: 'agreement',
  severity: 'warning',
  on: 'campaign',
  message: ({ kind, needs }: Data) => `Nobody knows when \`${kind}\` was asked for; ${needs}`,
  help: ({ latest, isLate }) =>
    `Write \`requested\` with the day; who has not asked yet ${isLate ? `asks today: ${latest} was the last day` : `asks by ${latest}`}`,
  fixable: true,
  run(campaign, { workspace, file }, report) {
    const launch = launchDay(campaign);
    if (!isCounted(campaign) || campaign.status?.value === 'live') return;
    if (launch === undefined || launch < workspace.today) return;
    for (const { change, kind } of knownChanges(campaign, workspace)) {
      if (change.requested || !change.change || hasBrokenLine(file, change.span)) continue;
      const times = leadTimesOf(campaign, kind, workspace);
      const needed = earliestLaunch(workspace.today, times, workspace)?.needed;
      const latest = needed && dayLater(launch, needed.time, workspace.units, -1);
      // The line may be a plan; close to that day it has to be more.
      if (!needed || latest === undefined || daysBetween(workspace.today, latest) > SOON) continue;
      report({
        at: change.change.span,
        data: {
          kind: kind.declaration.name,
          needs: needsOf(needed),
          latest,
          isLate: latest < workspace.today,
        },
        related: [relatedPlace(needed.by.file, needed.span, needsPlace(needed))],
        fixes: [askedOn(workspace.today, change, file)],
      });
    }
  },
});

/** Days, as for campaigns without a change. */
const SOON = 14;

/** Behind the number of the change, and before its link. */
function askedOn(day: string, { span }: RequestedChange, file: SourceFile): Fix {
  const head = /^change\s+\S+(?:[ \t]+"(?:[^"\\]|\\.)*")?/.exec(file.text.slice(span.start, span.end));
  const end = span.start + (head?.[0].length ?? span.end - span.start);
  const edits = [replaceText(file, { start: end, end }, ` requested ${day}`)];
  return { title: 'Ask for it today', safety: 'suggested', edits };
}
