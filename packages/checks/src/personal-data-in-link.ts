/** An address of a person, or the place for one, in what becomes part of a link. */
import type { Campaign, Located } from '@liaison/model';
import { isClosed } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';

type Data = { found: string };

export const personalDataInLink = defineCheck({
  code: 'personal-data-in-link',
  category: 'values',
  severity: 'warning',
  on: 'campaign',
  message: ({ found }: Data) => `\`${found}\` puts personal data into the link`,
  help: 'Take it out: links are kept by browsers, servers, analytics and whoever the page links to',
  run(campaign, _, report) {
    if (isClosed(campaign)) return;
    for (const { value, span } of linkTexts(campaign)) {
      const found = PERSONAL.exec(value)?.[0];
      if (found !== undefined) report({ at: span, data: { found: found.slice(0, MOST) } });
    }
  },
});

const WORDS = 'e-?mail(?:[ _-]?addr(?:ess)?)?|phone|mobile|(?:first|last|sur)[ _-]?name|[fl]name';

/** Characters of a find that a message shows. */
const MOST = 50;

function linkTexts({ pages, channels, utm }: Campaign): Located<string>[] {
  const tags = [...utm, ...channels.flatMap((channel) => channel.utm)];
  return [...pages.map(({ path }) => path), ...tags.map(({ text }) => text)].filter(
    (each) => each !== undefined,
  );
}

/** An address; a query such as `?email=`; a placeholder such as `{{contact.email}}`, `*|FNAME|*` or `%%emailaddr%%`. */
const PERSONAL = new RegExp(
  [
    String.raw`[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+`,
    `[?&](?:${WORDS})=`,
    String.raw`(?:\{\{?|\*\||%%|\[\[?)[^{}|%[\]]*(?:${WORDS})\s*(?:\}\}?|\|\*|%%|\]\]?)`,
  ].join('|'),
  'iu',
);
