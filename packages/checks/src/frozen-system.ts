/** Campaigns that load a system on days on which its owner has asked for none. */
import { type Campaign, loadOf, type System } from '@liaison/model';
import { isClosed } from './campaign-status.ts';
import { channelTime } from './clock-time.ts';
import { type Hit, hitsOf, moveFix, placesOf, wayOf } from './closed-times.ts';
import { defineCheck } from './define-check.ts';
import { rps } from './figures.ts';
import { ownerOf } from './wording.ts';

interface Data {
  readonly hit: Hit;
  readonly campaign: Campaign;
  /** Whom to ask for another time. */
  readonly owner: string;
}

export const frozenSystem = defineCheck({
  code: 'frozen-system',
  category: 'dates',
  severity: 'error',
  on: 'campaign',
  message: ({ hit, campaign }: Data) => {
    const channel = `\`${hit.channel.name}\``;
    const system = `\`${hit.closed.system.name}\``;
    const time = channelTime(hit.instant, hit.channel, campaign);
    switch (hit.how) {
      case 'send':
        return `${channel} sends at ${time}, while ${system} is frozen`;
      case 'flight':
        return `${channel} runs while ${system} is frozen, from ${time}`;
      case 'answers':
        return `${channel} still brings ${rps(hit.rate)} at ${time}, while ${system} is frozen`;
    }
  },
  help: ({ hit, campaign, owner }) => {
    const until = channelTime(hit.closed.to, hit.channel, campaign);
    const load = `It brings up to ${rps(hit.rate)} there${wayOf(hit)}`;
    return hit.how === 'flight'
      ? `${load}: leave the time until ${until} out with \`during\``
      : `${load}: send so late that nothing comes before ${until}, or agree on an exception with ${owner}`;
  },
  fixable: true,
  run(campaign, { file, workspace }, report) {
    if (isClosed(campaign)) return;
    const forecast = loadOf(workspace).of(campaign);
    if (!forecast) return;
    for (const hit of hitsOf(forecast.load, freezesOf, workspace)) {
      report({
        at: hit.at,
        data: { hit, campaign, owner: ownerOf(hit.closed.system, workspace) },
        related: placesOf(hit, 'is frozen for campaigns', workspace),
        fixes: () => moveFix(hit, campaign, freezesOf, file, workspace),
      });
    }
  },
});

/** A freeze of releases keeps IT from deploying; campaigns may well be why. */
function freezesOf({ freezes }: System): System['freezes'] {
  return freezes.filter(({ scope }) => scope?.value === 'campaigns');
}
