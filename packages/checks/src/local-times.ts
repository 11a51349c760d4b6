/** Where a declaration names a time of day on a clock of its own, and which clock that is. */
import {
  type Campaign,
  type Channel,
  clocksOf,
  type DateRange,
  localSeconds,
  localTimesOf,
  type Moment,
  rangeInstants,
  type Send,
  type System,
  type Workspace,
  type Zone,
  zoneOf,
} from '@liaison/model';

/** A time as it is written, and all local times that it stands for. */
export interface LocalTime {
  readonly moment: Moment;
  /** The clocks that it is read from: one, or those of the recipients. */
  readonly zones: readonly Zone[];
  /** Whether a stretch of time begins or ends here. */
  readonly edge: 'begin' | 'end';
  /** Local seconds of this time and of its repetitions, if another moment stood in its place. */
  readonly localsFrom: (moment: Moment) => readonly number[];
}

/** Every moment with a time of which the clock is known. Dates alone are whole days on any clock. */
export function localTimes(declaration: Campaign | System, workspace: Workspace): LocalTime[] {
  switch (declaration.kind) {
    case 'campaign':
      return ofCampaign(declaration, workspace);
    case 'system': {
      const lines = [...declaration.freezes, ...declaration.maintenance];
      return ofRanges(
        lines.map(({ range }) => range),
        zoneOf(declaration.timezone?.value ?? ''),
      );
    }
  }
}

function ofCampaign(campaign: Campaign, workspace: Workspace): LocalTime[] {
  const zone = zoneOf(campaign.timezone?.value ?? '');
  const ranges = [campaign.runs, ...[...campaign.onCall, ...campaign.waitingRooms].map(({ range }) => range)];
  return [
    ...ofRanges(ranges, zone),
    ...campaign.channels.flatMap((channel) => {
      const own = channel.timezone ? zoneOf(channel.timezone.value) : zone;
      if (!own) return [];
      return [
        ...ofRanges([channel.runs, ...channel.during], own),
        ...channel.sends.flatMap((send) => ofSend(send, channel, campaign, own, workspace)),
      ];
    }),
  ];
}

function ofSend(
  send: Send,
  channel: Channel,
  campaign: Campaign,
  zone: Zone,
  workspace: Workspace,
): LocalTime[] {
  const runs = channel.runs ?? campaign.runs;
  const until = runs && rangeInstants(runs, zone)?.to;
  const zones = clocksOf(send, channel, zone, workspace).map((clock) => clock.zone);
  const sent = (moment: Moment) => localTimesOf({ ...send, moment }, zone, until, workspace);
  return [
    ...(send.moment?.time ? [{ moment: send.moment, zones, edge: 'begin' as const, localsFrom: sent }] : []),
    ...ofMoment(send.every?.until, zone, 'end'),
  ];
}

function ofRanges(ranges: readonly (DateRange | undefined)[], zone: Zone | undefined): LocalTime[] {
  return ranges.flatMap((range) =>
    range && zone ? [...ofMoment(range.from, zone, 'begin'), ...ofMoment(range.to, zone, 'end')] : [],
  );
}

function ofMoment(moment: Moment | undefined, zone: Zone, edge: LocalTime['edge']): LocalTime[] {
  if (moment?.time === undefined) return [];
  return [{ moment, zones: [zone], edge, localsFrom }];
}

function localsFrom({ date, time }: Moment): number[] {
  const local = localSeconds(date, time);
  return local === undefined ? [] : [local];
}
