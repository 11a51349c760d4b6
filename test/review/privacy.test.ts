/** What a review says of what stands behind a use of data, and whom vendors pass data on to. */
import { tells } from './full-campaign.ts';

describe('review of privacy', () => {
  tells([
    [
      '    tag pixel through mailwave for partner-contact after-consent\n',
      '',
      [
        'information page-tag-removed: tag `pixel` of `rules`: through mailwave for partner-contact -> nothing',
      ],
      [
        'breaking page-tag-added (audience): tag `pixel` of `rules`: nothing -> through mailwave for partner-contact',
      ],
    ],
    [
      'tag pixel through mailwave for',
      'tag pixel through queuegate for',
      [
        'breaking page-tag-changed (audience): tag `pixel` of `rules`: through mailwave for partner-contact -> through queuegate for partner-contact',
      ],
      [
        'breaking page-tag-changed (audience): tag `pixel` of `rules`: through queuegate for partner-contact -> through mailwave for partner-contact',
      ],
    ],
    [
      'partner-contact after-consent',
      'partner-contact',
      ['breaking tag-consent-removed (audience): what tag `pixel` of `rules` waits for: consent -> nothing'],
      ['information tag-consent-added: what tag `pixel` of `rules` waits for: nothing -> consent'],
    ],
    [
      'required, key category given-address',
      'required, key',
      ['warning field-category-removed (audience): category of `email` of `news`: given-address -> nothing'],
      ['information field-category-added: category of `email` of `news`: nothing -> given-address'],
    ],
    [
      'key category given-address',
      'key category allergy',
      ['breaking field-category-raised (audience): category of `email` of `news`: given-address -> allergy'],
      ['warning field-category-lowered (audience): category of `email` of `news`: allergy -> given-address'],
    ],
    [
      'key category given-address',
      'key category contact-phone',
      [
        'warning field-category-changed (audience): category of `email` of `news`: given-address -> contact-phone',
      ],
      [
        'warning field-category-changed (audience): category of `email` of `news`: contact-phone -> given-address',
      ],
    ],
    [
      'protection ordinary',
      'protection special',
      ['warning category-protection-raised (marketing): protection of `given-address`: ordinary -> special'],
      ['breaking category-protection-lowered (audience): protection of `given-address`: special -> ordinary'],
    ],
    [' protection ordinary', '', [], []],
    [
      '"user.contact.email"',
      '"user.contact"',
      ['warning taxonomy-key-changed (audience): key of `given-address`: user.contact.email -> user.contact'],
      ['warning taxonomy-key-changed (audience): key of `given-address`: user.contact -> user.contact.email'],
    ],
    [
      'fideslang "user.contact.email" ',
      '',
      ['warning taxonomy-key-removed (governance): key of `given-address`: user.contact.email -> nothing'],
      ['information taxonomy-key-added: key of `given-address`: nothing -> user.contact.email'],
    ],
    [
      '{ fideslang "marketing.communications" }',
      '{ fideslang "marketing.advertising" }',
      [
        'warning taxonomy-key-changed (audience): key of `partner-contact`: marketing.communications -> marketing.advertising',
      ],
      [
        'warning taxonomy-key-changed (audience): key of `partner-contact`: marketing.advertising -> marketing.communications',
      ],
    ],
    [
      '    special-basis explicit-consent\n',
      '',
      [
        'breaking special-basis-removed (audience): special basis of `email-marketing` in GB: explicit-consent -> nothing',
      ],
      [
        'information special-basis-added: special basis of `email-marketing` in GB: nothing -> explicit-consent',
      ],
    ],
    [
      'special-basis explicit-consent',
      'special-basis public-health',
      [
        'breaking special-basis-lowered (audience): special basis of `email-marketing` in GB: explicit-consent -> public-health',
      ],
      [
        'information special-basis-raised: special basis of `email-marketing` in GB: public-health -> explicit-consent',
      ],
    ],
    [
      '    opt-in double\n',
      '',
      ['breaking opt-in-lowered (audience): opt-in of `email-marketing` in GB: double -> single'],
      ['information opt-in-raised: opt-in of `email-marketing` in GB: single -> double'],
    ],
    [
      'opt-in double',
      'opt-in single',
      ['breaking opt-in-lowered (audience): opt-in of `email-marketing` in GB: double -> single'],
      ['information opt-in-raised: opt-in of `email-marketing` in GB: single -> double'],
    ],
    [
      '    transfer to US under "SCC 2021/914"\n',
      '',
      ['information transfer-removed: transfer of `email-marketing` in GB: US -> nothing'],
      ['breaking transfer-added (audience): transfer of `email-marketing` in GB: nothing -> US'],
    ],
    [
      'transfer to US',
      'transfer to CA',
      [
        'breaking transfer-added (audience): transfer of `email-marketing` in GB: nothing -> CA',
        'information transfer-removed: transfer of `email-marketing` in GB: US -> nothing',
      ],
      [
        'breaking transfer-added (audience): transfer of `email-marketing` in GB: nothing -> US',
        'information transfer-removed: transfer of `email-marketing` in GB: CA -> nothing',
      ],
    ],
    [
      'transfer to US under "SCC 2021/914"',
      'transfer to US',
      [
        'breaking transfer-safeguard-removed (audience): safeguard of the transfer of `email-marketing` in GB to US: SCC 2021/914 -> nothing',
      ],
      [
        'information transfer-safeguard-added: safeguard of the transfer of `email-marketing` in GB to US: nothing -> SCC 2021/914',
      ],
    ],
    [
      'US under "SCC 2021/914"\n',
      'US under "SCC 9"\n',
      [
        'warning transfer-safeguard-changed (audience): safeguard of the transfer of `email-marketing` in GB to US: SCC 2021/914 -> SCC 9',
      ],
      [
        'warning transfer-safeguard-changed (audience): safeguard of the transfer of `email-marketing` in GB to US: SCC 9 -> SCC 2021/914',
      ],
    ],
    [
      '    assessment dpia "DPIA-7" on 2026-08-20 "https://wiki.example/dpia"\n',
      '',
      [
        'breaking assessment-removed (governance): dpia of `email-marketing` in GB: 2026-08-20 DPIA-7 -> nothing',
      ],
      ['information assessment-added: dpia of `email-marketing` in GB: nothing -> 2026-08-20 DPIA-7'],
    ],
    [
      '"DPIA-7" on 2026-08-20',
      '"DPIA-7" on 2026-06-20',
      [
        'warning assessment-lowered (governance): dpia of `email-marketing` in GB: 2026-08-20 DPIA-7 -> 2026-06-20 DPIA-7',
      ],
      [
        'information assessment-raised: dpia of `email-marketing` in GB: 2026-06-20 DPIA-7 -> 2026-08-20 DPIA-7',
      ],
    ],
    [
      'wiki.example/dpia',
      'wiki.example/dpia-7',
      [
        'warning assessment-changed (governance): dpia of `email-marketing` in GB: 2026-08-20 DPIA-7 https://wiki.example/dpia -> 2026-08-20 DPIA-7 https://wiki.example/dpia-7',
      ],
      [
        'warning assessment-changed (governance): dpia of `email-marketing` in GB: 2026-08-20 DPIA-7 https://wiki.example/dpia-7 -> 2026-08-20 DPIA-7 https://wiki.example/dpia',
      ],
    ],
    [
      'sub-processor "Cloud host" in US under "SCC 2021/914" ',
      '',
      ['information sub-processor-removed: whom `queuegate` passes data on to: Cloud host in US -> nothing'],
      [
        'breaking sub-processor-added (audience): whom `queuegate` passes data on to: nothing -> Cloud host in US',
      ],
    ],
    [
      '"Cloud host" in US',
      '"Cloud host" in EU',
      [
        'breaking sub-processor-added (audience): whom `queuegate` passes data on to: nothing -> Cloud host in EU',
        'information sub-processor-removed: whom `queuegate` passes data on to: Cloud host in US -> nothing',
      ],
      [
        'breaking sub-processor-added (audience): whom `queuegate` passes data on to: nothing -> Cloud host in US',
        'information sub-processor-removed: whom `queuegate` passes data on to: Cloud host in EU -> nothing',
      ],
    ],
    [
      '"Cloud host" in US under "SCC 2021/914"',
      '"Cloud host" in US',
      [
        'breaking sub-processor-agreement-removed (audience): agreement of `queuegate` with Cloud host in US: SCC 2021/914 -> nothing',
      ],
      [
        'information sub-processor-agreement-added: agreement of `queuegate` with Cloud host in US: nothing -> SCC 2021/914',
      ],
    ],
    [
      '"Cloud host" in US under "SCC 2021/914"',
      '"Cloud host" in US under "SCC 9"',
      [
        'warning sub-processor-agreement-changed (audience): agreement of `queuegate` with Cloud host in US: SCC 2021/914 -> SCC 9',
      ],
      [
        'warning sub-processor-agreement-changed (audience): agreement of `queuegate` with Cloud host in US: SCC 9 -> SCC 2021/914',
      ],
    ],
    [
      'security-review on 2026-03-02 by tom "https://tracker.example/SEC-1" ',
      '',
      [
        'breaking security-review-removed (governance): security review of `queuegate`: 2026-03-02 -> nothing',
      ],
      ['information security-review-added: security review of `queuegate`: nothing -> 2026-03-02'],
    ],
    [
      'security-review on 2026-03-02',
      'security-review on 2025-03-02',
      [
        'warning security-review-lowered (governance): security review of `queuegate`: 2026-03-02 -> 2025-03-02',
      ],
      ['information security-review-raised: security review of `queuegate`: 2025-03-02 -> 2026-03-02'],
    ],
    [
      'security-review on 2026-03-02',
      'security-review on 2026-10-02 by tom "https://tracker.example/SEC-2" security-review on 2026-03-02',
      ['information security-review-raised: security review of `queuegate`: 2026-03-02 -> 2026-10-02'],
      [
        'warning security-review-lowered (governance): security review of `queuegate`: 2026-10-02 -> 2026-03-02',
      ],
    ],
    [
      ' exit "All data as CSV" "https://wiki.example/exit"',
      '',
      ['breaking vendor-exit-removed (governance): exit from `queuegate`: All data as CSV -> nothing'],
      ['information vendor-exit-added: exit from `queuegate`: nothing -> All data as CSV'],
    ],
    [
      'All data as CSV',
      'Nothing',
      ['warning vendor-exit-changed (governance): exit from `queuegate`: All data as CSV -> Nothing'],
      ['warning vendor-exit-changed (governance): exit from `queuegate`: Nothing -> All data as CSV'],
    ],
    [
      'wiki.example/exit',
      'wiki.example/parting',
      [
        'warning vendor-exit-changed (governance): exit from `queuegate`: All data as CSV https://wiki.example/exit -> All data as CSV https://wiki.example/parting',
      ],
      [
        'warning vendor-exit-changed (governance): exit from `queuegate`: All data as CSV https://wiki.example/parting -> All data as CSV https://wiki.example/exit',
      ],
    ],
    [
      'category given-address { fideslang "user.contact.email" protection ordinary }\n',
      '',
      ['warning category-removed (audience): category: given-address -> nothing'],
      ['information category-added: category: nothing -> given-address'],
    ],
  ]);
});
