/** Words of a fixed set, words that are in use, and time zones. */
import { FIXED_WORDS } from '@liaison/checks';
import type { Leaf } from '@liaison/language';
import { type SourceFile, type Use, valuesOf, writtenName } from '@liaison/model';
import { CompletionItemKind } from 'vscode-languageserver';
import type { Candidate } from './candidate.ts';
import { type Cursor, takenFor } from './cursor.ts';
import { countsOf, MOST_RANKS, usedCandidates } from './used-words.ts';

/** By the rule of the statement and the property: words that may stand there. */
const FIXED: Readonly<Record<string, readonly string[]>> = {
  'Status.status': FIXED_WORDS.status,
  'Freeze.scope': FIXED_WORDS.freezeScope,
  'DataRole.dataRole': FIXED_WORDS.dataRole,
  'Basis.basis': FIXED_WORDS.basis,
  'SpecialBasis.basis': FIXED_WORDS.specialBasis,
  'OptIn.mode': FIXED_WORDS.optIn,
  'Assessment.assessment': FIXED_WORDS.assessment,
  'TrackedBy.means': FIXED_WORDS.trackedBy,
  'Protection.protection': FIXED_WORDS.protection,
  'Level.level': FIXED_WORDS.level,
  'AuthenticatedBy.means': FIXED_WORDS.authentication,
  'Unsubscribe.means': FIXED_WORDS.unsubscribe,
  'Shape.shape': FIXED_WORDS.shape,
  'Unit.dimension': FIXED_WORDS.dimension,
  'Utm.key': FIXED_WORDS.utmKey,
  'Field.name': FIXED_WORDS.formFlag,
  'CrmField.name': FIXED_WORDS.crmFlag,
  'CrmObject.name': FIXED_WORDS.objectFlag,
  'Processes.what': ['personal-data'],
  'Pci.level': FIXED_WORDS.pciLevel,
};

/** Candidates for a word that is neither a keyword nor a name of a declaration. */
export function wordCandidates(leaf: Leaf, cursor: Cursor): Candidate[] {
  const statement = leaf.rules[0] ?? '';
  const feature = leaf.features.at(-1) ?? '';
  if (leaf.rules.includes('ZoneName')) return zoneCandidates(cursor);
  if (leaf.features[0] === 'name' || leaf.features[0] === 'key') {
    return statement === 'Utm' ? words(FIXED['Utm.key'] ?? [], usedUtmKeys(cursor)) : [];
  }
  if (statement === 'SetValue' && feature === 'word') return words(setWords(cursor));
  if (statement === 'Retention' && feature === 'event') return eventWords(cursor);
  if (statement === 'Platform') return platformWords(cursor);
  if (leaf.rules.includes('Flag')) return words(FIXED[`${statement}.${feature}`] ?? [], usedFlags(cursor));
  if (statement === 'Service')
    return words(cursor.workspace.all('kind').map(({ declaration }) => declaration.name));
  return words(FIXED[`${statement}.${feature}`] ?? []);
}

function words(all: readonly string[], used: ReadonlySet<string> = new Set()): Candidate[] {
  return all.flatMap((label, rank) =>
    used.has(label) ? [] : [{ label, kind: CompletionItemKind.EnumMember, rank: Math.min(rank, MOST_RANKS) }],
  );
}

function usedFlags({ expected }: Cursor): ReadonlySet<string> {
  const flags = expected.taken.filter(({ leaf }) => leaf.rules.includes('Flag'));
  return new Set(flags.map(({ image }) => image));
}

function usedUtmKeys({ around, offset }: Cursor): ReadonlySet<string> {
  const holder = around.at(-1);
  if (holder?.kind !== 'campaign' && holder?.kind !== 'channel') return new Set();
  const others = holder.utm.filter(({ key }) => key && (offset < key.span.start || key.span.end < offset));
  return new Set(others.flatMap(({ key }) => key?.value ?? []));
}

/** What a `set` can write besides texts, numbers and dates. */
function setWords({ capture }: Cursor): string[] {
  const labels = capture?.fields.map(({ name }) => `label-of-${name}`) ?? [];
  return [
    'now',
    'campaign-id',
    ...FIXED_WORDS.utmKey.filter((key) => key !== 'id').map((key) => `utm-${key}`),
    ...labels,
  ];
}

/** What a time can be counted from: a list of what is usual, for any word may stand there. */
function eventWords({ workspace, around }: Cursor): Candidate[] {
  const counts = new Map<string, number>();
  const starts = workspace.entriesOf(retentionStartsIn);
  for (const word of starts.keys()) {
    const others = starts.get(word).filter(({ value: use }) => !around.includes(use));
    if (others.length > 0) counts.set(word, others.length);
  }
  const events = workspace.all('event').map(({ declaration }) => declaration.name);
  const usual = ['last-contact', ...events.map((event) => `last-${event}`), ...events, 'consent', 'event'];
  return usedFirst(counts, usual);
}

/** From what on the uses of a file keep their data, and the use that says so. */
function* retentionStartsIn({ declarations }: SourceFile): Generator<readonly [string, Use]> {
  for (const declaration of declarations) {
    if (declaration.kind !== 'campaign') continue;
    for (const use of declaration.uses) if (use.retention?.event) yield [use.retention.event, use];
  }
}

/** CRMs that are sold by many, and the word for all others. */
function platformWords({ workspace, around }: Cursor): Candidate[] {
  const others = workspace.all('crm').filter(({ declaration }) => !around.includes(declaration));
  const counts = countsOf(others.flatMap(({ declaration }) => declaration.platform?.value ?? []));
  return usedFirst(counts, PLATFORMS);
}

/** Those whose exports can be imported, and `generic`. */
const PLATFORMS = [
  ...['salesforce', 'hubspot', 'dynamics', 'marketo', 'generic', 'eloqua', 'iterable', 'mailchimp'],
  ...['odoo', 'pardot', 'pipedrive', 'zendesk'],
];

/** What the workspace has already comes before what is usual elsewhere. */
function usedFirst(counts: ReadonlyMap<string, number>, usual: readonly string[]): Candidate[] {
  const rest = words(usual, new Set(counts.keys()));
  return [...usedCandidates(counts), ...rest].map((candidate, rank) => ({
    ...candidate,
    text: writtenName(candidate.label),
    rank: Math.min(rank, MOST_RANKS),
  }));
}

/** Zones of the machine's database, those of this campaign's systems and of other campaigns first. */
function zoneCandidates({ workspace, campaign }: Cursor): Candidate[] {
  const inUse = new Set<string>();
  if (campaign?.timezone) inUse.add(campaign.timezone.value);
  for (const { declaration } of workspace.all('system')) {
    if (declaration.timezone) inUse.add(declaration.timezone.value);
  }
  zones ??= [
    'UTC',
    ...Intl.supportedValuesOf('timeZone').filter((zone) => zone.includes('/') && !zone.startsWith('Etc/')),
  ];
  return zones.map((label) => ({ label, kind: CompletionItemKind.Value, rank: inUse.has(label) ? 0 : 1 }));
}

let zones: readonly string[] | undefined;

/** The answers that a field of the form can have, for `if … is "…"`. */
export function answerCandidates(cursor: Cursor): Candidate[] {
  const name = takenFor(cursor, 'field');
  const type = cursor.capture?.fields.find((field) => field.name === name)?.type;
  if (!type) return [];
  const values = type.type.name === 'boolean' ? ['true', 'false'] : (valuesOf(type) ?? []);
  return values.map((label) => ({ label, kind: CompletionItemKind.Value, rank: 0 }));
}
