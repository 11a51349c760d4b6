/** HubSpot objects with their properties and what they require, as `GET /crm/v3/schemas` gives them. */
import { isRecord, jsonOf } from './content.ts';
import { readFieldList } from './field-list.ts';
import { objectName, propertyShape, toField } from './hubspot-property.ts';
import { fileByFile, type Importer, TRUST } from './importer.ts';

/** Reads one object or a list of them a file. */
export const hubspotSchemas: Importer = {
  id: 'hubspot-schemas',
  title: 'HubSpot schemas JSON',
  limits: 'HubSpot schemas do not say: lengths, options that come from other objects.',
  trust: TRUST.described,
  platform: 'hubspot',
  recognise: (content) => schemasIn(jsonOf(content)).length > 0,
  read: fileByFile(({ content, object }) => {
    const schemas = schemasIn(jsonOf(content));
    const results = schemas.map((schema) => readSchema(schema, schemas.length === 1 ? object : undefined));
    return {
      objects: results.flatMap(({ objects }) => objects),
      problems: results.flatMap(({ problems }) => problems),
    };
  }),
};

interface Schema extends Readonly<Record<string, unknown>> {
  readonly name: string;
  readonly properties: readonly unknown[];
}

function schemasIn(json: unknown): readonly Schema[] {
  const candidates = isRecord(json) && Array.isArray(json.results) ? json.results : [json];
  return candidates.filter(isSchema);
}

function isSchema(json: unknown): json is Schema {
  if (!isRecord(json) || typeof json.name !== 'string' || json.name === '') return false;
  return Array.isArray(json.properties) && ('objectTypeId' in json || 'fullyQualifiedName' in json);
}

function readSchema({ name, labels, properties, requiredProperties }: Schema, object: string | undefined) {
  const label = isRecord(labels) ? labels.singular : undefined;
  const required = Array.isArray(requiredProperties)
    ? new Set(requiredProperties.filter((property) => typeof property === 'string'))
    : undefined;
  return readFieldList({
    object: {
      name: object ?? objectName(name),
      label: typeof label === 'string' && label !== '' ? label : undefined,
    },
    list: properties,
    shape: propertyShape,
    named: 'name',
    toField: (property) => toField(property, required),
  });
}
