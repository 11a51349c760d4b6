/** People who have agreed to one thing, and a channel that needs their consent to another. */
import type { Campaign, Channel, Declared, Kind, Reference, Workspace } from '@liaison/model';
import { campaignAround } from './campaign-around.ts';
import { isClosed } from './campaign-status.ts';
import { neededConsent, usesFor } from './data-uses.ts';
import { defineCheck } from './define-check.ts';
import type { RelatedPlace } from './finding.ts';
import { feedOf } from './form-feeds.ts';
import { relatedPlace } from './related-places.ts';

type Data = { needed: string; source: string; own: string };

export const audienceWithoutConsent = defineCheck({
  code: 'audience-without-consent',
  category: 'crm',
  severity: 'warning',
  on: 'channel',
  message: ({ needed, source, own }: Data) =>
    `This needs consent to \`${needed}\`; \`${source}\` has it for \`${own}\``,
  help: ({ needed, own, source }) =>
    `Take a list of people who agreed to \`${needed}\`, add that purpose to \`${source}\` if they did, or a \`use ${own}\` that needs no consent`,
  run(channel, { workspace, file }, report) {
    const campaign = campaignAround(channel, file);
    const needed = neededConsent(channel, workspace);
    if (!campaign || !needed || isClosed(campaign)) return;
    const people = peopleOf(channel, workspace);
    const [own] = people?.purposes ?? [];
    if (!people || !own) return;
    // What cannot be resolved may be the purpose that is needed.
    if (people.purposes.some((each) => each.name === needed.name || !workspace.resolve(each))) return;
    if (people.purposes.some((each) => isServed(each.name, campaign, workspace))) return;
    report({
      at: people.reference.span,
      data: { needed: needed.name, source: people.reference.name, own: own.name },
      related: people.places,
    });
  },
});

interface People {
  /** Where the channel names them. */
  readonly reference: Reference;
  readonly purposes: readonly Reference[];
  readonly places: readonly RelatedPlace[];
}

/** Whom a channel reaches, and what they have agreed to or were asked for. */
function peopleOf(channel: Channel, workspace: Workspace): People | undefined {
  const feed = feedOf(channel, workspace);
  if (feed) {
    const { capture, reference } = feed;
    const purposes = [...capture.purposes, ...capture.fields.flatMap(({ grants }) => grants)];
    return { reference, purposes, places: [] };
  }
  const reference = channel.audience?.source;
  const list = workspace.resolveTo('list', reference);
  if (!reference || !list) return undefined;
  const { purposes } = list.declaration;
  const places = purposes
    .slice(0, 3)
    .map(({ span, name }) => relatedPlace(list.file, span, `They are there for \`${name}\``));
  return { reference, purposes, places };
}

/** Whether the campaign uses the data for this purpose on another ground than consent: a ticket needs none. */
function isServed(purpose: string, campaign: Campaign, workspace: Workspace): boolean {
  // What another kind of channel needs consent for is no service.
  const needsConsent = ({ declaration }: Declared<Kind>) => declaration.needsConsent?.name === purpose;
  if (workspace.all('kind').some(needsConsent)) return false;
  return usesFor(purpose, campaign).some(({ basis }) => basis !== undefined && basis.value !== 'consent');
}
