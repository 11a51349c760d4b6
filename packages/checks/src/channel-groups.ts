/**
 * How Google Analytics 4 sorts visits by the medium on their link, where the source decides nothing:
 * https://support.google.com/analytics/answer/9756891, as of 2026.
 */

/** The default channel group of a medium; `Paid` is paid search, social or other by its source. Undefined: Unassigned. */
export function channelGroup(medium: string): string | undefined {
  const small = medium.toLowerCase();
  return RULES.find(([, pattern]) => pattern.test(small))?.[0];
}

/** In the order in which they are tried. */
const RULES: readonly (readonly [group: string, medium: RegExp])[] = [
  ['Display', /^(?:display|banner|expandable|interstitial|cpm)$/],
  ['Paid', /^(?:.*cp.*|ppc|retargeting|paid.*)$/],
  ['Organic Social', /^(?:social|social-network|social-media|sm|social network|social media)$/],
  ['Organic Video', /video/],
  ['Organic Search', /^organic$/],
  ['Referral', /^(?:referral|app|link)$/],
  ['Email', /^e[-_ ]?mail$/],
  ['Affiliates', /^affiliate$/],
  ['Audio', /^audio$/],
  ['SMS', /^sms$/],
  ['Mobile Push Notifications', /push$|mobile|notification/],
];
