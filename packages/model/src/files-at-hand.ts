/**
 * Which answers are final while only some files are there: all that declare something besides campaigns, and a few
 * campaigns. Final is no answer about loads, about all campaigns, or from an index over all files.
 */
import type { DeclarationKind } from './declaration.ts';
import { EVERY, LOCAL } from './declaration-index.ts';
import { FORECAST, LIMITS } from './load/load-model.ts';
import type { Asked, Questions, Topic } from './questions.ts';

/** Kinds that stand outside of campaigns only: all of them are there. Of a kind that is left out nothing is final. */
const ELSEWHERE: readonly DeclarationKind[] = [
  'side',
  'role',
  'event',
  'region',
  'currency',
  'type',
  'cost',
  'utm-source',
  'purpose',
  'category',
  'evidence',
  'change',
  'measure',
  'unit',
  'curve',
  'kind',
  'profile',
  'team',
  'person',
  'system',
  'vendor',
  'list',
  'sender',
  'slot',
  'crm',
  'schema',
  'object',
  'crm-field',
];

/** Kinds that belong to the campaign in whose name they are looked for. */
const IN_CAMPAIGNS: readonly string[] = ['use', 'sla', 'metric', 'need'];

const COMPLETE: ReadonlySet<string> = new Set(ELSEWHERE);

/** What is known of the files that are not there. */
export interface FilesAtHand {
  /** Whether all files are there that declare a campaign of this name, in whatever case. */
  isWhole(campaign: string): boolean;
  /** Whether that is so for each campaign that is there at all. */
  readonly areWhole: boolean;
  /** Whether no other file can have anything under a key of an index over all files. */
  isIndexed(topic: object, key: string): boolean;
}

/** Whether an answer stays as it is when the other files come. */
export function isFinal(asked: Asked, questions: Questions, files: FilesAtHand): boolean {
  if (asked.loads.length > 0) return false;
  for (const { topic, name, scope } of questions.spelledOut(asked)) {
    if (!isFinalAnswer(topic, name, scope, files)) return false;
  }
  return true;
}

/** Whether a kind stands outside of campaigns only. */
export function isElsewhere(kind: string): boolean {
  return COMPLETE.has(kind);
}

function isFinalAnswer(topic: Topic, name: string, scope: string, files: FilesAtHand): boolean {
  // Keys of indexes have no scope; all of their keys do.
  if (typeof topic !== 'string') return scope === '' && files.isIndexed(topic, name);
  if (topic === EVERY) return COMPLETE.has(name);
  if (topic === FORECAST) return name !== '' && files.areWhole;
  if (topic === 'campaign') return files.isWhole(name);
  const path = topic === LOCAL ? name : IN_CAMPAIGNS.includes(topic) ? scope : undefined;
  // Outside of a campaign there are none.
  if (path !== undefined) return path === '' || files.isWhole(path.split('/')[0] ?? '');
  // A part of a declaration is named after its kind.
  return topic === LIMITS || COMPLETE.has(topic.split('.')[0] ?? '');
}
