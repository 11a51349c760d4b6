/** Findings as an editor shows them. */
import type { Finding, Severity } from '@liaison/checks';
import { lineStartsOf, positionAt } from '@liaison/model';
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import { rangeOf } from '../positions.ts';
import type { Repository } from '../session/repository.ts';

/** Where the page of a check is on the web. */
const PAGES = 'https://github.com/liaison-campaigns/liaison/blob/main/packages/checks/src';

/** Where the form of the configuration is on the web. */
const CONFIGURATION_PAGE =
  'https://github.com/liaison-campaigns/liaison/blob/main/packages/checks/schema/liaison.config.schema.json';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** What is not needed is shown faded, and what is outdated struck through. */
const TAGS: Readonly<Record<string, DiagnosticTag>> = {
  'unused-declaration': DiagnosticTag.Unnecessary,
  'unused-budget': DiagnosticTag.Unnecessary,
  'unused-allow': DiagnosticTag.Unnecessary,
  'deprecated-target': DiagnosticTag.Deprecated,
};

/** The address of a check's page on the web. */
export function pageAddress(code: string): string {
  return `${PAGES}/${code}.md`;
}

/** The findings of a file; empty for a file that is not there. */
export function diagnosticsOf(repository: Repository, path: string): Diagnostic[] {
  return asDiagnostics(repository.analysis.findings(path), repository);
}

/** Findings in files of a repository, as an editor shows them. */
export function asDiagnostics(findings: readonly Finding[], repository: Repository): Diagnostic[] {
  return findings.flatMap((finding) => diagnosticOf(finding, repository) ?? []);
}

/** What is wrong with `liaison.config.json`. */
export function configDiagnostics({ configuration }: Repository): Diagnostic[] {
  const lineStarts = lineStartsOf(configuration.configText ?? '');
  return configuration.configProblems.map(({ message, span }) => ({
    range: { start: positionAt(lineStarts, span.start), end: positionAt(lineStarts, span.end) },
    severity: DiagnosticSeverity.Error,
    source: 'liaison',
    code: 'configuration',
    codeDescription: { href: CONFIGURATION_PAGE },
    message,
  }));
}

function diagnosticOf(finding: Finding, repository: Repository): Diagnostic | undefined {
  const file = repository.analysis.file(finding.at.file);
  if (!file) return undefined;
  const tag = TAGS[finding.code];
  return {
    range: rangeOf(file, finding.at.span),
    severity: SEVERITIES[finding.severity],
    code: finding.code,
    codeDescription: { href: pageAddress(finding.code) },
    source: 'liaison',
    message: finding.help === '' ? finding.message : `${finding.message}\n${finding.help}`,
    ...(tag !== undefined && { tags: [tag] }),
    relatedInformation: finding.related.flatMap(({ message, at }) => {
      const other = repository.analysis.file(at.file);
      if (!other) return [];
      return [{ message, location: { uri: repository.uriOf(at.file), range: rangeOf(other, at.span) } }];
    }),
  };
}
