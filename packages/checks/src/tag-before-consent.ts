/** A script of a third party on a page that begins before people have agreed, where the law asks them first. */
import type { Campaign, Page, PageTag, Reference, Workspace } from '@liaison/model';
import { isClosed } from './campaign-status.ts';
import { campaignOf, usesFor } from './data-uses.ts';
import { defineCheck } from './define-check.ts';
import { replaceText } from './edits.ts';
import { countriesOfPage, firstUnder } from './law/audience-countries.ts';
import { relatedPlace } from './related-places.ts';

type Data = { tag: string; country: string };

export const tagBeforeConsent = defineCheck({
  code: 'tag-before-consent',
  category: 'privacy',
  severity: 'warning',
  on: 'page',
  packs: ['eu-eprivacy', 'uk-pecr'],
  message: ({ tag, country }: Data) => `\`${tag}\` runs before people in \`${country}\` have agreed to it`,
  help: 'Let the tag wait for the consent banner, and add `after-consent`; or give it a `for` purpose that is essential',
  fixable: true,
  run(page, { workspace, file }, report) {
    const campaign = campaignOf(page, workspace);
    if (!campaign || isClosed(campaign)) return;
    for (const tag of page.tags) {
      if (tag.afterConsent || !tag.name || isEssential(tag, workspace)) continue;
      const country = countryThatAsks(tag, page, campaign, workspace);
      if (!country) continue;
      const { end } = tag.span;
      report({
        at: tag.name.span,
        data: { tag: tag.name.value, country: country.name },
        related:
          country.span.start >= campaign.span.start &&
          country.span.end <= campaign.span.end &&
          country.statement === 'use'
            ? [relatedPlace(file, country.span, 'They live here')]
            : [],
        fixes: [
          {
            title: 'Let it wait for consent',
            safety: 'suggested',
            edits: [replaceText(file, { start: end, end }, ' after-consent')],
          },
        ],
      });
    }
  },
});

/**
 * In the United Kingdom, what only counts visits needs no consent since 5 February 2026, unless the campaign itself
 * rests its counting on consent there.
 */
function countryThatAsks(
  tag: PageTag,
  page: Page,
  campaign: Campaign,
  workspace: Workspace,
): Reference | undefined {
  const countries = countriesOfPage(page, campaign, workspace);
  const inEea = firstUnder('eu-eprivacy', countries, workspace);
  if (inEea) return inEea;
  const asking = /^analytics\b/.test(keyOf(tag, workspace))
    ? consentedCountries(tag.purpose?.name ?? '', campaign)
    : countries;
  return firstUnder('uk-pecr', asking, workspace);
}

/** Countries in which the campaign says itself that people are asked. */
function consentedCountries(purpose: string, campaign: Campaign): Reference[] {
  return usesFor(purpose, campaign).flatMap(({ basis, regions }) =>
    basis?.value === 'consent' ? regions : [],
  );
}

function isEssential(tag: PageTag, workspace: Workspace): boolean {
  // A purpose that cannot be read may be one that is.
  if (tag.purpose && !workspace.resolve(tag.purpose)) return true;
  return /^essential\b/.test(keyOf(tag, workspace));
}

/** The purpose of a tag in Fideslang. */
function keyOf({ purpose }: PageTag, workspace: Workspace): string {
  return workspace.resolveTo('purpose', purpose)?.declaration.fideslang?.value ?? '';
}
