/** Whether a report says that all is well, and in which words. */

import { rps } from '@liaison/checks';
import type { CampaignForecast, ForecastReport, SystemForecast } from '@liaison/model';
import { budgetAmount, limitsOf, type Verdict, verdictOf } from '@liaison/targets';
import { count as things } from '../terminal/words.ts';

/** No system, no quota and no budget is exceeded. */
export function isSound({ systems, campaigns }: ForecastReport): boolean {
  return (
    systems.every(({ over }) => over.length === 0) &&
    campaigns.every((campaign) => campaign.systems.every(({ over }) => over.length === 0))
  );
}

/**
 * The last line: `3 systems fit, 1 does not: web-shop gets 1540 of 1050 rps`. Below a page about one moment it says that
 * it is about more than that.
 */
export function summaryLine(report: ForecastReport, isMoment = false): string {
  const by = (verdict: Verdict) => report.systems.filter((system) => verdictOf(system) === verdict);
  const [over, fitting, unknown] = [by('over'), by('fits'), by('unknown')];
  const names = (systems: readonly SystemForecast[]) => systems.map(({ name }) => name).join(', ');
  const parts: string[] = [];
  if (fitting.length > 0) parts.push(`${things(fitting.length, 'system fits', 'systems fit')}`);
  if (over.length > 0) {
    const verb = over.length === 1 ? 'does not' : 'do not';
    const subject = fitting.length > 0 ? `${over.length}` : things(over.length, 'system');
    parts.push(`${subject} ${verb}${fitting.length > 0 ? '' : ' fit'}: ${over.map(excessOf).join(', ')}`);
  }
  if (fitting.length + over.length === 0 && unknown.length === 0) parts.push('No campaign loads a system');
  const sentences = [
    ...(parts.length > 0 ? [parts.join(', ')] : []),
    ...(unknown.length > 0 ? [`no capacity is known of ${names(unknown)}`] : []),
    ...campaignSentences(report),
  ].join('; ');
  const line = sentences.charAt(0).toUpperCase() + sentences.slice(1);
  return isMoment ? `Over the whole time: ${line}` : line;
}

/** `web-shop gets 1540 of 1050 rps`, or users or requests, whichever is most above. */
function excessOf(system: SystemForecast): string {
  const worst = limitsOf(system)
    .filter(({ isOver }) => isOver)
    .sort((a, b) => b.share - a.share)[0];
  return worst ? `${system.name} gets ${worst.text}` : system.name;
}

function campaignSentences({ campaigns }: ForecastReport): string[] {
  const budgets = campaigns.flatMap((campaign) =>
    campaign.systems
      .filter(({ over }) => over.includes('budget'))
      .map((system) => `${campaign.name} on ${system.name} (${overBudget(system)})`),
  );
  const drafts = campaigns
    .filter(({ counted }) => !counted)
    .flatMap((campaign) =>
      campaign.systems
        .filter(({ over }) => over.includes('system'))
        .map(({ name, together }) => `${campaign.name} on ${name} (${rps(together?.rate ?? 0)})`),
    );
  return [
    ...(budgets.length > 0
      ? [`${things(budgets.length, 'budget is', 'budgets are')} exceeded: ${budgets.join(', ')}`]
      : []),
    ...(drafts.length > 0 ? [`drafts that do not fit beside the others: ${drafts.join(', ')}`] : []),
  ];
}

function overBudget({ budgets }: CampaignForecast['systems'][number]): string {
  return budgets
    .filter(({ peak, limit }) => peak !== null && peak > limit)
    .map(budgetAmount)
    .join(', ');
}
