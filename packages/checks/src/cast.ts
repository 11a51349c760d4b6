/**
 * The standard cast: who and what the examples of the pages may mention without declaring it. Every example
 * runs beside this file, so a page shows only what its check is about.
 */
export const CAST = `
team growth    "Growth marketing"    { side marketing }
team ecommerce "E-commerce platform" { side it }
team crm-ops   "CRM operations"      { side it }
team trust     "Privacy"             { side control }

person ana "Ana Reyes"   { team growth    email "ana.reyes@shop.example" }
person lena "Lena Fischer" { team growth  email "lena.fischer@shop.example" signs-for marketing }
person tom "Tom Okafor"  { team ecommerce email "tom.okafor@shop.example" signs-for it }
person raj "Raj Mehta"   { team ecommerce email "raj.mehta@shop.example" }
person wes "Wes Lam"     { team crm-ops   email "wes.lam@shop.example" signs-for crm }

system web-shop "Web shop" {
  owner ecommerce
  capacity 900 rps tested 2026-09-12 "https://ci.example/load-tests/88"
  visit 12 requests staying 3 min
  calls checkout 4 requests per order
}
system checkout "Checkout" {
  owner ecommerce
  capacity 60 rps tested 2026-08-30 "https://ci.example/load-tests/81"
}
system crm-api "CRM API" {
  owner crm-ops
  quota 100k requests per 24 h
}

vendor mailwave "Mailwave" { service email managed-by growth limit 400k messages per hour }
list newsletter "Newsletter subscribers" { owner growth size 1.2M on 2026-10-01 kept-in salesforce purpose email-marketing }

crm salesforce "Salesforce" { platform salesforce owner crm-ops api crm-api 1 requests per submission }
schema of salesforce exported 2026-10-01 {
  object Lead "Lead" {
    FirstName: text(40) "First Name"
    LastName: text(80) "Last Name", required
    Company: text(255), required
    Email: email(80), lookup-key
    Phone: phone(40)
    Title: text(128)
    LeadSource: choice("Web", "Webinar", "Partner Referral") "Lead Source", open
    Rating: choice("Hot", "Warm", "Cold"), closed
    AnnualRevenue: currency(18, 0) "Annual Revenue"
    NumberOfEmployees: integer(8) "Employees"
    Birthdate__c: date "Birth date"
    Newsletter_Opt_In__c: boolean "Newsletter"
    HasOptedOutOfEmail: boolean "Email Opt Out"
    Score__c: decimal(5, 2) "Score", calculated
    CreatedDate: datetime "Created Date", readonly
    Name: text(121) "Full Name", compound
  }
  object CampaignMember "Campaign Member" {
    CampaignId: reference(Campaign) "Campaign ID", required, create-only
    LeadId: reference(Lead) "Lead ID"
    Status: choice("Sent", "Responded"), open
  }
}
`;

/** The file name under which the cast is loaded. */
export const CAST_PATH = 'cast.campaign';

/** "Today" in all examples. */
export const CAST_TODAY = '2026-11-01';
