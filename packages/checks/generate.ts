/** Writes the JSON Schemas that the package publishes. With `--check` it only compares, and fails on a difference. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as z from 'zod';
import { catalogue } from './src/catalogue.ts';
import { configSchema } from './src/config.ts';
import { reportSchema } from './src/report-json.ts';

const folder = new URL('schema/', import.meta.url);
const schemas = {
  'liaison.config.schema.json': {
    title: 'liaison.config.json',
    ...z.toJSONSchema(configSchema(catalogue), { io: 'input' }),
  },
  'liaison.check.schema.json': { title: 'liaison check --format json', ...z.toJSONSchema(reportSchema) },
};

const check = process.argv.includes('--check');
mkdirSync(folder, { recursive: true });
for (const [name, schema] of Object.entries(schemas)) {
  const file = new URL(name, folder);
  const text = `${JSON.stringify(schema, null, 2)}\n`;
  if (!check) writeFileSync(file, text);
  else if (read(file) !== text) {
    console.error(`packages/checks/schema/${name} is out of date: run \`npm run generate\``);
    process.exitCode = 1;
  }
}

function read(file: URL): string | undefined {
  try {
    return readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
  } catch {
    return undefined;
  }
}
