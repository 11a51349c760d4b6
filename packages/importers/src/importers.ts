/** The formats that can be read, in the order in which they are tried on a file's content. */
import { cdm } from './cdm.ts';
import { csvDictionary } from './csv-dictionary.ts';
import { dataverseCsdl } from './dataverse-csdl.ts';
import { dataverseJson } from './dataverse-json.ts';
import { dataverseSolution } from './dataverse-solution.ts';
import { dataverseXml } from './dataverse-xml.ts';
import { eloquaFields } from './eloqua-fields.ts';
import { hubspotLegacy } from './hubspot-legacy.ts';
import { hubspotProperties } from './hubspot-properties.ts';
import { hubspotSchemas } from './hubspot-schemas.ts';
import type { Importer } from './importer.ts';
import { iterableFields } from './iterable-fields.ts';
import { jsonSchema } from './json-schema.ts';
import { mailchimpMergeFields } from './mailchimp-merge-fields.ts';
import { marketoLeads } from './marketo-leads.ts';
import { marketoObjects } from './marketo-objects.ts';
import { odooFieldsGet } from './odoo-fields-get.ts';
import { odooModelFields } from './odoo-model-fields.ts';
import { pardotCustomFields } from './pardot-custom-fields.ts';
import { pipedriveFields } from './pipedrive-fields.ts';
import { pipedriveFieldsNext } from './pipedrive-fields-next.ts';
import { salesforceCache } from './salesforce-cache.ts';
import { salesforceDescribe } from './salesforce-describe.ts';
import { salesforceMetadata } from './salesforce-metadata.ts';
import { zendeskFields } from './zendesk-fields.ts';

/** Every importer. The first that recognises a file reads it. */
export const importers: readonly Importer[] = [
  salesforceDescribe,
  salesforceCache,
  salesforceMetadata,
  cdm,
  dataverseCsdl,
  dataverseJson,
  dataverseSolution,
  dataverseXml,
  eloquaFields,
  hubspotSchemas,
  hubspotProperties,
  hubspotLegacy,
  iterableFields,
  mailchimpMergeFields,
  marketoLeads,
  marketoObjects,
  odooFieldsGet,
  odooModelFields,
  pardotCustomFields,
  pipedriveFields,
  pipedriveFieldsNext,
  zendeskFields,
  csvDictionary,
  jsonSchema,
];
