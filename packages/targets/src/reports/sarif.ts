/** SARIF 2.1.0, as code scanning of GitHub and others read it (OASIS, sarif-v2.1.0-os). */
import type { Result, ResultPlace } from './result.ts';

/** What there is to read about a code. */
export interface RuleText {
  readonly code: string;
  /** One sentence. */
  readonly summary: string;
  /** Markdown. */
  readonly page?: string;
}

export interface SarifOptions {
  /** Of Liaison. */
  readonly version?: string;
  readonly rules?: readonly RuleText[];
}

export interface SarifLog {
  readonly $schema: string;
  readonly version: '2.1.0';
  readonly runs: SarifRun[];
}

interface SarifRun {
  readonly tool: { readonly driver: SarifDriver };
  readonly columnKind: 'utf16CodeUnits';
  readonly originalUriBaseIds: { readonly [ROOT]: { readonly description: { readonly text: string } } };
  readonly results: SarifResult[];
}

interface SarifDriver {
  readonly name: string;
  readonly version?: string;
  readonly rules: SarifRule[];
}

interface SarifRule {
  readonly id: string;
  readonly shortDescription: { readonly text: string };
  readonly help: { readonly text: string; readonly markdown?: string };
  readonly defaultConfiguration: { readonly level: Result['level'] };
}

interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: Result['level'];
  readonly message: { readonly text: string };
  readonly locations: { readonly physicalLocation: SarifLocation }[];
  readonly partialFingerprints: { readonly [FINGERPRINT]: string };
  readonly baselineState?: 'new' | 'unchanged' | 'absent';
}

interface SarifLocation {
  readonly artifactLocation: { readonly uri: string; readonly uriBaseId: string };
  readonly region: {
    readonly startLine: number;
    readonly startColumn: number;
    readonly endLine: number;
    readonly endColumn: number;
  };
}

const ROOT = 'REPOSITORY';
/** The number is that of how it is made. */
const FINGERPRINT = 'liaison/v1';
const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/** One run of Liaison. Rules are only those that have results. */
export function sarifLog(results: readonly Result[], { version, rules = [] }: SarifOptions = {}): SarifLog {
  const texts = new Map(rules.map((rule) => [rule.code, rule]));
  const firsts = new Map<string, Result>();
  for (const result of results) if (!firsts.has(result.code)) firsts.set(result.code, result);
  const indexes = new Map([...firsts.keys()].map((code, index) => [code, index]));
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Liaison',
            ...(version !== undefined && { version }),
            rules: [...firsts.values()].map((result) => ruleOf(result, texts.get(result.code))),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [ROOT]: { description: { text: 'The folder of the repository' } } },
        results: results.map((result) => resultOf(result, indexes.get(result.code) ?? 0)),
      },
    ],
  };
}

export function sarifText(results: readonly Result[], options: SarifOptions = {}): string {
  return `${JSON.stringify(sarifLog(results, options), null, 2)}\n`;
}

function ruleOf({ code, kind, level, help }: Result, text: RuleText | undefined): SarifRule {
  const summary = text?.summary ?? (kind === 'change' ? `The change \`${code}\`.` : `The check \`${code}\`.`);
  return {
    id: code,
    shortDescription: { text: summary },
    help: {
      text: text || help === '' ? summary : `${help}.`,
      ...(text?.page !== undefined && { markdown: text.page }),
    },
    defaultConfiguration: { level },
  };
}

function resultOf(
  { code, level, message, help, at, fingerprint, state }: Result,
  ruleIndex: number,
): SarifResult {
  return {
    ruleId: code,
    ruleIndex,
    level,
    message: { text: help === '' ? `${message}.` : `${message}. ${help}.` },
    locations: [{ physicalLocation: locationOf(at) }],
    partialFingerprints: { [FINGERPRINT]: fingerprint },
    ...(state && { baselineState: state }),
  };
}

function locationOf({ file, line, column, endLine, endColumn }: ResultPlace): SarifLocation {
  return {
    artifactLocation: { uri: uriOf(file), uriBaseId: ROOT },
    region: { startLine: line, startColumn: column, endLine, endColumn },
  };
}

/** A relative reference (RFC 3986): no segment may look like a scheme. */
function uriOf(file: string): string {
  return file.toWellFormed().split('/').map(encodeURIComponent).join('/');
}
