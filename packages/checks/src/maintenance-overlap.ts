/** Campaigns that load a system while its owner works on it. */
import { type Campaign, loadOf, type System, TAIL_SHARE } from '@liaison/model';
import { isClosed } from './campaign-status.ts';
import { clockTime } from './clock-time.ts';
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

export const maintenanceOverlap = defineCheck({
  code: 'maintenance-overlap',
  category: 'dates',
  severity: 'warning',
  on: 'campaign',
  message: ({ hit, campaign }: Data) => {
    const time = clockTime(hit.instant, campaign.timezone);
    const does = hit.how === 'send' ? `sends at ${time}` : `brings ${rps(hit.rate)} at ${time}`;
    return `\`${hit.channel.name}\` ${does}, during maintenance of \`${hit.closed.system.name}\``;
  },
  help: ({ hit, campaign, owner }) => {
    const until = clockTime(hit.closed.to, campaign.timezone);
    const what =
      hit.how === 'flight' ? `leave the time until ${until} out with \`during\`` : `send after ${until}`;
    return `It brings up to ${rps(hit.rate)} there${wayOf(hit)}: ${what}, or ask ${owner} to work at another time`;
  },
  fixable: true,
  run(campaign, { file, workspace }, report) {
    if (isClosed(campaign)) return;
    const forecast = loadOf(workspace).of(campaign);
    if (!forecast) return;
    for (const hit of hitsOf(forecast.load, maintenanceOf, workspace)) {
      if (!isFelt(hit)) continue;
      report({
        at: hit.at,
        data: { hit, campaign, owner: ownerOf(hit.closed.system, workspace) },
        related: placesOf(hit, 'is under maintenance', workspace),
        fixes: () => moveFix(hit, campaign, maintenanceOf, file, workspace),
      });
    }
  },
});

/** Hours with a handful of visitors are what maintenance is laid into; a send is felt however large others are. */
function isFelt({ how, share, requests }: Hit): boolean {
  return requests >= LEAST_REQUESTS && (how === 'send' || share > TAIL_SHARE);
}

const LEAST_REQUESTS = 100;

function maintenanceOf({ maintenance }: System): System['maintenance'] {
  return maintenance;
}
