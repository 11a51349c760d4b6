/** Lowers CRMs, their schemas, and what forms share with them: types, flags, targets. */
import type {
  Choice,
  Crm,
  CrmField,
  CrmObject,
  CrmSchema,
  FieldTarget,
  Flag,
  Reference,
  TypeUse,
} from '@liaison/model';
import { parseNumber } from '@liaison/model';
import type * as ast from '../generated/ast.ts';
import { declared, every, first, interned, type Lowering, lean, spanOf } from './lowering.ts';
import { lowerProcessing } from './processing.ts';

export function lowerCrm(node: ast.Crm, to: Lowering): Crm {
  const { members } = node;
  const owner = first(members, 'TeamOwner');
  const api = first(members, 'Api');
  return declared('crm', to.base(node), {
    platform: to.located(first(members, 'Platform'), 'platform'),
    owner: owner && to.ref(owner, 'team', ['team']),
    api: api && lean({ system: to.ref(api, 'system', ['system']), amount: to.quantity(api.amount, 'cost') }),
    processes: every(members, 'Processes', (line) => lowerProcessing(line, to)),
  });
}

export function lowerSchema(node: ast.Schema, to: Lowering): CrmSchema {
  const crm = to.ref(node, 'crm', ['crm']);
  const base = to.base(node);
  return declared('schema', base, {
    name: crm?.name ?? '',
    nameSpan: crm?.span ?? base.nameSpan,
    crm,
    exported: to.date(node, 'exported'),
    objects: every(node.members, 'CrmObject', (object) => lowerObject(object, to, crm?.name ?? '')),
  });
}

function lowerObject(node: ast.CrmObject, to: Lowering, crm: string): CrmObject {
  const base = to.base(node, crm);
  const inside = `${crm}/${base.name}`;
  return declared('object', base, {
    flags: lowerFlags(node.flags),
    fields: every(node.members, 'CrmField', (field) => lowerCrmField(field, to, inside)),
  });
}

function lowerCrmField(node: ast.CrmField, to: Lowering, object: string): CrmField {
  return declared('crm-field', to.base(node, object), {
    type: lowerTypeUse(node.type, to),
    flags: lowerFlags(node.flags),
  });
}

export function lowerTypeUse(node: ast.TypeUse | undefined, to: Lowering): TypeUse | undefined {
  const type = node && to.ref(node, 'type', ['type']);
  if (!node || !type) return undefined;
  const choices: readonly Choice[] = every(node.args, 'ChoiceArg', (arg) =>
    lean({
      value: arg.value ?? '',
      label: arg.label,
      active: !arg.inactive,
      goesWith: arg.goesWith.length > 0 ? arg.goesWith : undefined,
      span: spanOf(arg.$cstNode),
    }),
  );
  return lean({
    type,
    numbers: node.args
      .filter((arg) => arg.$type === 'NumberArg' || arg.$type === 'UnknownArg')
      .map((arg) => (arg.$type === 'NumberArg' ? parseNumber(arg.number) : null)),
    choices,
    objects: every(node.args, 'ObjectArg', (arg) => arg.object),
    span: spanOf(node.$cstNode),
  });
}

/** Without those that broke off at their comma. */
export function lowerFlags(nodes: readonly ast.Flag[]): Flag[] {
  return nodes
    .filter((node) => node.name !== undefined)
    .map((node) =>
      lean({
        name: node.name,
        unknown: node.unknown,
        text: node.text,
        number: node.number === undefined ? undefined : parseNumber(node.number),
        span: spanOf(node.$cstNode),
      }),
    );
}

/** A target's object and field are references of their own, so that they can be followed and renamed. */
export function lowerTarget(node: ast.FieldTarget | undefined, to: Lowering): FieldTarget | undefined {
  if (!node) return undefined;
  const crm = to.ref(node, 'crm', ['crm']);
  const object = to.ref(node, 'object', ['object'], crm?.name);
  if (!object) return undefined;
  return lean({
    crm,
    object,
    field: lowerTargetField(node, to, object.name, crm?.name),
    span: spanOf(node.$cstNode),
  });
}

function lowerTargetField(node: ast.FieldTarget, to: Lowering, object: string, crm: string | undefined) {
  if (!node.field?.$refNode) return undefined;
  return to.addReference({
    kinds: CRM_FIELD,
    name: interned(node.field.$refText),
    span: spanOf(node.field.$refNode),
    statement: '->',
    object: objectCalled(object, crm),
  });
}

const CRM_FIELD = ['crm-field'] as const;

/** One object of a CRM is the same for all fields that are mapped to it. */
function objectCalled(name: string, crm: string | undefined): NonNullable<Reference['object']> {
  if (crm !== undefined) return { name, crm };
  const known = OBJECTS.get(name);
  if (known) return known;
  // Names that somebody types come and go.
  if (OBJECTS.size >= MOST_OBJECTS) OBJECTS.clear();
  const object = { name };
  OBJECTS.set(name, object);
  return object;
}

const MOST_OBJECTS = 1000;
const OBJECTS = new Map<string, NonNullable<Reference['object']>>();
