/** Words of a fixed set, words that are in use, and time zones. */
import { FIXED_WORDS } from '@liaison/checks';
import type { Leaf } from '@liaison/language';
import { valuesOf } from '@liaison/model';
import { CompletionItemKind } from 'vscode-languageserver';
import type { Candidate } from './candidate.ts';
import { type Cursor, takenFor } from './cursor.ts';

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
  'Platform.platform': ['salesforce', 'hubspot', 'dynamics', 'marketo'],
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

const MOST_RANKS = 90;

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

function eventWords({ workspace }: Cursor): Candidate[] {
  return words(['last-contact', ...workspace.all('event').map(({ declaration }) => declaration.name)]);
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
