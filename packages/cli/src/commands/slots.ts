/** `liaison slots`: days on which a campaign fits. */
import type { CommandDefinition } from '../command.ts';
import type { SlotsOptions } from '../plan/find-slots.ts';

export const slots: CommandDefinition<SlotsOptions> = {
  name: 'slots',
  summary: 'say on which days of the next weeks a campaign fits beside all others',
  description:
    'Moves the whole plan day by day and judges loads, freezes and limits. No file is changed.\n' +
    'Exit code: 0 some day fits, 1 none does, 2 it could not be found out.',
  operands: [{ flags: '<campaign>', description: 'the name of the campaign' }],
  options: [
    { flags: '--weeks <number>', description: 'how many weeks from tomorrow on', default: '6' },
    { flags: '--all', description: 'show the days that do not fit too, with the reason' },
    {
      flags: '--format <format>',
      description: 'form of the output',
      choices: ['text', 'json'],
      default: 'text',
    },
    { flags: '--today <date>', description: 'begin as if it were this day, as 2026-11-01' },
  ],
  examples: [
    { line: 'liaison slots spring-sale', does: 'the days of the next six weeks' },
    { line: 'liaison slots spring-sale --weeks 12 --all', does: 'twelve weeks, with reasons' },
  ],
  run: async (io, operands, options) =>
    (await import('../plan/find-slots.ts')).findSlots(io, operands, options),
};
