/**
 * Tables of an unpacked Dataverse solution: `Entity.xml` of SolutionPackager or the whole `customizations.xml`, with
 * the option sets and relationships beside them. A solution holds the attributes only that somebody put into it.
 */
import { type ExportFile, rootOf } from './content.ts';
import { readAttribute } from './dataverse-attribute.ts';
import { type CrmProblem, type FoundObject, type Importer, type ImportResult, TRUST } from './importer.ts';
import type { CrmField, CrmValue } from './schema.ts';
import { child, childrenOf, flagIn, numberIn, textOf, type XmlElement } from './xml.ts';

/** Reads all files of a solution together. */
export const dataverseSolution: Importer = {
  id: 'dataverse-solution',
  title: 'Dataverse solution XML',
  limits:
    'A Dataverse solution does not say: attributes that nobody put into it, whether the organisation has it yet, data classification.',
  trust: TRUST.source,
  platform: 'dynamics',
  recognise(content) {
    const root = rootOf(content);
    return root !== undefined && root.namespace === undefined && partsOf(root).length > 0;
  },
  read(files) {
    const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
    return new SolutionReader(sorted).read();
  },
};

/** The tables, option sets and relationships in a file. */
function partsOf(root: XmlElement): readonly XmlElement[] {
  switch (root.name) {
    case 'Entity':
      return child(child(root, 'EntityInfo'), 'entity') ? [root] : [];
    case 'optionset':
      return root.attributes.has('Name') ? [root] : [];
    case 'EntityRelationships':
      return childrenOf(root, 'EntityRelationship');
    case 'ImportExportXml':
      return [
        ...childrenOf(child(root, 'Entities'), 'Entity').filter((table) => partsOf(table).length > 0),
        ...childrenOf(child(root, 'optionsets'), 'optionset'),
        ...childrenOf(child(root, 'EntityRelationships'), 'EntityRelationship'),
      ];
    default:
      return [];
  }
}

class SolutionReader {
  private readonly files: readonly ExportFile[];
  private readonly sets = new Map<string, readonly CrmValue[]>();
  /** The tables that a lookup refers to, by `table.attribute`. */
  private readonly targets = new Map<string, string[]>();
  private readonly found: FoundObject[] = [];
  private readonly problems: CrmProblem[] = [];

  constructor(files: readonly ExportFile[]) {
    this.files = files;
  }

  read(): ImportResult {
    const parts = this.files.flatMap(({ path, content }) => {
      const root = rootOf(content);
      return (root ? partsOf(root) : []).map((part) => ({ path, part }));
    });
    for (const { part } of parts) {
      if (part.name === 'optionset') this.sets.set(part.attributes.get('Name') ?? '', optionsIn(part) ?? []);
      if (part.name === 'EntityRelationship') this.addRelationship(part);
    }
    for (const { path, part } of parts) if (part.name === 'Entity') this.readTable(part, path);
    const path = this.files[0]?.path;
    if (path !== undefined && this.found.length === 0 && this.problems.length === 0) {
      this.problems.push({
        path,
        message: 'There is no table in it: import it with `Entities/*/Entity.xml`',
      });
    }
    return { found: this.found, problems: this.problems };
  }

  private addRelationship(relationship: XmlElement): void {
    const from = textOf(relationship, 'ReferencingEntityName')?.toLowerCase();
    const attribute = textOf(relationship, 'ReferencingAttributeName')?.toLowerCase();
    const target = textOf(relationship, 'ReferencedEntityName')?.toLowerCase();
    if (from === undefined || attribute === undefined || target === undefined) return;
    const key = `${from}.${attribute}`;
    this.targets.set(key, [...(this.targets.get(key) ?? []), target]);
  }

  private readTable(part: XmlElement, path: string): void {
    const table = child(child(part, 'EntityInfo'), 'entity');
    // Solutions write the schema name, and the logical name is the same in small letters.
    const name = (table?.attributes.get('Name') ?? textOf(part, 'Name') ?? '').toLowerCase();
    if (name === '') {
      this.problems.push({ path, message: 'A table of the solution has no name, so it is left out' });
      return;
    }
    const fields = new Map<string, CrmField>();
    for (const attribute of childrenOf(child(table, 'attributes'), 'attribute')) {
      const field = this.readField(attribute, name);
      if (!field) {
        this.problems.push({ path, message: `An attribute of \`${name}\` has no name, so it is left out` });
      } else if (fields.has(field.name)) {
        const message = `Attribute \`${name}.${field.name}\` comes twice; the first is read`;
        this.problems.push({ path, message });
      } else fields.set(field.name, field);
    }
    if (fields.size === 0) return;
    const label = labelIn(child(table, 'LocalizedNames'), 'LocalizedName');
    this.found.push({ path, object: { name, label, fields: [...fields.values()], partial: true } });
  }

  private readField(attribute: XmlElement, table: string): CrmField | undefined {
    const physical = attribute.attributes.get('PhysicalName')?.toLowerCase();
    const name = textOf(attribute, 'LogicalName') ?? textOf(attribute, 'Name') ?? physical;
    if (!name) return undefined;
    const native = textOf(attribute, 'Type')?.toLowerCase();
    return readAttribute({
      name,
      label: labelIn(child(attribute, 'displaynames'), 'displayname'),
      help: labelIn(child(attribute, 'Descriptions'), 'Description'),
      type: native && (TYPES.get(native) ?? native),
      format: textOf(attribute, 'Format'),
      maxLength: numberIn(attribute, 'MaxLength'),
      min: numberIn(attribute, 'MinValue'),
      max: numberIn(attribute, 'MaxValue'),
      scale: numberIn(attribute, 'AccuracySource') ? undefined : numberIn(attribute, 'Accuracy'),
      targets: this.targets.get(`${table}.${name}`),
      values: this.valuesOf(attribute),
      requiredLevel: textOf(attribute, 'RequiredLevel'),
      create: flagIn(attribute, 'ValidForCreateApi'),
      update: flagIn(attribute, 'ValidForUpdateApi'),
      source: numberIn(attribute, 'SourceType'),
      autonumber: textOf(attribute, 'AutoNumberFormat') === undefined ? undefined : true,
      isPrimaryId: native === 'primarykey' || undefined,
      default: native === 'bit' ? flagIn(attribute, 'AppDefaultValue')?.toString() : undefined,
      secured: flagIn(attribute, 'IsSecured'),
    });
  }

  private valuesOf(attribute: XmlElement): readonly CrmValue[] | undefined {
    const own = child(attribute, 'optionset');
    const options = own && optionsIn(own);
    return options ?? this.sets.get(textOf(attribute, 'OptionSetName') ?? '');
  }
}

/** The types of solutions that are called otherwise than in the API. */
const TYPES = new Map([
  ['nvarchar', 'String'],
  ['ntext', 'Memo'],
  ['bit', 'Boolean'],
  ['int', 'Integer'],
  ['float', 'Double'],
  ['primarykey', 'Uniqueidentifier'],
]);

/** The options of a set, or the states and statuses of one. */
function optionsIn(set: XmlElement): readonly CrmValue[] | undefined {
  const lists = ['options', 'states', 'statuses'].flatMap((name) => child(set, name)?.children ?? []);
  const options = lists.flatMap((option): readonly CrmValue[] => {
    const value = option.attributes.get('value');
    return value === undefined ? [] : [{ value, label: labelIn(child(option, 'labels'), 'label') }];
  });
  return options.length > 0 ? options : undefined;
}

function labelIn(labels: XmlElement | undefined, name: string): string | undefined {
  return child(labels, name)?.attributes.get('description') || undefined;
}
