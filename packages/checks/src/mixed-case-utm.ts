/** A tag with capitals: analytics count it apart from the same word in small letters. */
import type { AnyDeclaration, UtmTag } from '@liaison/model';
import { isClosed } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import { replaceText } from './edits.ts';
import { MAIN_TAGS } from './utm-tags.ts';

type Data = { key: string; text: string; small: string };

export const mixedCaseUtm = defineCheck({
  code: 'mixed-case-utm',
  category: 'values',
  severity: 'warning',
  on: 'campaign',
  message: ({ key, text, small }: Data) =>
    `\`utm ${key} "${shortened(text)}"\` counts apart from \`${shortened(small)}\``,
  help: 'Write tags in small letters everywhere: what is counted apart cannot be added up later',
  fixable: true,
  run(campaign, { file, settings }, report) {
    if (isClosed(campaign)) return;
    const placeholders = new Set(settings.parameters.placeholders.map((each) => each.toLowerCase()));
    for (const { key, text } of [campaign, ...campaign.channels].flatMap(tagsOf)) {
      if (!key || !text || !KEYS.has(key.value)) continue;
      const small = text.value.toLowerCase();
      // A placeholder is the matter of placeholder-text.
      if (small === text.value || placeholders.has(small)) continue;
      const written = file.text.slice(text.span.start, text.span.end);
      report({
        at: text.span,
        data: { key: key.value, text: text.value, small },
        fixes: [
          {
            title: `Write \`${small}\``,
            safety: 'suggested',
            edits: [replaceText(file, text.span, written.toLowerCase())],
          },
        ],
      });
    }
  },
});

function tagsOf(declaration: AnyDeclaration & { readonly utm: readonly UtmTag[] }): readonly UtmTag[] {
  return declaration.utm;
}

const KEYS: ReadonlySet<string> = new Set(MAIN_TAGS);

function shortened(text: string): string {
  return text.length > MOST ? `${text.slice(0, MOST - 1)}…` : text;
}

/** Characters of a tag that a message shows. */
const MOST = 24;
