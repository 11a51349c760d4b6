/**
 * What a shared declaration says, part by part. A system of which a thousand campaigns speak has owners, limits and
 * freezes of which each campaign reads a few: reading one is a question of its own, so that an edit of the others
 * leaves the answer standing.
 */
import type { Crm } from './crm.ts';
import type { AnyDeclaration, DeclarationBase, DeclarationKind } from './declaration.ts';
import type { AudienceList } from './list.ts';
import type { Person, Team } from './people.ts';
import { noteRead } from './questions.ts';
import type { System } from './system.ts';
import type { Vendor } from './vendor.ts';

/** Every part by its name, so that the compiler misses one that is new. */
type Parts<D> = Readonly<Record<Exclude<keyof D, keyof DeclarationBase | 'kind'>, true>>;

const SYSTEM: Parts<System> = {
  owner: true,
  operatedBy: true,
  capacities: true,
  quotas: true,
  headroom: true,
  scales: true,
  baseline: true,
  visit: true,
  calls: true,
  freezes: true,
  maintenance: true,
  leadTimes: true,
  pci: true,
  timezone: true,
};

const TEAM: Parts<Team> = {
  side: true,
  contact: true,
  outsourcedTo: true,
  costCentre: true,
  budgets: true,
  leadTimes: true,
};

const PERSON: Parts<Person> = {
  team: true,
  email: true,
  github: true,
  jobTitle: true,
  liaisonTo: true,
  signsFor: true,
  limits: true,
  until: true,
};

const LIST: Parts<AudienceList> = {
  owner: true,
  size: true,
  keptIn: true,
  purposes: true,
  zones: true,
  belongsTo: true,
  overlaps: true,
  countries: true,
  atMost: true,
};

const VENDOR: Parts<Vendor> = {
  services: true,
  managedBy: true,
  contract: true,
  limits: true,
  processes: true,
  dataRole: true,
  subProcessors: true,
  securityReviews: true,
  exit: true,
  approvals: true,
};

const CRM: Parts<Crm> = { platform: true, owner: true, api: true, processes: true };

const PARTS: ReadonlyMap<DeclarationKind, readonly string[]> = new Map(
  Object.entries({ system: SYSTEM, team: TEAM, person: PERSON, list: LIST, vendor: VENDOR, crm: CRM }).map(
    ([kind, parts]) => [kind as DeclarationKind, ['title', 'statements', ...Object.keys(parts)]],
  ),
);

/** The names of the parts that are asked for one by one; undefined for kinds that are one question each. */
export function partsOf(kind: DeclarationKind): readonly string[] | undefined {
  return PARTS.get(kind);
}

/** What is asked about when a part is read. */
export function partTopic(kind: DeclarationKind, part: string): string {
  return `${kind}.${part}`;
}

/** What a declaration says; where its parts are traced, they are kept here. */
const RAW = Symbol('raw');

type Raw = Readonly<Record<string, unknown>>;

/** From now on, whoever reads a part of the declaration is known to have asked for it. It stays the same object. */
export function traceParts(declaration: AnyDeclaration): void {
  const accessors = ACCESSORS.get(declaration.kind);
  if (!accessors || Object.hasOwn(declaration, RAW)) return;
  const raw: Raw = { ...declaration };
  Object.defineProperty(declaration, RAW, { value: raw });
  for (const [part, get] of accessors) {
    // A part that is not written is asked for too, and whoever lists the members sees it as little as before.
    Object.defineProperty(declaration, part, { get, enumerable: Object.hasOwn(raw, part) });
  }
}

type Traced = AnyDeclaration & { readonly [RAW]: Raw };

const ACCESSORS = new Map(
  [...PARTS].map(([kind, parts]) => [
    kind,
    parts.map((part) => {
      const topic = partTopic(kind, part);
      const get = function (this: Traced): unknown {
        noteRead(topic, this.name);
        return this[RAW][part];
      };
      return [part, get] as const;
    }),
  ]),
);
