/** Whether somebody watches while it matters: the seconds in which a campaign brings most, against written hours. */
import {
  type Campaign,
  type DateRange,
  highestWithin,
  loadOf,
  momentIn,
  ownPeak,
  type Peak,
  rangeInstants,
  statedZone,
  type Workspace,
  type Zone,
} from '@liaison/model';

/** The worst second of a campaign on a system, alone, in which nobody watches. */
export interface UnwatchedPeak extends Peak {
  readonly system: string;
}

/**
 * The worst second outside all ranges, on the system that it fills most; where it brings no more than a small share of
 * what is usable, nobody has to watch. A system counts as watched if nearly as much comes within the ranges. Undefined also where a range is missing or cannot be read: it may hold everything.
 */
export function unwatchedPeak(
  ranges: readonly (DateRange | undefined)[],
  campaign: Campaign,
  workspace: Workspace,
  smallShare: number,
): UnwatchedPeak | undefined {
  const zone = zoneOfCampaign(campaign);
  const spans = ranges.map((range) => range && zone && rangeInstants(range, zone));
  const load = loadOf(workspace).of(campaign)?.load;
  if (!load || spans.length === 0 || spans.includes(undefined)) return undefined;
  let found: UnwatchedPeak | undefined;
  let fullest = smallShare;
  for (const [system, parts] of load.systems) {
    const peak = ownPeak(load, system);
    const usable = loadOf(workspace).system(system)?.limits.usable;
    if (!peak || !usable || peak.rate / usable <= fullest) continue;
    const watched = spans.map((span) => (span ? (highestWithin(parts, span.from, span.to)?.rate ?? 0) : 0));
    if (Math.max(...watched) >= peak.rate * NEARLY) continue;
    fullest = peak.rate / usable;
    found = { ...peak, system };
  }
  return found;
}

const NEARLY = 0.95;

/** The hours around an instant, as they are written: from the full hour before to two hours behind it. */
export function hoursAround(at: number, campaign: Campaign): string | undefined {
  const zone = zoneOfCampaign(campaign);
  if (!zone) return undefined;
  const hour = Math.floor(at / HOUR) * HOUR;
  return `${momentIn(hour - HOUR, zone)} .. ${momentIn(hour + 2 * HOUR, zone)}`;
}

const HOUR = 3600;

/** The clock of a campaign, UTC where it has none; undefined for one that nobody knows. */
function zoneOfCampaign({ timezone }: Campaign): Zone | undefined {
  return statedZone(timezone);
}

/** The line that is nearest before an instant, of lines in any order; else the first. */
export function lineBefore<L extends { readonly range?: DateRange }>(
  lines: readonly L[],
  at: number,
  campaign: Campaign,
): L | undefined {
  const zone = zoneOfCampaign(campaign);
  const begin = ({ range }: L) => (range && zone ? (rangeInstants(range, zone)?.from ?? at) : at);
  const before = lines.filter((line) => begin(line) <= at);
  return before.sort((a, b) => begin(b) - begin(a))[0] ?? lines[0];
}
