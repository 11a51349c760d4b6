/** A form of our own that asks for the number of a payment card. */
import { isOver } from './crm-writes.ts';
import { campaignOf } from './data-uses.ts';
import { defineCheck } from './define-check.ts';
import { fieldCategory } from './field-categories.ts';
import { relatedPlace } from './related-places.ts';

type Data = { field: string; level?: string };

export const capturedCardNumber = defineCheck({
  code: 'captured-card-number',
  category: 'privacy',
  severity: 'error',
  on: 'capture',
  message: ({ field, level }: Data) =>
    level === undefined
      ? `\`${field}\` takes a card number on a page of our own`
      : `\`${field}\` takes a card number, which \`pci ${level}\` rules out`,
  help: 'Let people type it on the page of the payment provider; if this form must have it, the scope is `pci saq-d`',
  run(capture, { workspace, file }, report) {
    const campaign = campaignOf(capture, workspace);
    if (!campaign || isOver(capture, workspace)) return;
    const level = campaign.pci?.level;
    if (level !== undefined && WIDE.test(level)) return;
    const pci = campaign.statements.find(({ keyword }) => keyword === 'pci');
    for (const field of capture.fields) {
      const found = fieldCategory(field, workspace);
      if (found?.category.fideslang?.value !== 'user.financial.credit_card') continue;
      report({
        at: found.stated?.span ?? field.nameSpan,
        data: { field: field.name, ...(level !== undefined && { level }) },
        related: pci ? [relatedPlace(file, pci.span, 'The scope that the campaign states')] : [],
      });
    }
  },
});

/** Scopes in which a merchant's own systems may take card numbers. */
const WIDE = /^(saq-?d\b|roc\b|level-?1\b|full\b|dss\b)/i;
