/** Where a finding about load points to: the line that states the capacity, and the campaigns that bring the load. */
import { type Forecast, loadOf, type SystemLoad, type Workspace } from '@liaison/model';
import { rps } from './figures.ts';
import type { RelatedPlace } from './finding.ts';
import { relatedPlace } from './related-places.ts';

/** A campaign's part of the load of a system at an instant, in requests per second. */
interface HeavyCampaign {
  readonly forecast: Forecast;
  readonly rate: number;
}

/** All channels of a campaign added up, the heaviest campaign first. */
function heavyCampaigns(system: SystemLoad, instant: number, workspace: Workspace): HeavyCampaign[] {
  const model = loadOf(workspace);
  const rates = new Map<string, number>();
  for (const { owner, rate } of system.culprits(instant)) rates.set(owner, (rates.get(owner) ?? 0) + rate);
  return [...rates]
    .flatMap(([owner, rate]) => {
      const forecast = model.byOwner(owner);
      return forecast ? [{ forecast, rate }] : [];
    })
    .sort((a, b) => b.rate - a.rate);
}

/** The three heaviest campaigns of an instant, each at its name; `when` is that instant on the reader's clock. */
export function heavyPlaces(
  system: SystemLoad,
  { at, when }: { readonly at: number; readonly when: string },
  workspace: Workspace,
): RelatedPlace[] {
  return heavyCampaigns(system, at, workspace)
    .slice(0, MOST_PLACES)
    .map(({ forecast: { campaign, file }, rate }) =>
      relatedPlace(file, campaign.nameSpan, `\`${campaign.name}\` brings ${rps(rate)} on ${when}`),
    );
}

const MOST_PLACES = 3;

/** The line by which a system is judged; none where no rate is stated. */
export function capacityPlaces(
  { limits: { system, rate } }: SystemLoad,
  workspace: Workspace,
): RelatedPlace[] {
  const declared = workspace.lookup('system', system.name)[0];
  if (!declared || !rate) return [];
  return [relatedPlace(declared.file, rate.line.span, `\`${system.name}\` takes ${rps(rate.amount)}`)];
}
