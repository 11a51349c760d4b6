/**
 * A data dictionary as a table, one row a field: what people keep where a CRM exports nothing. Which column is which
 * is told by its heading, in English or German; the headings are in `csv-headings.ts`.
 */
import { objectNameOf, rowsOf } from './content.ts';
import { type ColumnKey, columnsOf } from './csv-headings.ts';
import { readType } from './csv-types.ts';
import { fileByFile, type Importer, TRUST } from './importer.ts';
import type { CrmField, CrmObject, CrmValue } from './schema.ts';

/** Reads every row that names a field. */
export const csvDictionary: Importer = {
  id: 'csv-dictionary',
  title: 'a data dictionary as CSV',
  limits: 'A data dictionary says what somebody wrote into it, and the CRM may have changed since.',
  trust: TRUST.documented,
  recognise(content) {
    const [heading] = rowsOf(content) ?? [];
    const columns = columnsOf(heading ?? []);
    // A list of people may well have a column `name`, so something must be there that only a dictionary has.
    return columns.has('field') && (columns.has('type') || (columns.has('object') && columns.size > 2));
  },
  read: fileByFile((file) => {
    const [heading = [], ...rows] = rowsOf(file.content) ?? [];
    return new DictionaryReader(columnsOf(heading), rows, objectNameOf(file)).read();
  }),
};

class DictionaryReader {
  private readonly columns: ReadonlyMap<ColumnKey, number>;
  private readonly rows: readonly (readonly string[])[];
  private readonly objects = new Map<string, Map<string, CrmField>>();
  private readonly labels = new Map<string, string>();
  private readonly problems: string[] = [];
  private object: string;

  constructor(columns: ReadonlyMap<ColumnKey, number>, rows: readonly (readonly string[])[], object: string) {
    this.columns = columns;
    this.rows = rows;
    this.object = object;
  }

  read(): { objects: readonly CrmObject[]; problems: readonly string[] } {
    for (const [index, row] of this.rows.entries()) this.readRow(row, index + 2);
    const objects = [...this.objects].map(([name, fields]): CrmObject => {
      return { name, label: this.labels.get(name), fields: [...fields.values()] };
    });
    if (objects.length === 0 && this.problems.length === 0) {
      this.problems.push('There is a heading and no field below it');
    }
    return { objects, problems: this.problems };
  }

  private readRow(row: readonly string[], number: number): void {
    // Spreadsheets join the cells of an object, which a CSV has in the first row only.
    this.object = this.cell(row, 'object') ?? this.object;
    const label = this.cell(row, 'objectLabel');
    if (label !== undefined && !this.labels.has(this.object)) this.labels.set(this.object, label);
    const name = this.cell(row, 'field');
    if (name === undefined || isHeadline(row)) {
      const isLost = name === undefined && this.cell(row, 'type') !== undefined;
      if (isLost) this.problems.push(`Row ${number} names no field, so it is left out`);
      return;
    }
    const fields = this.objects.get(this.object) ?? new Map<string, CrmField>();
    this.objects.set(this.object, fields);
    if (fields.has(name)) {
      this.problems.push(`Row ${number} has \`${this.object}.${name}\` again; the first is read`);
    } else fields.set(name, this.fieldOf(name, row, number));
  }

  private fieldOf(name: string, row: readonly string[], number: number): CrmField {
    const { type, flags, numbers, references } = readType(this.cell(row, 'type'));
    const values = this.valuesIn(row);
    const own = type ?? (values ? 'choice' : undefined);
    const isNumber = own === 'decimal' || own === 'currency' || own === 'percent' || own === 'integer';
    const size = this.sizeIn(row, 'length', number) ?? numbers[0];
    const readOnly = this.flagIn(row, 'readOnly', number) ?? flags.readOnly;
    const writable = readOnly === undefined ? undefined : !readOnly;
    const initial = this.cell(row, 'default');
    return {
      name,
      label: this.cell(row, 'label'),
      type: own,
      length: isNumber ? undefined : size,
      precision: isNumber ? (this.sizeIn(row, 'precision', number) ?? size) : undefined,
      scale: isNumber ? (this.sizeIn(row, 'scale', number) ?? numbers[1]) : undefined,
      references: this.listIn(row, 'references') ?? references,
      values: own === 'choice' || own === 'choices' ? values : undefined,
      open: not(this.flagIn(row, 'closed', number)),
      create: writable,
      update: writable,
      required: this.requiredIn(row, number),
      defaulted: initial === undefined ? undefined : true,
      default: initial,
      calculated: flags.calculated,
      autonumber: flags.autonumber,
      unique: this.flagIn(row, 'unique', number) ?? flags.unique,
      externalId: this.flagIn(row, 'externalId', number) ?? flags.externalId,
      deprecated: this.flagIn(row, 'deprecated', number),
      classes: this.listIn(row, 'classes')?.filter((name) => name !== 'None'),
      sensitivity: this.cell(row, 'sensitivity'),
      help: this.cell(row, 'help'),
    };
  }

  private requiredIn(row: readonly string[], number: number): boolean | undefined {
    return this.flagIn(row, 'required', number) ?? not(this.flagIn(row, 'nullable', number));
  }

  private cell(row: readonly string[], key: ColumnKey): string | undefined {
    const column = this.columns.get(key);
    return column === undefined ? undefined : row[column] || undefined;
  }

  private sizeIn(row: readonly string[], key: ColumnKey, number: number): number | undefined {
    const cell = this.cell(row, key);
    if (cell === undefined || /^[-–—]$|^n\/?a$/i.test(cell)) return undefined;
    // Thousands are often separated, and sizes have no fractions.
    const digits = cell.replace(/(?<=\d)[.,'’\s](?=\d{3}(\D|$))/g, '').replace(/\.0+$/, '');
    if (/^\d{1,9}$/.test(digits)) return Number(digits) || undefined;
    this.problems.push(
      `Row ${number} has a ${key} \`${cell.slice(0, 40)}\`, which is no number, so it counts as unknown`,
    );
    return undefined;
  }

  /** In a column that only has crosses, an empty cell is a no; elsewhere nobody has said anything. */
  private flagIn(row: readonly string[], key: ColumnKey, number: number): boolean | undefined {
    const column = this.columns.get(key);
    if (column === undefined) return undefined;
    const cell = row[column] ?? '';
    if (cell === '') return this.hasCrosses(column) ? false : undefined;
    if (YES.test(cell)) return true;
    if (NO.test(cell)) return false;
    this.problems.push(
      `Row ${number} has \`${cell.slice(0, 40)}\` where yes or no is expected, so it counts as unknown`,
    );
    return undefined;
  }

  private hasCrosses(column: number): boolean {
    const cells = this.rows.map((row) => row[column] ?? '').filter((cell) => cell !== '');
    return cells.length > 0 && cells.every((cell) => CROSS.test(cell));
  }

  private listIn(row: readonly string[], key: ColumnKey): readonly string[] | undefined {
    const items = splitList(this.cell(row, key) ?? '');
    return items.length > 0 ? items : undefined;
  }

  /** `Web; Phone` or `8=Web; 9=Phone`, where the stored value stands first. */
  private valuesIn(row: readonly string[]): readonly CrmValue[] | undefined {
    const values = new Map<string, CrmValue>();
    for (const item of splitList(this.cell(row, 'values') ?? '')) {
      const [, value = item, label] = /^([^=]*\S)\s*=\s*(\S.*)$/s.exec(item) ?? [];
      if (!values.has(value)) values.set(value, { value, label });
    }
    return values.size > 0 ? [...values.values()] : undefined;
  }
}

/** Words over the rows that follow: names of fields have no spaces where nothing else is said. */
function isHeadline(row: readonly string[]): boolean {
  const cells = row.filter((cell) => cell !== '');
  return cells.length === 1 && /\s/.test(cells[0] ?? '');
}

const CROSS = /^(x|✓|✔|✗|\*)$/i;
const YES = /^(x|✓|✔|\*|y|yes|true|1|j|ja|wahr|required|mandatory|pflicht|pflichtfeld)$/i;
const NO = /^(-|–|—|✗|n|no|false|0|nein|falsch|optional)$/i;

/** What stands between items: line breaks if there are any, or else the first of these that occurs. */
function splitList(cell: string): readonly string[] {
  const separator = ['\n', ';', '|', ','].find((candidate) => cell.includes(candidate)) ?? ';';
  return cell
    .split(separator)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

function not(value: boolean | undefined): boolean | undefined {
  return value === undefined ? undefined : !value;
}
