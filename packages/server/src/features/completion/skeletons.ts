/** Whole declarations to fill in: what a plan, a channel or a system needs from the beginning. */
import { CompletionItemKind } from 'vscode-languageserver';
import { inSnippet } from '../../snippet-text.ts';
import type { Candidate } from './candidate.ts';
import type { Cursor } from './cursor.ts';
import { placeholderText } from './placeholders.ts';

interface Skeleton {
  readonly label: string;
  readonly description: string;
  readonly lines: readonly string[];
}

/** The skeletons for a block, by the keyword that opens it. */
export function skeletonsIn(block: string, cursor: Cursor): Omit<Candidate, 'rank'>[] {
  const hasLists = cursor.workspace.all('list').length > 0;
  return (SKELETONS[block] ?? []).map(({ label, description, lines }) => {
    const opener = label.split(' ')[0] ?? '';
    const filled = lines.map((line, i) =>
      filledIn(
        hasLists ? line : line.replace('from <LIST>', '<20k>'),
        i === 0 ? `${block}/${opener}` : `${opener}/${/\S+/.exec(line)?.[0] ?? ''}`,
        cursor,
      ),
    );
    const text = filled.join('\n');
    const plain = text.replace(PLACE, '$1').replaceAll('\t', '  ');
    return {
      label,
      kind: CompletionItemKind.Snippet,
      text: plain,
      snippet: withPlaces(text),
      description,
      about: { type: 'text', text: `\`\`\`campaign\n${plain}\n\`\`\`` },
    };
  });
}

/** What the author fills in stands between angle brackets, and between empty ones where the cursor ends. */
const PLACE = /<([^<>=]*)>/g;

/** A line in which the words in capitals are those that fit here. */
function filledIn(line: string, statement: string, cursor: Cursor): string {
  return line.replace(PLACE, (place, hint: string) =>
    /^[A-Z][A-Z-]+$/.test(hint) ? `<${placeholderText(hint, statement, cursor)}>` : place,
  );
}

/** The same as a snippet of the protocol. */
function withPlaces(text: string): string {
  let place = 0;
  return text.replace(PLACE, (_, hint: string) => (hint === '' ? '$0' : `\${${++place}:${inSnippet(hint)}}`));
}

const SEND = '\tat <DATE> <09:00> over <2> h';

const SKELETONS: Readonly<Record<string, readonly Skeleton[]>> = {
  '<file>': [
    {
      label: 'campaign …',
      description: 'A whole campaign',
      lines: [
        'campaign <name> "<Title>" {',
        '\towner    <PERSON>',
        '\tit-owner <PERSON>',
        '\tsponsor  <PERSON>',
        '\tstatus   draft',
        '\truns     <RANGE>',
        '\ttimezone <Europe/London>',
        '',
        '\tpage landing "/<path>" on <SYSTEM>',
        '',
        '\t<>',
        '}',
      ],
    },
    {
      label: 'team …',
      description: 'A team with its side',
      lines: ['team <name> "<Title>" {', '\tside    <it>', '\tcontact "<https://>"', '}'],
    },
    {
      label: 'person …',
      description: 'A person with team and address',
      lines: ['person <name> "<Full Name>" {', '\tteam  <TEAM>', '\temail "<address>"', '}'],
    },
    {
      label: 'system …',
      description: 'A system with its capacity',
      lines: [
        'system <name> "<Title>" {',
        '\towner    <TEAM>',
        '\tcapacity <300> rps tested <DATE> "<load test>"',
        '\theadroom <25> %',
        '\tvisit    <10> requests staying <3> min',
        '}',
      ],
    },
    {
      label: 'vendor …',
      description: 'A vendor with contract and limit',
      lines: [
        'vendor <name> "<Title>" {',
        '\tservice    <email>',
        '\tmanaged-by <TEAM>',
        '\tcontract   "<number>" until <DATE>',
        '\tlimit      <400k> messages per hour',
        '}',
      ],
    },
    {
      label: 'list …',
      description: 'An audience that was counted',
      lines: [
        'list <name> "<Title>" {',
        '\towner   <TEAM>',
        '\tsize    <100k> on <DATE>',
        '\tpurpose <PURPOSE>',
        '}',
      ],
    },
    {
      label: 'crm …',
      description: 'A CRM and the system that takes its writes',
      lines: [
        'crm <name> "<Title>" {',
        '\tplatform <salesforce>',
        '\towner    <TEAM>',
        '\tapi      <SYSTEM> 1 requests per submission',
        '}',
      ],
    },
  ],
  campaign: [
    {
      label: 'channel email',
      description: 'E-mails to a list',
      lines: [
        'channel <teaser>: email "<Title>" {',
        '\taudience from <LIST>',
        SEND,
        '\tlands-on <PAGE>',
        '\tthrough  <VENDOR>',
        '}',
      ],
    },
    {
      label: 'channel sms',
      description: 'Text messages to a list',
      lines: [
        'channel <reminder>: sms "<Title>" {',
        '\taudience from <LIST>',
        SEND,
        '\tlands-on <PAGE>',
        '\tthrough  <VENDOR>',
        '}',
      ],
    },
    {
      label: 'channel tv',
      description: 'Spots on television',
      lines: [
        'channel <spot>: tv "<Title>" {',
        '\taudience <2M people>',
        '\tat       <DATE> <20:14>',
        '\tresponse <0.4> %',
        '\tlands-on <PAGE>',
        '}',
      ],
    },
    {
      label: 'channel paid-search',
      description: 'A steady stream of visits',
      lines: [
        'channel <search>: paid-search "<Title>" {',
        '\truns     <RANGE>',
        '\tvisits   <20k> per day',
        '\tlands-on <PAGE>',
        '\tspend    <40k> <CURRENCY>',
        '}',
      ],
    },
    {
      label: 'capture …',
      description: 'A form and where its answers land',
      lines: [
        'capture <signup> "<Title>" on <PAGE> {',
        '\tpurpose  <PURPOSE>',
        '\trate     <8> % per visit',
        '\tsyncs    within <15> min',
        '\tfailures to <TEAM>',
        '\temail: email "E-mail", required, key -> <EMAIL-FIELD>',
        '\t<>',
        '}',
      ],
    },
    {
      label: 'use …',
      description: 'A use of personal data and its basis',
      lines: [
        'use <PURPOSE> in <REGION> {',
        '\tbasis     <consent>',
        '\tnotice    "<https://>"',
        '\tretention <24> months',
        '}',
      ],
    },
    {
      label: 'sla …',
      description: 'What two teams promise each other',
      lines: [
        'sla <name> "<Title>" {',
        '\tbetween  <TEAM> and <OTHER-PARTY>',
        '\tpromise  availability of <SYSTEM> >= <99.9> % over <30> days by <TEAM>',
        '\tmeasured "<where>" every <5> min',
        '\tbreach   "<what happens then>" escalates to <PERSON> within <1> h',
        '}',
      ],
    },
  ],
};
