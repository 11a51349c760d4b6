/** The type of a CRM field as one reads it beside a mapping: `text(80)`, `choice of 5`, `reference(Campaign)`. */
import type { TypeUse } from '@liaison/model';

export function typeText({ type, numbers, choices, objects }: TypeUse): string {
  const known = numbers.filter((number) => number !== null);
  if (known.length > 0) return `${type.name}(${known.join(', ')})`;
  if (objects.length > 0) return `${type.name}(${objects.join(', ')})`;
  return choices.length > 0 ? `${type.name} of ${choices.length}` : type.name;
}
