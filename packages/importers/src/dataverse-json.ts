/**
 * Answers of Dataverse's Web API about its tables: `EntityDefinitions` with attributes expanded, attributes alone,
 * casts of them with their option sets, and `GlobalOptionSetDefinitions`.
 */
import { type Content, type ExportFile, isRecord, jsonOf, objectNameOf } from './content.ts';
import { DataverseTables } from './dataverse-definition.ts';
import { type Importer, TRUST } from './importer.ts';

type Json = Readonly<Record<string, unknown>>;

/** Reads all answers together, as option sets are asked for apart from the attributes that use them. */
export const dataverseJson: Importer = {
  id: 'dataverse-json',
  title: 'Dataverse EntityDefinitions JSON',
  limits:
    'Dataverse does not say: data classification, which defaults forms fill; lists that were not expanded have unknown values.',
  trust: TRUST.described,
  platform: 'dynamics',
  recognise: (content) => partsOf(content).length > 0,
  read(files) {
    const tables = new DataverseTables();
    for (const file of files) {
      for (const part of partsOf(file.content)) addPart(tables, part, file);
    }
    const found = tables.found();
    const path = files[0]?.path;
    if (found.length === 0 && path !== undefined && tables.problems.length === 0) {
      const message = 'There are no attributes in it: ask for them with `$expand=Attributes`';
      return { found, problems: [{ path, message }] };
    }
    return { found, problems: tables.problems };
  },
};

interface Part {
  readonly kind: 'table' | 'attribute' | 'set';
  readonly json: Json;
  /** What the address of the answer says: the table, and the type that attributes were cast to. */
  readonly table?: string | undefined;
  readonly cast?: string | undefined;
}

function addPart(tables: DataverseTables, { kind, json, table, cast }: Part, file: ExportFile): void {
  const { path } = file;
  if (kind === 'set') tables.addSet(json);
  else if (kind === 'table') {
    if (typeof json.LogicalName === 'string' && json.LogicalName !== '') {
      tables.addTable(json, json.LogicalName, path);
    } else if (Array.isArray(json.Attributes)) {
      tables.addTable(json, file.object ?? table ?? objectNameOf(file), path);
    }
  } else {
    const own = typeof json.EntityLogicalName === 'string' ? json.EntityLogicalName : undefined;
    const typed = json['@odata.type'] || cast === undefined ? json : { ...json, '@odata.type': cast };
    tables.addAttribute(typed, (own || table) ?? objectNameOf(file), path, cast !== undefined);
  }
}

/** What is in an answer; nothing if it is none of Dataverse's. */
function partsOf(content: Content): readonly Part[] {
  const json = jsonOf(content);
  const context = isRecord(json) && typeof json['@odata.context'] === 'string' ? json['@odata.context'] : '';
  const about = /\$metadata#(.*)$/s.exec(context)?.[1] ?? '';
  const list = Array.isArray(json) ? json : isRecord(json) && Array.isArray(json.value) ? json.value : [json];
  const table = /^EntityDefinitions\((?:LogicalName=)?'([^']+)'\)/.exec(about)?.[1];
  const cast = /\/(Microsoft\.Dynamics\.CRM\.\w+AttributeMetadata)\b/.exec(about)?.[1];
  return list.flatMap((item): readonly Part[] => {
    const kind = isRecord(item) ? kindOf(item, about) : undefined;
    return kind ? [{ kind, json: item, table, cast: cast && `#${cast}` }] : [];
  });
}

function kindOf(item: Json, about: string): Part['kind'] | undefined {
  const type = typeof item['@odata.type'] === 'string' ? item['@odata.type'] : '';
  if (/\.\w*AttributeMetadata$/.test(type) || /^EntityDefinitions\(.*\)\/Attributes\b/.test(about)) {
    return 'attribute';
  }
  if (/\.\w*OptionSetMetadata$/.test(type) || about.startsWith('GlobalOptionSetDefinitions')) return 'set';
  if (/\.EntityMetadata$/.test(type) || about.startsWith('EntityDefinitions')) return 'table';
  // Saved without its wrapping, by the words that only Dataverse uses.
  if (typeof item.LogicalName !== 'string') return undefined;
  if (Array.isArray(item.Attributes)) return 'table';
  return isRecord(item.AttributeTypeName) ? 'attribute' : undefined;
}
