/** What systems get: before and after, alone and with everybody, beside what they can take. */
import type { ReviewDocument } from '@liaison/checks';
import { figure, isoInstant, percent, rps } from '@liaison/model';
import { besideLimit, shareText } from '../load/amounts.ts';
import { dayTime, hourMinute, UTC, zoneNamed } from '../page/times.ts';
import { isConcerned, isMoved, type Load } from './load-moves.ts';
import type { Part, Section } from './review-page.ts';
import { BREAK, code, joined, names, prose, type Rich, rich, strong } from './rich-text.ts';

/** So many systems that fit stand in the table; the others are folded. */
const MOST_FITTING = 8;

/** The system that it matters most to, in a sentence; nothing where no load changed. */
export function loadSentence({ loads }: ReviewDocument): Rich | undefined {
  const concerned = loads.find((load) => load.after && isConcerned(load));
  if (concerned?.after) {
    const { system, before, after, timezone } = concerned;
    const past = isMoved(concerned) && rich`, up to now ${rps(before?.rate ?? 0)}`;
    const figures = rich`${strong(`${amountOf(concerned)} rps`)}${past}`;
    return rich`In its worst second ${code(system)} gets ${figures}: ${limitText(concerned)}, on ${timeText(after.at, timezone)}.`;
  }
  const added = loads.flatMap((load) => load.changed.map((share) => ({ load, share })));
  const [most] = added
    .filter(({ share }) => (share.after ?? 0) > (share.before ?? 0))
    .sort((a, b) => ofUsable(b.load, b.share.after) - ofUsable(a.load, a.share.after));
  if (!most?.load.after) return undefined;
  const { load, share } = most;
  const brought = rich`${code(share.campaign)} brings up to ${strong(rps(share.after ?? 0))} to ${code(load.system)}`;
  return rich`${brought}; the worst second there stays what it was: ${amountOf(load)} rps, ${limitText(load)}.`;
}

function ofUsable({ usable }: Load, rate: number | null): number {
  return (rate ?? 0) / (usable ?? 1);
}

function limitText(load: Load): Rich {
  if (load.usable === null || load.share === null) return ['nobody says what it can take'];
  return rich`${exactShare(load)} of the ${rps(load.usable)} that it can take`;
}

export function loadSection({ loads }: ReviewDocument): Section | undefined {
  const { shown } = split(loads);
  if (shown.length === 0) return undefined;
  const parts = [table(shown), legend(shown), ...tips(shown)];
  return { sign: '📈', heading: 'Load on systems in their worst second', parts };
}

/** Systems that are left for the fold. */
export function foldedLoads({ loads }: ReviewDocument): Section | undefined {
  const { folded } = split(loads);
  if (folded.length === 0) return undefined;
  return { sign: '📈', heading: 'Load on more systems', parts: [table(folded)] };
}

function split(loads: readonly Load[]): { shown: Load[]; folded: Load[] } {
  const small = loads.filter(
    (load) => !isConcerned(load) && load.changed.every((share) => isSmall(load, share)),
  );
  const fitting = loads.filter((load) => load.fits && load.share !== null && !small.includes(load));
  const rest = new Set([...small, ...fitting.slice(MOST_FITTING)]);
  return { shown: loads.filter((load) => !rest.has(load)), folded: [...rest] };
}

/** Less than anybody would talk about, within its budget. */
function isSmall({ usable }: Load, { before, after, budget }: Load['changed'][number]): boolean {
  const most = Math.max(before ?? 0, after ?? 0);
  return usable !== null && most < SMALL * usable && (budget === null || most <= budget);
}

const SMALL = 0.01;

function table(loads: readonly Load[]): Part {
  const alone = loads.some(({ changed }) => changed.length > 1)
    ? 'Each campaign alone'
    : 'The campaign alone';
  const columns = [
    { heading: 'System' },
    { heading: 'Everyday', isNumber: true },
    { heading: alone },
    { heading: 'With all others' },
    { heading: 'Usable', isNumber: true },
    { heading: 'Used', isNumber: true },
    { heading: 'Worst second' },
  ];
  const rows = loads.map(row);
  const isUsed = columns.map((_, i) => rows.some((cells) => (cells[i]?.length ?? 0) > 0));
  return {
    type: 'table',
    columns: columns.filter((_, i) => isUsed[i]),
    rows: rows.map((cells) => cells.filter((_, i) => isUsed[i])),
  };
}

function row(load: Load): Rich[] {
  const { system, owner, before, after, usable, timezone, others } = load;
  const [old, now] = [before && figure(before.rate), after && amountOf(load)];
  return [
    rich`${sign(load)} ${code(system)}${owner !== null && rich`${BREAK}${owner}`}`,
    after ? [figure(after.everyday)] : [],
    alone(load),
    rich`${change(old, now)}${others.length > 0 && rich`${BREAK}also ${names(others, 2)}`}`,
    usable === null ? ['?'] : [figure(usable)],
    load.share === null ? [] : [strong(exactShare(load))],
    after ? timeText(after.at, timezone) : [],
  ];
}

function sign({ fits, usable, after }: Load): string {
  if (!fits) return '⛔';
  return usable === null && after ? '❔' : '✅';
}

/** What each campaign of the change brings, in its own worst second, and the budget that it has for that. */
function alone({ changed }: Load): Rich {
  const isOne = changed.length === 1;
  const lines = changed.slice(0, MOST_CAMPAIGNS).map(({ campaign, before, after, budget }) => {
    const isOver = budget !== null && after !== null && after > budget;
    const limit = budget !== null && after !== null && rich` of ${figure(budget)} budgeted${isOver && ' ⚠️'}`;
    const rate = after === null ? null : budget === null ? figure(after) : besideLimit(after, budget);
    return rich`${!isOne && rich`${code(campaign)} `}${change(before === null ? null : figure(before), rate)}${limit}`;
  });
  const more = changed.length - lines.length;
  return joined(more > 0 ? [...lines, `and ${more} more`] : lines, BREAK);
}

const MOST_CAMPAIGNS = 4;

/** `288 → **612**`; one of them where nothing moved. */
function change(before: string | null, after: string | null): Rich {
  if (before === null && after === null) return [];
  if (before === after) return [before ?? ''];
  if (before === null) return rich`new: ${strong(after)}`;
  return rich`${before} → ${strong(after ?? '0')}`;
}

function amountOf({ after, usable }: Load): string {
  const rate = after?.rate ?? 0;
  return usable === null ? figure(rate) : besideLimit(rate, usable);
}

/** What is not all of it is never told as all. */
function exactShare({ share, fits }: Load): string {
  const text = shareText(share ?? 0);
  if (percent(share ?? 0) !== '100 %' || share === 1) return text;
  return fits ? '99.9 %' : 'more than 100 %';
}

function legend(loads: readonly Load[]): Part {
  const tests = new Map<string, string[]>();
  for (const { system, tested } of loads)
    if (tested !== null) tests.set(tested, [...(tests.get(tested) ?? []), system]);
  const dates = [...tests].map(([date, systems]) => rich`${names(systems)} on ${date}`);
  const tested = dates.length > 0 && rich` Tested: ${joined(dates)}.`;
  const unknown = loads.some(({ usable, after }) => usable === null && after);
  return {
    type: 'note',
    text: rich`Requests per second. Usable is the capacity less its headroom${unknown && '; ❔ nobody states a capacity'}.${tested}`,
  };
}

/** What would help, system by system; those for which nothing was found together. */
function tips(loads: readonly Load[]): Part[] {
  const full = loads.filter(({ fits }) => !fits);
  const fixes = full.flatMap(({ system, fix }): Part[] =>
    fix
      ? [{ type: 'tip', text: rich`${strong(code(system), ' fits')} with this change: ${prose(fix.title)}.` }]
      : [],
  );
  const others = full.filter((load) => !load.fix && isConcerned(load)).map(({ system }) => system);
  if (others.length === 0) return fixes;
  const text = rich`For ${names(others)} no single change was found with which ${others.length === 1 ? 'it fits' : 'they fit'}.`;
  return [...fixes, { type: 'tip', text }];
}

/** `Fri 2026-11-27 10:15 Europe/Berlin (09:15 UTC)`. */
export function timeText(iso: string, timezone: string | null): Rich {
  const instant = Math.round(Date.parse(iso) / 1000);
  const zone = zoneNamed(timezone ?? 'UTC');
  const there = dayTime(instant, zone);
  if (zone.name === 'UTC') return [`${there} UTC`];
  const day = dayTime(instant, UTC);
  const isSameDay = day.slice(0, 14) === there.slice(0, 14);
  const utc = isSameDay ? clock(instant) : day;
  return [`${there} ${zone.name} (${utc} UTC)`];
}

function clock(instant: number): string {
  const seconds = isoInstant(instant).slice(17, 19);
  return seconds === '00' ? hourMinute(instant, UTC) : `${hourMinute(instant, UTC)}:${seconds}`;
}
