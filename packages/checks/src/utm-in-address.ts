/** Tracking tags in an address of our own site, where they belong on the links that lead there. */
import type { Campaign, Located } from '@liaison/model';
import { isClosed } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import { replaceText } from './edits.ts';

interface Data {
  readonly keyword: string;
  readonly tag: string;
}

export const utmInAddress = defineCheck({
  code: 'utm-in-address',
  category: 'tracking',
  severity: 'warning',
  on: 'campaign',
  message: ({ keyword, tag }: Data) => `\`${keyword}\` has \`${tag}\` in its address`,
  help: ({ keyword }) => HELP[keyword] ?? '',
  fixable: true,
  run(campaign, { file }, report) {
    if (isClosed(campaign)) return;
    for (const { keyword, address } of addressesOf(campaign)) {
      const tag = TAG.exec(address.value)?.[1];
      if (tag === undefined) continue;
      const plain = withoutTags(address.value);
      const fix = {
        title: `Write \`${plain}\``,
        safety: 'suggested' as const,
        edits: [replaceText(file, address.span, `"${plain}"`)],
      };
      report({ at: address.span, data: { keyword, tag }, fixes: [fix] });
    }
  },
});

const HELP: Readonly<Record<string, string>> = {
  page: 'Leave the path bare and write `utm` lines on the channels, so that each link gets its own tags',
  canonical:
    'Write the bare address: a canonical one with tags makes search engines show and count the tagged one',
  'redirects to':
    'Write the bare address: tags on a link inside the own site begin a new visit, and where it came from is lost',
};

const TAG = /[?&#](utm_[a-z_]+)=/i;

function addressesOf({ pages }: Campaign): { keyword: string; address: Located<string> }[] {
  return pages.flatMap(({ path, canonical, redirects }) => [
    ...(path ? [{ keyword: 'page', address: path }] : []),
    ...(canonical ? [{ keyword: 'canonical', address: canonical }] : []),
    ...(redirects ? [{ keyword: 'redirects to', address: redirects }] : []),
  ]);
}

/** An address without the parameters that are tags. */
function withoutTags(address: string): string {
  return address
    .replace(/([?&#])utm_[a-z_]+=[^&#]*/gi, '$1')
    .replace(/([?#])&+/g, '$1')
    .replace(/&{2,}/g, '&')
    .replace(/[?&#]+$/g, '')
    .replace(/[?&]#/g, '#');
}
