/** A ground for writing to people that the law of their country does not know. */
import { isClosed } from './campaign-status.ts';
import { campaignOf } from './data-uses.ts';
import { defineCheck } from './define-check.ts';
import { foreignGround } from './law/grounds.ts';
import { PACKS } from './law/packs.ts';
import { relatedPlace } from './related-places.ts';

type Data = { basis: string; country: string; channel: string; law: string };

export const foreignBasis = defineCheck({
  code: 'foreign-basis',
  category: 'privacy',
  severity: 'warning',
  on: 'use',
  packs: ['us-sms', 'ca-casl', 'eu-eprivacy', 'uk-pecr'],
  message: ({ basis, country, channel }: Data) =>
    `The law of \`${country}\` does not know \`${basis}\` as a ground for \`${channel}\``,
  help: ({ country, law }) =>
    `Write to people in ${country} who have agreed, or leave the country out; ask your privacy team (${law})`,
  run(use, { workspace, file }, report) {
    const campaign = campaignOf(use, workspace);
    if (!campaign || isClosed(campaign) || !use.basis) return;
    const found = foreignGround(use, campaign, workspace);
    if (!found) return;
    const { pack, country, channel } = found;
    report({
      at: use.basis.span,
      data: {
        basis: use.basis.value,
        country: country.name,
        channel: channel.name,
        law: PACKS[pack].law.replace(/[,;].*/, ''),
      },
      related: [
        relatedPlace(file, country.span, 'They live here'),
        relatedPlace(file, channel.nameSpan, 'This kind of channel needs consent'),
      ],
    });
  },
});
