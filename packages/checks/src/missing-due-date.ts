/** A request that says what is needed and from whom, and not until when. */
import { launchDay } from '@liaison/model';
import { hasBrokenLine } from './broken-lines.ts';
import { defineCheck } from './define-check.ts';
import { replaceText } from './edits.ts';
import type { Fix } from './finding.ts';
import { openRequests, sensibleDueDay } from './requests.ts';

interface Data {
  readonly request: string;
  /** Before which it must be there. */
  readonly launch: string | undefined;
}

export const missingDueDate = defineCheck({
  code: 'missing-due-date',
  category: 'agreement',
  severity: 'warning',
  on: 'campaign',
  message: ({ request }: Data) => `\`${request}\` is asked for without a day on which it is due`,
  help: ({ launch }) =>
    `Agree with whoever does it, and write \`due\` with a day${launch === undefined ? '' : ` before the launch on ${launch}`}`,
  fixable: true,
  run(campaign, { workspace, file }, report) {
    for (const need of openRequests(campaign)) {
      const { due, from, name, nameSpan } = need;
      // A line that says not even from whom is not finished: missing-value says so.
      if (due || !from || name === '' || hasBrokenLine(file, from.span)) continue;
      const launch = launchDay(campaign);
      const day = sensibleDueDay(campaign, workspace);
      const edits = [replaceText(file, { start: from.span.end, end: from.span.end }, ` due ${day}`)];
      const fix: Fix = { title: `Ask for it by ${day}`, safety: 'suggested', edits };
      report({ at: nameSpan, data: { request: name, launch }, fixes: day === undefined ? [] : [fix] });
    }
  },
});
