/** What systems get: before and after, alone and with everybody, beside what they can take. */
import type { ReviewDocument } from '@liaison/checks';
import { figure, percent, rps } from '@liaison/model';
import { besideLimit } from '../load/amounts.ts';
import { isConcerned, isMoved, isOtherLimit, type Load } from './load-moves.ts';
import { amountOf, exactShare, limitName, limitText, momentText, timeText, unitText } from './load-words.ts';
import type { Part, Section } from './review-page.ts';
import {
  BREAK,
  code,
  counted,
  enumeration,
  joined,
  names,
  prose,
  type Rich,
  rich,
  strong,
} from './rich-text.ts';

/** So many systems that fit stand in the table; the others are folded. */
const MOST_FITTING = 8;

/** The system that it matters most to, in a sentence; nothing where no load changed that anybody would talk about. */
export function loadSentence({ loads }: ReviewDocument): Rich | undefined {
  const concerned = loads.filter((load) => load.after && isConcerned(load));
  // Where all requests can be served, another limit may be what it is about.
  const least = concerned.filter(({ fits }) => !fits);
  const [worst] = [...least.filter(isOfRate), ...least, ...concerned.filter(isOfRate), ...concerned];
  if (worst) return worstSentence(worst);
  const added = loads.filter(isOfRate).flatMap((load) => load.changed.map((share) => ({ load, share })));
  const [most] = added
    .filter(({ load, share }) => (share.after ?? 0) > (share.before ?? 0) && !isSmall(load, share))
    .sort((a, b) => ofUsable(b.load, b.share.after) - ofUsable(a.load, a.share.after));
  if (!most?.load.after) return undefined;
  const { load, share } = most;
  const brought = rich`${code(share.campaign)} brings up to ${strong(rps(share.after ?? 0))} to ${code(load.system)}`;
  return rich`${brought}; the worst second there stays what it was: ${amountOf(load)} rps, ${limitText(load)}.`;
}

/** Where more comes than before though nothing worse does: of the system that is fullest then. */
export function riseSentence({ rises }: ReviewDocument): Rich | undefined {
  const [rise] = rises;
  if (!rise) return undefined;
  const { system, at, rate, more, usable, timezone } = rise;
  const used = usable !== null && rich`, ${percent(rate / usable)} of the ${rps(usable)} that it can take`;
  return rich`On ${timeText(at, timezone)} ${code(system)} gets ${figure(more)} rps more than before: ${strong(rps(rate))}${used}.`;
}

function worstSentence(load: Load): Rich {
  const { before, limit } = load;
  const isRate = limit === 'rate';
  const past = before && isMoved(load) && rich`, up to now ${figure(before.rate)}${isRate && ' rps'}`;
  const most = rich`${strong(`${amountOf(load)} ${unitText(load)}`)}${past}: ${limitText(load)}`;
  const when = rich`${isRolling(load) ? '' : 'on '}${momentText(load)}`;
  if (isRate) return rich`In its worst second ${code(load.system)} gets ${most}, ${when}.`;
  return rich`At most ${code(load.system)} ${limit === 'users' ? 'has' : 'gets'} ${most}, ${when}.`;
}

function isOfRate({ limit }: Load): boolean {
  return limit === 'rate';
}

function isRolling({ limit, windowZone }: Load): boolean {
  return limit === 'quota' && windowZone === null;
}

function ofUsable({ usable }: Load, rate: number | null): number {
  return (rate ?? 0) / (usable ?? 1);
}

export function loadSection({ loads, unseenSystems }: ReviewDocument): Section | undefined {
  const { shown } = split(loads);
  if (shown.length === 0) return undefined;
  const unseen = rich`${counted(unseenSystems, 'more system')}: no visible change.`;
  const parts: Part[] = [
    ...tables(shown),
    ...legend(shown.filter(isOfRate)),
    ...(unseenSystems > 0 ? [{ type: 'note' as const, text: unseen }] : []),
    ...tips(shown),
  ];
  const heading = shown.some(isOfRate)
    ? 'Load on systems in their worst second'
    : 'Users and quotas at their fullest';
  return { sign: '📈', heading, parts };
}

/** Systems that are left for the fold. */
export function foldedLoads({ loads }: ReviewDocument): Section | undefined {
  const { folded } = split(loads);
  if (folded.length === 0) return undefined;
  return { sign: '📈', heading: 'Load on more systems', parts: tables(folded) };
}

/** Which rows stand in the text and which in the fold. */
function split(loads: readonly Load[]): { shown: Load[]; folded: Load[] } {
  const kinds = [loads.filter(isOfRate), loads.filter((load) => !isOfRate(load))].map(splitAlike);
  return { shown: kinds.flatMap(({ shown }) => shown), folded: kinds.flatMap(({ folded }) => folded) };
}

function splitAlike(loads: readonly Load[]): { shown: Load[]; folded: Load[] } {
  const small = loads.filter(
    (load) => !isConcerned(load) && load.changed.every((share) => isSmall(load, share)),
  );
  const fitting = loads.filter((load) => load.fits && load.share !== null && !small.includes(load));
  const rest = new Set([...small, ...fitting.slice(MOST_FITTING)]);
  return { shown: loads.filter((load) => !rest.has(load)), folded: [...rest] };
}

/** Less than anybody would talk about, within its budget. */
function isSmall({ usable, limit }: Load, { before, after, budget }: Load['changed'][number]): boolean {
  const most = Math.max(before ?? 0, after ?? 0);
  return usable !== null && most < SMALL[limit] * usable && (budget === null || most <= budget);
}

/** Of what is usable. */
const SMALL = { rate: 0.01, users: 0.1, quota: 0.1 };

/** The rates, and below them the users and quotas. */
function tables(loads: readonly Load[]): Part[] {
  const rates = loads.filter(isOfRate);
  const others = loads.filter((load) => !isOfRate(load));
  return [...(rates.length > 0 ? [table(rates)] : []), ...(others.length > 0 ? [table(others)] : [])];
}

function table(loads: readonly Load[]): Part {
  const alone = loads.some(({ changed }) => changed.length > 1)
    ? 'Each campaign alone'
    : 'The campaign alone';
  const columns = [
    { heading: 'System' },
    { heading: 'Limit' },
    { heading: 'Everyday', isNumber: true },
    { heading: alone },
    { heading: 'With all others' },
    { heading: loads.every(isOfRate) ? 'Usable' : 'Allowed', isNumber: true },
    { heading: 'Used', isNumber: true },
    { heading: loads.every(isOfRate) ? 'Worst second' : 'At its worst' },
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
  const { system, owner, before, after, others } = load;
  const [old, now] = [before && figure(before.rate), after && amountOf(load)];
  return [
    rich`${sign(load)} ${code(system)}${owner !== null && rich`${BREAK}${owner}`}`,
    isOfRate(load) ? [] : [unitText(load)],
    after ? [figure(after.everyday)] : [],
    alone(load),
    rich`${change(old, now)}${others.length > 0 && rich`${BREAK}also ${names(others, 2)}`}`,
    usableText(load),
    load.share === null ? [] : [strong(exactShare(load))],
    momentText(load),
  ];
}

/** What may be used, with what that was before. */
function usableText(load: Load): Rich {
  const { usableBefore, usable } = load;
  if (usable === null) return ['?'];
  return usableBefore !== null && isOtherLimit(load)
    ? change(figure(usableBefore), figure(usable))
    : [figure(usable)];
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

function legend(loads: readonly Load[]): Part[] {
  if (loads.length === 0) return [];
  const tests = new Map<string, string[]>();
  for (const { system, tested } of loads)
    if (tested !== null) tests.set(tested, [...(tests.get(tested) ?? []), system]);
  const dates = [...tests].map(([date, systems]) => rich`${names(systems)} on ${date}`);
  const tested = dates.length > 0 && rich` Tested: ${joined(dates)}.`;
  const unknown = loads.some(({ usable, after }) => usable === null && after);
  const text = rich`Requests per second. Usable is the capacity less its headroom${unknown && '; ❔ nobody states a capacity'}.${tested}`;
  return [{ type: 'note', text }];
}

/** What would help, system by system; those for which nothing was found together. */
function tips(loads: readonly Load[]): Part[] {
  const full = loads.filter(({ fits }) => !fits);
  const fixes = full.flatMap((load): Part[] =>
    load.fix
      ? [
          {
            type: 'tip',
            text: rich`${strong(limitName(load), ' fits')} with this change: ${prose(load.fix.title)}.`,
          },
        ]
      : [],
  );
  const others = full.filter((load) => !load.fix && isConcerned(load));
  if (others.length === 0) return fixes;
  const fit = others.length === 1 ? 'it fits' : 'they fit';
  const text = rich`For ${enumeration(others.map(limitName))} no single change was found with which ${fit}.`;
  return [...fixes, { type: 'tip', text }];
}
