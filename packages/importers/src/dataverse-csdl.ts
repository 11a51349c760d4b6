/**
 * CSDL, the `$metadata` of an OData service such as Dataverse: names and coarse types of all tables at once.
 * Dataverse keeps lengths, labels, options and what is required for itself, and calls what may be empty not nullable.
 */
import { rootOf } from './content.ts';
import { fileByFile, type Importer, TRUST } from './importer.ts';
import type { CrmField, CrmObject, CrmType } from './schema.ts';
import { child, childrenOf, type XmlElement } from './xml.ts';

/** Reads every entity type that holds data. */
export const dataverseCsdl: Importer = {
  id: 'dataverse-csdl',
  title: 'OData `$metadata` (CSDL)',
  limits:
    'CSDL of Dataverse does not say: labels, lengths, values of lists (which it has as whole numbers), e-mail and phone (which it has as text), what is required, what may be written.',
  trust: TRUST.coarse,
  recognise: (content) => rootOf(content)?.name === 'Edmx',
  read: fileByFile(({ content }) => {
    const root = rootOf(content);
    const schemas = childrenOf(root && child(root, 'DataServices'), 'Schema');
    const objects = schemas.length > 0 ? new EntityTypes(schemas).objects() : [];
    return objects.length > 0
      ? { objects, problems: [] }
      : { objects, problems: ['There is no entity type with properties in it'] };
  }),
};

/** What Dataverse describes itself with is no data. */
const DESCRIPTIONS = 'MetadataBase';

class EntityTypes {
  private readonly types = new Map<string, XmlElement>();
  /** The members of enumerations. */
  private readonly enums = new Map<string, readonly string[]>();

  constructor(schemas: readonly XmlElement[]) {
    for (const schema of schemas) {
      for (const type of childrenOf(schema, 'EntityType')) {
        const name = type.attributes.get('Name');
        if (name && !this.types.has(name)) this.types.set(name, type);
      }
      for (const type of childrenOf(schema, 'EnumType')) {
        const members = childrenOf(type, 'Member').map((member) => member.attributes.get('Name') ?? '');
        this.enums.set(
          type.attributes.get('Name') ?? '',
          members.filter((name) => name !== ''),
        );
      }
    }
  }

  objects(): readonly CrmObject[] {
    return [...this.types].flatMap(([name, type]): readonly CrmObject[] => {
      const lineage = this.lineageOf(type);
      const isDescription = lineage.some((base) => base.attributes.get('Name') === DESCRIPTIONS);
      if (type.attributes.get('Abstract') === 'true' || isDescription) return [];
      const keys = lineage.flatMap(alternateKeys);
      const several = keys.filter(({ length }) => length > 1);
      const fields = this.fieldsOf(lineage, new Set(keys.filter(({ length }) => length === 1).flat()));
      return fields.length === 0 ? [] : [{ name, fields, keys: several.length > 0 ? several : undefined }];
    });
  }

  /** The type and all that it is based on. */
  private lineageOf(type: XmlElement): readonly XmlElement[] {
    const lineage: XmlElement[] = [];
    let current: XmlElement | undefined = type;
    while (current && !lineage.includes(current)) {
      lineage.push(current);
      current = this.types.get(localName(current.attributes.get('BaseType') ?? ''));
    }
    return lineage;
  }

  private fieldsOf(lineage: readonly XmlElement[], unique: ReadonlySet<string>): readonly CrmField[] {
    const targets = targetsIn(lineage);
    const primary = lineage.flatMap((type) => childrenOf(child(type, 'Key'), 'PropertyRef'));
    const own = primary.length === 1 ? primary[0]?.attributes.get('Name') : undefined;
    const fields = new Map<string, CrmField>();
    for (const property of lineage.flatMap((type) => childrenOf(type, 'Property'))) {
      const written = property.attributes.get('Name');
      if (!written) continue;
      const name = logicalName(written);
      if (fields.has(name)) continue;
      const field = this.readProperty(property, name, targets.get(written));
      fields.set(name, unique.has(name) || written === own ? { ...field, unique: true } : field);
    }
    return [...fields.values()];
  }

  private readProperty(
    property: XmlElement,
    name: string,
    references: readonly string[] | undefined,
  ): CrmField {
    const native = property.attributes.get('Type') ?? '';
    const members = this.enums.get(localName(native));
    const isReference = references !== undefined || name !== property.attributes.get('Name');
    const type = isReference ? 'reference' : members ? 'choice' : (TYPES.get(native) ?? 'opaque');
    const computed = computedOf(property) ? false : undefined;
    return {
      name,
      type,
      length: type === 'text' ? sizeIn(property, 'MaxLength') : undefined,
      precision: type === 'decimal' ? sizeIn(property, 'Precision') : undefined,
      scale: type === 'integer' ? 0 : type === 'decimal' ? sizeIn(property, 'Scale') : undefined,
      references,
      values: members?.map((value) => ({ value })),
      open: members && false,
      create: computed,
      update: computed,
    };
  }
}

const TYPES = new Map<string, CrmType>([
  ['Edm.String', 'text'],
  ['Edm.Boolean', 'boolean'],
  ['Edm.Byte', 'integer'],
  ['Edm.SByte', 'integer'],
  ['Edm.Int16', 'integer'],
  ['Edm.Int32', 'integer'],
  ['Edm.Int64', 'integer'],
  ['Edm.Decimal', 'decimal'],
  ['Edm.Double', 'decimal'],
  ['Edm.Single', 'decimal'],
  ['Edm.Date', 'date'],
  ['Edm.DateTimeOffset', 'datetime'],
  ['Edm.TimeOfDay', 'time'],
  ['Edm.Guid', 'id'],
  ['Edm.Binary', 'binary'],
  ['Edm.Stream', 'binary'],
]);

/** A lookup is a property `_name_value`, by the rule of Dataverse's Web API. */
function logicalName(property: string): string {
  return /^_(.+)_value$/.exec(property)?.[1] ?? property;
}

/** The entity types that a property refers to: a navigation property for each of them names it. */
function targetsIn(lineage: readonly XmlElement[]): ReadonlyMap<string, readonly string[]> {
  const targets = new Map<string, string[]>();
  for (const navigation of lineage.flatMap((type) => childrenOf(type, 'NavigationProperty'))) {
    const property = child(navigation, 'ReferentialConstraint')?.attributes.get('Property');
    const target = localName(navigation.attributes.get('Type') ?? '');
    if (!property || target === '') continue;
    const known = targets.get(property);
    if (known) known.push(target);
    else targets.set(property, [target]);
  }
  return targets;
}

/** The properties of each alternate key, in the annotation that Dataverse writes. */
function alternateKeys(type: XmlElement): readonly (readonly string[])[] {
  const keys = childrenOf(type, 'Annotation').filter((annotation) =>
    annotation.attributes.get('Term')?.endsWith('.AlternateKeys'),
  );
  return keys
    .flatMap((annotation) => childrenOf(child(annotation, 'Collection'), 'Record'))
    .map((record) => [...new Set(pathsIn(record))].map(logicalName))
    .filter(({ length }) => length > 0);
}

function pathsIn(element: XmlElement): readonly string[] {
  const path = element.attributes.get('PropertyPath');
  return [...(path ? [path] : []), ...element.children.flatMap(pathsIn)];
}

function computedOf(property: XmlElement): boolean {
  return childrenOf(property, 'Annotation').some(
    ({ attributes }) =>
      attributes.get('Term')?.endsWith('Core.V1.Computed') && attributes.get('Bool') !== 'false',
  );
}

/** `Scale="Variable"` and `MaxLength="max"` are no sizes. */
function sizeIn(property: XmlElement, name: string): number | undefined {
  const written = property.attributes.get(name) ?? '';
  return /^\d{1,9}$/.test(written) ? Number(written) : undefined;
}

function localName(qualified: string): string {
  return qualified.slice(qualified.lastIndexOf('.') + 1);
}
