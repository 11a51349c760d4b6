/** `liaison textconv`: a campaign file as facts, for `git diff`. */
import type { CommandDefinition } from '../command.ts';

export const textconv: CommandDefinition = {
  name: 'textconv',
  summary: 'print a campaign file as one fact a line, for git diff',
  description:
    'Prints what a campaign file says, one fact a line, in an order that does not depend on the layout. With\n' +
    '`*.campaign diff=campaign` in .gitattributes and `git config diff.campaign.textconv "liaison textconv"`,\n' +
    'git diff, log and show compare that instead of the text. Lines that cannot be read are printed as they are.',
  operands: [{ flags: '<file>', description: 'a campaign file, or what git has taken out of its history' }],
  options: [],
  examples: [{ line: 'liaison textconv campaigns/spring.campaign', does: 'what the file says' }],
  run: async (io, operands) => (await import('../textconv/print-facts.ts')).printFacts(io, operands),
};
