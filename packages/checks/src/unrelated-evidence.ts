/** Evidence of a system that the campaign has nothing to do with. */
import { touchedSystems } from '@liaison/model';
import { isClosed } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import { relatedPlace } from './related-places.ts';
import { replacements } from './replacements.ts';

interface Data {
  readonly system: string;
  readonly kind: string;
  readonly touched: readonly string[];
}

export const unrelatedEvidence = defineCheck({
  code: 'unrelated-evidence',
  category: 'evidence',
  severity: 'warning',
  on: 'campaign',
  message: ({ system, kind }: Data) =>
    `This \`${kind}\` is of \`${system}\`, to which the campaign sends nobody`,
  help: ({ touched }) =>
    touched.length > 0
      ? `The campaign reaches ${touched.map((name) => `\`${name}\``).join(', ')}: show it of these`
      : 'Leave it out, or let a channel land there',
  fixable: true,
  run(campaign, { workspace, file }, report) {
    if (isClosed(campaign) || campaign.evidence.length === 0) return;
    const touched = touchedSystems(campaign, workspace).map(({ system }) => system.name);
    const shown = new Set(campaign.evidence.map(({ subject }) => subject?.name));
    for (const { evidence, subject } of campaign.evidence) {
      const declared = workspace.resolveTo('system', subject);
      if (!evidence || !subject || !declared || touched.includes(subject.name)) continue;
      const left = touched.filter((name) => !shown.has(name));
      report({
        at: subject.span,
        data: { system: subject.name, kind: evidence.name, touched: touched.slice(0, FEW) },
        related: [relatedPlace(declared.file, declared.declaration.nameSpan, 'The system')],
        fixes: replacements(file, subject.span, left.slice(0, FEW)),
      });
    }
  },
});

const FEW = 3;
