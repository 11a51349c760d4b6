/** A landing page of which nobody has said where it leads when the campaign is over. */
import { type Campaign, isCounted, type Page, type SourceFile, type Workspace } from '@liaison/model';
import { lengthOf, rangeDays } from './campaign-days.ts';
import { defineCheck } from './define-check.ts';

interface Data {
  readonly page: string;
  /** The last day of the campaign; absent where the page leads to itself. */
  readonly last?: string;
}

export const pageWithoutRedirect = defineCheck({
  code: 'page-without-redirect',
  category: 'tracking',
  severity: 'info',
  on: 'campaign',
  message: ({ page, last }: Data) =>
    last === undefined
      ? `Page \`${page}\` redirects to itself`
      : `Page \`${page}\` leads nowhere after the campaign ends on ${last}`,
  help: ({ last }) =>
    `${last === undefined ? 'Write' : 'Add'} \`redirects to "…"\` with the page that takes its place, so that links and search ranking are not lost`,
  run(campaign, { workspace }, report) {
    if (!isCounted(campaign)) return;
    for (const { name, path, redirects } of campaign.pages) {
      if (redirects && path && isSameAddress(redirects.value, path.value))
        report({ at: redirects.span, data: { page: name } });
    }
    const days = rangeDays(campaign.runs);
    if (!days || lengthOf(days) > LONGEST) return;
    const landedOn = campaign.pages.filter((page) => isLandedOn(page, campaign));
    for (const page of landedOn) {
      if (!page.path || page.redirects || page.canonical || !isOfOneTime(page.path.value, days.last))
        continue;
      // Who has never written it redirects in another place, or not yet at all.
      if (!workspace.entriesOf(redirectingPages).has(ANY) || !ownSystem(page, workspace)) continue;
      report({ at: page.nameSpan, data: { page: page.name, last: days.last } });
    }
  },
});

/** Whether a link leads to a path, on whatever host; one of the two may end with a slash. */
function isSameAddress(link: string, path: string): boolean {
  const [, written = ''] = /^(?:https?:\/\/[^/]*)?(\/[^?#]*)$/.exec(link) ?? [];
  const bare = (each: string) => each.replace(/\/+$/, '');
  return bare(written) !== '' && bare(written) === bare(path);
}

/** Days; what runs for longer is a page of the site. */
const LONGEST = 92;

const ANY = '';

function redirectingPages({ declarations }: SourceFile): [string, true][] {
  const redirects = declarations.some(
    (declaration) => declaration.kind === 'campaign' && declaration.pages.some((page) => page.redirects),
  );
  return redirects ? [[ANY, true]] : [];
}

function isLandedOn({ name }: Page, { channels }: Campaign): boolean {
  return name !== '' && channels.some(({ landsOn }) => landsOn?.name === name);
}

/** Whether a path is one of this time only: it has the year of the campaign in it, as `2026` or as `26`. */
function isOfOneTime(path: string, day: string): boolean {
  const year = day.slice(0, 4);
  return new RegExp(`(?:^|\\D)(?:${year}|${year.slice(2)})(?:\\D|$)`).test(path);
}

function ownSystem({ system }: Page, workspace: Workspace): boolean {
  return workspace.resolveTo('system', system) !== undefined;
}
