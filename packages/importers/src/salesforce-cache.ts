/**
 * The description that Salesforce's extension for editors keeps below `.sfdx/tools/soqlMetadata`: a describe without
 * lengths and without what may be written.
 */
import { jsonOf } from './content.ts';
import { fileByFile, type Importer, TRUST } from './importer.ts';
import { isWhole, readDescription, unwrapDescription } from './salesforce-description.ts';

/** Reads one object a file; what the cache leaves out is unknown. */
export const salesforceCache: Importer = {
  id: 'salesforce-cache',
  title: "a file of the Salesforce extension's `soqlMetadata` cache",
  limits:
    'The soqlMetadata cache does not say: lengths, what may be written, what is unique, which lists are closed, data classification; standard fields are as in every organisation.',
  trust: TRUST.cached,
  platform: 'salesforce',
  recognise(content) {
    const description = unwrapDescription(jsonOf(content));
    return description !== undefined && !isWhole(description);
  },
  read: fileByFile(({ content }) => {
    const description = unwrapDescription(jsonOf(content));
    return description ? readDescription(description) : { objects: [], problems: [] };
  }),
};
