/** A team that pays for campaigns, and nobody in finance can tell from what. */
import type { Reference, SourceFile } from '@liaison/model';
import { isClosed, isDraft } from './campaign-status.ts';
import { hasUnknownLine } from './data-uses.ts';
import { defineCheck } from './define-check.ts';
import { relatedPlace } from './related-places.ts';
import { statementOf } from './statements.ts';

interface Data {
  readonly team: string;
  readonly campaign: string;
  readonly other: string;
}

export const missingCostCentre = defineCheck({
  code: 'missing-cost-centre',
  category: 'agreement',
  severity: 'warning',
  on: 'team',
  message: ({ team, campaign }: Data) => `\`${team}\` pays for \`${campaign}\`, and names no \`cost-centre\``,
  help: ({ other }) =>
    `Add \`cost-centre\` with the code that finance books to, as \`${other}\` does, or let another team pay`,
  run(team, { workspace }, report) {
    if (team.name === '' || statementOf(team, 'cost-centre') || hasUnknownLine(team)) return;
    const paid = workspace
      .entriesOf(payersIn)
      .get(team.name)
      .find(({ value }) => workspace.resolveTo('team', value.reference)?.declaration === team);
    if (!paid) return;
    const other = workspace.all('team').find(({ declaration }) => declaration.costCentre !== undefined);
    if (!other) return;
    report({
      at: team.nameSpan,
      data: { team: team.name, campaign: paid.value.campaign, other: other.declaration.name },
      related: [relatedPlace(paid.file, paid.value.reference.span, 'It pays here')],
    });
  },
});

interface Payer {
  readonly campaign: string;
  readonly reference: Reference;
}

/** Who pays for campaigns that are planned or running, by name. */
function payersIn({ declarations }: SourceFile): [string, Payer][] {
  return declarations.flatMap((declaration) => {
    if (declaration.kind !== 'campaign' || isDraft(declaration) || isClosed(declaration)) return [];
    const { funding, costs, name } = declaration;
    const parties = [
      ...(funding?.shares ?? []).map(({ party }) => party),
      ...costs.map(({ paidBy }) => paidBy),
    ];
    return parties.flatMap((reference): [string, Payer][] =>
      reference ? [[reference.name, { campaign: name, reference }]] : [],
    );
  });
}
