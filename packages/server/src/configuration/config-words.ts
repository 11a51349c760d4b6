/** What is said of a key of `liaison.config.json`, in Markdown. */
import { type Check, catalogue, type JsonSchema } from '@liaison/checks';
import { pageAddress } from '../features/diagnostics.ts';
import { CHECK_SUMMARIES } from '../generated/check-summaries.ts';
import { schemaAt } from './config-location.ts';

/** What a key decides; for a check also what it finds, and where its page is. */
export function keyText(path: readonly (string | number)[]): string | undefined {
  const schema = schemaAt(path);
  if (!schema) return undefined;
  const check = holdsChecks(path.slice(0, -1)) ? checkOf(String(path.at(-1))) : undefined;
  return [
    check && CHECK_SUMMARIES[check.code],
    schema.description,
    limits(schema),
    check && `[${check.code}](${pageAddress(check.code)}), category ${check.category}`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** Whether the keys of an object are checks and categories, by its path. */
export function holdsChecks(path: readonly (string | number)[]): boolean {
  return path.at(-1) === 'severity' || path.at(-1) === 'advisory';
}

/** By its name, or one that it had. */
export function checkOf(code: string): Check | undefined {
  return catalogue.find((check) => check.code === code || check.formerly.includes(code));
}

/** What each weight does, and each set of rules. */
export const VALUE_WORDS: Readonly<Record<string, string>> = {
  error: 'makes `liaison check` fail',
  warning: 'is shown, and counts against `--max-warnings`',
  info: 'is shown',
  off: 'is not looked for',
  minimal: 'what cannot be read, and what is simply wrong',
  recommended: 'what somebody would regret',
  strict: 'all of it, and warnings are errors',
};

function limits({ default: otherwise, minimum, maximum, type }: JsonSchema): string | undefined {
  if (type === 'array' && otherwise !== undefined) return `By default: \`${JSON.stringify(otherwise)}\``;
  if (type !== 'number' && type !== 'integer') return undefined;
  const parts = [
    otherwise !== undefined && `by default ${otherwise}`,
    minimum !== undefined && `at least ${minimum}`,
    // What JSON can hold is no limit that anybody set.
    maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER && `at most ${maximum}`,
  ].filter((part) => part !== false);
  const text = parts.join(', ');
  return text === '' ? undefined : text[0]?.toUpperCase() + text.slice(1);
}
