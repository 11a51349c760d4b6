/** A list that is handed to an advertising network, of people who agreed to something else. */
import type { Reference, Workspace } from '@liaison/model';
import { campaignAround } from './campaign-around.ts';
import { isClosed } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import { countriesOf, firstUnder } from './law/audience-countries.ts';
import { relatedPlace } from './related-places.ts';

type Data = { list: string; own: string };

export const purposeDrift = defineCheck({
  code: 'purpose-drift',
  category: 'privacy',
  severity: 'warning',
  on: 'channel',
  packs: ['gdpr'],
  message: ({ list, own }: Data) =>
    `\`${list}\` is matched by an advertising network; its people are there for \`${own}\``,
  help: ({ list }) =>
    `Take an audience of the network, or ask the people of \`${list}\` and add a purpose such as \`advertising\` to it`,
  run(channel, { workspace, file }, report) {
    const campaign = campaignAround(channel, file);
    const kind = workspace.resolveTo('kind', channel.channelKind);
    if (!campaign || isClosed(campaign) || !kind?.file.builtIn || !MATCHING.has(kind.declaration.name))
      return;
    const source = channel.audience?.source;
    const list = workspace.resolveTo('list', source);
    if (!source || !list || list.declaration.belongsTo) return;
    const { purposes, countries } = list.declaration;
    const [own] = purposes;
    if (!own || purposes.some((purpose) => mayBeAdvertising(purpose, workspace))) return;
    // A part of the list lives where the list does, for want of anything better.
    const people = [...countriesOf(channel, campaign, workspace), ...countries];
    if (!firstUnder('gdpr', people, workspace)) return;
    report({
      at: source.span,
      data: { list: source.name, own: own.name },
      related: purposes
        .slice(0, 3)
        .map(({ name, span }) => relatedPlace(list.file, span, `They are there for \`${name}\``)),
    });
  },
});

/** Kinds to which people of ours come only when their addresses are given to the network. */
const MATCHING: ReadonlySet<string> = new Set(['display', 'social', 'paid-search']);

/** Purposes of an organisation's own say what they are by their key in Fideslang; without one they may be anything. */
function mayBeAdvertising(purpose: Reference, workspace: Workspace): boolean {
  const fideslang = workspace.resolveTo('purpose', purpose)?.declaration.fideslang?.value;
  return fideslang === undefined || fideslang.startsWith('marketing.advertising');
}
