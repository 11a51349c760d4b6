/** The sample campaign while it is live, so that every judgement is told as it is, and what a review says of an area. */
import type { Area } from '@liaison/model';
import { campaign, drawn, reviewed, type Texts } from './two-versions.ts';

export type Edit = (text: string) => string;

/** `schema` and further files stand beside the sample's own, or in their place. */
export function live(edit: Edit = (text) => text, others: Texts = {}): Texts {
  return { ...campaign((text) => edit(text.replace('status planned', 'status live'))), ...others };
}

/** Replaces a text that has to be there. */
export function replaced(old: string, now: string): Edit {
  return (text) => {
    if (!text.includes(old)) throw new Error(`The sample has no ${old}`);
    return text.replace(old, now);
  };
}

/** One edit after the other. */
export function all(...edits: Edit[]): Edit {
  return (text) => edits.reduce((edited, edit) => edit(edited), text);
}

/** What is told of some areas on the way from one version to the other, and on the way back. */
export function told(
  areas: readonly Area[],
  before: Texts,
  after: Texts,
): { readonly there: string[]; readonly back: string[] } {
  const of = (from: Texts, to: Texts) =>
    drawn(reviewed(from, to).changes.filter(({ area }) => areas.includes(area)));
  return { there: of(before, after), back: of(after, before) };
}
