/** `liaison.showReferences`: the places that a code lens counts, in the list that VS Code has for them. */
import { commands, Location, Position, Range, Uri } from 'vscode';
import type * as protocol from 'vscode-languageclient';

/** Takes what the protocol can carry. */
export async function showReferences(
  uri: string,
  position: protocol.Position,
  places: readonly protocol.Location[],
): Promise<void> {
  const point = ({ line, character }: protocol.Position) => new Position(line, character);
  await commands.executeCommand(
    'editor.action.showReferences',
    Uri.parse(uri),
    point(position),
    places.map(
      ({ uri: other, range }) =>
        new Location(Uri.parse(other), new Range(point(range.start), point(range.end))),
    ),
  );
}
