/** Forms whose answers wait longer for the CRM than they promise. */
import { type LoadModel, type SystemLoad, secondsOf, type Workspace } from '@liaison/model';
import { duration } from './figures.ts';
import type { RelatedPlace } from './finding.ts';
import { relatedPlace } from './related-places.ts';

/** The `syncs` lines, at most three, of forms that send answers to a system in a span in which they wait so many seconds. */
export function brokenPromises(
  load: SystemLoad,
  span: { readonly from: number; readonly to: number },
  delay: number,
  model: LoadModel,
  workspace: Workspace,
): RelatedPlace[] {
  const places = new Map<object, RelatedPlace>();
  for (const { owner, part } of load.requestsWithin(span)) {
    if (part.cause !== 'forms' || part.capture === undefined) continue;
    const { campaign, file } = model.byOwner(owner) ?? {};
    const form = campaign?.captures.find(({ name }) => name === part.capture);
    const promised = form?.syncs && secondsOf(form.syncs, workspace.units);
    if (!file || !form?.syncs || promised === undefined || promised >= delay || places.size === MOST)
      continue;
    const text = `\`${form.name}\` promises ${duration(promised)}`;
    places.set(form, relatedPlace(file, form.syncs.span, text));
  }
  return [...places.values()];
}

const MOST = 3;
