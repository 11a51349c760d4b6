/** `liaison new campaign`: one more campaign. */
import type { CommandDefinition } from '../command.ts';
import type { NewCampaignOptions } from '../starter/new-campaign.ts';

export const newCampaign: CommandDefinition<NewCampaignOptions> = {
  name: 'new campaign',
  summary: 'write `campaigns/NAME.campaign`, with the people and systems of the repository filled in',
  operands: [{ flags: '<name>', description: 'a word with hyphens, such as spring-sale' }],
  options: [
    { flags: '--from <template>', description: 'what to begin with: mailing (default), search or webinar' },
    { flags: '--title <text>', description: 'the title; by default the name in words' },
  ],
  examples: [
    { line: 'liaison new campaign spring-sale', does: 'one mailing' },
    { line: 'liaison new campaign product-tour --from webinar', does: 'invitation and reminder' },
  ],
  run: async (io, operands, options) =>
    (await import('../starter/new-campaign.ts')).newCampaign(io, operands, options),
};
