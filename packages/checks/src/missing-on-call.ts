/** A campaign that fills a system nearly up, with nobody who is on call. */
import { writtenName } from '@liaison/model';
import { greatestRisk } from './campaign-risk.ts';
import { clockTime } from './clock-time.ts';
import { defineCheck } from './define-check.ts';
import { insertStatement } from './edits.ts';
import { percent } from './figures.ts';
import type { Fix } from './finding.ts';
import { hoursAround } from './launch-watch.ts';
import { statementOf } from './statements.ts';
import { ownerOf } from './wording.ts';

interface Data {
  readonly system: string;
  readonly share: number;
  readonly when: string;
  /** Whom to ask. */
  readonly owner: string;
}

export const missingOnCall = defineCheck({
  code: 'missing-on-call',
  category: 'agreement',
  severity: 'warning',
  on: 'campaign',
  asksLoad: true,
  message: ({ system, share, when }: Data) =>
    `\`${system}\` gets ${percent(share)} of what is usable on ${when}, and nobody is on call`,
  help: ({ owner }) => `Ask ${owner} for somebody, and add \`on-call\` with the person and the hours`,
  fixable: true,
  run(campaign, { workspace, file, settings }, report) {
    if (statementOf(campaign, 'on-call')) return;
    const risk = greatestRisk(campaign, workspace, settings);
    if (!risk) return;
    const { system, share, at } = risk;
    const person = workspace.resolveTo('person', campaign.itOwner)?.declaration.name;
    const hours = hoursAround(at, campaign);
    const fixes: Fix[] =
      person === undefined || hours === undefined
        ? []
        : [
            {
              title: `Put \`${person}\` on call for those hours`,
              safety: 'suggested',
              edits: [insertStatement(file, campaign, `on-call ${writtenName(person)} ${hours}`, PEOPLE)],
            },
          ];
    report({
      at: campaign.nameSpan,
      data: {
        system,
        share,
        when: clockTime(at, campaign.timezone),
        owner: ownerOf(workspace.lookup('system', system)[0]?.declaration, workspace),
      },
      fixes,
    });
  },
});

const PEOPLE = ['owner', 'it-owner', 'champion', 'sponsor', 'liaison', 'operated-by'];
