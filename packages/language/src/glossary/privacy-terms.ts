/** Terms of privacy and security. */
import type { GlossaryTerm } from './term.ts';

export const privacyTerms: readonly GlossaryTerm[] = [
  {
    term: 'personal data',
    aliases: ['PII'],
    places: ['capture/<line>/sensitive', 'vendor/processes/personal-data', 'crm/processes/personal-data'],
    side: 'privacy',
    forMarketing:
      'Everything that can be tied to a person: address, telephone number, but also what somebody clicked.',
    forIt: 'Data with rules about purpose, place and age. It also counts in logs, exports and backups.',
    example: {
      block: 'capture',
      text: 'diet: text(80) "What may you not eat?", sensitive -> Contact.Diet__c',
    },
  },
  {
    term: 'purpose',
    aliases: ['use'],
    places: ['capture/<line>/for', 'page/tag/for'],
    side: 'privacy',
    forMarketing: 'What we said that we use the data for. For anything else one has to ask again.',
    forIt: 'The scope of a permission. Data that was collected for one purpose may not be read for another.',
    example: { block: 'capture', text: 'purpose email-marketing' },
  },
  {
    term: 'consent',
    aliases: ['opt-in'],
    places: ['kind/needs', 'kind/needs/consent', 'capture/<line>/grants', 'use/basis/consent'],
    side: 'privacy',
    forMarketing:
      'A yes that somebody gave freely, to this, before the first message. A box that is ticked already is none.',
    forIt:
      'A flag with a time and the text that was agreed to, per purpose, which can be withdrawn. Store all of it.',
    example: { block: 'kind', text: 'needs consent email-marketing' },
  },
  {
    term: 'opt-out',
    aliases: ['unsubscribe'],
    places: ['capture/<line>/refuses', 'capture/<line>/not'],
    side: 'privacy',
    forMarketing: 'Somebody does not want to hear from us any more. It holds at once, and on all lists.',
    forIt:
      'The inverted flag: yes on the form is no in the CRM. A forgotten `not` writes to those who said no.',
    example: {
      block: 'capture',
      text: 'no-mail: boolean "No e-mail, please" -> not Contact.Email_Consent__c',
    },
  },
  {
    term: 'legal basis',
    aliases: ['basis', 'legitimate interest'],
    side: 'privacy',
    forMarketing:
      'Why the law lets us use the data: consent, a contract, or an interest that has been weighed.',
    forIt:
      'A required attribute of each use of personal data. It decides what happens when somebody objects.',
    example: { block: 'use', text: 'basis consent' },
  },
  {
    term: 'privacy notice',
    aliases: ['notice'],
    side: 'privacy',
    forMarketing: 'Where people can read what we do with their data. It has to be there when the form is.',
    forIt: 'A page that has to be up as long as the form is up.',
    example: { block: 'use', text: 'notice "https://shop.example/privacy"' },
  },
  {
    term: 'retention',
    aliases: ['deletion', 'storage limitation'],
    side: 'privacy',
    forMarketing: 'How long we keep the data, and from when on. After that it has to go.',
    forIt: 'A time to live from an event on, for every copy.',
    example: { block: 'use', text: 'retention 24 months after last-contact' },
  },
  {
    term: 'residency',
    aliases: ['data location'],
    side: 'privacy',
    forMarketing: 'Where in the world the data has to stay. A tool elsewhere needs papers.',
    forIt: 'A constraint on the regions of the CRM and of every vendor that sees the data.',
    example: { block: 'use', text: 'residency EU' },
  },
  {
    term: 'processor',
    aliases: ['data-role', 'sub-processor'],
    places: [
      'vendor/data-role/controller',
      'vendor/data-role/joint-controller',
      'vendor/data-role/processor',
    ],
    side: 'privacy',
    forMarketing:
      'A vendor that handles data only as we tell it. A controller decides itself what it does with it.',
    forIt: 'Whose instructions a third party follows. It decides which agreement is needed.',
    example: { block: 'vendor', text: 'data-role controller under "Data sharing agreement 7"' },
  },
  {
    term: 'processing agreement',
    aliases: ['processes', 'DPA'],
    places: [
      'vendor/processes/under',
      'vendor/data-role/under',
      'vendor/sub-processor/under',
      'crm/processes/under',
    ],
    side: 'privacy',
    forMarketing: 'The paper with a vendor about our data, without which the vendor must not see any.',
    forIt: 'The contract that a data flow to a third party refers to. No paper, no integration.',
    example: { block: 'vendor', text: 'processes personal-data in EU under "DPA-12"' },
  },
  {
    term: 'sharing with a third party',
    aliases: ['recipient'],
    places: ['capture/<line>/shared-with'],
    side: 'privacy',
    forMarketing: 'An answer that also goes to somebody else, such as a partner. People have to know that.',
    forIt: 'An outbound flow of personal data beyond the CRM.',
    example: { block: 'capture', text: 'email: email "E-mail" -> Lead.Email shared-with acme-cloud' },
  },
  {
    term: 'data minimisation',
    aliases: [],
    places: ['capture/<line>/discarded'],
    side: 'privacy',
    forMarketing: 'Ask only what is needed. What the form asks and nobody keeps is discarded, with a reason.',
    forIt: 'The cheapest protection: what is not stored cannot leak.',
    example: {
      block: 'capture',
      text: 'boot-size: decimal "Boot size" discarded "Only sorts the next page"',
    },
  },
  {
    term: 'PCI',
    aliases: ['pci', 'card data'],
    side: 'privacy',
    forMarketing:
      'The rules for card payments. A new page or script beside the checkout may need an audit, which takes weeks.',
    forIt: 'PCI DSS scope and its self-assessment level. Every tag on a payment page is in scope.',
    example: { block: 'campaign', text: 'pci saq-a "Card data is typed on the provider\'s hosted page"' },
  },
];
