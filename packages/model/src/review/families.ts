/** Every family of facts, by area. A test wants all that the folder has. */
import { agreementFamilies } from './agreement-families.ts';
import { dataFamilies } from './data-families.ts';
import type { Family, SettingsFamily } from './fact.ts';
import { check, parameter } from './families/governance.ts';
import { loadFamilies } from './load-families.ts';
import { resultFamilies } from './result-families.ts';

export const families: readonly Family[] = [
  ...loadFamilies,
  ...dataFamilies,
  ...agreementFamilies,
  ...resultFamilies,
];

/** What is compared of the configuration. */
export const settingsFamilies: readonly SettingsFamily[] = [check, parameter];
