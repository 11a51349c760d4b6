/** Turns a token's text into a value: texts lose their quotes, and broken texts keep what they say. */
import { type CstNode, DefaultValueConverter, type GrammarAST, type ValueType } from 'langium';

export class CampaignValueConverter extends DefaultValueConverter {
  protected override runConverter(rule: GrammarAST.AbstractRule, input: string, cst: CstNode): ValueType {
    const quoted = rule.name === 'STRING' || (rule.name === 'HEAD' && /^["\u201C-\u201E]/.test(input));
    return quoted ? unquote(input) : super.runConverter(rule, input, cst);
  }
}

/** The text between quotes of any kind, `\"` and `\\` unescaped; a missing closing quote is forgiven. */
export function unquote(image: string): string {
  const closed =
    image.length > 1 && /["\u201C\u201D\u201E]$/.test(image) && !/^"(\\.|[^"\\])*\\"$/.test(image);
  const inner = image.slice(1, closed ? -1 : undefined);
  return inner.replace(/\\(.)/g, '$1');
}
