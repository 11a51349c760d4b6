/** Whole declarations to fill in: what a plan, a channel or a system needs from the beginning. */
import { CompletionItemKind } from 'vscode-languageserver';
import type { Candidate } from './candidate.ts';

interface Skeleton {
  readonly label: string;
  readonly description: string;
  readonly lines: readonly string[];
}

/** The skeletons for a block, by the keyword that opens it; `today` stands where a date has to be filled in. */
export function skeletonsIn(block: string, today: string): Omit<Candidate, 'rank'>[] {
  return (SKELETONS[block] ?? []).map(({ label, description, lines }) => {
    const text = lines.join('\n').replaceAll('<DAY>', `<${today}>`);
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

/** The same as a snippet of the protocol. */
function withPlaces(text: string): string {
  let place = 0;
  return text.replace(PLACE, (_, hint: string) => (hint === '' ? '$0' : `\${${++place}:${hint}}`));
}

const SEND = '\tat <DAY> <09:00> over <2> h';

const SKELETONS: Readonly<Record<string, readonly Skeleton[]>> = {
  '<file>': [
    {
      label: 'campaign …',
      description: 'A whole campaign',
      lines: [
        'campaign <name> "<Title>" {',
        '\towner    <person>',
        '\tit-owner <person>',
        '\tsponsor  <person>',
        '\tstatus   draft',
        '\truns     <DAY> .. <DAY>',
        '\ttimezone <Europe/London>',
        '',
        '\tpage landing "/<path>" on <system>',
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
      lines: ['person <name> "<Full Name>" {', '\tteam  <team>', '\temail "<address>"', '}'],
    },
    {
      label: 'system …',
      description: 'A system with its capacity',
      lines: [
        'system <name> "<Title>" {',
        '\towner    <team>',
        '\tcapacity <300> rps tested <DAY> "<load test>"',
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
        '\tmanaged-by <team>',
        '\tcontract   "<number>" until <DAY>',
        '\tlimit      <400k> messages per hour',
        '}',
      ],
    },
    {
      label: 'list …',
      description: 'An audience that was counted',
      lines: [
        'list <name> "<Title>" {',
        '\towner   <team>',
        '\tsize    <100k> on <DAY>',
        '\tpurpose <email-marketing>',
        '}',
      ],
    },
    {
      label: 'crm …',
      description: 'A CRM and the system that takes its writes',
      lines: [
        'crm <name> "<Title>" {',
        '\tplatform <salesforce>',
        '\towner    <team>',
        '\tapi      <system> 1 requests per submission',
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
        '\taudience from <list>',
        SEND,
        '\tlands-on <landing>',
        '\tthrough  <vendor>',
        '}',
      ],
    },
    {
      label: 'channel sms',
      description: 'Text messages to a list',
      lines: [
        'channel <reminder>: sms "<Title>" {',
        '\taudience from <list>',
        SEND,
        '\tlands-on <landing>',
        '\tthrough  <vendor>',
        '}',
      ],
    },
    {
      label: 'channel tv',
      description: 'Spots on television',
      lines: [
        'channel <spot>: tv "<Title>" {',
        '\taudience <2M people>',
        '\tat       <DAY> <20:14>',
        '\tresponse <0.4> %',
        '\tlands-on <landing>',
        '}',
      ],
    },
    {
      label: 'channel paid-search',
      description: 'A steady stream of visits',
      lines: [
        'channel <search>: paid-search "<Title>" {',
        '\truns     <DAY> .. <DAY>',
        '\tvisits   <20k> per day',
        '\tlands-on <landing>',
        '\tspend    <40k> <USD>',
        '}',
      ],
    },
    {
      label: 'capture …',
      description: 'A form and where its answers land',
      lines: [
        'capture <signup> "<Title>" on <landing> {',
        '\tpurpose  <email-marketing>',
        '\trate     <8> % per visit',
        '\tsyncs    within <15> min',
        '\tfailures to <team>',
        '\temail: email "E-mail", required, key -> <Lead.Email>',
        '\t<>',
        '}',
      ],
    },
    {
      label: 'use …',
      description: 'A use of personal data and its basis',
      lines: [
        'use <email-marketing> in <EU> {',
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
        '\tbetween  <team> and <team>',
        '\tpromise  availability of <system> >= <99.9> % over <30> days by <team>',
        '\tmeasured "<where>" every <5> min',
        '\tbreach   "<what happens then>" escalates to <person> within <1> h',
        '}',
      ],
    },
  ],
};
