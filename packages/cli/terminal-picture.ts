/** Draws what a terminal shows, escape codes and all, as an SVG that reads the same in light and dark pages. */

interface Style {
  readonly color?: string;
  readonly bold?: boolean;
  readonly dim?: boolean;
}

interface Piece extends Style {
  readonly text: string;
  readonly column: number;
}

const BACKGROUND = '#1b1f24';
const FOREGROUND = '#dce2e8';
const COLORS: Readonly<Record<number, string>> = {
  31: '#ff8a80',
  32: '#9ccc84',
  33: '#f2c46d',
  34: '#82b1ff',
  35: '#d6a2e8',
  36: '#7fd1d8',
  90: '#8b949e',
};
const FONT_SIZE = 13;
const LINE_HEIGHT = 18;
// Menlo, Consolas and their like advance by about six tenths of their size; textLength makes it exact.
const ADVANCE = FONT_SIZE * 0.6;
const MARGIN = 18;

/** `title` is read to those who cannot see the picture. */
export function terminalPicture(output: string, title: string): string {
  const lines = output.replace(/\n+$/, '').split('\n').map(piecesOf);
  const columns = Math.max(
    ...lines.map((pieces) => (pieces.at(-1)?.column ?? 0) + (pieces.at(-1)?.text.length ?? 0)),
  );
  const width = Math.ceil(columns * ADVANCE + 2 * MARGIN);
  const height = lines.length * LINE_HEIGHT + 2 * MARGIN;
  const body = lines
    .map((pieces, index) => lineOf(pieces, MARGIN + (index + 0.75) * LINE_HEIGHT))
    .filter(Boolean);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">
  <title>${escapeXml(title)}</title>
  <rect width="${width}" height="${height}" rx="8" fill="${BACKGROUND}"/>
  <g font-family="ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="${FONT_SIZE}" fill="${FOREGROUND}">
${body.join('\n')}
  </g>
</svg>
`;
}

function lineOf(pieces: readonly Piece[], y: number): string {
  return pieces
    .flatMap(wordsOf)
    .map(({ text, column, color, bold, dim }) => {
      const x = (MARGIN + column * ADVANCE).toFixed(1);
      const length = (text.length * ADVANCE).toFixed(1);
      const fill = color ? ` fill="${color}"` : '';
      const weight = bold ? ' font-weight="bold"' : '';
      const opacity = dim ? ' opacity="0.65"' : '';
      return `    <text x="${x}" y="${y.toFixed(1)}" textLength="${length}"${fill}${weight}${opacity}>${escapeXml(text)}</text>`;
    })
    .join('\n');
}

/** Viewers reduce several spaces to one, so each stretch between such gaps is placed by itself. */
function wordsOf(piece: Piece): Piece[] {
  return [...piece.text.matchAll(/\S+(?: \S+)*/g)].map((match) => ({
    ...piece,
    text: match[0],
    column: piece.column + match.index,
  }));
}

function piecesOf(line: string): Piece[] {
  const pieces: Piece[] = [];
  let style: Style = {};
  let column = 0;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape codes are what is being read.
  for (const part of line.split(/(\x1b\[[\d;]*m)/)) {
    if (part.startsWith('\x1b')) style = part.slice(2, -1).split(';').map(Number).reduce(withCode, style);
    else if (part) {
      pieces.push({ ...style, text: part, column });
      column += part.length;
    }
  }
  return pieces;
}

/** The codes that picocolors writes. */
function withCode(style: Style, code: number): Style {
  const { color, ...weight } = style;
  if (code === 0) return {};
  if (code === 1) return { ...style, bold: true };
  if (code === 2) return { ...style, dim: true };
  if (code === 22) return color ? { color } : {};
  if (code === 39) return weight;
  const named = COLORS[code];
  return named ? { ...style, color: named } : style;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
