/** What can be done at a place, before it becomes an action of the protocol. */
import type { Finding } from '@liaison/checks';
import type { SourceFile, Span } from '@liaison/model';
import type { Command } from 'vscode-languageserver';
import type { Repository } from '../../session/repository.ts';
import type { EditToFinish } from '../../workspace-edit.ts';

/** Where somebody asks what can be done. */
export interface Selection {
  readonly repository: Repository;
  readonly file: SourceFile;
  readonly span: Span;
}

export interface Offer {
  readonly title: string;
  readonly kind: string;
  /** The one that most people want. */
  readonly isPreferred?: boolean;
  /** What it mends. */
  readonly finding?: Finding;
  /** Absent where a command does it. */
  readonly edits?: () => readonly EditToFinish[];
  readonly command?: Command;
}

/** Findings that a selection touches; a cursor beside one counts. */
export function findingsIn({ repository, file, span }: Selection): Finding[] {
  return repository.analysis
    .findings(file.path)
    .filter(({ at }) => at.span.start <= span.end && span.start <= at.span.end);
}
