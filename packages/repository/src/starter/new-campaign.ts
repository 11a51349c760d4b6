/** A campaign to begin with: its file, filled with what the repository knows. */
import { nearestNames, type SourceFile } from '@liaison/model';
import { type Template, templates } from './templates.ts';
import { writeCampaign } from './write-campaign.ts';

export interface NewCampaignRequest {
  readonly name: string;
  /** By default the name in words. */
  readonly title?: string | undefined;
  /** The name of a template; by default the first. */
  readonly template?: string | undefined;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** Where campaigns run if no other says it. */
  readonly timezone: string;
}

/** Why there is no new campaign, and what to do. */
export interface Refusal {
  readonly message: string;
  readonly help?: string;
}

export interface NewCampaignFile {
  /** Relative to the root of the repository. */
  readonly path: string;
  readonly text: string;
}

const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** What is wrong with the name of a new campaign, without a look at the others. */
export function refusedName(name: string): Refusal | undefined {
  if (NAME.test(name) && name.length <= 60) return undefined;
  return {
    message: `\`${name}\` is no name for a campaign`,
    help: 'Take small letters, digits and hyphens, beginning with a letter: `spring-sale-2027`',
  };
}

/** The file of a new campaign among the files of a repository, or why there is none. */
export function newCampaign(
  request: NewCampaignRequest,
  files: readonly SourceFile[],
): NewCampaignFile | Refusal {
  const { name, today } = request;
  const refused = refusedName(name) ?? refusedTwice(name, files);
  if (refused) return refused;
  const template = findTemplate(request.template ?? templates[0]?.name ?? '');
  if ('message' in template) return template;
  const title = request.title || titleOf(name);
  const timezone = timezoneOf(files) ?? request.timezone;
  return {
    path: `campaigns/${name}.campaign`,
    text: writeCampaign({ name, title, template, today, timezone }, files),
  };
}

/** The template of a name, or why there is none. */
export function findTemplate(name: string): Template | Refusal {
  const found = templates.find((template) => template.name === name);
  if (found) return found;
  const names = templates.map((template) => template.name);
  const nearest = nearestNames(name, names, 1)[0];
  const help = nearest
    ? `Did you mean \`${nearest}\`?`
    : `There are ${names.map((known) => `\`${known}\``).join(', ')}`;
  return { message: `There is no template \`${name}\``, help };
}

function refusedTwice(name: string, files: readonly SourceFile[]): Refusal | undefined {
  const file = files.find(({ declarations }) =>
    declarations.some((declaration) => declaration.kind === 'campaign' && declaration.name === name),
  );
  return file && { message: `Campaign \`${name}\` is in \`${file.path}\` already` };
}

/** `spring-sale` is "Spring sale". */
function titleOf(name: string): string {
  const words = name.replaceAll('-', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** Where the other campaigns run. */
function timezoneOf(files: readonly SourceFile[]): string | undefined {
  for (const declaration of files.flatMap(({ declarations }) => declarations)) {
    if (declaration.kind === 'campaign' && declaration.timezone) return declaration.timezone.value;
  }
  return undefined;
}
