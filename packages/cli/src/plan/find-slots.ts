/** `liaison slots`: the days of the next weeks, and what stands against each. */
import { type Slot, type Slots, slotsOf } from '@liaison/checks';
import {
  type Campaign,
  daysBetween,
  isoInstant,
  loadOf,
  statedZone,
  UTC,
  type Workspace,
  wallClock,
  type Zone,
} from '@liaison/model';
import type { Io } from '../io.ts';
import { reportProblems } from '../repository/report-problems.ts';
import { colorsFor } from '../terminal/colors.ts';
import { visibleLine } from '../terminal/visible.ts';
import { UserError } from '../user-error.ts';
import { campaignNamed, readPlanningWorkspace } from './read-workspace.ts';

export interface SlotsOptions {
  readonly weeks: string;
  readonly all?: boolean;
  readonly format: 'text' | 'json';
  readonly today?: string;
}

/** Exit code 0: some day fits; 1: none does; 2: it could not be found out. */
export async function findSlots(
  io: Io,
  [name = '']: readonly string[],
  options: SlotsOptions,
): Promise<number> {
  const weeks = weeksOf(options.weeks);
  const { workspace, settings, problems } = await readPlanningWorkspace(io, options.today);
  const campaign = campaignNamed(name, workspace);
  const zone = statedZone(campaign.timezone) ?? UTC;
  const begin = beginOf(campaign, zone, workspace);
  const first = daysBetween(begin.slice(0, 10), workspace.today) + 1;
  const shifts = Array.from({ length: weeks * 7 }, (_, i) => first + i);
  const found = drained(slotsOf(workspace, campaign, shifts, { settings }));
  const shown = found.slots.map((slot) => ({ ...slot, begins: moved(begin, slot.days) }));
  if (options.format === 'json') io.stdout.write(`${JSON.stringify(asJson(name, found, shown), null, 2)}\n`);
  else printText(io, name, found, shown, { all: options.all === true, zone });
  reportProblems(io, problems);
  if (problems.length > 0) return 2;
  return shown.some(({ fits }) => fits) ? 0 : 1;
}

interface DatedSlot extends Slot {
  /** `YYYY-MM-DD HH:MM` of the first send, on the campaign's clock. */
  readonly begins: string;
}

const MOST_WEEKS = 104;

function weeksOf(written: string): number {
  const weeks = Number(written);
  if (Number.isInteger(weeks) && weeks >= 1 && weeks <= MOST_WEEKS) return weeks;
  throw new UserError(`\`--weeks ${written}\` is not a whole number from 1 to ${MOST_WEEKS}`);
}

/** When the first send of a campaign goes out, or it begins, on its own clock. */
function beginOf(campaign: Campaign, zone: Zone, workspace: Workspace): string {
  const load = loadOf(workspace).of(campaign)?.load;
  const windows = load?.channels.flatMap((channel) => channel.windows.map(({ from }) => from)) ?? [];
  const begin = windows.length > 0 ? wallClock(Math.min(...windows), zone) : campaign.runs?.from.date;
  if (begin) return begin;
  throw new UserError(
    `\`${campaign.name}\` says no day on which it begins`,
    'Write `runs` with its days, or an `at` line in a channel',
  );
}

function moved(begin: string, days: number): string {
  const day = isoInstant(Date.parse(`${begin.slice(0, 10)}T00:00:00Z`) / 1000 + days * 86_400).slice(0, 10);
  return `${day}${begin.slice(10)}`;
}

function drained(slots: Generator<number, Slots>): Slots {
  for (;;) {
    const next = slots.next();
    if (next.done) return next.value;
  }
}

function printText(
  io: Io,
  name: string,
  { always }: Slots,
  slots: readonly DatedSlot[],
  { all, zone }: { all: boolean; zone: Zone },
): void {
  const colors = colorsFor(io.stdout, io.env);
  const line = (text: string) => io.stdout.write(`${text}\n`);
  const free = slots.filter(({ isFree }) => isFree).length;
  const clock = `(clock of ${zone.name})`;
  if (always.length > 0) {
    line(colors.bold(`\`${name}\` fits on none of ${slots.length} days: moving it does not help`));
    line('');
    for (const { code, message } of always) line(`  ${colors.red(`error[${code}]`)} ${visibleLine(message)}`);
    line('');
    line(`Once that is mended, it would fit on ${free} of them ${clock}`);
  } else line(colors.bold(`\`${name}\` fits on ${free} of ${slots.length} days ${clock}`));
  line('');
  for (const slot of slots) {
    if (!slot.isFree && !all) continue;
    const weekday = WEEKDAYS[new Date(`${slot.begins.slice(0, 10)}T00:00:00Z`).getUTCDay()];
    const mark = slot.fits ? colors.green('fits') : slot.isFree ? 'free' : colors.red('no  ');
    const now = slot.days === 0 ? ', as planned' : '';
    line(`  ${weekday} ${slot.begins}  ${mark}  ${reasonOf(slot)}${now}`.trimEnd());
  }
  if (free === 0 && !all) line('  none; `--all` shows what stands against each');
}

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

function reasonOf({ isFree, findings, fullest }: Slot): string {
  if (!isFree)
    return findings
      .map(({ message }) => visibleLine(message))
      .slice(0, 2)
      .join('; ');
  return fullest ? `${fullest.system} at ${Math.round(fullest.share * 100)} % of usable` : '';
}

function asJson(campaign: string, { always }: Slots, slots: readonly DatedSlot[]): unknown {
  return {
    campaign,
    slots: slots.map(({ days, begins, fits, isFree, fullest, findings }) => ({
      days,
      begins,
      fits,
      free: isFree,
      fullest: fullest ? { ...fullest, at: isoInstant(fullest.at) } : null,
      findings: findings.map(({ code, message }) => ({ code, message })),
    })),
    always: always.map(({ code, message }) => ({ code, message })),
  };
}
