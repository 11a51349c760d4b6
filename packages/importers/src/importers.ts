/** The formats that can be read, in the order in which they are tried on a file's content. */
import { salesforceDescribe } from './salesforce-describe.ts';
import type { CrmObject } from './schema.ts';

/** A format of CRM export: how to tell it from others, and how to read it into the canonical schema. */
export interface Importer {
  /** Kebab-case; also the name of the file that it lives in. */
  readonly id: string;
  /** The format by its usual name, to stand after "expected". */
  readonly title: string;
  /** What the format cannot say: one sentence, written into the head of the imported file. */
  readonly limits: string;
  /** Looks at the content only, because file names are whatever people saved under. */
  recognise(json: unknown): boolean;
  /** Reads what it recognised; what cannot be read becomes a problem, never an exception. */
  read(json: unknown): ImportResult;
}

/** What one file describes, with a sentence for everything that had to be left out. */
export interface ImportResult {
  readonly objects: readonly CrmObject[];
  readonly problems: readonly string[];
}

/** Every importer. The first that recognises a file reads it. */
export const importers: readonly Importer[] = [salesforceDescribe];
