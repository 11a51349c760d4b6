/** A response code that another channel shows in the same days: its answers cannot be told apart. */
import { type Campaign, isCounted, type SourceFile, type Span } from '@liaison/model';
import { type Days, daysOf, meet } from './campaign-days.ts';
import { defineCheck } from './define-check.ts';
import { relatedPlace } from './related-places.ts';

interface Data {
  readonly code: string;
  readonly other: string;
  readonly campaign: string | undefined;
}

/** A code where it is shown. */
interface ShownCode {
  readonly campaign: string;
  readonly channel: string;
  readonly days: Days;
  readonly at: { readonly span: Span };
}

export const reusedResponseCode = defineCheck({
  code: 'reused-response-code',
  category: 'tracking',
  severity: 'warning',
  on: 'campaign',
  message: ({ code, other, campaign }: Data) =>
    `Code \`${code}\` is on \`${other}\` in the same days${campaign === undefined ? '' : `, in campaign \`${campaign}\``}`,
  help: 'Give each channel a code of its own, or nobody knows which of the two brought the answer',
  run(campaign, { workspace, file }, report) {
    for (const own of shownBy(campaign)) {
      const others = workspace.entriesOf(shownCodes).get(own.key);
      const other = others.find(
        ({ value, file: there }) => comesBefore(value, there, own, file) && meet(value.days, own.days),
      );
      if (!other) continue;
      const { channel, campaign: name, at } = other.value;
      const isSame = other.file === file && name === campaign.name;
      report({
        at: own.at.span,
        data: { code: own.code, other: channel, campaign: isSame ? undefined : name },
        related: [relatedPlace(other.file, at.span, 'The same code')],
      });
    }
  },
});

/** Of two that meet the second is told. */
function comesBefore(a: ShownCode, there: SourceFile, b: ShownCode, here: SourceFile): boolean {
  return there === here ? a.at.span.start < b.at.span.start : there.path < here.path;
}

function shownBy(campaign: Campaign): (ShownCode & { readonly key: string; readonly code: string })[] {
  if (!isCounted(campaign)) return [];
  return campaign.channels.flatMap((channel) => {
    const { responseCode: code } = channel;
    const days = code && daysOf(channel, campaign);
    if (!code || !days || code.value.trim() === '') return [];
    const key = code.value.trim().toLowerCase();
    const shown = { campaign: campaign.name, channel: channel.name, days, at: { span: code.span } };
    return [{ ...shown, key, code: code.value }];
  });
}

function shownCodes({ declarations }: SourceFile): [string, ShownCode][] {
  return declarations.flatMap((declaration) =>
    declaration.kind === 'campaign'
      ? shownBy(declaration).map(({ key, ...shown }): [string, ShownCode] => [key, shown])
      : [],
  );
}
