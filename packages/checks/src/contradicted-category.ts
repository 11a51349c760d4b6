/** A category that cannot be what the question asks for. */
import { inferredCategory, writtenName } from '@liaison/model';
import { isOver } from './crm-writes.ts';
import { defineCheck } from './define-check.ts';
import { replaceText } from './edits.ts';

type Data = { field: string; stated: string; inferred: string; isByType: boolean; kind: string };

export const contradictedCategory = defineCheck({
  code: 'contradicted-category',
  category: 'privacy',
  severity: 'warning',
  on: 'capture',
  message: ({ field, stated, inferred, isByType, kind }: Data) =>
    isByType
      ? `\`${field}\` is called \`${stated}\`, and its type is \`${kind}\``
      : `\`${field}\` is called \`${stated}\`, and its name says \`${inferred}\``,
  help: ({ inferred }) => `Write \`category ${inferred}\`, or correct the type or the name of the question`,
  fixable: true,
  run(capture, { workspace, file }, report) {
    if (isOver(capture, workspace)) return;
    for (const field of capture.fields) {
      const { category } = field;
      const stated = workspace.resolveTo('category', category)?.declaration;
      const inferred = inferredCategory(field);
      // A free text may hold anything, and a house may have categories of its own that are finer.
      if (!category || !stated || !inferred || inferred.by === 'consent') continue;
      if (field.type?.type.name === 'long-text' || !isKnown(stated.name)) continue;
      if (stated.name === inferred.category || isFiner(stated.name, inferred.category)) continue;
      const isByType = inferred.by === 'type';
      report({
        at: category.span,
        data: {
          field: field.name,
          stated: stated.name,
          inferred: inferred.category,
          isByType,
          kind: field.type?.type.name ?? '',
        },
        fixes: [
          {
            title: `Call it \`${inferred.category}\``,
            safety: 'suggested',
            edits: [replaceText(file, category.span, writtenName(inferred.category))],
          },
        ],
      });
    }
  },
});

/** Categories that are so plain that one is never the other. */
const PLAIN: ReadonlySet<string> = new Set([
  ...['contact-email', 'contact-phone', 'postal-address', 'postal-code', 'city', 'country', 'web-address'],
  ...['first-name', 'last-name', 'person-name', 'company', 'date-of-birth', 'gender', 'ip-address'],
  ...['card-number', 'bank-account', 'government-id'],
]);

function isKnown(name: string): boolean {
  return PLAIN.has(name);
}

/** `name` may be a last name, an e-mail address may name an account. */
function isFiner(stated: string, inferred: string): boolean {
  return NAMES.has(stated) && NAMES.has(inferred);
}

const NAMES: ReadonlySet<string> = new Set(['first-name', 'last-name', 'person-name', 'company']);
