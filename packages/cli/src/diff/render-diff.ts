/** A review in the form that was asked for: JSON is the document itself, everything else is made of it. */
import type { ReviewDocument } from '@liaison/checks';
import type { RuleText } from '@liaison/targets';
import type { Format } from '../formats.ts';
import type { Io } from '../io.ts';
import { version } from '../version.ts';

export interface RenderOptions {
  readonly io: Io;
  readonly format: Format;
  /** How a path of the repository is printed. */
  readonly path: (path: string) => string;
  /** Where the repository of Liaison is in that of git, with `/`; empty for its top. */
  readonly folder: string;
  readonly link?: string;
  readonly tag?: string;
}

/** The text to print; the renderers are imported only when one is wanted. */
export async function renderDiff(
  document: ReviewDocument,
  { io, format, path, folder, link, tag }: RenderOptions,
): Promise<string> {
  if (format === 'json') return `${JSON.stringify(document, null, 2)}\n`;
  if (format === 'text') return (await import('./review-text.ts')).reviewText(document, io, path);
  const { renderReview } = await import('@liaison/targets');
  return renderReview(document, format, {
    folder,
    version: version(),
    ...(format === 'sarif' && { rules: await rulesOf(document) }),
    ...(link !== undefined && { link }),
    ...(tag !== undefined && { tag }),
  });
}

/** The pages of the checks that found something. */
async function rulesOf({ findings }: ReviewDocument): Promise<RuleText[]> {
  const { readPages } = await import('../explain/pages.ts');
  const { summaryOf } = await import('../explain/markdown.ts');
  const pages = readPages();
  const codes = new Set([...findings.new, ...findings.gone].map(({ code }) => code));
  return [...codes].flatMap((code) => {
    const page = pages[code];
    return page === undefined ? [] : [{ code, summary: summaryOf(page), page }];
  });
}
