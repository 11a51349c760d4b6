/** `liaison crm usage`: who writes a field of a CRM. */
import type { CommandDefinition } from '../command.ts';
import type { UsageOptions } from '../crm/usage/show-usage.ts';

export const crmUsage: CommandDefinition<UsageOptions> = {
  name: 'crm usage',
  summary: 'say which campaigns write a field of a CRM, from where, and on which legal basis',
  description:
    'Lists the forms that write a field or any field of an object, with the purpose, its legal basis and\n' +
    'how long it is kept. Campaigns that are done or cancelled are listed too.\n' +
    'Exit code: 0 some campaign writes it, 1 none does, 2 there is no such name, or files could not be read.',
  operands: [{ flags: '<field>', description: '`Object.Field` or `Object`, perhaps with `crm/` before it' }],
  options: [
    {
      flags: '--format <format>',
      description: 'form of the output',
      choices: ['text', 'json'],
      default: 'text',
    },
  ],
  examples: [
    { line: 'liaison crm usage Lead.Email', does: 'one field' },
    { line: 'liaison crm usage Lead', does: 'all fields of an object that some campaign writes' },
  ],
  run: async (io, operands, options) =>
    (await import('../crm/usage/show-usage.ts')).showUsage(io, operands, options),
};
