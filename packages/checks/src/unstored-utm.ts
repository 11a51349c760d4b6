/** A tracking tag on the links to a form, and an empty field of the CRM that is meant for it. */
import type { Campaign, Capture, CrmField, CrmObject, UtmTag } from '@liaison/model';
import { hasBrokenLine } from './broken-lines.ts';
import { appendLines } from './capture-edits.ts';
import { wordsOf } from './crm-names.ts';
import { crmWrites, isOver } from './crm-writes.ts';
import { defineCheck } from './define-check.ts';
import { channelsTo } from './form-feeds.ts';
import { writtenTarget } from './likely-targets.ts';
import { campaignReference } from './membership.ts';
import { onceEach } from './once-each.ts';
import { barrierOf } from './read-only.ts';
import { madeObjects } from './required-fields.ts';

type Data = { capture: string; key: string; target: string };

export const unstoredUtm = defineCheck({
  code: 'unstored-utm',
  category: 'crm',
  severity: 'info',
  on: 'capture',
  message: ({ capture, key, target }: Data) =>
    `Links to \`${capture}\` say \`utm ${key}\`, and \`${target}\` stays empty`,
  help: ({ key, target }) =>
    `Add \`set utm-${key} -> ${target}\`, so that each record shows where it came from`,
  fixable: true,
  run(capture, { workspace, file }, report) {
    if (isOver(capture, workspace)) return;
    const campaign = workspace.lookup('campaign', capture.within ?? '')[0]?.declaration;
    if (!campaign || capture.sets.some(({ span, target }) => !target || hasBrokenLine(file, span))) return;
    const stored = new Set(capture.sets.map(({ value }) => (value?.type === 'word' ? value.word : '')));
    const writes = crmWrites(capture, workspace);
    const written = new Set(writes.map(({ crmField }) => crmField));
    const objects = madeObjects(capture, workspace);
    for (const [key, tag] of tagsOn(capture, campaign)) {
      if (stored.has(`utm-${key}`)) continue;
      for (const object of objects) {
        const field = tagFields(object).get(key);
        if (!field || written.has(field) || barrierOf(field)) continue;
        if (key === 'campaign' && isMember(object, written)) continue;
        const target = writtenTarget(object, field, workspace);
        const edit = appendLines(capture, file, [`set utm-${key} -> ${target}`]);
        report({
          at: capture.nameSpan,
          data: { capture: capture.name, key, target },
          related: [{ message: 'On the links', at: { file: file.path, span: tag.span } }],
          fixes: edit ? [{ title: 'Store the tag', safety: 'suggested', edits: [edit] }] : [],
        });
        break;
      }
    }
  },
});

/** Whether the record belongs to its campaign anyway. */
function isMember(object: CrmObject, written: ReadonlySet<CrmField>): boolean {
  const campaign = campaignReference(object);
  return campaign !== undefined && written.has(campaign);
}

/** The first tag of each key on the links that lead to a form. */
function tagsOn(capture: Capture, campaign: Campaign): Map<string, UtmTag> {
  const channels = channelsTo(capture, campaign);
  const tags = channels.length > 0 ? [campaign, ...channels].flatMap(({ utm }) => utm) : [];
  const byKey = new Map<string, UtmTag>();
  for (const tag of tags) {
    if (tag.key && tag.text && !byKey.has(tag.key.value)) byKey.set(tag.key.value, tag);
  }
  return byKey;
}

/** The first field of an object that is named after each tag: `UTM_Source__c`, `utm_source`. */
const tagFields = onceEach((object: CrmObject) => {
  const byKey = new Map<string, CrmField>();
  for (const field of object.fields) {
    const [utm, key, ...others] = wordsOf(field.name);
    if (utm === 'utm' && key !== undefined && others.length === 0 && !byKey.has(key)) byKey.set(key, field);
  }
  return byKey;
});
