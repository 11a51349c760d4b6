/** Writes the JSON Schemas that the package publishes. */
import { join } from 'node:path';
import * as z from 'zod';
import { writeGenerated } from '../write-generated.ts';
import { configJsonSchema } from './src/config-json-schema.ts';
import { forecastSchema } from './src/forecast-json.ts';
import { reportSchema } from './src/report-json.ts';

const schemas = {
  'liaison.config.schema.json': configJsonSchema(),
  'liaison.check.schema.json': { title: 'liaison check --format json', ...z.toJSONSchema(reportSchema) },
  'liaison.load.schema.json': { title: 'liaison load --format json', ...z.toJSONSchema(forecastSchema) },
};

writeGenerated(
  Object.entries(schemas).map(
    ([name, schema]) =>
      [join(import.meta.dirname, 'schema', name), `${JSON.stringify(schema, null, 2)}\n`] as const,
  ),
);
