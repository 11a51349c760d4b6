/** Places elsewhere that explain a finding. */
import type { Reference, SourceFile, Span, Workspace } from '@liaison/model';
import type { RelatedPlace } from './finding.ts';

export function relatedPlace(file: SourceFile, span: Span, message: string): RelatedPlace {
  return { message, at: { file: file.path, span } };
}

/** The line that puts a team on its side; none where team or side are unknown. */
export function sidePlaces(team: Reference | undefined, workspace: Workspace): RelatedPlace[] {
  const declared = workspace.resolveTo('team', team);
  const side = declared?.declaration.side;
  if (!declared || !side) return [];
  const message = `\`${declared.declaration.name}\` is on the side \`${side.name}\``;
  return [relatedPlace(declared.file, side.span, message)];
}
