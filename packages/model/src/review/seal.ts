/**
 * What an approval agrees to, as a short text beside it. It follows from the facts that the role answers for, so it is
 * blind to layout, order, titles and comments, and says which of them have changed since.
 */
import type { Campaign } from '../campaign.ts';
import { entryOf } from '../map-entry.ts';
import type { Workspace } from '../workspace.ts';
import { factsIn } from './compare.ts';
import { type Fact, type Family, isFamilyOn } from './fact.ts';
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
  return sealText(partsOf(sealedFacts(campaign, role, workspace, generation)), generation);
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
  const facts = sealedFacts(campaign, role, workspace, generation);
  const isThis = (parts: Parts) => sum === sealText(parts, generation).split(' ')[0];
  const after = partsOf(facts);
  if (isThis(after) || crmsMeant(facts, workspace).some((crm) => isThis(partsOf(facts, crm))))
    return undefined;
  if (words.length === 0) return { areas: undefined };
  const before = new Map(words.map((word) => word.split(':') as [string, string]));
  const names = new Set([...before.keys(), ...after.keys()]);
  return { areas: [...names].filter((name) => before.get(name) !== after.get(name)) };
}

function sealText(parts: Parts, generation: number): string {
  const words = [...parts].map(([name, part]) => `${name}:${part}`);
  return [`${generation}:${digest(words, DIGITS)}`, ...words].join(' ');
}

interface SealedFact {
  readonly family: Family;
  readonly fact: Fact;
}

function sealedFacts(
  campaign: Campaign,
  role: string,
  workspace: Workspace,
  generation: number,
): SealedFact[] {
  const declared = workspace
    .lookup('campaign', campaign.name)
    .find(({ declaration }) => declaration === campaign);
  if (!declared) return [];
  return families
    .filter(
      (family) =>
        isFamilyOn(family, 'campaign') && isSealedBy(family, role) && (family.since ?? 1) <= generation,
    )
    .flatMap((family) => factsIn(family, declared, workspace).map((fact) => ({ family, fact })));
}

/**
 * Where it cannot be told which CRM is meant, now or when the seal was set, nobody can say that it is another: a seal
 * holds that fits any of them. Empty for none.
 */
function crmsMeant(facts: readonly SealedFact[], workspace: Workspace): string[] {
  if (!facts.some(({ fact }) => fact.inCrm)) return [];
  return [NO_CRM, ...workspace.all('crm').map(({ declaration }) => declaration.name)];
}

const NO_CRM = '';

/** Digests by area. */
type Parts = ReadonlyMap<string, string>;

/** `meant` is the CRM of facts that do not tell theirs; where it is `NO_CRM`, of all of them. */
function partsOf(facts: readonly SealedFact[], meant?: string): Parts {
  const texts = new Map<string, string[]>();
  for (const { family, fact } of facts) {
    const said = `${family.name}\n${fact.key}\n${sealedText(fact, meant)}`;
    entryOf(texts, family.area, () => []).push(said);
  }
  return new Map([...texts].map(([area, said]) => [area, digest(said.sort(), PART_DIGITS)]));
}

function sealedText({ value, sealed = value, inCrm }: Fact, meant: string | undefined): string {
  if (!inCrm) return sealed;
  return inCrm.sealed(meant === NO_CRM ? NO_CRM : inCrm.crm || (meant ?? NO_CRM));
}

function isSealedBy({ role, alsoSealedBy, isUnsealed }: Family, by: string): boolean {
  return !isUnsealed && (role === by || (alsoSealedBy ?? []).includes(by));
}
