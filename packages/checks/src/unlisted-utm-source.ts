/** A source that is not among those that the organisation has agreed on. */
import { nearestNames } from '@liaison/model';
import { isClosed } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import { replaceText } from './edits.ts';
import { isPlainTag, unsafeCharacter } from './utm-tags.ts';

interface Data {
  readonly text: string;
  readonly nearest: string | undefined;
}

export const unlistedUtmSource = defineCheck({
  code: 'unlisted-utm-source',
  category: 'tracking',
  severity: 'warning',
  on: 'campaign',
  message: ({ text }: Data) => `No \`utm-source\` is declared for source \`${text}\``,
  help: ({ nearest }) =>
    nearest === undefined
      ? 'Take one of the declared sources, or declare this one with `utm-source` beside them, with what it stands for'
      : `Write \`${nearest}\`, or declare this one with \`utm-source\` if it is another one`,
  fixable: true,
  run(campaign, { workspace, file, settings }, report) {
    if (isClosed(campaign)) return;
    const declared = workspace.all('utm-source').map(({ declaration }) => declaration.name);
    // Who has no list has not agreed on anything.
    if (declared.length === 0) return;
    for (const { key, text } of [campaign, ...campaign.channels].flatMap(({ utm }) => utm)) {
      if (key?.value !== 'source' || !text || !isPlainTag(text.value, settings)) continue;
      // What breaks the link is the matter of unsafe-utm.
      if (unsafeCharacter(text.value) !== undefined) continue;
      // Capitals are the matter of mixed-case-utm.
      const small = text.value.toLowerCase();
      if (declared.some((name) => name.toLowerCase() === small)) continue;
      const near = nearestNames(small, declared);
      report({
        at: text.span,
        data: { text: text.value, nearest: near[0] },
        fixes: near.map((name) => ({
          title: `Write \`${name}\``,
          safety: 'suggested',
          edits: [replaceText(file, text.span, `"${name}"`)],
        })),
      });
    }
  },
});
