/** What `liaison crm usage --format json` prints: who writes a field of a CRM, and for which purposes. */
import * as z from 'zod';
import { place } from './report-json.ts';

const text = z.string().nullable();
const date = z.iso.date().nullable();

const purpose = z.strictObject({
  name: z.string(),
  basis: text.describe(
    'The legal basis; null where the campaign has no `use` of this purpose, or it says none',
  ),
  regions: z.array(z.string()),
  retention: text.describe('How long it is kept, as it is written: `24 months after last-contact`'),
  residency: text.describe('The region in which it is kept'),
  notice: text,
});

const writer = z.strictObject({
  campaign: z.string(),
  title: text,
  status: text.describe('As it is written'),
  over: z.boolean().describe('Whether the campaign is done or cancelled'),
  from: date.describe('The first day of the campaign'),
  until: date.describe('Its last day, after which the form writes no more'),
  capture: z.string().describe('The form'),
  page: text,
  by: z.enum(['field', 'set']).describe('An answer, or a value that the form adds by itself'),
  name: z.string().describe('The field of the form, or the value, as it is written'),
  label: text.describe('What the visitor reads'),
  type: text.describe('What the form asks for, as it is written; null for a `set`'),
  required: z.boolean(),
  key: z.boolean().describe('Whether the form finds its record by this answer'),
  negated: z.boolean().describe('Whether the opposite of the answer is written'),
  condition: z
    .strictObject({ field: z.string(), equals: z.string() })
    .nullable()
    .describe('The answer of the same form on which it depends'),
  grants: z.array(z.string()).describe('Purposes that a yes allows'),
  refuses: z.array(z.string()).describe('Purposes that a yes forbids'),
  purposes: z.array(purpose).describe('A purpose comes once for each `use` of it in the campaign'),
  ...place,
});

/** The form of the report, version 1. A member may be added in a version, none changes or goes. */
export const crmUsageSchema = z
  .strictObject({
    version: z.literal(1),
    asked: z.string().describe('As it was asked for: `Lead.Email`, `Lead`, `salesforce/Lead.Email`'),
    fields: z
      .array(
        z.strictObject({
          crm: text.describe('Null where no schema and no campaign says it'),
          object: z.string(),
          name: z.string(),
          title: text,
          type: text.describe('As the schema writes it; null where no schema has the field'),
          flags: z.array(z.string()).describe('As the schema writes them'),
          declared: z.strictObject(place).nullable().describe('Null where no schema has the field'),
          writers: z.array(writer).describe('By file and place'),
        }),
      )
      .describe('The field that is asked for; of an object, those that some campaign writes'),
    summary: z.strictObject({
      campaigns: z.int().min(0).describe('That write any of the fields'),
      writers: z.int().min(0),
      unwritten: z.int().min(0).describe('Fields of the object that no campaign writes'),
    }),
  })
  .describe('What `liaison crm usage --format json` prints');

export type CrmUsage = z.infer<typeof crmUsageSchema>;
export type UsedField = CrmUsage['fields'][number];
export type FieldWriter = UsedField['writers'][number];
