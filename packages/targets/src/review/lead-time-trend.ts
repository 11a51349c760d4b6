/** How early IT could see the campaigns of each quarter: whether it gets better. */
import type { ReviewDocument } from '@liaison/checks';
import type { Section } from './review-page.ts';
import { counted } from './rich-text.ts';

/** A row for each quarter; undefined where one is all there is, or where nothing is asked that has a launch. */
export function leadTimeTrend({ involvement }: ReviewDocument): Section | undefined {
  const { changed, trend } = involvement;
  if (changed.length === 0 || trend.length < 2) return undefined;
  const columns = [
    { heading: 'Launched in' },
    { heading: 'Campaigns', isNumber: true },
    { heading: 'First seen, in the median', isNumber: true },
  ];
  const rows = trend.map(({ quarter, campaigns, medianDays }) => [
    [quarterText(quarter)],
    [String(campaigns)],
    [daysText(medianDays)],
  ]);
  return {
    sign: '📈',
    heading: 'How early IT could see campaigns',
    parts: [{ type: 'table', columns, rows }],
  };
}

/** `14 days before` the launch, or after it. */
export function daysText(days: number): string {
  return `${counted(Math.abs(days), 'day')} ${days < 0 ? 'after' : 'before'}`;
}

/** `Q4 2026` of `2026-Q4`. */
function quarterText(quarter: string): string {
  return quarter.split('-').reverse().join(' ');
}
