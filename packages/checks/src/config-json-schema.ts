/** The schema of `liaison.config.json` as JSON Schema: what is published, and what editors complete the file by. */
import * as z from 'zod';
import { catalogue } from './catalogue.ts';
import { configSchema } from './config.ts';

/** The part of JSON Schema that the configuration needs. */
export interface JsonSchema {
  readonly description?: string;
  readonly type?: string;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
}

/** Made at the first call. */
export function configJsonSchema(): JsonSchema {
  schema ??= {
    title: 'liaison.config.json',
    ...z.toJSONSchema(configSchema(catalogue), { io: 'input' }),
  } as JsonSchema;
  return schema;
}

let schema: JsonSchema | undefined;
