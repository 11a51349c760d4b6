/** The properties of one HubSpot object, as `GET /crm/v3/properties/{object}` gives them. */
import { isRecord, jsonOf } from './content.ts';
import { hasKeys, objectOfEndpoint, readFieldList } from './field-list.ts';
import { propertyShape, toField } from './hubspot-property.ts';
import { fileByFile, type Importer, TRUST } from './importer.ts';

/** Reads one object a file, which the file's name or the user says. */
export const hubspotProperties: Importer = {
  id: 'hubspot-properties',
  title: 'HubSpot properties JSON (v3)',
  limits: 'HubSpot properties do not say: lengths, what is required, options that come from other objects.',
  trust: TRUST.cached,
  platform: 'hubspot',
  recognise: (content) => hasKeys(resultsOf(jsonOf(content)), 'name', 'fieldType', 'modificationMetadata'),
  read: fileByFile((file) => {
    const json = jsonOf(file.content);
    const list = resultsOf(json);
    if (!hasKeys(list, 'name')) return { objects: [], problems: [] };
    return readFieldList({
      object: {
        name: objectOfEndpoint(file, 'contacts'),
        // The answer to a batch: what was created or asked for, and not all that there is.
        partial: isRecord(json) && 'completedAt' in json ? true : undefined,
      },
      list: list ?? [],
      shape: propertyShape,
      named: 'name',
      toField: (property) => toField(property),
    });
  }),
};

/** Schemas come under `results` too, and have properties of their own. */
function resultsOf(json: unknown): readonly unknown[] | undefined {
  return isRecord(json) && Array.isArray(json.results) ? json.results : undefined;
}
