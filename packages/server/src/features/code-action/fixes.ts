/** What findings bring along: their fixes, all safe ones at once, and the page that explains them. */
import { catalogue, type Finding, type TextEdit } from '@liaison/checks';
import { CodeActionKind } from 'vscode-languageserver';
import { EXPLAIN } from '../explain.ts';
import { findingsIn, type Offer, type Selection } from './offer.ts';

/** All that is safe in a file, as an editor may do when it saves. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.liaison`;

/** The fixes of the findings of a selection; the first safe one of each is what most people want. */
export function fixOffers(selection: Selection): Offer[] {
  const { analysis } = selection.repository;
  return findingsIn(selection).flatMap((finding) => {
    const fixes = analysis.fixesOf(finding);
    const safe = fixes.find(({ safety }) => safety === 'safe');
    return fixes.map((fix) => ({
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      finding,
      ...(fix === safe && { isPreferred: true }),
      edits: () => fix.edits,
    }));
  });
}

/** Nothing where no finding of the file has a safe fix. */
export function fixAllOffers({ repository, file }: Selection): Offer[] {
  const edits = safeEdits(repository.analysis.findings(file.path));
  if (edits.length === 0) return [];
  return [{ title: 'Apply all safe fixes', kind: FIX_ALL, edits: () => edits }];
}

/** For findings of checks; what is a fault of Liaison itself has no page. */
export function explainOffers(selection: Selection): Offer[] {
  const codes = new Set(findingsIn(selection).map(({ code }) => code));
  return catalogue
    .filter(({ code }) => codes.has(code))
    .map(({ code }) => {
      const title = `Explain \`${code}\``;
      const command = { title, command: EXPLAIN, arguments: [code] };
      return { title, kind: CodeActionKind.QuickFix, command };
    });
}

/** In the order of their findings; a fix that meets an earlier one waits for the next time. */
function safeEdits(findings: readonly Finding[]): TextEdit[] {
  const taken: TextEdit[] = [];
  for (const { fixes } of findings) {
    const fix = fixes.find(({ safety }) => safety === 'safe');
    if (!fix || fix.edits.some((edit) => taken.some((other) => meets(edit, other)))) continue;
    taken.push(...fix.edits);
  }
  return taken;
}

function meets(a: TextEdit, b: TextEdit): boolean {
  return a.at.file === b.at.file && a.at.span.start <= b.at.span.end && b.at.span.start <= a.at.span.end;
}
