/** `EntityMetadata` of Dataverse's SDK as .NET serialises it (DataContract): the richest of its descriptions. */
import { rootOf } from './content.ts';
import { DataverseTables } from './dataverse-definition.ts';
import { type Importer, TRUST } from './importer.ts';
import { child, childrenOf, flagIn, numberIn, textOf, type XmlElement } from './xml.ts';

/** Reads one table a file, or a list of them. */
export const dataverseXml: Importer = {
  id: 'dataverse-xml',
  title: 'Dataverse EntityMetadata XML',
  limits: 'Dataverse does not say: data classification, which defaults forms fill.',
  trust: TRUST.described,
  platform: 'dynamics',
  recognise(content) {
    const root = rootOf(content);
    return root?.namespace === NAMESPACE && tablesIn(root).length > 0;
  },
  read(files) {
    const tables = new DataverseTables();
    for (const { path, content } of files) {
      const root = rootOf(content);
      for (const table of root ? tablesIn(root) : []) {
        const name = textOf(table, 'LogicalName');
        const attributes = childrenOf(child(table, 'Attributes'), 'AttributeMetadata');
        if (name === undefined) tables.problems.push({ path, message: 'The table has no `LogicalName`' });
        else if (attributes.length === 0) {
          const message = `There are no attributes of \`${name}\` in it: export with \`EntityFilters.Attributes\``;
          tables.problems.push({ path, message });
        } else tables.addTable(tableJson(table, attributes), name, path);
      }
    }
    return { found: tables.found(), problems: tables.problems };
  },
};

const NAMESPACE = 'http://schemas.microsoft.com/xrm/2011/Metadata';

function tablesIn(root: XmlElement): readonly XmlElement[] {
  if (root.name === 'EntityMetadata') return [root];
  return root.name === 'ArrayOfEntityMetadata' ? childrenOf(root, 'EntityMetadata') : [];
}

/** The same facts under the same names as the Web API has them. */
function tableJson(table: XmlElement, attributes: readonly XmlElement[]): Record<string, unknown> {
  return {
    DisplayName: labelJson(child(table, 'DisplayName')),
    Keys: childrenOf(child(table, 'Keys'), 'EntityKeyMetadata').map((key) => ({
      KeyAttributes: child(key, 'KeyAttributes')?.children.map(({ text }) => text),
    })),
    Attributes: attributes.map(attributeJson),
  };
}

const TEXTS = ['LogicalName', 'AttributeType', 'AttributeOf', 'AutoNumberFormat', 'DeprecatedVersion'];
const MORE_TEXTS = ['Format', 'FormulaDefinition'];
const FLAGS = ['DefaultValue', 'IsPrimaryId', 'IsSecured', 'IsValidForCreate', 'IsValidForUpdate'];
const NUMBERS = ['MaxLength', 'MaxValue', 'MinValue', 'Precision', 'PrecisionSource', 'SourceType'];
const WRAPPED = ['AttributeTypeName', 'FormatName', 'RequiredLevel'];

function attributeJson(attribute: XmlElement): Record<string, unknown> {
  const json: Record<string, unknown> = {};
  for (const name of [...TEXTS, ...MORE_TEXTS]) json[name] = textOf(attribute, name);
  for (const name of FLAGS) json[name] = flagIn(attribute, name);
  for (const name of NUMBERS) json[name] = numberIn(attribute, name);
  for (const name of WRAPPED) {
    const value = textOf(child(attribute, name), 'Value');
    json[name] = value === undefined ? undefined : { Value: value };
  }
  json.DisplayName = labelJson(child(attribute, 'DisplayName'));
  json.Description = labelJson(child(attribute, 'Description'));
  const targets = child(attribute, 'Targets');
  json.Targets = targets?.children.map(({ text }) => text).filter((text) => text !== '');
  json.OptionSet = setJson(child(attribute, 'OptionSet'));
  return json;
}

function setJson(set: XmlElement | undefined): Record<string, unknown> | undefined {
  const options = child(set, 'Options');
  if (!options) return undefined;
  return {
    Options: options.children.map((option) => ({
      Value: numberIn(option, 'Value'),
      Label: labelJson(child(option, 'Label')),
    })),
  };
}

function labelJson(label: XmlElement | undefined): Record<string, unknown> {
  const labels = childrenOf(child(label, 'LocalizedLabels'), 'LocalizedLabel');
  return {
    UserLocalizedLabel: { Label: textOf(child(label, 'UserLocalizedLabel'), 'Label') },
    LocalizedLabels: labels.map((one) => ({ Label: textOf(one, 'Label') })),
  };
}
