/** Grammar rules as a reader of the language reference wants them: `capacity QUANTITY [tested DATE ["PROOF"]]`. */
import { AstUtils, GrammarAST } from 'langium';
import { calledRule, visitElements } from '../parse/grammar-blocks.ts';

/**
 * How a rule is written. The grammar leaves every value out, so that a check can ask for it; here the value
 * behind a keyword is shown as what it is, and only what may be missing for good stands in brackets.
 */
export function syntaxOf(rule: GrammarAST.ParserRule): string {
  return tidy(render(rule.definition));
}

/** The same of one part of a rule. */
export function syntaxOfPart(element: GrammarAST.AbstractElement): string {
  return tidy(render(element));
}

/** Whether a complete statement has to have a part of its rule. */
export function isNeeded(element: GrammarAST.AbstractElement): boolean {
  if (element.cardinality === '*') return false;
  return element.cardinality !== '?' || isRequired(element);
}

/** The alternatives of a rule that only chooses, else the rule itself. */
export function formsOf(rule: GrammarAST.ParserRule): string[] {
  const { definition } = rule;
  const choices = GrammarAST.isAlternatives(definition) ? definition.elements : [definition];
  return choices.map((choice) => {
    const called = choice.cardinality ? undefined : calledRule(choice);
    return called ? syntaxOf(called) : tidy(render(choice));
  });
}

/** Rules that are written in capitals where they occur, and explained once. */
export const PARTS = [
  'Quantity',
  'Moment',
  'Range',
  'Comparison',
  'SendClause',
  'Condition',
  'Action',
  'TypeUse',
  'TypeArg',
  'Flag',
  'FieldClause',
  'FieldTarget',
] as const;

/** `SendClause` is `SEND-CLAUSE`. */
export function placeholderOf(ruleName: string): string {
  return OWN_NAMES[ruleName] ?? ruleName.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toUpperCase();
}

const OWN_NAMES: Readonly<Record<string, string>> = {
  TypeUse: 'FIELD-TYPE',
  TypeArg: 'ARGUMENT',
  FieldTarget: 'CRM-FIELD',
  ZoneName: 'TIMEZONE',
  UnitName: 'UNIT',
  FieldName: 'NAME',
  WORD: 'WORD',
};

/** What a complete statement may do without: properties of any rule, those of one rule, a rule's alternatives. */
const MAY_BE_MISSING: ReadonlySet<string> = new Set([
  'title',
  'link',
  'reason',
  'source',
  'label',
  'perNumber',
  'Audience.size',
  'Capacity.evidence',
  'Flag',
  'Moment.time',
  'Plan.evidence',
  'Quantity',
  'Range.to',
  'WaitingRoom.range',
]);

/** Texts of which the property's name says more than that they are texts. */
const TELLING_TEXTS: ReadonlySet<string> = new Set([
  'title',
  'link',
  'reason',
  'source',
  'label',
  'path',
  'value',
  'evidence',
]);

const DURATIONS: ReadonlySet<string> = new Set(['time', 'window', 'stay', 'lag']);

function render(element: GrammarAST.AbstractElement): string {
  const inner = renderBare(element);
  if (isBody(element)) return '{ … }';
  if (element.cardinality === '*') return `[${inner}] …`;
  if (element.cardinality === '+') return `${inner} …`;
  if (element.cardinality === '?') return isRequired(element) ? chosen(element, inner) : `[${inner}]`;
  return chosen(element, inner);
}

/** Alternatives among other things need brackets of their own. */
function chosen(element: GrammarAST.AbstractElement, text: string): string {
  return GrammarAST.isAlternatives(element) && GrammarAST.isGroup(element.$container) ? `(${text})` : text;
}

function renderBare(element: GrammarAST.AbstractElement): string {
  if (GrammarAST.isKeyword(element)) return element.value;
  if (GrammarAST.isGroup(element)) return element.elements.map(render).join(' ');
  if (GrammarAST.isAlternatives(element)) return element.elements.map(render).join(' | ');
  if (GrammarAST.isAssignment(element)) return renderAssignment(element);
  if (GrammarAST.isRuleCall(element)) return placeholderOf(element.rule.$refText);
  return '';
}

function renderAssignment({ feature, terminal }: GrammarAST.Assignment): string {
  if (GrammarAST.isCrossReference(terminal)) return referenceName(terminal.type.ref);
  if (GrammarAST.isAlternatives(terminal)) return `(${renderBare(terminal)})`;
  if (!GrammarAST.isRuleCall(terminal)) return renderBare(terminal);
  const called = terminal.rule.$refText;
  if (called === 'STRING') return TELLING_TEXTS.has(feature) ? `"${feature.toUpperCase()}"` : '"TEXT"';
  if (called === 'Quantity')
    return feature === 'share' ? 'SHARE' : DURATIONS.has(feature) ? 'DURATION' : 'QUANTITY';
  if (called === 'RegionRef') return 'REGION';
  return called === 'Name' && feature !== 'name' ? placeholderOf(feature) : placeholderOf(called);
}

/** What may be referred to, by the keyword that declares it: `CrmObject` is `OBJECT`. */
function referenceName(type: GrammarAST.AbstractType | undefined): string {
  if (GrammarAST.isType(type)) return unionNames(type.type).join('|');
  if (!GrammarAST.isParserRule(type)) return 'NAME';
  let keyword: string | undefined;
  visitElements(type.definition, (element) => {
    if (GrammarAST.isKeyword(element) && /^[a-z]/.test(element.value)) keyword ??= element.value;
  });
  return (keyword ?? 'field').toUpperCase();
}

function unionNames(type: GrammarAST.TypeDefinition): string[] {
  if (GrammarAST.isUnionType(type)) return type.types.flatMap(unionNames);
  return GrammarAST.isSimpleType(type) ? [referenceName(type.typeRef?.ref)] : [];
}

function isBody(element: GrammarAST.AbstractElement): boolean {
  const first = GrammarAST.isGroup(element) ? element.elements[0] : undefined;
  return !!first && GrammarAST.isKeyword(first) && first.value === '{';
}

/** A value that is optional only so that its absence can be reported in words. */
function isRequired(element: GrammarAST.AbstractElement): boolean {
  const rule = AstUtils.getContainerOfType(element, GrammarAST.isParserRule)?.name ?? '';
  if (GrammarAST.isAlternatives(element)) return !MAY_BE_MISSING.has(rule);
  if (GrammarAST.isGroup(element)) return followsKeyword(element);
  if (!GrammarAST.isAssignment(element) || element.operator === '?=') return false;
  return !MAY_BE_MISSING.has(element.feature) && !MAY_BE_MISSING.has(`${rule}.${element.feature}`);
}

/** `syncs within 15 min`: the clause is all that the statement says. */
function followsKeyword(group: GrammarAST.Group): boolean {
  const all = GrammarAST.isGroup(group.$container) ? group.$container.elements : [];
  return (
    all[1] === group && GrammarAST.isKeyword(all[0]) && !all[0].cardinality && group.elements.length === 2
  );
}

function tidy(text: string): string {
  return text
    .replace(/ +([,:)\]])/g, '$1')
    .replace(/([([]) +/g, '$1')
    .replace(/ \/\] /g, '/]')
    .replace(/\/\] /g, '/]')
    .replace(/ (?=\[[(.?][^.])/g, '')
    .replace(/\[\. /g, '[.')
    .replace(/ (?=\[[,:])/g, '')
    .replace(/ +/g, ' ')
    .trim();
}
