/** What depends on whether the form makes the record. */
import assert from 'node:assert/strict';
import { findingsOf } from './testing.ts';

describe('read-only-target', () => {
  it('knows a record that an earlier form has made', () => {
    const text = `crm club { platform generic }
schema of club {
  object Member {
    Mail: email(80), lookup-key
    Joined_By: text(20), create-only
    Left: date, update-only
  }
}
campaign spring {
  page first "/1" on web-shop
  page second "/2" on web-shop
  channel follow-up: email {
    follows signup after 1 day
    lands-on second
  }
  capture signup "Sign-up" on first {
    email: email "E-mail", required, key -> Member.Mail
    by: text(20) "By" -> Member.Joined_By
  }
  capture survey "Survey" on second {
    email: email "E-mail", required, key -> Member.Mail
    by: text(20) "By" -> Member.Joined_By
    left: date "Left" -> Member.Left
  }
}
`;
    const { findings } = findingsOf(text, { codes: ['read-only-target'] });
    assert.deepEqual(
      findings.map(({ message }) => message),
      ['`Member.Joined_By` cannot be written: the record is there already'],
    );
  });
});
