/** Lowers CRMs, their schemas, and what forms share with them: types, flags, targets. */
import type { Choice, Crm, CrmField, CrmObject, CrmSchema, FieldTarget, Flag, TypeUse } from '@liaison/model';
import { parseNumber } from '@liaison/model';
import type * as ast from '../generated/ast.ts';
import { every, first, interned, type Lowering, lean, spanOf } from './lowering.ts';
import { lowerProcessing } from './processing.ts';

export function lowerCrm(node: ast.Crm, to: Lowering): Crm {
  const { members } = node;
  const owner = first(members, 'TeamOwner');
  const api = first(members, 'Api');
  return lean({
    kind: 'crm' as const,
    ...to.base(node),
    platform: to.located(first(members, 'Platform'), 'platform'),
    owner: owner && to.ref(owner, 'team', ['team']),
    api: api && lean({ system: to.ref(api, 'system', ['system']), amount: to.quantity(api.amount, 'cost') }),
    processes: every(members, 'Processes').map((line) => lowerProcessing(line, to)),
  });
}

export function lowerSchema(node: ast.Schema, to: Lowering): CrmSchema {
  const crm = to.ref(node, 'crm', ['crm']);
  return lean({
    kind: 'schema' as const,
    ...to.base(node),
    name: crm?.name ?? '',
    nameSpan: crm?.span ?? to.base(node).nameSpan,
    crm,
    exported: to.date(node, 'exported'),
    objects: every(node.members, 'CrmObject').map((object) => lowerObject(object, to, crm?.name ?? '')),
  });
}

function lowerObject(node: ast.CrmObject, to: Lowering, crm: string): CrmObject {
  const base = to.base(node, crm);
  return {
    kind: 'object',
    ...base,
    flags: lowerFlags(node.flags),
    fields: every(node.members, 'CrmField').map((field) => lowerCrmField(field, to, `${crm}/${base.name}`)),
  };
}

function lowerCrmField(node: ast.CrmField, to: Lowering, object: string): CrmField {
  return lean({
    kind: 'crm-field' as const,
    ...to.base(node, object),
    type: lowerTypeUse(node.type, to),
    flags: lowerFlags(node.flags),
  });
}

export function lowerTypeUse(node: ast.TypeUse | undefined, to: Lowering): TypeUse | undefined {
  const type = node && to.ref(node, 'type', ['type']);
  if (!node || !type) return undefined;
  const choices: Choice[] = every(node.args, 'ChoiceArg').map((arg) =>
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
    objects: every(node.args, 'ObjectArg').map((arg) => arg.object),
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
    object: lean({ name: object, crm }),
  });
}

const CRM_FIELD = ['crm-field'] as const;
