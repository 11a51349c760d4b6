/** Writes the JSON Schemas that the package publishes. */
import { join } from 'node:path';
import * as z from 'zod';
import { writeGenerated } from '../write-generated.ts';
import { configJsonSchema } from './src/config-json-schema.ts';
import { crmDiffSchema } from './src/crm-diff-json.ts';
import { crmUsageSchema } from './src/crm-usage-json.ts';
import { forecastSchema } from './src/forecast-json.ts';
import { reportSchema } from './src/report-json.ts';
import { reviewSchema } from './src/review-schema.ts';

const schemas = {
  'liaison.config.schema.json': configJsonSchema(),
  'liaison.check.schema.json': { title: 'liaison check --format json', ...z.toJSONSchema(reportSchema) },
  'liaison.crm-diff.schema.json': {
    title: 'liaison crm diff --format json',
    ...z.toJSONSchema(crmDiffSchema),
  },
  'liaison.crm-usage.schema.json': {
    title: 'liaison crm usage --format json',
    ...z.toJSONSchema(crmUsageSchema),
  },
  'liaison.load.schema.json': { title: 'liaison load --format json', ...z.toJSONSchema(forecastSchema) },
  'liaison.review.schema.json': { title: 'liaison diff --format json', ...z.toJSONSchema(reviewSchema) },
};

writeGenerated(
  Object.entries(schemas).map(
    ([name, schema]) =>
      [join(import.meta.dirname, 'schema', name), `${JSON.stringify(schema, null, 2)}\n`] as const,
  ),
);
