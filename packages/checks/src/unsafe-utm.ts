/** A tag with characters that mean something else in a link. */
import { isClosed } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import { replaceText } from './edits.ts';
import { isPlainTag, unsafeCharacter } from './utm-tags.ts';

interface Data {
  readonly key: string;
  readonly text: string;
  readonly found: string;
}

export const unsafeUtm = defineCheck({
  code: 'unsafe-utm',
  category: 'tracking',
  severity: 'warning',
  on: 'campaign',
  message: ({ key, text, found }: Data) =>
    `\`utm ${key} "${text.length > MOST ? `${text.slice(0, MOST - 1)}…` : text}"\` has ${NAMES[found] ?? `a \`${found}\``} in it`,
  help: ({ found }) =>
    found === '#'
      ? 'Take it out: what stands behind `#` in a link never reaches the server or analytics'
      : found === '&' || found === '?' || found === '='
        ? 'Take it out: in a link it begins or divides parameters, so that the tag is cut in two'
        : 'Write hyphens instead: blanks and letters beyond English ones come out as `%20`, `+` or `%C3%BC`, each tool in its own way',
  fixable: true,
  run(campaign, { file, settings }, report) {
    if (isClosed(campaign)) return;
    for (const { key, text } of [campaign, ...campaign.channels].flatMap(({ utm }) => utm)) {
      if (!key || !text || !isPlainTag(text.value, settings)) continue;
      const found = unsafeCharacter(text.value);
      if (found === undefined) continue;
      const safe = safeText(text.value);
      const fix = {
        title: `Write \`${safe}\``,
        safety: 'suggested' as const,
        edits: [replaceText(file, text.span, `"${safe}"`)],
      };
      report({
        at: text.span,
        data: { key: key.value, text: text.value, found },
        fixes: safe === '' ? [] : [fix],
      });
    }
  },
});

/** Characters of a tag that a message shows. */
const MOST = 24;

const NAMES: Readonly<Record<string, string>> = { ' ': 'a blank', '\t': 'a blank' };

/** Letters without their accents, and hyphens in the place of everything else. */
function safeText(text: string): string {
  return text
    .replaceAll('ß', 'ss')
    .replaceAll('&', '-and-')
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[^A-Za-z0-9._~-]+/g, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^-|-$/g, '');
}
