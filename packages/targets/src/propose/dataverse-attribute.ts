/**
 * An attribute as Dataverse creates it: the body of `POST …/EntityDefinitions(LogicalName='TABLE')/Attributes`. Names
 * and forms are those of "Create and update column definitions using the Web API" in Microsoft's documentation.
 */
import { descriptionOf, type Generated, jsonText, refused } from './proposed-field.ts';
import type { WantedField, WantedValue } from './wanted-fields.ts';

interface Native {
  /** As in `AttributeTypeName`, without `Type` at its end. */
  readonly type: string;
  readonly size?: string;
  readonly more: Readonly<Record<string, unknown>>;
  readonly remark?: string;
}

/** The body of the call that creates the attribute, or why Dataverse would not take it. */
export function dataverseAttribute(field: WantedField): Generated {
  const { object, name, label } = field;
  if (!/^[a-z][a-z0-9_]{0,99}$/.test(object))
    return refused('is of a table whose name Dataverse does not allow');
  if (!/^[a-z][a-z0-9]{1,7}_[a-z0-9_]{1,90}$/.test(name)) {
    return refused('does not begin with the prefix of a publisher, as in `new_name`, all in small letters');
  }
  const native = nativeOf(field);
  if (typeof native === 'string') return refused(native);
  const { type, size, more, remark } = native;
  const body = {
    '@odata.type': `Microsoft.Dynamics.CRM.${type}AttributeMetadata`,
    AttributeTypeName: { Value: `${type}Type` },
    SchemaName: name,
    DisplayName: labelOf(label),
    Description: labelOf(descriptionOf(field, 1000)),
    RequiredLevel: {
      Value: 'None',
      CanBeChanged: true,
      ManagedPropertyLogicalName: 'canmodifyrequirementlevelsettings',
    },
    ...more,
  };
  return {
    ok: true,
    path: `EntityDefinitions/${object}/Attributes/${name}.json`,
    text: jsonText(body),
    summary: size === undefined ? type : `${type}(${size})`,
    remarks: remark === undefined ? [] : [remark],
  };
}

/** English, which every organisation has; other languages are added in the CRM. */
const ENGLISH = 1033;

function labelOf(text: string): unknown {
  return {
    '@odata.type': 'Microsoft.Dynamics.CRM.Label',
    LocalizedLabels: [
      { '@odata.type': 'Microsoft.Dynamics.CRM.LocalizedLabel', Label: text, LanguageCode: ENGLISH },
    ],
  };
}

/** The longest text of one line, and of several. */
const LONGEST_LINE = 4000;
const LONGEST_TEXT = 1_048_576;

function nativeOf({ type: { kind, length, scale, values } }: WantedField): Native | string {
  switch (kind) {
    case 'text':
    case 'id':
      return lineOf(length ?? (kind === 'id' ? 100 : 255), 'Text');
    case 'email':
    case 'phone':
    case 'url':
      return lineOf(length ?? { email: 254, phone: 50, url: 2000 }[kind], FORMATS[kind]);
    case 'long-text':
    case 'address':
      return memo(length ?? 2000);
    case 'boolean':
      return { type: 'Boolean', more: { DefaultValue: false, OptionSet: YES_NO } };
    case 'integer':
      return {
        type: 'Integer',
        more: { Format: 'None', MinValue: -2_147_483_648, MaxValue: 2_147_483_647 },
      };
    case 'decimal':
    case 'percent':
      return { type: 'Decimal', more: { Precision: Math.min(scale ?? 2, 10) } };
    case 'currency':
      return { type: 'Money', more: { PrecisionSource: 2 } };
    case 'date':
      return { type: 'DateTime', size: 'DateOnly', more: dateOf('DateOnly', 'DateOnly') };
    case 'datetime':
      return { type: 'DateTime', size: 'DateAndTime', more: dateOf('DateAndTime', 'UserLocal') };
    case 'choice':
    case 'choices':
      return values ? listOf(kind, values) : 'is a list whose values no form says';
    case 'reference':
      return 'is a lookup, which Dataverse makes as a relationship (`RelationshipDefinitions`)';
    default:
      return `is \`${kind}\`, for which Dataverse has no attribute of its own`;
  }
}

const FORMATS = { email: 'Email', phone: 'Phone', url: 'Url' } as const;

function lineOf(length: number, format: string): Native {
  if (length > LONGEST_LINE) return memo(length);
  const more = { MaxLength: length, FormatName: { Value: format } };
  return { type: 'String', size: String(length), more };
}

function memo(length: number): Native {
  const most = Math.min(length, LONGEST_TEXT);
  return { type: 'Memo', size: String(most), more: { MaxLength: most, Format: 'TextArea' } };
}

function dateOf(format: string, behaviour: string): Readonly<Record<string, unknown>> {
  return { Format: format, DateTimeBehavior: { Value: behaviour } };
}

const YES_NO = {
  OptionSetType: 'Boolean',
  TrueOption: { Value: 1, Label: labelOf('Yes') },
  FalseOption: { Value: 0, Label: labelOf('No') },
};

/** Dataverse stores numbers; those of texts it gives itself. */
function listOf(kind: string, values: readonly WantedValue[]): Native {
  const areNumbers = values.every(({ value }) => /^\d{1,9}$/.test(value));
  const Options = values.map(({ value, label }) => ({
    ...(areNumbers && { Value: Number(value) }),
    Label: labelOf(label ?? value),
  }));
  return {
    type: kind === 'choices' ? 'MultiSelectPicklist' : 'Picklist',
    size: `${values.length} options`,
    more: { OptionSet: { IsGlobal: false, OptionSetType: 'Picklist', Options } },
    ...(!areNumbers && {
      remark: 'Dataverse numbers its options: import the schema again, and let the form send these numbers',
    }),
  };
}
