/** `liaison view`: what an editor shows beside the text, as a page for everybody. */
import type { CommandDefinition } from '../command.ts';
import type { ViewOptions } from '../view/write-view.ts';

export const view: CommandDefinition<ViewOptions> = {
  name: 'view',
  summary: 'draw the load, the calendar and the way into the CRM as a page for a browser',
  description:
    'The page is one file of HTML that needs nothing else: no script, no network.\n' +
    '`load` shows who loads each system when, `calendar` all campaigns with freezes and collisions,\n' +
    '`crm` where each answer of a form lands; without a name all three are drawn.\n' +
    'Exit code: 0 it is written, 2 it could not be done, or a file could not be read.',
  operands: [{ flags: '[views...]', description: '`load`, `calendar`, `crm`; all of them by default' }],
  options: [
    { flags: '--out <file>', description: 'the file to write; standard output by default' },
    {
      flags: '--system <name>',
      description: 'only this system, in the load and the calendar',
      repeatable: true,
    },
    { flags: '--campaign <name>', description: 'the forms of this campaign; a draft counts in the load' },
    {
      flags: '--theme <theme>',
      description: 'colours; those of the reader by default',
      choices: ['auto', 'light', 'dark'],
      default: 'auto',
    },
    { flags: '--today <date>', description: 'draw as if it were this day, as 2026-11-01' },
  ],
  examples: [
    { line: 'liaison view --out campaigns.html', does: 'everything on one page' },
    { line: 'liaison view calendar --out calendar.html', does: 'the campaigns of the next months' },
    { line: 'liaison view load --system web-shop --out load.html', does: 'one system' },
  ],
  run: async (io, operands, options) =>
    (await import('../view/write-view.ts')).writeView(io, operands, options),
};
