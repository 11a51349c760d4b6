/** From a part of a campaign to the whole. */
import type { Campaign, Channel, SourceFile } from '@liaison/model';

/** The campaign in whose block a channel stands. */
export function campaignAround(channel: Channel, file: SourceFile): Campaign | undefined {
  return file.declarations.find(
    (declaration): declaration is Campaign =>
      declaration.kind === 'campaign' && declaration.channels.includes(channel),
  );
}
