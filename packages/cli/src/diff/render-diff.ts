/** A review in the form that was asked for: JSON is the document itself, everything else is made of it. */
import type { ReviewDocument } from '@liaison/checks';
import type { ReviewFormat } from '@liaison/targets';
import type { Io } from '../io.ts';

export type DiffFormat = 'text' | 'json' | ReviewFormat;

export interface RenderOptions {
  readonly io: Io;
  readonly format: DiffFormat;
  /** How a path of the repository is printed. */
  readonly path: (path: string) => string;
  readonly link?: string;
  readonly tag?: string;
}

/** The text to print; the renderers are imported only when one is wanted. */
export async function renderDiff(
  document: ReviewDocument,
  { io, format, path, link, tag }: RenderOptions,
): Promise<string> {
  if (format === 'json') return `${JSON.stringify(document, null, 2)}\n`;
  if (format === 'text') return (await import('./review-text.ts')).reviewText(document, io, path);
  const { renderReview } = await import('@liaison/targets');
  return renderReview(document, format, {
    ...(link !== undefined && { link }),
    ...(tag !== undefined && { tag }),
  });
}
