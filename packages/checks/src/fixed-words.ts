/** Places that take a word of a fixed set, wherever declarations have them. */
import {
  type AnyDeclaration,
  type Flag,
  type Located,
  nearestNames,
  type Span,
  type UtmTag,
} from '@liaison/model';

/** A word at a place, and the words that may stand there. */
export interface FixedWord {
  readonly word: string;
  readonly span: Span;
  /** What the word is, for messages: "status", "legal basis". */
  readonly role: string;
  readonly allowed: readonly string[];
}

/** Words of a declaration itself; those of declarations inside it are found there. */
export function fixedWords(declaration: AnyDeclaration, text: string): readonly FixedWord[] {
  switch (declaration.kind) {
    case 'campaign':
      return [
        ...located('status', STATUSES, declaration.status),
        ...utmKeys(declaration.utm),
        ...pciLevels(declaration, text),
      ];
    case 'channel':
      return utmKeys(declaration.utm);
    case 'system':
      return [
        ...declaration.freezes.flatMap(({ scope }) => located('scope of a freeze', FREEZE_SCOPES, scope)),
        ...pciLevels(declaration, text),
      ];
    case 'vendor':
      return [...located('role', DATA_ROLES, declaration.dataRole?.role), ...misspeltData(declaration, text)];
    case 'crm':
      return misspeltData(declaration, text);
    case 'use':
      return [
        ...located('legal basis', BASES, declaration.basis),
        ...located('basis for special data', SPECIAL_BASES, declaration.specialBasis),
        ...located('opt-in', OPT_INS, declaration.optIn),
        ...declaration.assessments.flatMap(({ assessment }) =>
          located('assessment', ASSESSMENTS, assessment),
        ),
      ];
    case 'kind':
      return located('way of tracking', TRACKED_BY, declaration.trackedBy);
    case 'category':
      return located('protection', PROTECTIONS, declaration.protection);
    case 'evidence':
      return located('level of readiness', LEVELS, declaration.level);
    case 'sender':
      return [
        ...declaration.authenticatedBy.flatMap((means) => located('authentication', AUTHENTICATIONS, means)),
        ...located('way to unsubscribe', UNSUBSCRIBES, declaration.unsubscribe?.means),
      ];
    case 'curve':
      return located('shape', SHAPES, declaration.shape);
    case 'unit':
      return located('dimension', DIMENSIONS, declaration.dimension);
    case 'field':
      return flagWords(declaration.flags, FORM_FLAGS);
    case 'crm-field':
      return flagWords(declaration.flags, CRM_FLAGS);
    case 'object':
      return flagWords(declaration.flags, OBJECT_FLAGS);
    default:
      return NONE;
  }
}

const NONE: readonly FixedWord[] = [];

const STATUSES = ['draft', 'planned', 'in-review', 'approved', 'live', 'done', 'cancelled'];
const FREEZE_SCOPES = ['releases', 'campaigns'];
const BASES = [
  ...['consent', 'contract', 'legal-obligation', 'legitimate-interest', 'vital-interests', 'public-task'],
  ...['opt-out', 'soft-opt-in'],
];
/** Article 9 (2) GDPR, letters a to j. */
const SPECIAL_BASES = [
  ...['explicit-consent', 'employment-law', 'vital-interests', 'not-for-profit', 'made-public'],
  ...['legal-claims', 'public-interest', 'health-care', 'public-health', 'research'],
];
const OPT_INS = ['single', 'double'];
const ASSESSMENTS = ['dpia', 'lia', 'tia'];
const TRACKED_BY = ['utm', 'response-code'];
const PROTECTIONS = ['ordinary', 'special', 'financial', 'children'];
const LEVELS = ['bronze', 'silver', 'gold'];
const AUTHENTICATIONS = ['spf', 'dkim', 'dmarc'];
const UNSUBSCRIBES = ['one-click', 'link', 'reply', 'keyword'];
/** The questionnaires of the PCI Security Standards Council for merchants, and the report of an assessor. */
const PCI_LEVELS = [
  ...['saq-a', 'saq-a-ep', 'saq-b', 'saq-b-ip', 'saq-c', 'saq-c-vt', 'saq-p2pe', 'saq-d', 'roc'],
];
const PERSONAL_DATA = 'personal-data';
const DATA_ROLES = ['controller', 'joint-controller', 'processor'];
const SHAPES = ['log-logistic', 'log-normal', 'exponential'];
const DIMENSIONS = ['duration', 'rate', 'users', 'things', 'money'];
const UTM_KEYS = ['source', 'medium', 'campaign', 'term', 'content', 'id'];
const FORM_FLAGS = ['required', 'key', 'optional', 'hidden', 'sensitive', 'prefilled'];
const CRM_FLAGS = [
  ...['required', 'readonly', 'calculated', 'autonumber', 'compound', 'create-only', 'update-only', 'unique'],
  ...['external-id', 'lookup-key', 'open', 'closed', 'default', 'defaulted', 'case-sensitive', 'deprecated'],
  ...[
    'required-in-app',
    'required-when',
    'controlled-by',
    'delimiter',
    'in-bytes',
    'in-utf-16',
    'min',
    'max',
  ],
  ...['classified', 'sensitivity', 'secured', 'not-exported', 'help', 'formula'],
];
const OBJECT_FLAGS = ['partial', 'key', 'record-type'];

/** The words that may stand in such a place, by what they are: for whoever offers them while somebody writes. */
export const FIXED_WORDS = {
  status: STATUSES,
  freezeScope: FREEZE_SCOPES,
  dataRole: DATA_ROLES,
  pciLevel: PCI_LEVELS,
  basis: BASES,
  specialBasis: SPECIAL_BASES,
  optIn: OPT_INS,
  assessment: ASSESSMENTS,
  trackedBy: TRACKED_BY,
  protection: PROTECTIONS,
  level: LEVELS,
  authentication: AUTHENTICATIONS,
  unsubscribe: UNSUBSCRIBES,
  shape: SHAPES,
  dimension: DIMENSIONS,
  utmKey: UTM_KEYS,
  formFlag: FORM_FLAGS,
  crmFlag: CRM_FLAGS,
  objectFlag: OBJECT_FLAGS,
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Every flag that a field of a form or of a CRM may have. */
export const FIELD_FLAGS: readonly string[] = [...new Set([...FORM_FLAGS, ...CRM_FLAGS])];

function located(role: string, allowed: readonly string[], word: Located<string> | undefined): FixedWord[] {
  return word ? [{ word: word.value, span: word.span, role, allowed }] : [];
}

function pciLevels(declaration: AnyDeclaration, text: string): FixedWord[] {
  return wordsBehind('pci', declaration, text).flatMap((word) => located('level of PCI', PCI_LEVELS, word));
}

/** Vendors may process other things; what is nearly this word is meant to be it, and would protect nothing. */
function misspeltData(declaration: AnyDeclaration, text: string): FixedWord[] {
  return wordsBehind('processes', declaration, text)
    .filter(({ value }) => nearestNames(value, [PERSONAL_DATA]).length > 0)
    .flatMap((word) => located('data that Liaison knows', [PERSONAL_DATA], word));
}

/** The first word of each statement with a keyword. */
function wordsBehind(keyword: string, { statements }: AnyDeclaration, text: string): Located<string>[] {
  const words: Located<string>[] = [];
  for (const statement of statements) {
    if (statement.keyword !== keyword || statement.named || statement.empty) continue;
    const behind = text.slice(statement.keywordSpan.end, statement.span.end);
    const [, gap = '', value] = /^(\s+)([\p{L}\d_-]+)/u.exec(behind) ?? [];
    if (value === undefined) continue;
    const start = statement.keywordSpan.end + gap.length;
    words.push({ value, span: { start, end: start + value.length } });
  }
  return words;
}

function utmKeys(tags: readonly UtmTag[]): FixedWord[] {
  const words: FixedWord[] = [];
  for (const { key } of tags) {
    if (key)
      words.push({ word: key.value, span: key.span, role: 'key of a tracking tag', allowed: UTM_KEYS });
  }
  return words;
}

function flagWords(flags: readonly Flag[], allowed: readonly string[]): readonly FixedWord[] {
  if (flags.length === 0) return NONE;
  return flags.map(({ name, span }) => ({
    word: name,
    span: { start: span.start, end: span.start + name.length },
    role: 'flag of a field',
    allowed,
  }));
}
