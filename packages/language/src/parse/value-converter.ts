/** Turns a token's text into a value: texts lose their quotes, and broken texts keep what they say. */
import { type CstNode, DefaultValueConverter, type GrammarAST, type ValueType } from 'langium';

export class CampaignValueConverter extends DefaultValueConverter {
  protected override runConverter(rule: GrammarAST.AbstractRule, input: string, _cst: CstNode): ValueType {
    return terminalValue(rule.name, input);
  }
}

/** The value of a token that a terminal took; all our values are texts. */
export function terminalValue(terminal: string, image: string): string {
  const isQuoted = terminal === 'STRING' || (terminal === 'HEAD' && QUOTE.test(image));
  return isQuoted ? unquote(image) : image;
}

const QUOTE = /^["'\u00AB\u00BB\u2018\u201A\u201C-\u201E]/;

/** The text between quotes of any kind, `\"` and `\\` unescaped; a missing closing quote is forgiven. */
export function unquote(image: string): string {
  // Nearly all are like this.
  if (image.length > 1 && image.startsWith('"') && image.endsWith('"') && !image.includes('\\'))
    return image.slice(1, -1);
  const closes = image.startsWith('"') ? /["\u201C-\u201E]$/ : /["'\u00AB\u00BB\u2018\u2019\u201C-\u201E]$/;
  const closed = image.length > 1 && closes.test(image) && !/^"[^"\\]*(?:\\.[^"\\]*)*\\"$/.test(image);
  const inner = image.slice(1, closed ? -1 : undefined);
  return inner.replace(/\\(.)/g, '$1');
}
