/** The Markdown of the checks' pages for a terminal: readable without colour, wrapped, examples indented. */
import type { Colors } from '../terminal/colors.ts';
import { expandTabs } from '../terminal/columns.ts';
import { visible } from '../terminal/visible.ts';

type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'code'; readonly lines: readonly string[] }
  | { readonly kind: 'verbatim'; readonly lines: readonly string[] }
  | { readonly kind: 'item'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string };

/** Renders a page; `width` is where paragraphs are wrapped. */
export function renderMarkdown(text: string, { colors, width }: { colors: Colors; width: number }): string {
  let output = '';
  let previous: Block | undefined;
  for (const block of blocksOf(text)) {
    const together = block.kind === 'item' && previous?.kind === 'item';
    output += `${previous && !together ? '\n' : ''}${render(block, colors, width)}\n`;
    previous = block;
  }
  return output;
}

/** The first paragraph below the title, on one line. */
export function summaryOf(text: string): string {
  const first = blocksOf(text).find((block) => block.kind === 'paragraph');
  return first?.kind === 'paragraph' ? first.text : '';
}

function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  const lines = text.replace(/\r\n/g, '\n').split('\n');
  /** Whether the last block may go on in the next line. */
  let open = false;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (line.startsWith('```')) {
      const end = lines.findIndex((candidate, at) => at > index && candidate.startsWith('```'));
      const stop = end < 0 ? lines.length : end;
      blocks.push({ kind: 'code', lines: lines.slice(index + 1, stop) });
      index = stop;
      open = false;
    } else if (line.trim() === '') open = false;
    else {
      const block = blockOf(line);
      const joined = open ? join(blocks.at(-1), block) : undefined;
      if (joined) blocks.pop();
      blocks.push(joined ?? block);
      open = block.kind !== 'heading';
    }
  }
  return blocks;
}

function blockOf(line: string): Block {
  const heading = /^(#+)\s+(.*)$/.exec(line);
  if (heading) return { kind: 'heading', level: heading[1]?.length ?? 1, text: heading[2] ?? '' };
  if (line.startsWith('|')) return { kind: 'verbatim', lines: [line] };
  const item = /^\s*(?:[-*]|\d+\.)\s+(.*)$/.exec(line);
  return item ? { kind: 'item', text: item[1] ?? '' } : { kind: 'paragraph', text: line.trim() };
}

/** The block that goes on with a line, or nothing if the line begins one of its own. */
function join(block: Block | undefined, line: Block): Block | undefined {
  if (block?.kind === 'verbatim' && line.kind === 'verbatim') {
    return { kind: 'verbatim', lines: [...block.lines, ...line.lines] };
  }
  if ((block?.kind === 'paragraph' || block?.kind === 'item') && line.kind === 'paragraph') {
    return { kind: block.kind, text: `${block.text} ${line.text}` };
  }
  return undefined;
}

function render(block: Block, colors: Colors, width: number): string {
  switch (block.kind) {
    case 'heading':
      return colors.bold(block.level === 1 ? colors.underline(visible(block.text)) : visible(block.text));
    case 'code':
      return block.lines
        .map((line) => (line === '' ? '' : `    ${colors.cyan(visible(expandTabs(line)))}`))
        .join('\n');
    case 'verbatim':
      return block.lines.map(visible).join('\n');
    case 'item':
      return wrap(plainWords(block.text), width - 2)
        .map((line, index) => `${index === 0 ? '- ' : '  '}${line}`)
        .join('\n');
    case 'paragraph':
      return wrap(plainWords(block.text), width).join('\n');
  }
}

/** `[words](address)` becomes `words (address)`, and `**words**` just the words. */
function plainWords(text: string): string {
  return text
    .replace(/\*\*([^*]+)\*\*/g, '$1')
    .replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, (_, words: string, address: string) =>
      words === address ? address : `${words} (${address})`,
    );
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of visible(text).split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, line];
}
