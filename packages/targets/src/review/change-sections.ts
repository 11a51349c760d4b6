/** The changes of a review: breaking ones by who is hurt, personal data as a table, the rest by area. */
import type { ReviewDocument } from '@liaison/checks';
import { roleText } from '@liaison/model';
import {
  AREAS,
  alike,
  changeLine,
  type DocumentChange,
  identity,
  isLoad,
  isOfOne,
  PARTIES,
  partyText,
} from './change-text.ts';
import { daysText } from './lead-time-trend.ts';
import type { Places } from './places.ts';
import type { Part, Section } from './review-page.ts';
import { BREAK, code, counted, enumeration, joined, prose, type Rich, rich, strong } from './rich-text.ts';

/** What a reader of privacy reads as a whole. */
const PERSONAL = new Set(['data', 'consent']);

/** Areas with a section of their own; of the others warnings are told together and harmless changes are folded. */
const TOLD = ['vendors', 'schedule', 'promises', 'money'] as const;
const SIGNS: Readonly<Record<(typeof TOLD)[number], string>> = {
  vendors: '🤝',
  schedule: '📅',
  promises: '📜',
  money: '💰',
};

/** So many harmless changes of an area stand in its section; the others are folded. */
const MOST_HARMLESS = 6;

/** Everybody who can be hurt, what by, and whose approval is void. */
export function breakingSection(document: ReviewDocument, places: Places): Section | undefined {
  const breaking = document.changes.filter(({ level }) => level === 'breaking');
  if (breaking.length === 0) return undefined;
  const isOne = isOfOne(document.changes);
  const parties = Object.keys(PARTIES);
  const rank = ({ hurts }: DocumentChange) => (hurts ? parties.indexOf(hurts) : parties.length);
  const rows = alike([...breaking].sort((a, b) => rank(a) - rank(b))).map(({ change, count }) => [
    rich`${change.hurts ? PARTIES[change.hurts] : 'Everybody'}`,
    rich`${changeLine(change, isOne)}${isLoad(change) && count > 1 && `, and on ${counted(count - 1, 'other system')}`}`,
    [change.role === null ? '' : roleText(change.role)],
    identity(change, count),
    [places.of(change)],
  ]);
  const columns = [
    { heading: 'Who can be hurt' },
    { heading: 'Change' },
    { heading: 'Needs to sign' },
    { heading: 'Code' },
    { heading: 'Where' },
  ];
  return { sign: '⛔', heading: 'Breaking changes', parts: [{ type: 'table', columns, rows }] };
}

/** Every change of data about people and of why it may be held, harmless ones too. */
export function personalDataSection({ changes }: ReviewDocument, places: Places): Section | undefined {
  const told = changes.filter(({ area }) => PERSONAL.has(area));
  if (told.length === 0) return undefined;
  const isOne = isOfOne(changes);
  const rows = alike(told).map(({ change }) => [
    rich`${LEVELS[change.level]} ${!isOne && rich`${code(change.subject.name)}: `}${prose(change.about)}`,
    change.before === null ? ['–'] : prose(change.before),
    change.after === null ? ['–'] : rich`${strong(prose(change.after))}${goesTo(change, changes)}`,
    [places.of(change)],
  ]);
  const columns = [{ heading: 'What' }, { heading: 'Before' }, { heading: 'After' }, { heading: 'Where' }];
  return { sign: '👤', heading: 'Personal data and consent', parts: [{ type: 'table', columns, rows }] };
}

/** Where the CRM keeps a field, if that is new too: it is said at the same place. */
function goesTo({ head, area }: DocumentChange, changes: readonly DocumentChange[]): Rich {
  const target = changes.find(
    ({ area: other, head: place, code: name }) =>
      other === 'crm' &&
      /^mapping-/.test(name) &&
      place !== null &&
      place.file === head?.file &&
      place.line === head.line,
  );
  return area === 'data' && target?.after ? rich`, goes to ${prose(target.after)}` : [];
}

const LEVELS: Readonly<Record<DocumentChange['level'], string>> = {
  breaking: '⛔',
  warning: '⚠️',
  information: '✅',
};

/** Vendors, schedule, promises and money: what is not told as breaking. */
export function areaSections(document: ReviewDocument, places: Places): Section[] {
  return TOLD.flatMap((area): Section[] => {
    const { shown } = ofArea(document, area);
    const extra = area === 'schedule' ? leadTimes(document) : [];
    const items = [...extra, ...alike(shown).map(({ change }) => line(change, document, places))];
    if (items.length === 0) return [];
    return [{ sign: SIGNS[area], heading: AREAS[area] ?? area, parts: [{ type: 'list', items }] }];
  });
}

/** Other changes of which the files do not say enough. */
export function doubtSection(document: ReviewDocument, places: Places): Section | undefined {
  const told = document.changes.filter(
    ({ level, area }) => level === 'warning' && !PERSONAL.has(area) && !isTold(area),
  );
  if (told.length === 0) return undefined;
  const items = alike(told).map(({ change }) => line(change, document, places));
  return { sign: '⚠️', heading: 'The files alone cannot judge', parts: [{ type: 'list', items }] };
}

/** Harmless changes that stand nowhere else, by area. */
export function harmlessSections(document: ReviewDocument, places: Places): Section[] {
  return [...new Set([...Object.keys(AREAS), ...document.changes.map(({ area }) => area)])].flatMap(
    (area) => {
      if (PERSONAL.has(area)) return [];
      const { folded } = ofArea(document, area);
      if (folded.length === 0) return [];
      const items = alike(folded).map(({ change }) => line(change, document, places));
      return [{ sign: '', heading: AREAS[area] ?? area, parts: [{ type: 'list', items }] }];
    },
  );
}

export function harmlessCount(document: ReviewDocument): number {
  const areas = new Set(document.changes.map(({ area }) => area));
  return [...areas].reduce(
    (sum, area) => sum + (PERSONAL.has(area) ? 0 : ofArea(document, area).folded.length),
    0,
  );
}

/** What a section of an area tells, and what is left for the fold. */
function ofArea({ changes }: ReviewDocument, area: string) {
  const own = changes.filter((change) => change.area === area);
  const doubtful = own.filter(({ level }) => level === 'warning');
  const harmless = own.filter((change) => change.level === 'information' && !isLoad(change));
  const most = isTold(area) ? MOST_HARMLESS : 0;
  return { shown: [...doubtful, ...harmless.slice(0, most)], folded: harmless.slice(most) };
}

function isTold(area: string): boolean {
  return (TOLD as readonly string[]).includes(area);
}

function line(change: DocumentChange, { changes }: ReviewDocument, places: Places): Rich {
  const told = changeLine(change, isOfOne(changes));
  const doubt = change.level === 'warning';
  const hurt = doubt && change.hurts !== null && ` – ask ${partyText(change.hurts)}`;
  const mark = doubt && code(change.code);
  return rich`${doubt && '⚠️ '}${told}${hurt} (${joined([mark, places.of(change)].filter(Boolean), ', ')})`;
}

/** How early IT could see the campaigns, and how early it usually can. */
function leadTimes({ involvement, campaigns }: ReviewDocument): Rich[] {
  const { unknown, changed, recent, medianDays } = involvement;
  const isOne = campaigns.length < 2;
  const usual =
    medianDays !== null && rich` (usually ${daysText(medianDays)}, as of the last ${recent.length})`;
  const told = changed.slice(0, MOST_LEAD_TIMES).map(({ campaign, seen, launch, days }, i) => {
    const subject = !isOne && rich`${code(campaign)}: `;
    const since = seen === null ? '' : `, since ${seen},`;
    return rich`${subject}IT could see it${since} ${strong(daysText(days))} its launch on ${launch}${i === 0 && usual}`;
  });
  const more = changed.length - told.length;
  if (more > 0) told.push([`and ${more} more`]);
  if (unknown !== null && campaigns.length > 0)
    told.push(rich`How early IT could see it is not known: ${prose(unknown)}`);
  return told;
}

const MOST_LEAD_TIMES = 4;

/** Which approvals there are, for each campaign. */
export function signatureSection({ signatures }: ReviewDocument): Section | undefined {
  if (signatures.length === 0) return undefined;
  const campaigns = [...new Set(signatures.map(({ campaign }) => campaign))];
  const of = (campaign: string, state: string): Rich => {
    const found = signatures.filter((each) => each.campaign === campaign && each.state === state);
    const signed = found.map(
      ({ role, person }) => rich`${roleText(role)}${person !== null && rich` (${code(person)})`}`,
    );
    return enumeration(signed);
  };
  const columns = [
    { heading: 'Campaign' },
    { heading: '⛔ Missing' },
    { heading: '⛔ Signed an older version' },
    { heading: '✅ Signed' },
    { heading: '✅ Still holds' },
  ];
  const rows = campaigns.map((campaign) => [
    [code(campaign)],
    of(campaign, 'missing'),
    of(campaign, 'stale'),
    of(campaign, 'signed'),
    of(campaign, 'carried'),
  ]);
  const used = columns.map((_, i) => rows.some((row) => (row[i]?.length ?? 0) > 0));
  const part: Part = {
    type: 'table',
    columns: columns.filter((_, i) => used[i]),
    rows: rows.map((row) => row.filter((_, i) => used[i])),
  };
  return { sign: '✍️', heading: 'Who signed', parts: [part] };
}

/** Faults that only the newer version has. */
export function findingSection(document: ReviewDocument, places: Places): Section | undefined {
  const told = document.findings.new.filter(({ severity }) => severity !== 'info');
  if (told.length === 0) return undefined;
  const rows = [...told]
    .sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'))
    .map(({ severity, message, fix, code: name, at }) => [
      rich`${severity === 'error' ? '⛔' : '⚠️'} ${prose(message)}${fix !== null && rich`${BREAK}💡 ${prose(fix)}`}`,
      [code(name)],
      [places.head(at)],
    ]);
  const columns = [{ heading: 'Finding' }, { heading: 'Check' }, { heading: 'Where' }];
  return { sign: '🔎', heading: 'New findings', parts: [{ type: 'table', columns, rows }] };
}

/** Hints that are new, and whatever is gone. */
export function foldedFindings({ findings }: ReviewDocument, places: Places): Section[] {
  const hints = findings.new.filter(({ severity }) => severity === 'info');
  const list = (heading: string, items: Rich[]): Section[] =>
    items.length > 0 ? [{ sign: '', heading, parts: [{ type: 'list', items }] }] : [];
  return [
    ...list(
      'New hints',
      hints.map(({ message, code: name, at }) => rich`${prose(message)} (${code(name)}, ${places.head(at)})`),
    ),
    ...list(
      'Findings that are gone',
      findings.gone.map(({ message, code: name }) => rich`${prose(message)} (${code(name)})`),
    ),
  ];
}
