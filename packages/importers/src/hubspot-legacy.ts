/** The properties of one HubSpot object, as its first APIs (v1 and v2) give them: a bare list. */
import { jsonOf } from './content.ts';
import { hasKeys, listIn, objectOfEndpoint, readFieldList } from './field-list.ts';
import { propertyShape, toField } from './hubspot-property.ts';
import { fileByFile, type Importer, TRUST } from './importer.ts';

/** Reads one object a file, which the file's name or the user says. */
export const hubspotLegacy: Importer = {
  id: 'hubspot-legacy',
  title: 'HubSpot properties JSON (v1 or v2)',
  limits: 'HubSpot properties do not say: lengths, what is required, options that come from other objects.',
  trust: TRUST.cached,
  platform: 'hubspot',
  recognise: (content) => hasKeys(listIn(jsonOf(content)), 'name', 'fieldType', 'groupName'),
  read: fileByFile((file) => {
    const list = listIn(jsonOf(file.content));
    if (!list || !hasKeys(list, 'name')) return { objects: [], problems: [] };
    return readFieldList({
      object: { name: objectOfEndpoint(file, 'contacts') },
      list,
      shape: propertyShape,
      named: 'name',
      toField: (property) => toField(property),
    });
  }),
};
