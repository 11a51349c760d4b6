/** `liaison crm propose`: what a CRM lacks, ready to be created. */
import type { CommandDefinition } from '../command.ts';
import type { ProposeOptions } from '../crm/propose/propose-missing.ts';

export const crmPropose: CommandDefinition<ProposeOptions> = {
  name: 'crm propose',
  summary: 'propose the fields that campaigns write to and their CRM lacks',
  description:
    'Salesforce: SFDX field files, `objects/Lead/fields/X__c.field-meta.xml`, to be deployed; give the\n' +
    'integration the permission to see them, or no export shows them.\n' +
    'HubSpot and Dataverse: the JSON body of the call that creates the field.\n' +
    'Type, length and values are those of the forms; the description names the campaigns. Nothing is sent.\n' +
    'Exit code: 0 nothing is missing, or it is listed or written, 1 a field is missing (with --check) or cannot\n' +
    'be proposed, 2 it could not be done.',
  options: [
    { flags: '--crm <name>', description: 'only the fields of this crm' },
    { flags: '--out <folder>', description: 'write the files into this folder' },
    { flags: '--force', description: 'replace files that are there with another text' },
    { flags: '--check', description: 'write nothing, and end with 1 if a field is missing' },
  ],
  examples: [
    { line: 'liaison crm propose', does: 'list what is missing' },
    {
      line: 'liaison crm propose --out force-app/main/default',
      does: 'field files into a Salesforce project',
    },
  ],
  run: async (io, operands, options) =>
    (await import('../crm/propose/propose-missing.ts')).proposeMissing(io, operands, options),
};
