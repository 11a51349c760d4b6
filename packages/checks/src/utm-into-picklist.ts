/** A tracking tag that is stored in a list of the CRM which does not have its values. */
import {
  type Campaign,
  type Capture,
  type CaptureField,
  flagOf,
  type Located,
  type SetValue,
  valuesOf,
} from '@liaison/model';
import { crmWrites, isOver, nameOfTarget, spanOfWrite } from './crm-writes.ts';
import { defineCheck } from './define-check.ts';
import { alternatives } from './kind-names.ts';
import { barrierOf } from './read-only.ts';
import { cut } from './set-values.ts';

type Data = { word: string; target: string; missing: readonly string[] };

export const utmIntoPicklist = defineCheck({
  code: 'utm-into-picklist',
  category: 'crm',
  severity: 'warning',
  on: 'capture',
  message: ({ word, target, missing }: Data) => {
    const [first] = missing;
    if (first === undefined) return `\`${word}\` is any text, and \`${target}\` is a list of values`;
    const more = missing.length > 1 ? ` and ${missing.length - 1} more` : '';
    return `\`${word}\` may be \`${cut(first)}\`${more}, which \`${target}\` lacks`;
  },
  help: ({ target, missing }) =>
    missing.length > 0
      ? `Let the owner of the CRM add ${alternatives(missing.slice(0, 3).map(cut))} to \`${target}\`, or store the tag in a field for text`
      : 'Store the tag in a field for text: a link can say anything, and every new word becomes a value',
  run(capture, { workspace }, report) {
    if (isOver(capture, workspace)) return;
    const campaign = workspace.lookup('campaign', capture.within ?? '')[0]?.declaration;
    for (const write of crmWrites(capture, workspace)) {
      const tag = write.by === 'set' ? tagOf(write.set.value) : tagAsked(write.field);
      const { type, flags } = write.crmField;
      const isList = type?.type.name === 'choice' || type?.type.name === 'choices';
      // A closed list refuses what is not on it: incompatible-type says so.
      if (!tag || !type || !isList || flagOf(flags, 'closed') || barrierOf(write.crmField)) continue;
      const known = valuesOf(type);
      if (!campaign || !known) continue;
      const offered = new Set(type.choices.filter(({ active }) => active).map(({ value }) => value));
      const tags = tagsOf(tag.key, capture, campaign);
      const missing = tags.filter(({ value }) => !offered.has(value));
      if (tags.length > 0 && missing.length === 0) continue;
      report({
        at: spanOfWrite(write),
        data: {
          word: tag.word,
          target: nameOfTarget(write),
          missing: [...new Set(missing.map(({ value }) => value))],
        },
        related: [{ message: 'The list', at: write.declaredAt }],
      });
    }
  },
});

function tagOf(value: SetValue | undefined): { word: string; key: string } | undefined {
  if (value?.type !== 'word' || !value.word.startsWith('utm-')) return undefined;
  return { word: value.word, key: value.word.slice('utm-'.length) };
}

/** Many forms keep a tag in a hidden field of that name; what visitors see is the matter of free-text-into-picklist. */
function tagAsked({ name, type, flags }: CaptureField): ReturnType<typeof tagOf> {
  const [, key] = /^utm[-_](source|medium|campaign|term|content)$/i.exec(name) ?? [];
  if (key === undefined || !flagOf(flags, 'hidden') || type?.type.name !== 'text') return undefined;
  return { word: name, key: key.toLowerCase() };
}

/** What the links to a form say under a key: those of the channels that land on its page, else of the campaign. */
function tagsOf(key: string, capture: Capture, campaign: Campaign): Located<string>[] {
  const channels = campaign.channels.filter(
    ({ landsOn }) => landsOn && capture.page && landsOn.name === capture.page.name,
  );
  const own = [campaign, ...channels].flatMap(({ utm }) => utm);
  return own.flatMap((tag) => (tag.key?.value === key && tag.text ? [tag.text] : []));
}
