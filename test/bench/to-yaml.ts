/** The other forms of a workspace that it is measured against: YAML and JSON of equal content. */
import type { SourceFile } from '@liaison/model';
import { stringify } from 'yaml';
import { plainData } from './plain-data.ts';

export function toYaml(file: SourceFile): string {
  return stringify(plainData(file), { lineWidth: 0, aliasDuplicateObjects: false });
}

export function toJson(file: SourceFile): string {
  return JSON.stringify(plainData(file));
}
