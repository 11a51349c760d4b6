/** What the licences of bundled packages want to be said wherever the bundle goes. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The file that they stand in. */
export const NOTICES = 'THIRD_PARTY_NOTICES.txt';

interface Package {
  readonly name: string;
  readonly version: string;
  /** As an SPDX expression. */
  readonly licence: string;
  /** Of its licence, and of the notices beside it. */
  readonly texts: readonly string[];
}

/**
 * The notices of all packages that the inputs of a bundle come from, as esbuild lists them, relative to the working
 * directory. Throws where a package says nothing of its licence.
 */
export function thirdPartyNotices(inputs: Iterable<string>): string {
  const folders = new Set([...inputs].flatMap((input) => PACKAGE.exec(resolve(input))?.[1] ?? []));
  const packages = [...folders].map(packageIn).sort((a, b) => (a.name < b.name ? -1 : 1));
  const byText = Map.groupBy(packages, ({ texts }) => texts.join('\n\n'));
  const parts = [...byText].map(([text, users]) => {
    const names = users.map(({ name, version, licence }) => `${name} ${version} (${licence})`);
    return `${names.join('\n')}\n\n${text}\n`;
  });
  return [HEAD, ...parts].join(`\n${'-'.repeat(80)}\n\n`);
}

const HEAD = 'Liaison contains these packages, each under its own licence.\n';

/** The innermost package that a file lies in. */
const PACKAGE = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/;

function packageIn(folder: string): Package {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (typeof license !== 'string') throw new Error(`${name} says no licence`);
  const files = readdirSync(folder).filter((file) => NOTICE.test(file));
  const texts = files.sort().map((file) => readFileSync(join(folder, file), 'utf8').trim());
  return { name, version, licence: license, texts };
}

const NOTICE = /^(licen[cs]e|notice|third-?party-?notices)([.-].*)?$/i;
