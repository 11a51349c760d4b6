/** Who and what a new campaign can name without a guess: the first of each that the repository has. */
import type {
  AnyDeclaration,
  CrmField,
  CrmObject,
  Declared,
  Person,
  System,
  Workspace,
} from '@liaison/model';

export interface Cast {
  readonly owner?: Person;
  readonly itOwner?: Person;
  /** One for marketing and one for IT, as far as there are any. */
  readonly sponsors: readonly Person[];
  /** Where the campaign lands: it has a `visit` line. */
  readonly system?: System;
  /** An own list that may get e-mail. */
  readonly list?: string;
  /** A vendor that sends e-mail. */
  readonly mailer?: string;
  readonly form?: FormTarget;
  /** Where the people live whose data is used: what the list or another campaign says; Great Britain if none does. */
  readonly countries: readonly string[];
}

/** The object of a CRM that takes what a form asks: by an e-mail field, and with all that it requires. */
export interface FormTarget {
  readonly crm: string;
  readonly object: string;
  readonly email: CrmField;
  /** What must be filled besides. */
  readonly required: readonly CrmField[];
  /** The team that hears when the CRM refuses. */
  readonly team?: string;
}

/** Declarations of the built-in library do not count, nor do people who have left. */
export function findCast(workspace: Workspace): Cast {
  const marketing = peopleOf('marketing', workspace);
  const it = peopleOf('it', workspace);
  const system = declarations(workspace.all('system')).find(({ visit }) => visit !== undefined);
  const team = system?.owner?.name;
  const first = {
    owner: marketing[0],
    itOwner: it.find((person) => person.team?.name === team) ?? it[0],
    system,
    list: declarations(workspace.all('list')).find(({ size, belongsTo }) => size && !belongsTo)?.name,
    mailer: declarations(workspace.all('vendor')).find(({ services }) =>
      services.some(({ value }) => value === 'email'),
    )?.name,
    form: findForm(workspace),
  };
  const sponsors = [signer(marketing, 'marketing') ?? first.owner, signer(it, 'it') ?? first.itOwner];
  return {
    ...withoutGaps(first),
    sponsors: sponsors.filter((person) => person !== undefined),
    countries: countriesOf(first.list, workspace),
  };
}

function countriesOf(list: string | undefined, workspace: Workspace): string[] {
  const listed = list === undefined ? [] : (workspace.lookup('list', list)[0]?.declaration.countries ?? []);
  const used = declarations(workspace.all('use')).find(({ regions }) => regions.length > 0)?.regions ?? [];
  const countries = listed.length > 0 ? listed : used;
  return countries.length > 0 ? countries.map(({ name }) => name) : ['GB'];
}

function declarations<D extends AnyDeclaration>(declared: readonly Declared<D>[]): D[] {
  return declared.filter(({ file }) => !file.builtIn).map(({ declaration }) => declaration);
}

function peopleOf(side: string, workspace: Workspace): Person[] {
  return declarations(workspace.all('person')).filter(
    (person) =>
      workspace.resolveTo('team', person.team)?.declaration.side?.name === side &&
      !(person.until && person.until.value < workspace.today),
  );
}

function signer(people: readonly Person[], role: string): Person | undefined {
  return people.find(({ signsFor }) => signsFor.some(({ name }) => name === role));
}

function findForm(workspace: Workspace): FormTarget | undefined {
  const crms = declarations(workspace.all('crm'));
  for (const schema of declarations(workspace.all('schema'))) {
    const crm = crms.find(({ name }) => name === schema.crm?.name);
    if (!crm) continue;
    for (const object of schema.objects) {
      const email = object.fields.find((field) => isWritable(field) && field.type?.type.name === 'email');
      const required = requiredBesides(email, object);
      if (email && required.every(isAskable)) {
        return withoutGaps({ crm: crm.name, object: object.name, email, required, team: crm.owner?.name });
      }
    }
  }
  return undefined;
}

function requiredBesides(email: CrmField | undefined, object: CrmObject): CrmField[] {
  return object.fields.filter((field) => field !== email && hasFlag(field, 'required') && isWritable(field));
}

function isAskable({ type }: CrmField): boolean {
  return ASKABLE.has(type?.type.name ?? '');
}

const ASKABLE = new Set(['text', 'email', 'phone', 'url']);

function isWritable(field: CrmField): boolean {
  return !['readonly', 'calculated', 'compound', 'deprecated'].some((flag) => hasFlag(field, flag));
}

function hasFlag({ flags }: CrmField, name: string): boolean {
  return flags.some((flag) => flag.name === name && !flag.unknown);
}

type WithoutGaps<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** Leaves out what is undefined. */
function withoutGaps<T extends object>(value: T): WithoutGaps<T> {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as WithoutGaps<T>;
}
