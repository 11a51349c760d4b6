/**
 * `textDocument/typeDefinition`: from a thing to what says what it is like: a channel's kind, a kind's curve, a
 * person's team, a team's side, a page's system, a list's CRM, a CRM field's type. A captured field leads to the CRM
 * fields that it is written to, which decide what it may hold; where there is none, to its own type.
 */
import type { CaptureField, Declared, Workspace } from '@liaison/model';
import type { Location } from 'vscode-languageserver';
import { atPlace, type Feature } from '../feature.ts';
import { meantAt, type Place } from '../place.ts';
import { rangeOf } from '../positions.ts';

export const typeDefinition: Feature = {
  method: 'textDocument/typeDefinition',
  capabilities: () => ({ typeDefinitionProvider: true }),
  register: (connection, session) => connection.onTypeDefinition(atPlace(session, typeDefinitionsAt)),
};

/** Undefined where nothing is meant, and for kinds of things that have no type. */
export function typeDefinitionsAt(place: Place): Location[] | undefined {
  const meant = meantAt(place);
  if (!meant) return undefined;
  const { repository } = place;
  const types = typesOf(meant, repository.analysis.workspace);
  if (types.length === 0) return undefined;
  return types.map(({ declaration, file }) => ({
    uri: repository.uriOf(file.path),
    range: rangeOf(file, declaration.nameSpan),
  }));
}

function typesOf({ declaration }: Declared, workspace: Workspace): Declared[] {
  switch (declaration.kind) {
    case 'channel':
      return present(workspace.resolve(declaration.channelKind));
    case 'kind':
      return present(workspace.resolve(declaration.curve));
    case 'person':
      return present(workspace.resolve(declaration.team));
    case 'team':
      return present(workspace.resolve(declaration.side));
    case 'page':
      return present(workspace.resolve(declaration.system));
    case 'list':
      return present(workspace.resolve(declaration.keptIn));
    case 'crm-field':
      return present(workspace.resolve(declaration.type?.type));
    case 'field':
      return typesOfField(declaration, workspace);
    default:
      return [];
  }
}

function typesOfField({ mappings, type }: CaptureField, workspace: Workspace): Declared[] {
  const fields = mappings.flatMap(({ target }) => present(workspace.resolve(target?.field)));
  return fields.length > 0 ? fields : present(workspace.resolve(type?.type));
}

function present(declared: Declared | undefined): Declared[] {
  return declared ? [declared] : [];
}
