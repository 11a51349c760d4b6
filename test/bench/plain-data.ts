/** A lowered file as the data that somebody would write in YAML: the same facts, without places. */
import type { AnyDeclaration, Reference, SourceFile } from '@liaison/model';

export type Plain = string | number | boolean | readonly Plain[] | { readonly [key: string]: Plain };

const PLACES = new Set(['span', 'nameSpan', 'body', 'blocks', 'statements']);

/** Every declaration of a file; references become names, quantities and dates the text that was written. */
export function plainData(file: SourceFile): { declarations: Plain[] } {
  return { declarations: file.declarations.map((declaration) => plainObject(declaration, file.text)) };
}

function plain(value: unknown, text: string): Plain {
  if (Array.isArray(value)) return value.map((item) => plain(item, text));
  if (typeof value !== 'object' || value === null) return value as Plain;
  if ('expects' in value || ('date' in value && typeof value.date === 'string'))
    return written(value as never, text);
  if ('kinds' in value) return (value as unknown as Reference).name;
  if ('object' in value && 'span' in value) return written(value as never, text);
  if ('value' in value && Object.keys(value).length === 2) return plain(value.value, text);
  return plainObject(value, text);
}

function plainObject(object: AnyDeclaration | object, text: string): Plain {
  const result: Record<string, Plain> = {};
  for (const [key, value] of Object.entries(object)) {
    const empty = value === false || value === '' || (Array.isArray(value) && value.length === 0);
    // Only a name path is left out as a place; a breach has a `within` that is a duration.
    const place = PLACES.has(key) || (key === 'within' && typeof value === 'string');
    if (!place && !empty) result[key] = plain(value, text);
  }
  return result;
}

function written({ span }: { span: { start: number; end: number } }, text: string): string {
  return text.slice(span.start, span.end);
}
