/** From a part of a campaign to the whole. */
import { type Campaign, type Channel, declarationBefore, type SourceFile } from '@liaison/model';

/** The campaign in whose block a channel stands. */
export function campaignAround(channel: Channel, file: SourceFile): Campaign | undefined {
  const around = declarationBefore(file, channel.span.start);
  return around?.kind === 'campaign' ? around : undefined;
}
