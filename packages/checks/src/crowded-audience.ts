/** Two campaigns that write to many people of one list on the same day, where nobody has said how much is too much. */
import { type Channel, type Forecast, isCounted, isMessage, loadOf, type Workspace } from '@liaison/model';
import { standsBefore } from './campaign-index.ts';
import { defineCheck } from './define-check.ts';
import { percent } from './figures.ts';
import { type Contact, contactsIn, ownContacts, sizeOf } from './list-contacts.ts';
import { relatedPlace } from './related-places.ts';

interface Data {
  readonly channel: string;
  readonly other: string;
  readonly list: string;
  readonly day: string;
  readonly share: number;
  readonly otherShare: number;
}

export const crowdedAudience = defineCheck({
  code: 'crowded-audience',
  category: 'portfolio',
  severity: 'info',
  on: 'campaign',
  message: ({ channel, other, list, day }: Data) =>
    `\`${channel}\` and campaign \`${other}\` write to \`${list}\` on the same day, ${day}`,
  help: ({ list, share, otherShare }) =>
    `They reach ${percent(share)} and ${percent(otherShare)} of the list: send on another day, or let the owner of \`${list}\` say how much may come, as in \`at-most 2 messages per week\``,
  run(campaign, { workspace, settings }, report) {
    const forecast = isCounted(campaign) ? loadOf(workspace).of(campaign) : undefined;
    if (!forecast) return;
    const least = settings.parameters.crowdedAudienceShare / 100;
    const told = new Set<string>();
    for (const [key, own] of [...ownContacts('day', forecast)].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const [name = '', day = ''] = key.split('\n');
      const list = workspace.lookup('list', name)[0]?.declaration;
      const people = sizeOf(list, workspace);
      // Where a limit is stated, over-contact-limit watches it.
      if (!list || !people || list.atMost.length > 0) continue;
      const mine = largest(own, workspace);
      if (!mine || mine.messages < least * people) continue;
      const other = othersOn(day, name, forecast, workspace).find(
        ({ most }) => most.messages >= least * people,
      );
      // The same two on ten days are one thing to talk about.
      if (!other || told.has(other.forecast.owner)) continue;
      told.add(other.forecast.owner);
      report({
        at: mine.channel.nameSpan,
        data: {
          channel: mine.channel.name,
          other: other.forecast.campaign.name,
          list: name,
          day,
          share: Math.min(1, mine.messages / people),
          otherShare: Math.min(1, other.most.messages / people),
        },
        related: [relatedPlace(other.forecast.file, other.most.channel.nameSpan, 'Goes out on the same day')],
      });
    }
  },
});

/** Campaigns that stand before this one and write to the list on the day, with the most that one channel sends. */
function othersOn(day: string, list: string, forecast: Forecast, workspace: Workspace) {
  return contactsIn('day', list, day, workspace).flatMap(({ forecast: other, entries }) => {
    const most = largest(entries, workspace);
    return most && other !== forecast && standsBefore(other, forecast) ? [{ forecast: other, most }] : [];
  });
}

function largest(contacts: readonly Contact[], workspace: Workspace): Contact | undefined {
  const isWritten = ({ channel }: { readonly channel: Channel }) => isMessage(channel, workspace);
  return contacts.filter(isWritten).sort((a, b) => b.messages - a.messages)[0];
}
