/** Evidence that nobody can look at: without the person who showed it, the day, or the link. */
import type { GivenEvidence } from '@liaison/model';
import { hasBrokenLine } from './broken-lines.ts';
import { isClosed, isDraft } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';

interface Data {
  readonly kind: string;
  /** "a day (`on`)". */
  readonly lacks: readonly string[];
}

export const incompleteEvidence = defineCheck({
  code: 'incomplete-evidence',
  category: 'evidence',
  severity: 'warning',
  on: 'campaign',
  message: ({ kind, lacks }: Data) => `This \`${kind}\` lacks ${listed(lacks)}`,
  help: 'Write who showed it, on which day, and where one can see it: only then can the other side rely on it',
  run(campaign, { file }, report) {
    if (isDraft(campaign) || isClosed(campaign)) return;
    for (const given of campaign.evidence) {
      const { evidence, span } = given;
      const lacks = missingParts(given);
      if (!evidence || lacks.length === 0 || hasBrokenLine(file, span)) continue;
      report({ at: evidence.span, data: { kind: evidence.name, lacks } });
    }
  },
});

function missingParts({ person, date, link }: GivenEvidence): string[] {
  return [...(person ? [] : ['a person']), ...(date ? [] : ['a day']), ...(link ? [] : ['a link'])];
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
