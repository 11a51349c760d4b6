/** A vendor that runs a system or holds visitors back before it, and marketing alone deals with it. */
import { isBusinessSide, sideOfTeam } from '@liaison/model';
import { defineCheck } from './define-check.ts';
import { relatedPlace, sidePlaces } from './related-places.ts';
import { workOf } from './vendor-work.ts';

type Data = { vendor: string; team: string };

export const vendorManagedOutsideIt = defineCheck({
  code: 'vendor-managed-outside-it',
  category: 'people',
  severity: 'warning',
  on: 'vendor',
  message: ({ vendor, team }: Data) =>
    `\`${vendor}\` stands before our systems, and \`${team}\` alone manages it`,
  help: 'Let a team of IT manage it, or one of control, such as procurement: it is called when a system is down',
  run(vendor, { workspace }, report) {
    const team = vendor.managedBy;
    const side = sideOfTeam(team, workspace);
    if (!team || side === undefined || !isBusinessSide(side)) return;
    const work = workOf(vendor, workspace).find(
      ({ reference, campaign }) =>
        (!campaign && reference.statement === 'operated-by') || WAITING_ROOMS.has(reference.statement),
    );
    if (!work) return;
    report({
      at: team.span,
      data: { vendor: vendor.name, team: team.name },
      related: [
        relatedPlace(work.file, work.reference.span, 'What it does for IT'),
        ...sidePlaces(team, workspace),
      ],
    });
  },
});

/** Statements by which a vendor gets a waiting room to run. */
const WAITING_ROOMS: ReadonlySet<string> = new Set(['waiting-room', 'when']);
