/** What tests of importers need: content out of JSON or text, and where exports of real organisations are. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Content, type ExportFile, parseContent } from './content.ts';
import type { FileResult, Importer } from './importer.ts';
import type { CrmField, CrmObject } from './schema.ts';
import { writeCampaign } from './write-campaign.ts';

/** The content of a file with this text; fails where it cannot be parsed. */
export function contentOf(text: string): Content {
  const parsed = parseContent(text);
  assert.ok(parsed.ok, parsed.ok ? '' : parsed.message);
  return parsed.content;
}

/** A file with this text, or with JSON. */
export function fileOf(content: unknown, path = 'export.json'): ExportFile {
  return {
    path,
    content: typeof content === 'string' ? contentOf(content) : { kind: 'json', json: content },
  };
}

/** Reads files together, and gives up which object is from which. */
export function readFiles(importer: Importer, ...files: readonly ExportFile[]): FileResult {
  const { found, problems } = importer.read(files);
  return {
    objects: found.map(({ object }) => object),
    problems: problems.map(({ message }) => message),
  };
}

/** The only object of these files, read without problems. */
export function readObject(importer: Importer, ...files: readonly ExportFile[]): CrmObject {
  const { objects, problems } = readFiles(importer, ...files);
  assert.deepEqual(problems, []);
  assert.equal(objects.length, 1);
  return objects[0] as CrmObject;
}

/** The fields of these files as Campaign text, a line each and without the spaces that align them; read without problems. */
export function writtenFields(importer: Importer, ...files: readonly ExportFile[]): readonly string[] {
  const { objects, problems } = readFiles(importer, ...files);
  assert.deepEqual(problems, []);
  const text = writeCampaign({ objects }, { crm: 'crm', limits: [] });
  // A long list has a line for each of its values.
  const lines = text
    .replace(/\(\n\s*/g, '(')
    .replace(/,\n\s*/g, ', ')
    .replace(/\n\s*\)/g, ')')
    .split('\n');
  return lines.filter((line) => line.startsWith('    ')).map((line) => line.trim().replace(/: +/, ': '));
}

/** A fixture by its path below `fixtures`. */
export function fixture(path: string): ExportFile {
  return fileOf(readFileSync(new URL(`../fixtures/${path}`, import.meta.url), 'utf8'), path);
}

/** The field of this name; fails where there is none. */
export function fieldOf(object: CrmObject, name: string): CrmField {
  const found = object.fields.find((field) => field.name === name);
  assert.ok(found, `${object.name}.${name}`);
  return found;
}

const repository = fileURLToPath(new URL('../../../', import.meta.url));

/** The folder of exports of real organisations, which are not ours to publish. */
export const realExports = resolve(
  repository,
  process.env.LIAISON_CRM_EXPORTS ?? join('..', 'shared', 'data', 'crm'),
);

/** Leaves a suite out, and says so, where there are no real exports. To be called in `before`. */
export function skipWithoutExports(suite: Mocha.Context): void {
  if (existsSync(realExports)) return;
  console.log('      No real exports here: set LIAISON_CRM_EXPORTS to the folder that holds them.');
  suite.skip();
}

/** All real exports below a folder or the one file of this path, with paths as from the folder of exports. */
export function realFiles(path: string): readonly ExportFile[] {
  return pathsBelow(path).map((file) => fileOf(readFileSync(join(realExports, file), 'utf8'), file));
}

/** The paths of all files below a folder of real exports, or the path itself if it is a file. */
export function pathsBelow(path: string): readonly string[] {
  if (!statSync(join(realExports, path)).isDirectory()) return [path];
  return readdirSync(join(realExports, path))
    .sort()
    .flatMap((name) => pathsBelow(path === '' ? name : `${path}/${name}`));
}
