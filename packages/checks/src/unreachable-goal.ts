/** A goal that counts something to which no channel of the campaign leads. */
import { isClosed } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import { SUBMISSION } from './form-feeds.ts';
import { relatedPlace } from './related-places.ts';

interface Data {
  readonly goal: string;
  readonly event: string;
}

export const unreachableGoal = defineCheck({
  code: 'unreachable-goal',
  category: 'tracking',
  severity: 'warning',
  on: 'campaign',
  message: ({ goal, event }: Data) => `Goal \`${goal}\` counts \`${event}\`, to which no channel converts`,
  help: ({ event }) =>
    `Add \`converts … to ${event}\` to the channels that lead there: without it nothing is forecast, and nothing can be compared`,
  run(campaign, { workspace, file }, report) {
    const metric = workspace.resolveTo('metric', campaign.goal)?.declaration;
    const event = metric?.counts;
    if (!metric || !event || !campaign.goal || isClosed(campaign) || !workspace.resolve(event)) return;
    const { channels, captures, statements } = campaign;
    // A campaign that is only the roof of others has none of its own.
    if (channels.length === 0 || statements.some(({ known }) => !known)) return;
    if (event.name === 'visit' || (OF_FORMS.has(event.name) && captures.length > 0)) return;
    if (channels.some(({ converts }) => converts.some((line) => line.event?.name === event.name))) return;
    report({
      at: campaign.goal.span,
      data: { goal: metric.name, event: event.name },
      related: [relatedPlace(file, event.span, 'What it counts')],
    });
  },
});

/** Follow from the `rate` of a form. */
const OF_FORMS: ReadonlySet<string> = new Set([SUBMISSION, 'lead']);
