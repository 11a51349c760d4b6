/** From a part of a campaign to the whole. */
import { type Campaign, type Channel, countBefore, type SourceFile } from '@liaison/model';

/** The campaign in whose block a channel stands. */
export function campaignAround(channel: Channel, file: SourceFile): Campaign | undefined {
  const { declarations } = file;
  const around = declarations[countBefore(declarations, channel.span.start, ({ span }) => span.start) - 1];
  return around?.kind === 'campaign' ? around : undefined;
}
