/** `liaison crm import`: the schema of a CRM as a campaign file. */
import type { CommandDefinition } from '../command.ts';
import type { ImportOptions } from '../crm/import-schema.ts';

export const crmImport: CommandDefinition<ImportOptions> = {
  name: 'crm import',
  summary: 'write the schema of a CRM as a campaign file',
  description:
    'Reads the description of objects that a CRM exports, and writes it as a campaign file.\n' +
    'The format is told from the content; several descriptions of one object are made one.\n' +
    'Salesforce: `sf sobject describe --sobject Lead --json > Lead.json`, once for each object,\n' +
    'or without a login the folders `force-app` and `.sfdx/tools/soqlMetadata` of a project.\n' +
    'HubSpot: `GET /crm/v3/properties/contacts` or `/crm/v3/schemas`, saved as it is.\n' +
    "Dataverse: `GET EntityDefinitions(LogicalName='lead')?$expand=Attributes,Keys`, `$metadata`,\n" +
    '`EntityMetadata` as XML, a solution with its `Entity.xml`, files of the Common Data Model.\n' +
    'Eloqua, Iterable, Mailchimp, Marketo, Odoo, Pardot, Pipedrive, Zendesk: what their API answers\n' +
    'about fields; the pages of one list are put together. Also JSON Schema and OpenAPI.\n' +
    'Where nothing can be exported: a data dictionary as CSV, a heading and a row for each field.',
  operands: [{ flags: '<files...>', description: 'exported JSON, XML and CSV files, and folders of them' }],
  options: [
    { flags: '--crm <name>', description: 'the name of the crm in the repository', required: true },
    { flags: '--out <path>', description: 'write to this file; to the terminal by default' },
    {
      flags: '--format <format>',
      description: 'read the files as this format and no other; a wrong name lists all',
    },
    { flags: '--object <name>', description: 'the object, for formats that do not name it' },
    { flags: '--exported <date>', description: 'the day of the export, as 2026-11-01' },
    {
      flags: '--check',
      description: 'write nothing; say what changed and whom it hurts; exit code 1 if `--out` is another',
    },
  ],
  examples: [
    {
      line: 'liaison crm import describe/ --crm salesforce --out crm/salesforce.campaign',
      does: 'all objects of a folder',
    },
    {
      line: 'liaison crm import force-app .sfdx/tools/soqlMetadata --crm salesforce --out crm/salesforce.campaign',
      does: 'what a Salesforce project knows, without a login',
    },
    {
      line: 'liaison crm import contacts.json --crm hubspot --out crm/hubspot.campaign --check',
      does: 'in a pipeline: what changed since, and which campaigns that hurts',
    },
  ],
  run: async (io, files, options) =>
    (await import('../crm/import-schema.ts')).importSchema(io, files, options),
};
