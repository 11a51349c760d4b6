/** What a configuration decides, in the form in which a review compares it. */
import type { ReviewSettings } from '@liaison/model';
import { catalogue } from './catalogue.ts';
import { laidOver, severityOf } from './decided-severity.ts';
import type { Decisions, Settings } from './settings.ts';

/** Severities by code, and by `code in files` where an override says something else; days until which checks advise. */
export function decisionsIn(settings: Settings): ReviewSettings {
  const { overrides = [] } = settings;
  return {
    severities: Object.fromEntries([
      ...catalogue.map((check) => [check.code, severityOf(check, settings)] as const),
      ...overrides.flatMap((override) => {
        const laid = laidOver(settings, override);
        return catalogue.flatMap((check) => {
          const severity = severityOf(check, laid);
          const isSame = severity === severityOf(check, settings);
          return isSame ? [] : [[`${check.code} in ${override.files.join(' ')}`, severity] as const];
        });
      }),
    ]),
    parameters: {
      ...settings.parameters,
      ...advised(settings, ''),
      ...Object.assign(
        {},
        ...overrides.map((override) => advised(override, ` in ${override.files.join(' ')}`)),
      ),
    },
  };
}

function advised({ advisory = new Map() }: Decisions, where: string): Record<string, string> {
  return Object.fromEntries([...advisory].map(([name, day]) => [`advisory ${name}${where}`, day]));
}
