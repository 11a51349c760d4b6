/** What a format of CRM export is: how to tell it from others, and how to read it into the canonical schema. */
import type { Content, ExportFile } from './content.ts';
import type { CrmObject } from './schema.ts';

/**
 * How much a format can be believed where two describe the same field. A fact of the higher one stands, and the
 * lower one fills what the higher leaves unknown.
 */
export const TRUST = {
  /** The CRM's own answer about one object, with all attributes. */
  described: 100,
  /** The CRM's own answer with attributes left out. */
  cached: 80,
  /** Files that were meant to change the CRM, and may not have done so. */
  source: 60,
  /** Names and coarse types. */
  coarse: 40,
  /** Written by people, or about the product and not about this organisation. */
  documented: 20,
} as const;

/** A format of CRM export. */
export interface Importer {
  /** Kebab-case; also the name of the file that it lives in, and what `--format` takes. */
  readonly id: string;
  /** The format by its usual name, to stand after "expected". */
  readonly title: string;
  /** What the format cannot say: one sentence, written into the head of the imported file. */
  readonly limits: string;
  /** One of `TRUST`. */
  readonly trust: number;
  /**
   * The product, as `platform` of a `crm` names it, and as its standard fields are known by where they are; none where
   * the format is anybody's.
   */
  readonly platform?: string | undefined;
  /** Looks at the content only, because file names are whatever people saved under. */
  recognise(content: Content): boolean;
  /**
   * Reads all files of one import that it recognised, together, because some formats spread an object over many.
   * What cannot be read becomes a problem, never an exception.
   */
  read(files: readonly ExportFile[]): ImportResult;
}

/** What the files of one format describe. */
export interface ImportResult {
  readonly found: readonly FoundObject[];
  readonly problems: readonly CrmProblem[];
}

/** An object, and the file that it is from: that of its fields if there are several. */
export interface FoundObject {
  readonly object: CrmObject;
  readonly path: string;
}

/** Something that could not be read: where it is, and a sentence that says what is wrong. */
export interface CrmProblem {
  /** Empty where the options are wrong and not a file. */
  readonly path: string;
  /** Counted from 1, like the column. */
  readonly line?: number;
  readonly column?: number;
  readonly message: string;
}

/** What one file describes, with a sentence for everything that had to be left out. */
export interface FileResult {
  readonly objects: readonly CrmObject[];
  readonly problems: readonly string[];
}

/** The `read` of a format whose files are each complete. */
export function fileByFile(read: (file: ExportFile) => FileResult): Importer['read'] {
  return (files) => {
    const results = files.map((file) => ({ path: file.path, ...read(file) }));
    return {
      found: results.flatMap(({ path, objects }) => objects.map((object) => ({ object, path }))),
      problems: results.flatMap(({ path, problems }) => problems.map((message) => ({ path, message }))),
    };
  };
}
