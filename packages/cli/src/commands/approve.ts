/** `liaison approve`: a sealed signature, written into the campaign. */
import type { ApproveOptions } from '../approval/approve-campaign.ts';
import type { CommandDefinition } from '../command.ts';

export const approve: CommandDefinition<ApproveOptions> = {
  name: 'approve',
  summary: 'sign a campaign: write the sealed approval of a role into its file',
  description:
    'Writes or renews the line `approval ROLE by PERSON on DATE seal "…"`; the rest of the file stays as it is.\n' +
    'The seal covers what the role answers for. `liaison verify` holds the line against who committed it.\n' +
    'Exit code: 0 signed, 2 not signed.',
  operands: [{ flags: '<campaign>', description: 'the name of the campaign' }],
  options: [
    {
      flags: '--as <person>',
      description:
        'who signs: the name of a person of the repository; by default the one whose address `git config user.email` says',
    },
    {
      flags: '--role <role>',
      description: 'the role; by default those that the campaign waits for and the person signs for',
      repeatable: true,
    },
    {
      flags: '--evidence <link>',
      description:
        'where it can be read what was looked at; that of the line before stays only while its seal holds',
    },
    { flags: '--on <date>', description: 'the day of the signature, as 2026-11-01; by default today' },
  ],
  examples: [
    { line: 'liaison approve black-friday-2026', does: 'as whoever commits here' },
    { line: 'liaison approve black-friday-2026 --as tomas-novak', does: 'in all roles that wait for him' },
    {
      line: 'liaison approve spring-sale --as wen-zhao --role crm --evidence https://tracker.example/12',
      does: 'in one role, with the record of the review',
    },
  ],
  run: async (io, operands, options) =>
    (await import('../approval/approve-campaign.ts')).approveCampaign(io, operands, options),
};
