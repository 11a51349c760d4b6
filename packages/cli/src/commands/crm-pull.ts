/** `liaison crm pull`: the schema of a CRM as a campaign file, asked from the CRM itself. */
import type { CommandDefinition } from '../command.ts';
import type { PullOptions } from '../crm/pull/pull-schema.ts';

export const crmPull: CommandDefinition<PullOptions> = {
  name: 'crm pull',
  summary: 'ask a CRM for its schema over the network, and write it as a campaign file',
  description:
    'Asks the API of the CRM to describe its objects; no record is read, and nothing is changed there.\n' +
    'Address and token are variables of the environment, which are neither stored nor printed:\n' +
    '  salesforce  SF_INSTANCE_URL, SF_ACCESS_TOKEN\n' +
    '  hubspot     HUBSPOT_ACCESS_TOKEN; HUBSPOT_API_URL for another address than api.hubapi.com\n' +
    '  dataverse   DATAVERSE_URL, DATAVERSE_ACCESS_TOKEN\n' +
    'With --from-cli the login of `sf` (salesforce) or `az` (dataverse) is used instead.\n' +
    'Without --object: the objects of the file that is written anew, else the usual ones.\n' +
    'Exit code: 0 all came, 1 the file is another (with --check), 2 something did not come.',
  operands: [{ flags: '<crm>', description: 'salesforce, hubspot or dataverse' }],
  options: [
    { flags: '--crm <name>', description: 'the name of the crm in the repository', required: true },
    { flags: '--out <path>', description: 'write to this file; to the terminal by default' },
    { flags: '--object <name>', description: 'only this object', repeatable: true },
    { flags: '--from-cli', description: "use the login of the vendor's own command" },
    { flags: '--save <folder>', description: 'keep the answers too, for `crm import`' },
    { flags: '--check', description: 'write nothing; say whether the file is what would be written' },
    { flags: '--timeout <seconds>', description: 'for one answer', default: '60' },
  ],
  examples: [
    {
      line: 'liaison crm pull salesforce --from-cli --crm salesforce --out crm/salesforce.campaign',
      does: 'the usual objects',
    },
    {
      line: 'liaison crm pull hubspot --crm hubspot --object contacts --save answers',
      does: 'one object, with the answer',
    },
  ],
  run: async (io, operands, options) =>
    (await import('../crm/pull/pull-schema.ts')).pullSchema(io, operands, options),
};
