/**
 * The checks in two parts. A send that moves gives everybody who shares its systems another load: then only the checks
 * that ask for loads have to look again, which are a seventh of all.
 */
import { catalogue } from './catalogue.ts';

export const checksOfLoad = catalogue.filter(({ asksLoad }) => asksLoad);
export const checksOfTheRest = catalogue.filter(({ asksLoad }) => !asksLoad);
