/**
 * Reads `liaison.config.json`: JSON with comments, held to a schema. One loader for the command line and the
 * editor; where a file is found and how it is read is their business.
 */
import { isRealDate, lineStartsOf, nearestNames, positionAt, type Span } from '@liaison/model';
import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import * as z from 'zod';
import type { Check } from './define-check.ts';
import { RULE_SETS } from './rule-sets.ts';
import { DEFAULT_SETTINGS, type Decisions, parametersSchema, type Settings } from './settings.ts';

/** The file that marks the root of a repository. */
export const CONFIG_FILE = 'liaison.config.json';

export interface Config {
  /** Patterns as in `.gitignore`: which `.campaign` files belong to the repository. */
  readonly include: readonly string[];
  /** Patterns as in `.gitignore`: which of them do not. */
  readonly exclude: readonly string[];
  readonly settings: Settings;
  /** `YYYY-MM-DD`, for repositories that want the same answer on every day. */
  readonly today?: string;
  /** The branch that changes are made for; where it is not written, git and the usual names tell. */
  readonly mainBranch?: string;
}

export interface ConfigProblem {
  readonly message: string;
  /** From 0, like the character. */
  readonly line: number;
  readonly character: number;
  readonly span: Span;
  /** Where in the JSON: `severity.over-budget`, `include[1]`; empty for the whole file. */
  readonly path: string;
}

/** What holds where there is no file, or where it says nothing. */
export const DEFAULT_CONFIG: Config = {
  include: ['**/*.campaign'],
  exclude: [],
  settings: DEFAULT_SETTINGS,
};

const reviewKeys = z.strictObject({
  mainBranch: z
    .string()
    .min(1)
    .optional()
    .describe('The branch that reviews compare with; by default that of the remote, else main or master'),
});

/** The schema of the file; it knows the checks, so that editors complete their codes. */
export function configSchema(catalogue: readonly Check[]) {
  return z
    .strictObject({
      $schema: z.string().optional().describe('The JSON Schema of this file, for editors'),
      include: z
        .array(z.string().min(1))
        .min(1)
        .optional()
        .describe('Patterns as in .gitignore: which .campaign files to read; all of them by default'),
      exclude: z
        .array(z.string().min(1))
        .optional()
        .describe('Patterns as in .gitignore: which .campaign files to leave out'),
      ...decisionKeys(catalogue),
      overrides: z
        .array(overrideSchema(catalogue))
        .optional()
        .describe('What holds for some files instead; the last one that matches a file is on top'),
      parameters: parametersSchema.optional(),
      today: dayValue
        .optional()
        .describe('The day to judge deadlines and expiry by, as 2026-11-01; the real one by default'),
      review: reviewKeys.optional().describe('How changes are reviewed'),
    })
    .describe('What a repository of campaigns decides about Liaison');
}

/** What a file says; where there are problems, `config` holds the defaults for whatever could not be read. */
interface ParsedConfig {
  readonly config: Config;
  readonly problems: readonly ConfigProblem[];
}

/** Never throws. `path` is for messages. */
export function parseConfig(text: string, path: string, catalogue: readonly Check[]): ParsedConfig {
  try {
    return readConfig(text, path, catalogue);
  } catch (error) {
    // The parser, the schema and the functions below recurse: some thousand brackets exhaust the stack.
    if (!(error instanceof RangeError)) throw error;
    const place = { line: 0, character: 0, span: { start: 0, end: 0 }, path: '' };
    return { config: DEFAULT_CONFIG, problems: [{ message: 'Nested too deeply to be read', ...place }] };
  }
}

function readConfig(text: string, path: string, catalogue: readonly Check[]): ParsedConfig {
  const lineStarts = lineStartsOf(text);
  const problem = (message: string, span: Span, jsonPath = ''): ConfigProblem => ({
    message,
    ...positionAt(lineStarts, span.start),
    span,
    path: jsonPath,
  });

  if (text.trim() === '') {
    const message = `\`${path}\` is empty: write at least \`{}\``;
    return { config: DEFAULT_CONFIG, problems: [problem(message, { start: 0, end: 0 })] };
  }
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true, disallowComments: false });
  if (!tree || errors.length > 0) {
    const problems = errors.map((error) =>
      problem(syntaxMessage(error, text), { start: error.offset, end: error.offset + error.length }),
    );
    return { config: DEFAULT_CONFIG, problems };
  }

  const problems = duplicateKeys(tree).map(({ name, span, jsonPath }) =>
    problem(`Key \`${name}\` stands twice in the same object`, span, jsonPath),
  );
  const result = configSchema(catalogue).safeParse(plainValue(tree));
  if (!result.success) {
    for (const { message, at, jsonPath } of result.error.issues.flatMap((issue) => words(issue, catalogue))) {
      problems.push(problem(message, spanOf(tree, at), jsonPath));
    }
    return { config: DEFAULT_CONFIG, problems: problems.sort((a, b) => a.span.start - b.span.start) };
  }
  const { include, exclude, overrides, parameters, today, review } = result.data;
  const config: Config = {
    include: include ?? DEFAULT_CONFIG.include,
    exclude: exclude ?? DEFAULT_CONFIG.exclude,
    settings: {
      ...decisionsOf(result.data),
      ...(overrides && {
        overrides: overrides.map((override) => ({ files: override.files, ...decisionsOf(override) })),
      }),
      parameters: parameters ?? DEFAULT_SETTINGS.parameters,
    },
    ...(today !== undefined && { today }),
    ...(review?.mainBranch !== undefined && { mainBranch: review.mainBranch }),
  };
  return { config, problems };
}

interface WrittenDecisions {
  readonly rules?: (typeof RULE_SETS)[number] | undefined;
  readonly severity?: Readonly<Record<string, 'error' | 'warning' | 'info' | 'off' | undefined>> | undefined;
  readonly advisory?: Readonly<Record<string, string | undefined>> | undefined;
}

function decisionsOf({ rules, severity, advisory }: WrittenDecisions): Decisions {
  return {
    ...(rules && { rules }),
    severity: written(severity),
    ...(advisory && { advisory: written(advisory) }),
  };
}

function written<T>(entries: Readonly<Record<string, T | undefined>> = {}): Map<string, T> {
  return new Map(
    Object.entries(entries).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
  );
}

const severityValue = z.enum(['error', 'warning', 'info', 'off']);
const dayValue = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isRealDate);

/** What may be decided for the whole repository and for some of its files. */
function decisionKeys(catalogue: readonly Check[]) {
  return {
    rules: z
      .enum(RULE_SETS)
      .optional()
      .describe('Which checks run: minimal, recommended (the default), or strict, where warnings are errors')
      .meta({ default: 'recommended' }),
    severity: z
      .strictObject(severityKeys(catalogue))
      .optional()
      .describe('How much a check or a category of checks weighs here; a check wins over its category'),
    advisory: z
      .strictObject(advisoryKeys(catalogue))
      .optional()
      .describe('Until which day a check or a category of checks is information only'),
  };
}

function overrideSchema(catalogue: readonly Check[]) {
  return z.strictObject({
    files: z
      .array(z.string().min(1))
      .min(1)
      .describe('Patterns as in .gitignore, from the root of the repository'),
    ...decisionKeys(catalogue),
  });
}

function advisoryKeys(catalogue: readonly Check[]) {
  const names = Object.keys(severityKeys(catalogue));
  const day = dayValue.optional().describe('The day from which on it counts in full, as 2027-02-01');
  return Object.fromEntries(names.map((name) => [name, day]));
}

function severityKeys(catalogue: readonly Check[]) {
  const keys: Record<string, z.ZodOptional<typeof severityValue>> = {};
  for (const category of new Set(catalogue.map((check) => check.category))) {
    keys[category] = severityValue.optional().describe(`All checks of the category ${category}`);
  }
  for (const check of catalogue) {
    keys[check.code] = severityValue.optional().describe(`By default: ${check.severity}`);
    for (const code of check.formerly) {
      keys[code] = severityValue.optional().describe(`The former name of ${check.code}`);
    }
  }
  return keys;
}

/** As jsonc-parser's getNodeValue, but safe for a key called `__proto__`. */
function plainValue(node: Node): unknown {
  if (node.type === 'array') return (node.children ?? []).map(plainValue);
  if (node.type !== 'object') return node.value;
  const entries = (node.children ?? []).flatMap(({ children = [] }) => {
    const [key, value] = children;
    return key && value ? [[key.value as string, plainValue(value)] as const] : [];
  });
  return Object.fromEntries(entries);
}

function syntaxMessage(error: ParseError, text: string): string {
  const found = text.slice(error.offset, error.offset + error.length).trim();
  const shown =
    found === '' ? 'the end of the file' : `\`${found.length > 20 ? `${found.slice(0, 19)}…` : found}\``;
  const expected = EXPECTED[printParseErrorCode(error.error)];
  return expected ? `Not JSON: expected ${expected} before ${shown}` : `Not JSON at ${shown}`;
}

const EXPECTED: Readonly<Record<string, string>> = {
  PropertyNameExpected: 'a key in double quotes',
  ValueExpected: 'a value',
  ColonExpected: '`:`',
  CommaExpected: '`,`',
  CloseBraceExpected: '`}`',
  CloseBracketExpected: '`]`',
  UnexpectedEndOfString: 'a closing `"`',
  UnexpectedEndOfComment: 'the end of the comment',
};

interface Duplicate {
  readonly name: string;
  readonly span: Span;
  readonly jsonPath: string;
}

function duplicateKeys(node: Node, path: readonly (string | number)[] = []): Duplicate[] {
  const found: Duplicate[] = [];
  const seen = new Set<string>();
  (node.children ?? []).forEach((child, index) => {
    const [key, value] = child.type === 'property' ? (child.children ?? []) : [undefined, child];
    const at = [...path, key ? String(key.value) : index];
    if (key) {
      const name = String(key.value);
      if (seen.has(name)) found.push({ name, span: spanOfNode(key), jsonPath: writtenPath(at) });
      seen.add(name);
    }
    if (value) found.push(...duplicateKeys(value, at));
  });
  return found;
}

interface Worded {
  readonly message: string;
  readonly at: Address;
  readonly jsonPath: string;
}

/** A place in the JSON: a value, or with `key` the name of a member of it. */
interface Address {
  readonly path: readonly (string | number)[];
  readonly key?: string;
}

function words(issue: z.core.$ZodIssue, catalogue: readonly Check[]): Worded[] {
  const path = issue.path.filter((part) => typeof part !== 'symbol');
  const written = writtenPath(path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      message: unknownKey(key, path, catalogue),
      at: { path, key },
      jsonPath: writtenPath([...path, key]),
    }));
  }
  const name = written === '' ? 'The file' : `\`${written}\``;
  return [{ message: `${name} must be ${demand(issue)}`, at: { path }, jsonPath: written }];
}

function demand(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? `of type ${issue.expected}`;
    case 'invalid_value':
      return listed(issue.values.map((value) => `"${String(value)}"`));
    case 'too_small':
      if (issue.origin === 'string' || issue.origin === 'array') return 'filled: it is empty';
      return `${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}`;
    case 'too_big':
      return `${issue.inclusive ? 'at most' : 'less than'} ${issue.maximum}`;
    default:
      return isDay(issue.path) ? 'a date that exists, like "2026-11-01"' : issue.message;
  }
}

function isDay(path: readonly PropertyKey[]): boolean {
  return path.at(-1) === 'today' || path.at(-2) === 'advisory';
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

function unknownKey(key: string, path: readonly (string | number)[], catalogue: readonly Check[]): string {
  const inSeverity = path.at(-1) === 'severity' || path.at(-1) === 'advisory';
  const known = knownKeys(path, catalogue);
  const nearest = nearestNames(key, known, 1)[0];
  const what = inSeverity ? 'No check or category is called' : 'Unknown key';
  const shown = key.length > 40 ? `${key.slice(0, 39)}…` : key;
  if (nearest) return `${what} \`${shown}\`; did you mean \`${nearest}\`?`;
  if (inSeverity) return `${what} \`${shown}\`; \`liaison explain\` lists them`;
  return `${what} \`${shown}\`; known ${known.length === 1 ? 'is' : 'are'} ${listed(
    known.map((name) => `\`${name}\``),
    'and',
  )}`;
}

function knownKeys(path: readonly (string | number)[], catalogue: readonly Check[]): string[] {
  const { shape } = configSchema(catalogue);
  if (path.length === 0) return Object.keys(shape);
  if (path.at(-1) === 'severity' || path.at(-1) === 'advisory') return Object.keys(severityKeys(catalogue));
  if (path.length === 2 && path[0] === 'overrides') return Object.keys(overrideSchema(catalogue).shape);
  if (path.length > 1) return [];
  if (path[0] === 'review') return Object.keys(reviewKeys.shape);
  return path[0] === 'parameters' ? Object.keys(parametersSchema.shape) : [];
}

function listed(items: readonly string[], last: 'or' | 'and' = 'or'): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;
}

function writtenPath(path: readonly (string | number)[]): string {
  return path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : index === 0 ? part : `.${part}`))
    .join('');
}

function spanOf(tree: Node, { path, key }: Address): Span {
  const node = findNodeAtLocation(tree, [...path]) ?? tree;
  const property = node.children?.find((child) => child.children?.[0]?.value === key)?.children?.[0];
  return spanOfNode(key === undefined ? node : (property ?? node));
}

function spanOfNode(node: Node): Span {
  return { start: node.offset, end: node.offset + node.length };
}
