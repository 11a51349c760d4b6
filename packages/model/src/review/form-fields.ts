/** The fields of a campaign's forms, with the names by which facts about them are known. */
import type { Capture, CaptureField } from '../capture.ts';
import type { Subject } from './fact.ts';
import { named } from './tell.ts';

export interface FormField {
  readonly capture: Capture;
  readonly field: CaptureField;
  /** `news/email`, by the names of the newer version. */
  readonly key: string;
  /** "`email` of `news`" */
  readonly about: string;
}

/** Every field of every form. */
export function formFields({ declaration, nameOf }: Subject<'campaign'>): FormField[] {
  return declaration.captures.flatMap((capture) =>
    capture.fields.map((field) => ({
      capture,
      field,
      key: `${nameOf(capture)}/${nameOf(field)}`,
      about: `${named(nameOf(field))} of ${named(nameOf(capture))}`,
    })),
  );
}

/** The name of a field in the newer version, for a form that refers to one of its own by name. */
export function fieldNameIn(capture: Capture, name: string, { nameOf }: Subject<'campaign'>): string {
  const field = capture.fields.find((candidate) => candidate.name === name);
  return field ? nameOf(field) : name;
}
