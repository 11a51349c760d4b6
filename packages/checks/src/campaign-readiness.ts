/** How ready a campaign is, by what the repository has decided about readiness. */
import {
  type Campaign,
  type Criterion,
  type Readiness,
  type ReadinessLevel,
  readinessOf,
  type Workspace,
} from '@liaison/model';
import type { Settings } from './settings.ts';

export function campaignReadiness(
  campaign: Campaign,
  workspace: Workspace,
  { parameters }: Settings,
): Readiness {
  return readinessOf(campaign, workspace, {
    smallShare: parameters.standardChangeShare / 100,
    riskShare: parameters.riskShare / 100,
  });
}

/** The level that a campaign needs for its launch: bronze is enough for what IT has agreed to beforehand. */
export function neededLevel(
  { isSmall }: Readiness,
  { parameters: { readyLevel } }: Settings,
): ReadinessLevel {
  return isSmall && readyLevel !== 'none' ? 'bronze' : readyLevel;
}

/** What is missing in words, a few and how many more: "No load test of `web-shop` was shown; nobody has signed as `it`". */
export function missingWords(criteria: readonly Criterion[], most = 3): string {
  const words = criteria.flatMap(({ missing }) => missing ?? []);
  const shown = words.slice(0, most);
  const rest = words.length - shown.length;
  const joined = shown.map((text, i) => (i === 0 ? text : `${text.charAt(0).toLowerCase()}${text.slice(1)}`));
  return `${joined.join('; ')}${rest > 0 ? `; and ${rest} more` : ''}`;
}
