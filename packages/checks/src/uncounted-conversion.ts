/** A channel that brings people to do something that no metric of the campaign counts. */
import { isClosed, isDraft } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';

interface Data {
  readonly channel: string;
  readonly event: string;
}

export const uncountedConversion = defineCheck({
  code: 'uncounted-conversion',
  category: 'tracking',
  severity: 'info',
  on: 'campaign',
  message: ({ channel, event }: Data) => `\`${channel}\` converts to \`${event}\`, and no metric counts that`,
  help: ({ event }) =>
    `Add \`counts ${event}\` to the metric that says how many there were, or a metric that does`,
  run(campaign, { workspace }, report) {
    if (isClosed(campaign) || isDraft(campaign)) return;
    const counted = new Set(campaign.metrics.flatMap(({ counts }) => counts?.name ?? []));
    // Who says of no metric what it counts leaves it to the titles.
    if (counted.size === 0) return;
    for (const channel of campaign.channels) {
      for (const { event } of channel.converts) {
        if (!event || counted.has(event.name) || !workspace.resolve(event)) continue;
        counted.add(event.name);
        report({ at: event.span, data: { channel: channel.name, event: event.name } });
      }
    }
  },
});
