/** Channels that get their people from the very form to which they lead, directly or over other forms. */
import { type Campaign, type Channel, type Reference, sentShare, type Workspace } from '@liaison/model';
import { isClosed } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import { channelsTo, feedOf } from './form-feeds.ts';
import { relatedPlace } from './related-places.ts';

/** A channel that gets its people from a form. */
interface Fed {
  readonly channel: Channel;
  readonly form: string;
  readonly reference: Reference;
  /** The channels that lead people to that form. */
  readonly sources: readonly Channel[];
}

export const audienceCircle = defineCheck({
  code: 'audience-circle',
  category: 'capacity',
  severity: 'error',
  on: 'campaign',
  message: (data: { path: readonly string[] }) => `People go round in a circle: ${written(data.path)}`,
  help: 'Land the channel on a page without the form, or write in `audience` how many people there are',
  run(campaign, { workspace, file }, report) {
    if (isClosed(campaign)) return;
    const fed = fedChannels(campaign, workspace);
    for (const start of fed.values()) {
      const circle = shortestCircle(start, fed, campaign);
      if (circle.length === 0) continue;
      report({
        at: start.reference.span,
        data: { path: [...circle.flatMap(({ channel, form }) => [channel.name, form]), start.channel.name] },
        related: circle
          .slice(1)
          .map(({ channel, form, reference }) =>
            relatedPlace(file, reference.span, `\`${channel.name}\` gets its people from form \`${form}\``),
          ),
      });
    }
  },
});

/** Channels of which the people come from a form, and from where they come to it. */
function fedChannels(campaign: Campaign, workspace: Workspace): Map<Channel, Fed> {
  return new Map(
    campaign.channels.flatMap((channel): [Channel, Fed][] => {
      const feed = feedOf(channel, workspace);
      if (!feed) return [];
      const { capture, reference } = feed;
      // With a share of 0 it is said that nobody sends the form a second time.
      const sources = channelsTo(capture, campaign).filter((source) => sentShare(capture, source) !== 0);
      return [[channel, { channel, form: capture.name, reference, sources }]];
    }),
  );
}

/** From a channel back to itself over channels that stand after it only, so that each circle is told once. */
function shortestCircle(start: Fed, fed: ReadonlyMap<Channel, Fed>, { channels }: Campaign): Fed[] {
  const order = new Map(channels.map((channel, index) => [channel, index]));
  const first = order.get(start.channel) ?? 0;
  const seen = new Set<Channel>();
  const queue: Fed[][] = [[start]];
  // A queue that grows while it is read.
  for (const path of queue) {
    for (const source of path.at(-1)?.sources ?? []) {
      if (source === start.channel) return path;
      const next = fed.get(source);
      if (!next || seen.has(source) || (order.get(source) ?? 0) < first) continue;
      seen.add(source);
      queue.push([...path, next]);
    }
  }
  return [];
}

/** All of a short circle; of a long one, the beginning and the end. */
function written(path: readonly string[]): string {
  const shown = path.length <= 5 ? path : [...path.slice(0, 2), '…', ...path.slice(-2)];
  return shown.map((name) => (name === '…' ? name : `\`${name}\``)).join(' ← ');
}
