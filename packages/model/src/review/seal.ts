/**
 * What an approval agrees to, as a short text beside it. It follows from the facts that the role answers for, so it is
 * blind to layout, order, titles and comments, and says which of them have changed since.
 */
import type { Campaign } from '../campaign.ts';
import type { Declared, Workspace } from '../workspace.ts';
import { factsIn } from './compare.ts';
import { type Family, isFamilyOn } from './fact.ts';
import { families } from './families.ts';
import { digest } from './fingerprint.ts';

/**
 * The generation of families that a seal covers, its first number. A family that a later release of Liaison adds has
 * the next one, so that nobody's signature breaks because Liaison has learnt something.
 */
const GENERATION = Math.max(...families.map(({ since = 1 }) => since));
const DIGITS = 8;
/** Of one area: enough to see that it is another. */
const PART_DIGITS = 3;

/** `1:7f3a91c2 capacity:03f schedule:9a1`: all together, then each area of which the role answers for something. */
export function sealOf(
  campaign: Campaign,
  role: string,
  workspace: Workspace,
  generation = GENERATION,
): string {
  const parts = partsOf(campaign, role, workspace, generation);
  const words = [...parts].map(([name, part]) => `${name}:${part}`);
  return [`${generation}:${digest(words, DIGITS)}`, ...words].join(' ');
}

/** Which families a seal covers: those that are no younger; 0 for a text that is no seal. */
export function generationOf(seal: string): number {
  return Number(/^\s*(\d+):/.exec(seal)?.[1] ?? 0);
}

/** What has changed since a seal was set: areas; undefined for a seal of which only this is known. */
export interface BrokenSeal {
  readonly areas: readonly string[] | undefined;
}

/** Undefined where the seal still holds. */
export function brokenSeal(
  seal: string,
  campaign: Campaign,
  role: string,
  workspace: Workspace,
): BrokenSeal | undefined {
  const [sum = '', ...words] = seal.trim().split(/\s+/);
  const generation = generationOf(sum);
  // Of what a newer release has sealed this one cannot tell.
  if (generation < 1 || generation > GENERATION) return { areas: undefined };
  if (sum === sealOf(campaign, role, workspace, generation).split(' ')[0]) return undefined;
  if (words.length === 0) return { areas: undefined };
  const before = new Map(words.map((word) => word.split(':') as [string, string]));
  const after = partsOf(campaign, role, workspace, generation);
  const names = new Set([...before.keys(), ...after.keys()]);
  return { areas: [...names].filter((name) => before.get(name) !== after.get(name)) };
}

function partsOf(
  campaign: Campaign,
  role: string,
  workspace: Workspace,
  generation: number,
): Map<string, string> {
  const declared = workspace
    .lookup('campaign', campaign.name)
    .find(({ declaration }) => declaration === campaign);
  const texts = new Map<string, string[]>();
  for (const family of declared ? families : []) {
    if (!isFamilyOn(family, 'campaign') || !isSealedBy(family, role)) continue;
    if ((family.since ?? 1) > generation) continue;
    const facts = factsIn(family, declared as Declared, workspace);
    const said = facts.map(({ key, value, sealed = value }) => `${family.name}\n${key}\n${sealed}`);
    if (said.length > 0) texts.set(family.area, [...(texts.get(family.area) ?? []), ...said]);
  }
  return new Map([...texts].map(([area, said]) => [area, digest(said.sort(), PART_DIGITS)]));
}

function isSealedBy({ role, alsoSealedBy, isUnsealed }: Family, by: string): boolean {
  return !isUnsealed && (role === by || (alsoSealedBy ?? []).includes(by));
}
