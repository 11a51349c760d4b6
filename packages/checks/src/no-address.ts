/** A text where the address of a page has to stand, and that is neither an address nor a path. */
import type { Campaign, Located, SourceFile } from '@liaison/model';
import { hasBrokenLine } from './broken-lines.ts';
import { isClosed } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import { replacements } from './replacements.ts';
import { shown } from './written-line.ts';

interface Data {
  /** `canonical` or `redirects to`. */
  readonly keyword: string;
  readonly written: string;
}

export const noAddress = defineCheck({
  code: 'no-address',
  category: 'tracking',
  severity: 'warning',
  on: 'campaign',
  message: ({ keyword, written }: Data) =>
    `\`${keyword}\` says \`${shown(written)}\`, which is no address of a page`,
  help: 'Write the whole address, as in `https://shop.example/spring`, or a path that begins with `/`',
  fixable: true,
  run(campaign, { file, settings }, report) {
    if (isClosed(campaign)) return;
    for (const { keyword, address } of addressesOf(campaign)) {
      const { value: written, span } = address;
      // A text that is still to be written is told as such.
      if (['', ...settings.parameters.placeholders].includes(written.trim())) continue;
      if (ADDRESS.test(written) || hasBrokenLine(file, span)) continue;
      report({ at: span, data: { keyword, written }, fixes: asAddress(address, file) });
    }
  },
});

function addressesOf({ pages }: Campaign): { keyword: string; address: Located<string> }[] {
  return pages.flatMap(({ canonical, redirects }) => [
    ...(canonical ? [{ keyword: 'canonical', address: canonical }] : []),
    ...(redirects ? [{ keyword: 'redirects to', address: redirects }] : []),
  ]);
}

/** Of a page in the web, or of a place in an application; or a path on the page's own site. */
const ADDRESS = /^(?:[a-z][a-z\d+.-]*:\/\/[^\s/?#][^\s]*|\/(?!\/)[^\s]*)$/i;

/** `shop.example/spring` with its `https://`, `spring/offers` with its slash; nothing for what is prose. */
function asAddress({ value, span }: Located<string>, file: SourceFile) {
  const host = value.replace(/^(?:https?:)?\/*/i, '');
  if (/^[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?$/.test(host)) return replacements(file, span, [`"https://${host}"`]);
  return /^[\w-]+(?:\/[\w.-]*)*$/.test(value) ? replacements(file, span, [`"/${value}"`]) : [];
}
