/** A shop with one campaign whose figures can be reckoned by hand: what tests of hover, hints and lenses share. */

/**
 * 60k people see a code for a minute, 1 % come: 10 visits a second, at 10 requests each 100 rps, with 20 rps on the
 * search. The everyday load is 100 rps.
 */
export const SHOP = `//- org.campaign
team growth "Growth" { side marketing }
team ecommerce "E-commerce" { side it contact "https://chat.example/shop" }
person ana "Ana Reyes" { team growth }
person tom "Tom *Okafor*" {
  team      ecommerce
  email     "tom@shop.example"
  signs-for it
  until     2027-03-31
}
/** Runs on **four** machines. */
system web-shop "Web shop" {
  owner    ecommerce
  capacity 400 rps tested 2026-09-12 "https://ci.example/88"
  headroom 25 %
  baseline 100 rps
  visit    10 requests staying 3 min
  calls    search-api 2 requests per visit
  freeze   releases 2026-10-01 .. 2026-10-02 "Over"
  freeze   campaigns 2026-12-03 .. 2026-12-04 "Move"
}
system search-api { capacity 300 rps }
system crm-api { capacity 25 rps quota 1000 requests per 24 h }
list newsletter "Newsletter" { size 480k on 2026-10-01 country GB zone Europe/London 60 % }
crm salesforce { api crm-api 1 requests per submission }
schema of salesforce exported 2026-10-01 {
  object Lead "Lead" {
    Email: email(80) "E-mail", required
    Source: choice("Web" as "Website", "Fair", inactive "Fax") "Source", closed
  }
}
`;

export const CAMPAIGN = `//- fair.campaign
campaign fair "Fair" {
  owner ana
  it-owner tom
  status planned
  runs 2026-11-20 .. 2026-11-30
  timezone Europe/Berlin
  page landing "/fair" on web-shop
  channel code: qr "Code on the wall" {
    audience 60k
    at 2026-11-27 12:00 lasting 60 s
    response 1 % "Last fair"
    converts 5 % to order
    lands-on landing
  }
  capture signup "Sign up" on landing {
    rate 10 % per visit
    mail: email "Mail", required, key -> Lead.Email
    set "Web" -> Lead.Source
  }
  capacity-budget {
    web-shop 200 rps
    search-api 20 visits per second
    crm-api 100 requests per 24 h
  }
  contingency {
    when web-shop above 80 % of capacity, pause code by ana
  }
  funding 50k EUR {
    growth 60 %
    ecommerce 40 %
  }
  approval it pending
}
`;

/** The cursor in front of the first place where a text stands. */
export function at(fixture: string, text: string): string {
  const place = fixture.indexOf(text);
  if (place < 0) throw new Error(`The fixture has no ${text}`);
  return `${fixture.slice(0, place)}<|>${fixture.slice(place)}`;
}
