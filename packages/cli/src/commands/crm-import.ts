/** `liaison crm import`: the schema of a CRM as a campaign file. */
import type { CommandDefinition } from '../command.ts';
import type { ImportOptions } from '../crm/import-schema.ts';

export const crmImport: CommandDefinition<ImportOptions> = {
  name: 'crm import',
  summary: 'write the schema of a CRM as a campaign file',
  description:
    'Reads the description of objects that a CRM exports, and writes it as a campaign file.\n' +
    'Salesforce: `sf sobject describe --sobject Lead --json > Lead.json`, once for each object.',
  operands: [{ flags: '<files...>', description: 'exported JSON files, and folders of them' }],
  options: [
    { flags: '--crm <name>', description: 'the name of the crm in the repository', required: true },
    { flags: '--out <path>', description: 'write to this file; to the terminal by default' },
    { flags: '--exported <date>', description: 'the day of the export, as 2026-11-01' },
  ],
  examples: [
    {
      line: 'liaison crm import describe/ --crm salesforce --out crm/salesforce.campaign',
      does: 'all objects of a folder',
    },
  ],
  run: async (io, files, options) =>
    (await import('../crm/import-schema.ts')).importSchema(io, files, options),
};
