/** Consent to e-mail that nobody confirms, in countries where courts want to see the confirmation. */
import { isCounted } from '@liaison/model';
import { campaignOf } from './data-uses.ts';
import { defineCheck } from './define-check.ts';
import { replaceText } from './edits.ts';

export const singleOptIn = defineCheck({
  code: 'single-opt-in',
  category: 'privacy',
  severity: 'info',
  on: 'use',
  packs: ['gdpr'],
  message: ({ country }: { country: string }) =>
    `In \`${country}\` consent to e-mail is customarily confirmed by a second one`,
  help: 'Let people confirm their address with a link, and write `opt-in double`; ask your privacy team',
  fixable: true,
  run(use, { workspace, file }, report) {
    const campaign = campaignOf(use, workspace);
    const { optIn, basis, purpose, regions } = use;
    if (!campaign || !isCounted(campaign) || optIn?.value !== 'single' || basis?.value !== 'consent') return;
    const fideslang = workspace.resolveTo('purpose', purpose)?.declaration.fideslang?.value;
    const country = regions.find((region) => CUSTOMARY.has(region.name) && workspace.resolve(region));
    if (!country || fideslang !== 'marketing.communications.email') return;
    report({
      at: optIn.span,
      data: { country: country.name },
      fixes: [
        {
          title: 'Let people confirm it',
          safety: 'suggested',
          edits: [replaceText(file, optIn.span, 'double')],
        },
      ],
    });
  },
});

/** Germany: Bundesgerichtshof, 10 February 2011, I ZR 164/09. Austria: a decision of the Datenschutzbehörde of 2019. */
const CUSTOMARY: ReadonlySet<string> = new Set(['DE', 'AT']);
