/** Writes a new campaign: a template filled with the people and systems that the repository has. */
import { formatCampaign, libraryFiles, parseCampaignFile } from '@liaison/language';
import {
  buildWorkspace,
  type CrmField,
  lengthOf,
  type SourceFile,
  type System,
  touchedSystems,
  writtenName,
  writtenText,
} from '@liaison/model';
import { type Cast, type FormTarget, findCast } from './cast.ts';
import { addDays } from './days.ts';
import type { Template } from './templates.ts';

export interface NewCampaign {
  readonly name: string;
  readonly title: string;
  readonly template: Template;
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly timezone: string;
}

/** The text of the file, laid out. What the repository does not have is a keyword without a value, and a finding. */
export function writeCampaign(campaign: NewCampaign, files: readonly SourceFile[]): string {
  const cast = findCast(buildWorkspace([...libraryFiles(), ...files], { today: campaign.today }));
  const draft = compose(campaign, cast, []);
  const parsed = parseCampaignFile({ path: 'new.campaign', text: draft });
  const workspace = buildWorkspace([...libraryFiles(), ...files, parsed], { today: campaign.today });
  const declared = parsed.declarations.find((declaration) => declaration.kind === 'campaign');
  const systems = declared ? touchedSystems(declared, workspace).map(({ system }) => system) : [];
  return formatCampaign(compose(campaign, cast, systems)).text;
}

function compose(campaign: NewCampaign, cast: Cast, touched: readonly System[]): string {
  const first = mondayFrom(addDays(campaign.today, campaign.template.begins));
  const last = addDays(first, campaign.template.lasts);
  const system = cast.system ? ` on ${writtenName(cast.system.name)}` : '';
  return [
    `campaign ${writtenName(campaign.name)} ${writtenText(campaign.title)} {`,
    statement('owner', cast.owner?.name),
    statement('it-owner', cast.itOwner?.name),
    statement('champion', cast.owner?.name),
    ...cast.sponsors.map(({ name }) => statement('sponsor', name)),
    'status planned',
    `runs ${first} .. ${last}`,
    `timezone ${campaign.timezone}`,
    '',
    `page landing ${writtenText(`/${campaign.name}`)}${system}`,
    '',
    ...campaign.template.channels(cast, first),
    '',
    ...budget(touched),
    ...(cast.form ? form(cast.form, cast.countries) : []),
    '}',
    '',
  ].join('\n');
}

/** The day itself, if it is a Monday, else the next one. */
function mondayFrom(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, (8 - weekday) % 7);
}

function statement(keyword: string, name: string | undefined): string {
  return name === undefined ? keyword : `${keyword} ${writtenName(name)}`;
}

/** A twentieth of what a system can take, to begin the talk about it with. */
const SHARE = 0.05;

function budget(systems: readonly System[]): string[] {
  if (systems.length === 0) return [];
  const lines = systems.map((system) => {
    const amount = system.capacities.find(({ amount }) => amount?.unit === 'rps')?.amount;
    const quota = system.quotas[0]?.amount;
    const [limit, unit] = amount
      ? [amount.number, 'rps']
      : [quota?.number ?? 200, quota?.per ? `requests per ${quota.per.number} ${quota.per.unit}` : 'rps'];
    return `${writtenName(system.name)} ${Math.max(1, Math.floor(limit * SHARE))} ${unit}`;
  });
  return [
    '// What the campaign may use of each system. Agree on it with the IT owner.',
    'capacity-budget {',
    ...lines,
    '}',
  ];
}

function form({ crm, object, email, required, team }: FormTarget, countries: readonly string[]): string[] {
  const target = (field: CrmField) => `${writtenName(crm)}/${writtenName(object)}.${writtenName(field.name)}`;
  const ask = (field: CrmField, flags: string) => {
    const type = field.type?.type.name ?? 'text';
    const size = lengthOf(field.type);
    const length = type === 'text' && size !== undefined ? `(${size})` : '';
    const label = field.title ?? field.name;
    return `${formName(field.name)}: ${type}${length} ${writtenText(label)}${flags} -> ${target(field)}`;
  };
  return [
    '',
    'capture form "Form" on landing {',
    'purpose event-admin',
    'rate 8 % per visit',
    statement('failures to', team),
    ask(email, ', required, key'),
    ...required.map((field) => ask(field, ', required')),
    '}',
    '',
    '// Where people live, on which ground their answers are used, and for how long. Agree on it with your privacy team.',
    `use event-admin in ${countries.map(writtenName).join(', ')} {`,
    'basis contract',
    'notice "https://example.com/privacy"',
    'retention 6 months after event',
    '}',
  ];
}

/** `LastName` and `last_name` become `last-name`. */
function formName(name: string): string {
  const words = name.replace(/([a-z0-9])([A-Z])/g, '$1-$2').replace(/[^A-Za-z0-9]+/g, '-');
  return writtenName(words.replace(/^-|-$/g, '').toLowerCase());
}
