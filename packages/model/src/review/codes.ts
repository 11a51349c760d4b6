/** The codes of all changes that a review can tell of. */
import { families, settingsFamilies } from './families.ts';
import { codeOf, PRESENCE_ACTIONS, presences } from './presence.ts';

/** In the order of the registry, each once. */
export const changeCodes: readonly string[] = [
  ...[...families, ...settingsFamilies].flatMap(({ name, judged }) =>
    Object.keys(judged).map((action) => `${name}-${action}`),
  ),
  ...presences.flatMap((presence) => PRESENCE_ACTIONS.map((action) => codeOf(presence, action))),
];
