/** The form that every check has: a value with a code, words, and a function over one subject. */
import type {
  AllowComment,
  AnyDeclaration,
  DeclarationKind,
  DeclarationOf,
  SourceFile,
  Span,
  Workspace,
} from '@liaison/model';
import type { Fix, RelatedPlace, Severity } from './finding.ts';
import type { PackId } from './law/packs.ts';
import { type RuleSet, usualRuleSet } from './rule-sets.ts';
import type { Settings } from './settings.ts';

/** Checks of one category can be configured together. */
export type Category =
  | 'syntax'
  | 'references'
  | 'values'
  | 'dates'
  | 'people'
  | 'capacity'
  | 'crm'
  | 'agreement'
  | 'evidence'
  | 'vendors'
  | 'privacy'
  | 'tracking'
  | 'portfolio'
  | 'hygiene'
  | 'allowing';

/** An allow comment after all other checks have run. */
export interface AllowSubject {
  readonly allow: AllowComment;
  /** Codes of the comment that suppressed at least one finding. */
  readonly used: ReadonlySet<string>;
  /** Codes that some check has, or had under a former name; and whether that check may be allowed. */
  readonly known: ReadonlyMap<string, { readonly allowable: boolean; readonly active: boolean }>;
}

/** What a check can be run on: every declaration of one kind or of some, every declaration, every file, every allow comment. */
interface Subjects {
  readonly declaration: AnyDeclaration;
  readonly file: SourceFile;
  readonly allow: AllowSubject;
}

export type SubjectKind = DeclarationKind | keyof Subjects;

type SubjectOf<K extends SubjectKind> = K extends keyof Subjects
  ? Subjects[K]
  : K extends DeclarationKind
    ? DeclarationOf<K>
    : never;

export interface CheckContext {
  readonly workspace: Workspace;
  /** The file that holds the subject. */
  readonly file: SourceFile;
  readonly settings: Settings;
}

/** Those that take a search as a function, which is called at once or not at all. */
export type Fixes = readonly Fix[] | (() => readonly Fix[]);

interface Report<D> {
  /** Where, in the subject's file. */
  readonly at: Span;
  readonly data: D;
  readonly related?: readonly RelatedPlace[];
  readonly fixes?: Fixes;
}

export interface CheckDefinition<K extends SubjectKind, D> {
  /** Kebab-case words that name the offence; for ever. */
  readonly code: string;
  readonly category: Category;
  readonly severity: Severity;
  readonly on: K | readonly K[];
  readonly message: (data: D) => string;
  readonly help: string | ((data: D) => string);
  /** Whether its findings carry fixes, at least in some cases. */
  readonly fixable?: boolean;
  /** False for what no comment may silence. */
  readonly allowable?: boolean;
  readonly formerly?: readonly string[];
  /** Packs of law by which it finds something; none for what counts everywhere. */
  readonly packs?: readonly PackId[];
  /** The smallest rule set that has it; by default that of its category and severity. */
  readonly ruleSet?: RuleSet;
  /** Whether it asks what all campaigns do to a system together; by default those on capacity do. */
  readonly asksLoad?: boolean;
  readonly run: (subject: SubjectOf<K>, context: CheckContext, report: (report: Report<D>) => void) => void;
}

/** A check with the types of its subject and data erased, as lists hold it. */
export interface Check {
  readonly code: string;
  readonly category: Category;
  readonly severity: Severity;
  readonly on: SubjectKind | readonly SubjectKind[];
  readonly fixable: boolean;
  readonly allowable: boolean;
  readonly formerly: readonly string[];
  readonly packs: readonly PackId[];
  readonly ruleSet: RuleSet;
  readonly asksLoad: boolean;
  /** Reports with the words filled in. */
  readonly run: (subject: never, context: CheckContext, report: (report: WordedReport) => void) => void;
}

export interface WordedReport extends Omit<Report<unknown>, 'data'> {
  readonly message: string;
  readonly help: string;
}

/** Types a check's subject from `on` and its data from `message`. */
export function defineCheck<K extends SubjectKind, D>(definition: CheckDefinition<K, D>): Check {
  const { message, help, run } = definition;
  return {
    code: definition.code,
    category: definition.category,
    severity: definition.severity,
    on: definition.on,
    fixable: definition.fixable ?? false,
    allowable: definition.allowable ?? true,
    formerly: definition.formerly ?? [],
    packs: definition.packs ?? [],
    asksLoad: definition.asksLoad ?? definition.category === 'capacity',
    ruleSet: definition.ruleSet ?? usualRuleSet(definition.category, definition.severity),
    run: (subject, context, report) =>
      run(subject as SubjectOf<K>, context, ({ data, ...rest }) =>
        report({ ...rest, message: message(data), help: typeof help === 'string' ? help : help(data) }),
      ),
  };
}
