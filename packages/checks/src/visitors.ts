/** Which channels send anybody to a page. */
import type { Channel } from '@liaison/model';

/** Whether the channel says how many people it reaches, when, or how many of them come. */
export function bringsVisitors(channel: Channel): boolean {
  return (
    channel.sends.length > 0 ||
    channel.during.length > 0 ||
    [channel.audience, channel.visits, channel.follows, channel.response].some((said) => said !== undefined)
  );
}
