/** `liaison crm diff`: what changed in the schema of a CRM, and whom it hurts. */
import type { CommandDefinition } from '../command.ts';
import type { DiffOptions } from '../crm/diff-schemas.ts';

export const crmDiff: CommandDefinition<DiffOptions> = {
  name: 'crm diff',
  summary: 'what changed in the schema of a CRM, and which campaigns that hurts',
  description:
    'Compares two states of a schema, each an export (a file or a folder, as `crm import` reads them)\n' +
    'or a campaign file with a schema. What one of them does not know is no change;\n' +
    'of one exported file, only the objects that are in it are compared.\n' +
    'Each change names the campaigns of the repository that it hurts, with file and line.\n' +
    'Exit code: 0 nothing breaks, 1 records may be refused or a campaign is hurt, 2 it could not be done.',
  operands: [
    { flags: '<old>', description: 'what was: a `.campaign` file, an exported file, or a folder of exports' },
    { flags: '<new>', description: 'what is: the same' },
  ],
  options: [
    {
      flags: '--format <format>',
      description: 'form of the output',
      choices: ['text', 'json'],
      default: 'text',
    },
    { flags: '--repository <folder>', description: 'whose campaigns are asked; the current one by default' },
    {
      flags: '--crm <name>',
      description: 'the crm in the repository; by default the one that a schema names',
    },
    { flags: '--object <name>', description: 'the object, for formats that do not name it' },
  ],
  examples: [
    {
      line: 'liaison crm diff crm/salesforce.campaign describe/',
      does: 'what the committed schema does not know yet',
    },
    { line: 'liaison crm diff before/Lead.json after/Lead.json --format json', does: 'for other programs' },
  ],
  run: async (io, sides, options) => (await import('../crm/diff-schemas.ts')).diffSchemas(io, sides, options),
};
