/** What the options of `liaison load` ask for: names that must exist, and moments on a clock. */
import {
  type ForecastQuestion,
  isRealDate,
  isRealTime,
  momentInstant,
  nearestNames,
  rangeInstants,
  UTC,
  type Workspace,
  type Zone,
  zoneOf,
} from '@liaison/model';
import { UserError } from '../user-error.ts';
import type { LoadOptions } from './forecast-repository.ts';

export interface LoadQuestion extends ForecastQuestion {
  /** The clock on which times are read and shown. */
  readonly clock: Zone;
  /** Whether somebody chose that clock; otherwise a chart may take that of the heaviest campaign. */
  readonly isChosen: boolean;
}

/** Throws a `UserError` for names that are not there and for what is no moment. */
export function readQuestion(options: LoadOptions, workspace: Workspace): LoadQuestion {
  const systems = readNames('system', options.system, workspace);
  const campaigns = readNames('campaign', options.campaign, workspace);
  const chosen = readZone(options.timezone) ?? zoneOfOne(campaigns, workspace);
  const clock = chosen ?? UTC;
  const from = readMoment(options.from, '--from', clock)?.from;
  const to = readMoment(options.to, '--to', clock)?.to;
  const at = readMoment(options.at, '--at', clock);
  if (at && at.to > at.from) throw new UserError(`\`--at ${options.at}\` is a day without a time`, MOMENTS);
  if (from !== undefined && to !== undefined && to <= from)
    throw new UserError(`\`--to ${options.to}\` is not after \`--from ${options.from}\``);
  return {
    clock,
    isChosen: chosen !== undefined,
    ...(systems && { systems }),
    ...(campaigns && { campaigns }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(at && { at: at.from }),
  };
}

function readNames(
  kind: 'system' | 'campaign',
  written: readonly string[] | undefined,
  workspace: Workspace,
): ReadonlySet<string> | undefined {
  if (!written) return undefined;
  const known = workspace.all(kind).map(({ declaration }) => declaration.name);
  for (const name of written) if (!known.includes(name)) throw unknownName(kind, name, known);
  return new Set(written);
}

function unknownName(kind: string, name: string, known: readonly string[]): UserError {
  const nearest = nearestNames(name, known, 1)[0];
  const help = nearest
    ? `Did you mean \`${nearest}\`?`
    : known.length > 0
      ? `There ${known.length === 1 ? 'is' : 'are'} ${known.map((each) => `\`${each}\``).join(', ')}`
      : `No ${kind} is declared`;
  return new UserError(`There is no ${kind} \`${name}\``, help);
}

function readZone(written: string | undefined): Zone | undefined {
  if (written === undefined) return undefined;
  const zone = zoneOf(written);
  if (!zone)
    throw new UserError(`\`--timezone ${written}\` is not a time zone`, 'Write it as Europe/Berlin or UTC');
  return zone;
}

function zoneOfOne(campaigns: ReadonlySet<string> | undefined, workspace: Workspace): Zone | undefined {
  const [only, ...others] = campaigns ?? [];
  if (only === undefined || others.length > 0) return undefined;
  const written = workspace.lookup('campaign', only)[0]?.declaration.timezone?.value;
  return written === undefined ? undefined : zoneOf(written);
}

const MOMENTS = 'Write it as `2026-11-27 09:15`, or `2026-11-27T09:15:00Z` for UTC';

const LOCAL = /^(\d{4}-\d\d-\d\d)(?:[T ](\d{1,2}:\d\d(?::\d\d)?))?$/;
const WITH_OFFSET = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d(?::\d\d)?)(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/** From and to: of a time the same instant twice, of a date its first second and that of the next day. */
function readMoment(
  written: string | undefined,
  option: string,
  clock: Zone,
): { from: number; to: number } | undefined {
  if (written === undefined) return undefined;
  const found = instantsOf(written, clock);
  if (!found) throw new UserError(`\`${option} ${written}\` is not a date or a time`, MOMENTS);
  return found;
}

function instantsOf(written: string, clock: Zone): { from: number; to: number } | undefined {
  const absolute = WITH_OFFSET.exec(written);
  const [, date, time] = absolute ?? LOCAL.exec(written) ?? [];
  if (date === undefined || !isRealDate(date) || (time !== undefined && !isRealTime(time))) return undefined;
  if (absolute) {
    const instant = Date.parse(written) / 1000;
    return Number.isNaN(instant) ? undefined : { from: instant, to: instant };
  }
  const span = { start: 0, end: written.length };
  const moment = time === undefined ? { date, span } : { date, time, span };
  if (time === undefined) return rangeInstants({ from: moment, span }, clock);
  const instant = momentInstant(moment, clock)?.instant;
  return instant === undefined ? undefined : { from: instant, to: instant };
}
