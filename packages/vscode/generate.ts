/** Writes the settings of src/settings.ts into the manifest, and into the table of the README. */
import { join } from 'node:path';
import { readText, writeGenerated } from '../write-generated.ts';
import { SETTINGS } from './src/settings.ts';

const here = import.meta.dirname;
const settings = Object.entries(SETTINGS);
/** Of the manifest, as the formatter has it. */
const LINE_WIDTH = 110;

writeGenerated([
  [
    join(here, 'package.json'),
    replaced('package.json', /^ {4}"configuration": \{\n[\s\S]*?^ {4}\}/m, () => {
      const properties = Object.fromEntries(
        settings.map(([name, setting]) => [`liaison.${name}`, property(setting)]),
      );
      return `    "configuration": ${written({ title: 'Liaison', properties }, '    ', '    "configuration": '.length)}`;
    }),
  ],
  [
    join(here, 'README.md'),
    replaced('README.md', /(?<=^## Settings\n\n)(?:\|.*\n)+/m, () =>
      table([
        ['setting', 'by default', 'is'],
        ...settings.map(([name, setting]) => [
          `\`liaison.${name}\``,
          setting.default === '' ? 'not set' : `\`${setting.default}\``,
          setting.description,
        ]),
      ]),
    ),
  ],
]);

/** A file with one part of it written anew; that the part is not there is a mistake. */
function replaced(name: string, part: RegExp, write: () => string): string {
  const text = readText(join(here, name)) ?? '';
  if (!part.test(text)) throw new Error(`${name} has no place for the settings`);
  return text.replace(part, write);
}

/** As VS Code wants it. */
function property(setting: (typeof settings)[number][1]): object {
  return {
    type: typeof setting.default,
    ...('values' in setting && {
      enum: Object.keys(setting.values),
      enumDescriptions: Object.values(setting.values),
    }),
    default: setting.default,
    scope: setting.scope,
    markdownDescription: setting.description,
  };
}

/** JSON as the formatter lays it out: objects over several lines, lists on one where they fit. */
function written(value: unknown, indent: string, column: number): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const line = `[${value.map((each) => JSON.stringify(each)).join(', ')}]`;
    if (column + line.length < LINE_WIDTH) return line;
    return `[\n${value.map((each) => inner + JSON.stringify(each)).join(',\n')}\n${indent}]`;
  }
  const members = Object.entries(value).map(([key, each]) => {
    const head = `${inner}${JSON.stringify(key)}: `;
    return head + written(each, inner, head.length);
  });
  return `{\n${members.join(',\n')}\n${indent}}`;
}

function table([head = [], ...rows]: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |\n`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('');
}
