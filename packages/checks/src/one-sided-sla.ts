/** An SLA in which one party promises everything, and the other owes nothing. */
import { isBusinessSide, type Sla, sideOfTeam, type Workspace } from '@liaison/model';
import { isClosed, isDraft } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import { isReadWhole, partyOf } from './promises.ts';

interface Data {
  readonly sla: string;
  readonly giver: string;
  readonly taker: string;
  readonly isBusiness: boolean;
}

export const oneSidedSla = defineCheck({
  code: 'one-sided-sla',
  category: 'agreement',
  severity: 'warning',
  on: 'campaign',
  message: ({ sla, giver, taker }: Data) =>
    `In \`${sla}\` only \`${giver}\` promises anything, and \`${taker}\` owes nothing`,
  help: ({ taker, isBusiness }) =>
    isBusiness
      ? `Add what the others need to keep theirs, as in \`promise notice >= 10 business days by ${taker}\` or \`promise asset-freeze >= 3 business days by ${taker}\``
      : `Add what the others may count on, as in \`promise answer-time <= 4 business hours by ${taker}\``,
  run(campaign, { workspace, file }, report) {
    if (isDraft(campaign) || isClosed(campaign)) return;
    for (const sla of campaign.slas) {
      const parties = isReadWhole(sla, file) ? oneSide(sla, workspace) : undefined;
      if (parties) report({ at: sla.nameSpan, data: { sla: sla.name, ...parties } });
    }
  },
});

/** Who promises all, and who nothing; undefined where both promise, or where it cannot be said. */
function oneSide({ between, promises }: Sla, workspace: Workspace): Omit<Data, 'sla'> | undefined {
  const givers = promises.map(({ by }) => partyOf(by, workspace));
  const [giver] = givers;
  const parties = [between?.first, between?.second];
  const names = parties.map((party) => partyOf(party, workspace));
  const takerAt = names.findIndex((name) => name !== giver);
  const taker = names[takerAt];
  if (giver === undefined || givers.some((name) => name !== giver)) return undefined;
  if (taker === undefined || !names.includes(giver)) return undefined;
  const side = sideOfTeam(parties[takerAt], workspace);
  return { giver, taker, isBusiness: side !== undefined && isBusinessSide(side) };
}
