/** Lowers the plain words of the vocabulary. */
import type { Word } from '@liaison/model';
import type * as ast from '../generated/ast.ts';
import { declared, type Lowering } from './lowering.ts';

type WordNode =
  | ast.Side
  | ast.Role
  | ast.Event
  | ast.Region
  | ast.Currency
  | ast.FieldType
  | ast.CostItem
  | ast.UtmSource;

const WORD_KINDS: Record<WordNode['$type'], Word['kind']> = {
  Side: 'side',
  Role: 'role',
  Event: 'event',
  Region: 'region',
  Currency: 'currency',
  FieldType: 'type',
  CostItem: 'cost',
  UtmSource: 'utm-source',
};

export function lowerWord(node: WordNode, to: Lowering): Word {
  return declared(WORD_KINDS[node.$type], to.base(node), {});
}
