/** Data that the law protects more, of many people or for advertising, and no assessment of what that does to them. */
import {
  type Campaign,
  type Capture,
  type CaptureField,
  type Category,
  count,
  isCounted,
  submissionsOf,
  type Use,
  type Workspace,
} from '@liaison/model';
import { fieldsFor } from './data-keepers.ts';
import { campaignOf, hasUnknownLine } from './data-uses.ts';
import { defineCheck } from './define-check.ts';
import { fieldCategory, isOfChildren, isSpecial } from './field-categories.ts';
import { isUnder } from './law/audience-countries.ts';
import { relatedPlace } from './related-places.ts';

interface Data {
  readonly purpose: string;
  readonly category: string;
  /** People whom the forecast expects to answer; absent where the purpose alone is enough. */
  readonly people?: number;
}

export const missingDpia = defineCheck({
  code: 'missing-dpia',
  category: 'privacy',
  severity: 'warning',
  on: 'use',
  packs: ['gdpr'],
  message: ({ purpose, category, people }: Data) =>
    people === undefined
      ? `\`use ${purpose}\` advertises with data of children, and names no impact assessment`
      : `\`use ${purpose}\` collects \`${category}\` of ${count(people)} people, and names no impact assessment`,
  help: 'Add `assessment dpia` with its name and date, or ask your privacy team whether one is needed',
  run(use, { workspace, file, settings }, report) {
    const campaign = campaignOf(use, workspace);
    const { purpose } = use;
    if (!campaign || !isCounted(campaign) || !purpose || hasUnknownLine(use)) return;
    if (use.assessments.some(({ assessment }) => !assessment || assessment.value === 'dpia')) return;
    if (!isUnder('gdpr', use, workspace)) return;
    for (const { capture, field, category } of delicateAnswers(use, campaign, workspace)) {
      const related = [relatedPlace(file, field.nameSpan, `Data of the category \`${category.name}\``)];
      const data = { purpose: purpose.name, category: category.name };
      if (isOfChildren(category) && isAdvertising(use, workspace)) {
        report({ at: purpose.span, data, related });
        return;
      }
      const people = Math.round(submissionsOf(capture, campaign, workspace)());
      if (people < settings.parameters.largeScale) continue;
      report({ at: purpose.span, data: { ...data, people }, related });
      return;
    }
  },
});

interface Answer {
  readonly capture: Capture;
  readonly field: CaptureField;
  readonly category: Category;
}

function delicateAnswers({ purpose }: Use, { captures }: Campaign, workspace: Workspace): Answer[] {
  return captures.flatMap((capture) =>
    fieldsFor(capture, ({ name }) => name === purpose?.name).flatMap((field) => {
      const category = fieldCategory(field, workspace)?.category;
      return category && (isSpecial(category) || isOfChildren(category))
        ? [{ capture, field, category }]
        : [];
    }),
  );
}

function isAdvertising({ purpose }: Use, workspace: Workspace): boolean {
  const fideslang = workspace.resolveTo('purpose', purpose)?.declaration.fideslang?.value ?? '';
  return /^(marketing|personalize)\b/.test(fideslang);
}
