/**
 * What an approval agrees to, as a short text beside it. It follows from the facts that the role answers for, so it is
 * blind to layout, order, titles and comments, and says which of them have changed since.
 */
import type { Campaign } from '../campaign.ts';
import type { Declared, Workspace } from '../workspace.ts';
import { factsIn } from './compare.ts';
import { families } from './families.ts';
import { digest } from './fingerprint.ts';

/** How the text is made; another way gets another number, so that old seals stay readable. */
const VERSION = '1';
const DIGITS = 8;
/** Of one family: enough to see that it is another. */
const PART_DIGITS = 4;

/** `1:7f3a91c2 budget:03fe load:9a1c`: all together, then each family of the role that says something. */
export function sealOf(campaign: Campaign, role: string, workspace: Workspace): string {
  const parts = partsOf(campaign, role, workspace);
  const words = [...parts].map(([name, part]) => `${name}:${part}`);
  return [`${VERSION}:${digest(words, DIGITS)}`, ...words].join(' ');
}

/** What has changed since a seal was set: names of families; undefined for a seal of which only this is known. */
export interface BrokenSeal {
  readonly families: readonly string[] | undefined;
}

/** Undefined where the seal still holds. */
export function brokenSeal(
  seal: string,
  campaign: Campaign,
  role: string,
  workspace: Workspace,
): BrokenSeal | undefined {
  const [sum, ...words] = seal.trim().split(/\s+/);
  const now = sealOf(campaign, role, workspace);
  if (sum === now.split(' ')[0]) return undefined;
  if (words.length === 0 || !sum?.startsWith(`${VERSION}:`)) return { families: undefined };
  const before = new Map(words.map((word) => word.split(':') as [string, string]));
  const after = partsOf(campaign, role, workspace);
  const names = new Set([...before.keys(), ...after.keys()]);
  return { families: [...names].filter((name) => before.get(name) !== after.get(name)) };
}

function partsOf(campaign: Campaign, role: string, workspace: Workspace): Map<string, string> {
  const declared = workspace
    .lookup('campaign', campaign.name)
    .find(({ declaration }) => declaration === campaign);
  const parts = new Map<string, string>();
  for (const family of declared ? families : []) {
    if (family.on !== 'campaign' || family.role !== role) continue;
    const facts = factsIn(family, declared as Declared, workspace);
    const texts = facts.map(({ key, value }) => `${key}\n${value}`).sort();
    if (texts.length > 0) parts.set(family.name, digest(texts, PART_DIGITS));
  }
  return parts;
}
