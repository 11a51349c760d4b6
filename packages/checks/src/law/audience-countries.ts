/** Where the people of a campaign live, as far as its file says it, and which packs of law count there. */
import type { Campaign, Channel, Page, Reference, Use, Workspace } from '@liaison/model';
import { neededConsent, usesFor } from '../data-uses.ts';
import { PACKS, type PackId } from './packs.ts';

/** The countries of a channel: those of its whole list, and of the uses of the purpose that it needs consent to. */
export function countriesOf(
  channel: Channel,
  campaign: Campaign,
  workspace: Workspace,
): readonly Reference[] {
  const needed = neededConsent(channel, workspace);
  const uses = needed ? usesFor(needed.name, campaign) : [];
  return onceEach([...uses.flatMap(({ regions }) => regions), ...countriesOfList(channel, workspace)]);
}

/** The countries of whoever sees a page: those of the uses of the campaign, and of the lists that lead there. */
export function countriesOfPage(page: Page, campaign: Campaign, workspace: Workspace): readonly Reference[] {
  const channels = campaign.channels.filter(({ landsOn }) => landsOn?.name === page.name);
  return onceEach([
    ...campaign.uses.flatMap(({ regions }) => regions),
    ...channels.flatMap((channel) => countriesOfList(channel, workspace)),
  ]);
}

/** The first country of a use or of an audience in which a pack counts; countries of an organisation's own never do. */
export function firstUnder(
  pack: PackId,
  countries: readonly Reference[],
  workspace: Workspace,
): Reference | undefined {
  return countries.find(
    (country) =>
      PACKS[pack].countries.has(country.name) &&
      workspace.resolveTo('region', country)?.file.builtIn === true,
  );
}

/** Whether a use is made of data of people for whom a pack counts. */
export function isUnder(pack: PackId, { regions }: Use, workspace: Workspace): boolean {
  return firstUnder(pack, regions, workspace) !== undefined;
}

/** A part of a list may live elsewhere than the whole; a list of somebody else's is theirs to answer for. */
function countriesOfList({ audience }: Channel, workspace: Workspace): readonly Reference[] {
  const list = workspace.resolveTo('list', audience?.source)?.declaration;
  return !list || list.belongsTo || audience?.size ? [] : list.countries;
}

function onceEach(countries: readonly Reference[]): Reference[] {
  const seen = new Set<string>();
  return countries.filter(({ name }) => !seen.has(name) && seen.add(name));
}
