/** Salesforce's description of an object, as `sf sobject describe --json` or the REST API gives it. */
import { jsonOf } from './content.ts';
import { fileByFile, type Importer, TRUST } from './importer.ts';
import { isWhole, readDescription, unwrapDescription } from './salesforce-description.ts';

/** Reads a describe bare, wrapped by the sf CLI or recorded with its status. */
export const salesforceDescribe: Importer = {
  id: 'salesforce-describe',
  title: 'Salesforce `sobject describe` JSON',
  limits:
    "A describe file does not say: data classification, record types' own picklists; it shows what the exporting user may see.",
  trust: TRUST.described,
  platform: 'salesforce',
  recognise(content) {
    const description = unwrapDescription(jsonOf(content));
    return description !== undefined && isWhole(description);
  },
  read: fileByFile(({ content }) => {
    const description = unwrapDescription(jsonOf(content));
    return description ? readDescription(description) : { objects: [], problems: [] };
  }),
};
