/** A look into a vendor's security that is so long ago that much may have changed since. */
import { addLocal, isoInstant, isRealDate, localSeconds } from '@liaison/model';
import { defineCheck } from './define-check.ts';
import { handlesPeople } from './vendor-data.ts';

interface Data {
  readonly vendor: string;
  readonly date: string;
  readonly months: number;
}

export const staleSecurityReview = defineCheck({
  code: 'stale-security-review',
  category: 'vendors',
  severity: 'warning',
  on: 'vendor',
  message: ({ vendor, date, months }: Data) =>
    `The security of \`${vendor}\` was last reviewed on ${date}, over ${months === 1 ? 'a month' : `${months} months`} ago`,
  help: 'Have it reviewed again, and add the line with the new day; the age is parameter `securityReviewMonths`',
  run(vendor, { workspace, settings }, report) {
    const { securityReviewMonths } = settings.parameters;
    const dates = vendor.securityReviews.map(({ date }) => date);
    // A line without a day is asked for one.
    if (dates.some((date) => !date || !isRealDate(date.value))) return;
    const latest = dates.flatMap((date) => date ?? []).sort((a, b) => (a.value < b.value ? 1 : -1))[0];
    const begin = latest && localSeconds(latest.value);
    if (!latest || begin === undefined) return;
    const last = isoInstant(addLocal(begin, securityReviewMonths, 'month')).slice(0, 10);
    if (last >= workspace.today || !handlesPeople(vendor, workspace)) return;
    report({
      at: latest.span,
      data: { vendor: vendor.name, date: latest.value, months: securityReviewMonths },
    });
  },
});
