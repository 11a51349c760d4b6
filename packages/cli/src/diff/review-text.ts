/** A review as a terminal shows it: the verdict and who has to sign, the load, what is breaking, then the rest. */
import { figure, percent, type ReviewDocument, windowLabel } from '@liaison/checks';
import { roleText } from '@liaison/model';
import type { Io } from '../io.ts';
import { onBothClocks } from '../load/page.ts';
import { type Colors, colorsFor } from '../terminal/colors.ts';
import { tableLines } from '../terminal/table.ts';
import { visibleLine } from '../terminal/visible.ts';
import { capital, count } from '../terminal/words.ts';

type Change = ReviewDocument['changes'][number];
type Load = ReviewDocument['loads'][number];

interface Shown {
  readonly colors: Colors;
  /** How a path of the repository is printed. */
  readonly path: (path: string) => string;
}

/** The whole text; ends in a line feed. */
export function reviewText(written: ReviewDocument, io: Io, path: Shown['path']): string {
  const shown: Shown = { colors: colorsFor(io.stdout, io.env), path };
  const document = visibleDocument(written);
  const sections = [
    headLines(document, shown),
    loadLines(document, shown),
    breakingLines(document.changes, shown),
    changeLines('Not decided by the files', document.changes, 'warning', shown),
    changeLines('Other changes', document.changes, 'information', shown),
    findingLines('New findings', document.findings.new, shown),
    findingLines('Findings that are gone', document.findings.gone, shown),
    involvementLines(document),
    document.notes.map((note) => `Note: ${note}`),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n')}`;
}

/** Names come from files, and must not steer the terminal. */
function visibleDocument(document: ReviewDocument): ReviewDocument {
  return JSON.parse(JSON.stringify(document), (_, value) =>
    typeof value === 'string' ? visibleLine(value) : value,
  );
}

function headLines(
  { verdict, base, head, findings, signatures, changes }: ReviewDocument,
  { colors }: Shown,
): string[] {
  const names = `${versionName(base)} → ${versionName(head)}`;
  if (verdict.level === 'none') return [`${colors.green('Nothing that matters changed')} (${names})`];
  const parts = [
    verdict.breaking > 0 && count(verdict.breaking, 'breaking change'),
    verdict.doesNotFit.length > 0 &&
      `${verdict.doesNotFit.join(', ')} ${verdict.doesNotFit.length === 1 ? 'does' : 'do'} not fit`,
    verdict.newErrors > 0 && count(verdict.newErrors, 'new error'),
    verdict.warnings > 0 && `${count(verdict.warnings, 'change')} that the files do not decide`,
    verdict.newWarnings > 0 && count(verdict.newWarnings, 'new warning'),
  ].filter((part) => part !== false);
  const isBad = verdict.breaking + verdict.newErrors + verdict.doesNotFit.length > 0;
  const paint = isBad ? colors.red : parts.length > 0 ? colors.yellow : colors.green;
  const gone = findings.gone.length > 0 && `${count(findings.gone.length, 'finding')} gone`;
  const mild = [count(verdict.informations, 'change'), gone].filter(Boolean).join(', ');
  return [
    colors.bold(paint(capital(parts.join(', ') || `${mild}: nobody is hurt`))),
    names,
    ...signerLines(signatures, verdict.waitingFor),
    ...otherRoleLines(changes, verdict.waitingFor),
  ];
}

function versionName({
  ref,
  commit,
}: {
  readonly ref: string | null;
  readonly commit: string | null;
}): string {
  if (commit === null) return 'working tree';
  const short = commit.slice(0, 7);
  return ref === null || commit.startsWith(ref) ? short : `${ref} (${short})`;
}

function signerLines(
  signatures: ReviewDocument['signatures'],
  waiting: ReviewDocument['verdict']['waitingFor'],
): string[] {
  const open = waiting.map(({ role, campaigns }) => `${roleText(role)} (${few(campaigns)})`);
  const kept = signatures.filter(({ state }) => state === 'signed' || state === 'carried').length;
  if (open.length === 0) return signatures.length > 0 ? ['Everybody has signed'] : [];
  return [
    `To sign: ${open.join(', ')}${kept > 0 ? `; ${count(kept, 'approval holds', 'approvals hold')}` : ''}`,
  ];
}

/** `spring, summer, autumn and 4 more`. */
function few(names: readonly string[]): string {
  if (names.length <= MOST_NAMED + 1) return names.join(', ');
  return `${names.slice(0, MOST_NAMED).join(', ')} and ${names.length - MOST_NAMED} more`;
}

const MOST_NAMED = 3;

/** Whose approval is void though no campaign has a line for it. */
function otherRoleLines(
  changes: readonly Change[],
  waiting: ReviewDocument['verdict']['waitingFor'],
): string[] {
  const roles = changes.flatMap(({ level, role }) => (level === 'breaking' && role !== null ? role : []));
  const others = [...new Set(roles)].filter((role) => !waiting.some((each) => each.role === role));
  return others.length > 0 ? [`To be agreed with: ${others.map(roleText).join(', ')}`] : [];
}

/** The rates, below them the other limits, and then what is to be said of single rows. */
function loadLines({ loads, rises, unseenSystems }: ReviewDocument, { colors }: Shown): string[] {
  const rates = loads.filter(({ limit }) => limit === 'rate');
  const others = loads.filter(({ limit }) => limit !== 'rate');
  const unseen = `${count(unseenSystems, 'more system')}: no visible change of load`;
  return [
    ...loadTable('system (rps)', rates, colors),
    ...(rates.length > 0 && others.length > 0 ? [''] : []),
    ...loadTable('system', others, colors),
    ...loads.flatMap(loadNotes),
    ...rises.map(riseNote),
    ...(unseenSystems > 0 ? [unseen] : []),
  ];
}

function loadTable(first: string, loads: readonly Load[], colors: Colors): string[] {
  if (loads.length === 0) return [];
  const rows = loads.map((load) => [
    load.limit === 'rate' ? load.system : `${load.system} (${unitText(load)})`,
    load.owner ?? '',
    rate((load.after ?? load.before)?.everyday),
    rate(load.before?.rate),
    colors.bold(rate(load.after?.rate)),
    rate(load.usable ?? undefined),
    load.share === null ? '' : percent(load.share),
    load.after ? momentText(load, load.after.at) : '',
    load.usable === null
      ? colors.yellow('not known')
      : load.fits
        ? colors.green('fits')
        : colors.red('too much'),
  ]);
  const heads = [
    first,
    'owner',
    'everyday',
    'before',
    'after',
    'usable',
    'used',
    first === 'system' ? 'at its worst' : 'worst second',
    '',
  ];
  const columns = heads.map((head, index) => ({ head, align: RIGHT.has(index) ? 'right' : 'left' }) as const);
  return tableLines(columns, rows);
}

function unitText({ limit, windowSeconds, windowZone }: Load): string {
  if (limit === 'quota') return windowLabel(windowSeconds ?? 0, windowZone);
  return limit === 'users' ? 'users at a time' : 'rps';
}

/** An instant, a day, or the end of a window. */
function momentText({ limit, windowZone, timezone }: Load, at: string): string {
  if (windowZone !== null) return onBothClocks(at, windowZone).slice(0, DATE_LENGTH);
  return `${limit === 'quota' ? 'up to ' : ''}${onBothClocks(at, timezone ?? 'UTC')}`;
}

const DATE_LENGTH = '2026-11-27'.length;

const RIGHT = new Set([2, 3, 4, 5, 6]);

function rate(value: number | undefined): string {
  return value === undefined ? '-' : figure(value);
}

function loadNotes(load: Load): string[] {
  const { others, changed, fix } = load;
  const isRate = load.limit === 'rate';
  const name = isRate ? load.system : `${load.system} (${unitText(load)})`;
  // What differs behind the figures that are shown is no news.
  const seen = changed.filter(({ before, after }) => rate(before ?? undefined) !== rate(after ?? undefined));
  return [
    ...seen.map(({ campaign, before, after, budget }) => {
      const alone = `${rate(before ?? undefined)} → ${rate(after ?? undefined)}${isRate ? ' rps' : ''}`;
      const isOver = after !== null && budget !== null && after > budget;
      const allowed = budget === null ? '' : ` of ${rate(budget)} budgeted${isOver ? ', too much' : ''}`;
      return `  ${name}: ${campaign} alone ${alone}${allowed}`;
    }),
    ...(others.length > 0
      ? [`  ${name}: ${isRate ? 'at that second' : 'then'} with ${others.join(', ')}`]
      : []),
    ...(fix ? [`  ${name}: ${fix.title}`] : []),
  ];
}

function riseNote({
  system,
  at,
  rate: all,
  more,
  usable,
  timezone,
}: ReviewDocument['rises'][number]): string {
  const used = usable === null ? '' : `, ${percent(all / usable)} of the usable`;
  const when = onBothClocks(at, timezone ?? 'UTC');
  return `  ${system}: ${rate(more)} rps more than before, ${rate(all)} in all${used}, on ${when}`;
}

/** By who is hurt, in the order in which the review has them. */
function breakingLines(changes: readonly Change[], shown: Shown): string[] {
  const breaking = changes.filter(({ level }) => level === 'breaking');
  if (breaking.length === 0) return [];
  const byParty = Map.groupBy(breaking, ({ hurts }) => hurts ?? 'governance');
  const { bold, red } = shown.colors;
  return [
    bold(red('Breaking: needs a new agreement')),
    ...[...byParty].flatMap(([party, those]) => [
      `  ${bold(PARTIES[party])}`,
      ...those.flatMap((change) => changeText(change, shown).map((line) => `    ${line}`)),
    ]),
  ];
}

const PARTIES: Readonly<Record<NonNullable<Change['hurts']>, string>> = {
  it: 'IT',
  marketing: 'Marketing',
  audience: 'People in the audience',
  crm: 'CRM',
  sales: 'Sales',
  vendor: 'Vendors',
  finance: 'Finance',
  governance: 'Governance',
};

function changeLines(
  title: string,
  changes: readonly Change[],
  level: Change['level'],
  shown: Shown,
): string[] {
  const those = changes.filter((change) => change.level === level);
  if (those.length === 0) return [];
  return [
    shown.colors.bold(title),
    ...those.flatMap((change) => changeText(change, shown).map((line) => `  ${line}`)),
  ];
}

/** What changed, and below it the code, the fingerprint and the place. */
function changeText(change: Change, { colors, path }: Shown): string[] {
  const { subject, about, before, after, code, fingerprint, action, affects } = change;
  const place = change.head ?? change.base;
  const at = place ? `${path(place.file)}:${place.line}:${place.column}` : '';
  const isItself = about === subject.kind;
  const whose = isItself || about.includes(`\`${subject.name}\``) ? '' : `${subject.name}: `;
  const what = isItself
    ? `${subject.kind} ${subject.name} is ${PRESENCE[action] ?? action}`
    : `${whose}${about}`;
  const values =
    action === 'renamed'
      ? `, ${before} before`
      : isItself
        ? ''
        : `: ${before ?? 'nothing'} → ${after ?? 'nothing'}`;
  const others = affects.filter((name) => name !== subject.name);
  const concerns = others.length > 0 ? ` (concerns ${few(others)})` : '';
  const gone = change.head || !change.base ? '' : ' in the older version';
  return [`${what}${values}${concerns}`, colors.dim(`  ${code} ${fingerprint}  ${at}${gone}`.trimEnd())];
}

const PRESENCE: Readonly<Record<string, string>> = { added: 'new', removed: 'gone', renamed: 'renamed' };

function findingLines(
  title: string,
  findings: ReviewDocument['findings']['new'],
  { colors, path }: Shown,
): string[] {
  if (findings.length === 0) return [];
  const paint = { error: colors.red, warning: colors.yellow, info: colors.cyan };
  return [
    colors.bold(title),
    ...findings.flatMap(({ code, severity, message, at, fix }) => [
      `  ${paint[severity](`${severity}[${code}]`)}: ${message}`,
      colors.dim(`    ${path(at.file)}:${at.line}:${at.column}`),
      ...(fix === null ? [] : [`    fix: ${fix}`]),
    ]),
  ];
}

/** `14 days before` the launch, or after it. */
function daysText(days: number): string {
  return `${count(Math.abs(days), 'day')} ${days < 0 ? 'after' : 'before'}`;
}

function involvementLines({ involvement, campaigns, head }: ReviewDocument): string[] {
  const { unknown, changed, recent, medianDays, trend } = involvement;
  if (unknown !== null) {
    return campaigns.length > 0 ? [`How early IT could see the campaigns is not known: ${unknown}`] : [];
  }
  const lines = changed.map(({ campaign, seen, launch, days }) => {
    const since =
      seen === null ? (head.commit === null ? 'not committed yet' : 'in no commit') : `since ${seen}`;
    return `  ${campaign}: ${daysText(days)} the launch on ${launch} (${since})`;
  });
  if (lines.length === 0) return [];
  const usual =
    medianDays === null
      ? ''
      : ` (${count(recent.length, 'launched campaign')} before: ${medianDays} in the median)`;
  const quarters = trend.map(
    ({ quarter, campaigns: launched, medianDays: days }) =>
      `    ${quarter.replace('-', ' ')}  ${count(launched, 'campaign')}, ${daysText(days)} in the median`,
  );
  return [
    `Days for which IT could see it${usual}`,
    ...lines,
    ...(trend.length > 1 ? ['  By quarter of the launch:', ...quarters] : []),
  ];
}
