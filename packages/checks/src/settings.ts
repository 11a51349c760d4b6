/** What a repository may decide about the checks; read from `liaison.config.json` by config.ts. */
import * as z from 'zod';
import type { Severity } from './finding.ts';

export interface Settings {
  /** By check code or category; a code wins over its category. */
  readonly severity: ReadonlyMap<string, Severity | 'off'>;
  readonly parameters: Parameters;
}

/** Numbers and words that checks use: each with its default, and a description for the published JSON Schema. */
export const parametersSchema = z
  .strictObject({
    placeholders: z
      .array(z.string().min(1))
      .readonly()
      .default(['TBD', 'TBC', 'lorem ipsum'])
      .describe('Words that stand for something still to be written'),
  })
  .describe('Numbers and words that checks use');

export type Parameters = Readonly<z.infer<typeof parametersSchema>>;

/** What holds where a repository decides nothing; a parameter has its default in the schema. */
export const DEFAULT_PARAMETERS: Parameters = parametersSchema.parse({});

export const DEFAULT_SETTINGS: Settings = { severity: new Map(), parameters: DEFAULT_PARAMETERS };
