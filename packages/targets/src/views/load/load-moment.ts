/** One second of a system: everyday load and channels, with the lines that they come from. */
import type { SystemForecast, Workspace } from '@liaison/model';
import { placeOf, type SourcePlace } from '../../page/source-place.ts';

export interface MomentPart {
  readonly campaign: string;
  readonly channel: string;
  readonly place: SourcePlace | null;
  /** Requests per second. */
  readonly rate: number;
  /** Visits per second; 0 for clicks of machines. */
  readonly visits: number;
}

export interface LoadMoment {
  readonly at: number;
  readonly rate: number;
  /** Of the stated capacity; null where none is stated. */
  readonly share: number | null;
  readonly everyday: number;
  /** The heaviest first. */
  readonly parts: readonly MomentPart[];
}

type Moment = NonNullable<SystemForecast['moment']>;

export function loadMoment(moment: Moment, workspace: Workspace): LoadMoment {
  return {
    at: Date.parse(moment.at) / 1000,
    rate: moment.rate,
    share: moment.share,
    everyday: moment.everyday,
    parts: moment.parts.map(({ campaign, channel, rate, visits }) => ({
      campaign,
      channel,
      rate,
      visits,
      place: placeOfChannel(campaign, channel, workspace),
    })),
  };
}

function placeOfChannel(campaign: string, channel: string, workspace: Workspace): SourcePlace | null {
  for (const { declaration, file } of workspace.lookup('campaign', campaign)) {
    const found = declaration.channels.find(({ name }) => name === channel);
    if (found) return placeOf(file, found.nameSpan);
  }
  return null;
}
