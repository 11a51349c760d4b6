/**
 * Salesforce metadata: SFDX source with a file for each field, `.object` files of the older layout, calls of the
 * Metadata API, and the value sets that their fields name. It says of standard fields only what somebody changed.
 */
import { type ExportFile, objectNameOf, rootOf } from './content.ts';
import { type CrmProblem, type FoundObject, type Importer, type ImportResult, TRUST } from './importer.ts';
import { readCustomField } from './salesforce-custom-field.ts';
import { readValueSets, STANDARD_LISTS, type ValueSets } from './salesforce-value-sets.ts';
import type { CrmField } from './schema.ts';
import { child, flagIn, textOf, type XmlElement } from './xml.ts';

/** Reads all files of a source folder together, as one object is spread over many. */
export const salesforceMetadata: Importer = {
  id: 'salesforce-metadata',
  title: 'Salesforce metadata XML',
  limits:
    'Salesforce metadata does not say: fields that nobody retrieved, what a user may see, whether the organisation has it yet; standard fields are those that every organisation has.',
  trust: TRUST.source,
  platform: 'salesforce',
  recognise(content) {
    const root = rootOf(content);
    if (!root) return false;
    if (root.name === 'Envelope') return payloadOf(root).length > 0;
    return root.namespace === NAMESPACE && ROOTS.includes(root.name);
  },
  read(files) {
    const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
    return new MetadataReader(readValueSets(sorted)).read(sorted);
  },
};

const NAMESPACE = 'http://soap.sforce.com/2006/04/metadata';
const ROOTS = ['CustomField', 'CustomObject', 'GlobalValueSet', 'StandardValueSet', 'RecordType'];

interface Found {
  readonly path: string;
  label?: string | undefined;
  readonly fields: Map<string, CrmField>;
  readonly recordTypes: string[];
}

class MetadataReader {
  private readonly objects = new Map<string, Found>();
  private readonly problems: CrmProblem[] = [];
  private readonly sets: ValueSets;

  constructor(sets: ValueSets) {
    this.sets = sets;
  }

  read(files: readonly ExportFile[]): ImportResult {
    for (const file of files) {
      const root = rootOf(file.content);
      if (root) this.readFile(root, file);
    }
    this.fillStandardLists();
    if (files.length > 0 && this.objects.size === 0 && this.problems.length === 0) {
      const message = 'A value set alone is no object: import it with the fields that use it';
      this.problems.push({ path: files[0]?.path ?? '', message });
    }
    const found = [...this.objects].map(([name, { path, label, fields, recordTypes }]): FoundObject => {
      const object = { name, label, fields: [...fields.values()], partial: true, recordTypes };
      return { path, object };
    });
    return { found, problems: this.problems };
  }

  private readFile(root: XmlElement, file: ExportFile): void {
    if (root.name === 'Envelope') {
      for (const part of payloadOf(root)) this.readPart(part, part.attributes.get('type') ?? '', file);
    } else this.readPart(root, root.name, file);
  }

  private readPart(part: XmlElement, kind: string, file: ExportFile): void {
    if (kind === 'CustomObject') this.readObject(part, textOf(part, 'fullName') ?? objectNameOf(file), file);
    if (kind !== 'CustomField' && kind !== 'RecordType') return;
    const object = ownerOf(part, file);
    if (object === undefined) {
      const message = 'Neither the path nor the file says the object: keep `objects/NAME/fields/`';
      this.problems.push({ path: file.path, message });
    } else if (kind === 'CustomField') this.addField(part, object, file.path);
    else this.addRecordType(part, object, file.path);
  }

  /** A `.object` file holds its fields itself; one of SFDX source has them beside it. */
  private readObject(part: XmlElement, name: string, { path }: ExportFile): void {
    const object = this.objectOf(name, path);
    object.label ??= textOf(part, 'label');
    const nameField = child(part, 'nameField');
    if (nameField && !object.fields.has('Name')) object.fields.set('Name', readNameField(nameField));
    for (const element of part.children) {
      if (element.name === 'fields') this.addField(element, name, path);
      if (element.name === 'recordTypes') this.addRecordType(element, name, path);
    }
  }

  private addField(element: XmlElement, object: string, path: string): void {
    const fields = readCustomField(element, object, this.sets);
    if (fields.length === 0) {
      this.problems.push({ path, message: `A field of \`${object}\` has no name, so it is left out` });
    }
    for (const field of fields) {
      const known = this.objectOf(object, path).fields;
      if (known.has(field.name)) {
        const message = `Field \`${object}.${field.name}\` comes twice; the first is read`;
        this.problems.push({ path, message });
      } else known.set(field.name, field);
    }
  }

  private addRecordType(element: XmlElement, object: string, path: string): void {
    const name = textOf(element, 'fullName');
    const { recordTypes } = this.objectOf(object, path);
    if (name !== undefined && flagIn(element, 'active') !== false) {
      recordTypes.push(name.slice(name.lastIndexOf('.') + 1));
    }
  }

  /** A standard value set says the values of its fields, even where no file mentions these. */
  private fillStandardLists(): void {
    for (const [set, list] of this.sets) {
      for (const [object = '', name = ''] of STANDARD_LISTS.get(set)?.map((field) => field.split('.')) ??
        []) {
        const fields = this.objects.get(object)?.fields;
        const field = fields?.get(name) ?? { name };
        fields?.set(name, { ...field, type: 'choice', ...list });
      }
    }
  }

  private objectOf(name: string, path: string): Found {
    const known = this.objects.get(name);
    if (known) return known;
    const found = { path, fields: new Map<string, CrmField>(), recordTypes: [] };
    this.objects.set(name, found);
    return found;
  }
}

/** What a call of the Metadata API creates, changes or answers. */
function payloadOf(envelope: XmlElement): readonly XmlElement[] {
  const calls = child(envelope, 'Body')?.children ?? [];
  const parts = calls.flatMap(({ children }) => [...children, ...children.flatMap((part) => part.children)]);
  return parts.filter(({ attributes }) => ROOTS.includes(attributes.get('type') ?? ''));
}

/** The object of a field: as the field says it, or else the folder `objects/NAME/fields`, or else the user. */
function ownerOf(element: XmlElement, { path, object }: ExportFile): string | undefined {
  const written = /^(.+)\./s.exec(textOf(element, 'fullName') ?? '')?.[1];
  return written ?? /(?:^|\/)([^/]+)\/(?:fields|recordTypes)\/[^/]*$/.exec(path)?.[1] ?? object;
}

/** The API fills the name of a custom object with its id where nobody says one, so it is never required. */
function readNameField(element: XmlElement): CrmField {
  const autonumber = textOf(element, 'type') === 'AutoNumber';
  return {
    name: 'Name',
    label: textOf(element, 'label'),
    type: 'text',
    length: 80,
    create: !autonumber,
    update: !autonumber,
    required: false,
    defaulted: true,
    autonumber,
  };
}
