/** A list with people in a country for which the campaign does not say on which ground it uses their data. */
import type { AudienceList, Campaign, Channel, Declared, Reference, Span, Workspace } from '@liaison/model';
import { isClosed } from './campaign-status.ts';
import { neededConsent, usesFor } from './data-uses.ts';
import { defineCheck } from './define-check.ts';
import { replaceText } from './edits.ts';
import { liesIn } from './regions.ts';
import { relatedPlace } from './related-places.ts';

type Data = { list: string; countries: readonly string[]; purpose: string };

export const countryWithoutUse = defineCheck({
  code: 'country-without-use',
  category: 'crm',
  severity: 'warning',
  on: 'campaign',
  message: ({ list, countries, purpose }: Data) =>
    `\`${list}\` has people in ${said(countries)}, and \`use ${purpose}\` leaves them out`,
  help: ({ countries, purpose }) =>
    `Add ${said(countries)} to \`use ${purpose}\` if the same ground counts there, or write a \`use\` of its own`,
  fixable: true,
  run(campaign, { workspace, file }, report) {
    if (isClosed(campaign)) return;
    const told = new Set<string>();
    for (const channel of campaign.channels) {
      const list = workspace.resolveTo('list', channel.audience?.source);
      // A number says that only some of its people are meant.
      if (!list || list.declaration.belongsTo || channel.audience?.size) continue;
      for (const purpose of purposesOf(channel, campaign, workspace)) {
        const regions = usesFor(purpose, campaign).flatMap((use) => use.regions);
        const [first] = regions;
        const last = usesFor(purpose, campaign)[0]?.regions.at(-1);
        // Where a use lacks its country, missing-value asks for it.
        if (!first || !last || usesFor(purpose, campaign).some((use) => use.regions.length === 0)) continue;
        const missing = leftOut(list.declaration, regions, workspace);
        const key = `${purpose} ${list.declaration.name}`;
        const [one] = missing;
        if (!one || told.has(key)) continue;
        told.add(key);
        const countries = missing.map(({ name }) => name);
        report({
          at: first.span,
          data: { list: list.declaration.name, countries, purpose },
          related: placesOf(list, one),
          fixes: [
            {
              title: `Count ${said(countries)} in`,
              safety: 'suggested',
              edits: [replaceText(file, behind(last), countries.map((name) => `, ${name}`).join(''))],
            },
          ],
        });
      }
    }
  },
});

/** What a channel needs, and what the forms ask for to which it leads. */
function purposesOf(channel: Channel, { captures }: Campaign, workspace: Workspace): ReadonlySet<string> {
  const forms = captures.filter(({ page }) => page && page.name === channel.landsOn?.name);
  const needed = neededConsent(channel, workspace);
  const purposes = [...(needed ? [needed] : []), ...forms.flatMap((form) => form.purposes)];
  return new Set(purposes.filter((each) => workspace.resolve(each)).map(({ name }) => name));
}

function leftOut(
  { countries }: AudienceList,
  regions: readonly Reference[],
  workspace: Workspace,
): readonly Reference[] {
  return countries.filter(
    (country) =>
      workspace.resolve(country) && regions.every((region) => liesIn(country, region, workspace) === false),
  );
}

function placesOf({ declaration, file }: Declared<AudienceList>, country: Reference) {
  return [relatedPlace(file, country.span, `A country of \`${declaration.name}\``)];
}

function behind({ span }: Reference): Span {
  return { start: span.end, end: span.end };
}

/** At most three names, the rest as a number. */
function said(names: readonly string[]): string {
  const [shown, rest] = [names.slice(0, 3), names.length - 3];
  const written = shown.map((name) => `\`${name}\``);
  if (rest > 0) return `${written.join(', ')} and ${rest} more`;
  return written.length < 2 ? written.join('') : `${written.slice(0, -1).join(', ')} and ${written.at(-1)}`;
}
