/** Outsourced work without anybody inside who keeps in touch with it. */
import type { Campaign, Person, Reference, Workspace } from '@liaison/model';
import { isClosed, isDraft } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import type { RelatedPlace } from './finding.ts';
import { relatedPlace } from './related-places.ts';
import { statementOf } from './statements.ts';
import { subjectOf } from './wording.ts';

/** What is done by a vendor, and the line that says so. */
interface Outsourcing {
  readonly vendor: string;
  /** The word in the campaign by which the vendor comes in. */
  readonly at: Reference;
  readonly related: readonly RelatedPlace[];
}

export const missingLiaison = defineCheck({
  code: 'missing-liaison',
  category: 'people',
  severity: 'error',
  on: 'campaign',
  message: (data: { subject: string; vendor: string; outside: string | undefined }) =>
    data.outside === undefined
      ? `${data.subject} is in the hands of \`${data.vendor}\` and has no liaison`
      : `Liaison \`${data.outside}\` works for \`${data.vendor}\`, so that no liaison is inside`,
  help: ({ vendor }) => `Add \`liaison\` with a person of our own who keeps in touch with \`${vendor}\``,
  run(campaign, { workspace, file }, report) {
    if (isClosed(campaign) || isDraft(campaign)) return;
    const outsourcing = outsourcingOf(campaign, workspace);
    if (!outsourcing) return;
    const { vendor, at, related } = outsourcing;
    const liaisons = campaign.liaisons.map((named) => ({
      named,
      vendor: vendorOf(workspace.resolveTo('person', named)?.declaration, workspace),
    }));
    if (liaisons.some((liaison) => liaison.vendor === undefined)) return;
    const outside = liaisons[0];
    if (!outside && statementOf(campaign, 'liaison')) return;
    report({
      at: outside?.named.span ?? at.span,
      data: {
        subject: subjectOf(campaign),
        vendor: outside?.vendor ?? vendor,
        outside: outside?.named.name,
      },
      related: outside
        ? [relatedPlace(file, at.span, `This is in the hands of \`${vendor}\``), ...related]
        : related,
    });
  },
});

function outsourcingOf(campaign: Campaign, workspace: Workspace): Outsourcing | undefined {
  const operator = workspace.resolveTo('vendor', campaign.operatedBy);
  if (operator && campaign.operatedBy)
    return { vendor: operator.declaration.name, at: campaign.operatedBy, related: [] };
  for (const named of [campaign.owner, campaign.itOwner]) {
    const person = workspace.resolveTo('person', named)?.declaration;
    const team = workspace.resolveTo('team', person?.team);
    const vendor = team?.declaration.outsourcedTo;
    if (!named || !vendor || !workspace.resolveTo('vendor', vendor)) continue;
    const message = `Team \`${team.declaration.name}\` is outsourced to \`${vendor.name}\``;
    return { vendor: vendor.name, at: named, related: [relatedPlace(team.file, vendor.span, message)] };
  }
  return undefined;
}

/** The vendor for whom a person works; undefined for people inside, and for people of whom nothing is known. */
function vendorOf(person: Person | undefined, workspace: Workspace): string | undefined {
  const team = workspace.resolveTo('team', person?.team)?.declaration;
  return workspace.resolveTo('vendor', team?.outsourcedTo)?.declaration.name;
}
