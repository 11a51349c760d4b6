/** One side of a comparison: a schema out of a campaign file, or out of exports that nobody has imported yet. */
import { resolve } from 'node:path';
import { importCrm } from '@liaison/importers';
import { parseCampaignFile } from '@liaison/language';
import type { CrmObject } from '@liaison/model';
import type { Io } from '../io.ts';
import { readText } from '../repository/read-text.ts';
import { UserError } from '../user-error.ts';
import { problemText } from './problem-text.ts';
import { readExports } from './read-exports.ts';

/** A schema, and sentences for what of it could not be read. */
export interface ReadSchema {
  /** The crm that a campaign file names. */
  readonly crm?: string;
  readonly objects: readonly CrmObject[];
  /** One exported file, which most formats write for each object: others are elsewhere, and not gone. */
  readonly isOneFile: boolean;
  readonly problems: readonly string[];
}

/** Reads what the user named. Throws the user's error where no object can be read at all. */
export async function readSchema(io: Io, written: string, object: string | undefined): Promise<ReadSchema> {
  const schema = written.endsWith('.campaign')
    ? await readCampaign(io, written)
    : await readExport(io, written, object);
  if (schema.objects.length > 0) return schema;
  const [first] = schema.problems;
  throw new UserError(
    `There is no schema of a CRM in \`${written}\``,
    'Name a campaign file with a `schema`, an exported file, or a folder of exports',
    first,
  );
}

async function readCampaign(io: Io, written: string): Promise<ReadSchema> {
  const read = await readText(resolve(io.cwd, written), written);
  if (!read) throw new UserError(`\`${written}\` does not exist`);
  if (!read.ok) throw new UserError(read.message);
  const { declarations, problems } = parseCampaignFile({ path: written, text: read.text });
  const schemas = declarations.filter((declaration) => declaration.kind === 'schema');
  const crms = new Set(schemas.flatMap(({ crm }) => (crm ? [crm.name] : [])));
  if (crms.size > 1) {
    const names = [...crms].map((name) => `\`${name}\``).join(', ');
    throw new UserError(
      `\`${written}\` has the schemas of several crms: ${names}`,
      'Compare files of one crm',
    );
  }
  const [crm] = crms;
  return {
    ...(crm !== undefined && { crm }),
    objects: schemas.flatMap(({ objects }) => objects),
    isOneFile: false,
    problems: problems.length > 0 ? [`\`${written}\` has errors: run \`liaison check\``] : [],
  };
}

/** An export takes the way through Campaign text, so that both sides have lost the same. */
async function readExport(io: Io, written: string, object: string | undefined): Promise<ReadSchema> {
  const { files, problems } = await readExports(io, [written]);
  const result = importCrm(files, { crm: 'crm', object });
  const { declarations } = parseCampaignFile({ path: written, text: result.text });
  return {
    objects: declarations.flatMap((declaration) =>
      declaration.kind === 'schema' ? declaration.objects : [],
    ),
    isOneFile: files.length === 1 && files[0]?.found === false,
    problems: [...problems.map(({ message }) => message), ...result.problems.map(problemText)],
  };
}
