/** Problems of the configuration with the lines they are in. */
import { CONFIG_FILE, type ConfigProblem } from '@liaison/checks';
import type { Io } from '../io.ts';
import { codeFrame, frameSource } from '../terminal/code-frame.ts';
import { colorsFor } from '../terminal/colors.ts';
import { messageLine } from '../terminal/message.ts';
import { shownPath } from './paths.ts';

/** The problems one below the other, each with its line of `text` and a blank line behind it. */
export function configErrorText(
  problems: readonly ConfigProblem[],
  text: string,
  { root, io }: { root: string; io: Io },
): string {
  const { red, blue } = colorsFor(io.stderr, io.env);
  const source = frameSource(text);
  const path = shownPath(root, CONFIG_FILE, io.cwd);
  return problems
    .map(({ message, span, line, character }) => {
      const frame = codeFrame(source, span).flatMap((part) => {
        if (part.kind === 'gap') return [];
        return part.kind === 'source'
          ? [`${blue(`${`${part.number}`.padStart(4)} |`)} ${part.text}`]
          : [`     ${blue('|')} ${red(part.text)}`];
      });
      return `${messageLine('error', message, io)}${blue('   -->')} ${path}:${line + 1}:${character + 1}\n${frame.join('\n')}\n\n`;
    })
    .join('');
}
