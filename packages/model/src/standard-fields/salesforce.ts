/**
 * Standard fields of Salesforce in the words of the language, without labels, which every organisation may change.
 * Source: the exports of two organisations (of campaign members and consent objects only a cache, without lengths and rights), with which all but the opt-outs and Opportunity have been compared; those are
 * as in Salesforce's Field Reference Guide (developer.salesforce.com/docs, "sfFieldRef") and Object Reference. A `?`
 * stands for what differs between organisations: a company need not be named where people are accounts.
 */

/** Every object has these, custom ones as well. */
export const SYSTEM_FIELDS = `
  CreatedById: reference(User), readonly
  CreatedDate: datetime, readonly
  Id: id, readonly, lookup-key
  IsDeleted: boolean, readonly
  LastModifiedById: reference(User), readonly
  LastModifiedDate: datetime, readonly
  SystemModstamp: datetime, readonly
`;

/** The fields of each object by its name, besides those that every object has. */
export const OBJECTS: Readonly<Record<string, string>> = {
  Account: `
    AccountNumber: text(40)
    AccountSource: choice
    AnnualRevenue: currency(18, 0)
    BillingAddress: address, compound
    BillingCity: text(40)
    BillingCountry: text(80)
    BillingPostalCode: text(20)
    BillingState: text(80)
    BillingStreet: long-text(255)
    Description: long-text(32000)
    Fax: phone(40)
    Industry: choice
    Name: text(255), required?
    NumberOfEmployees: integer(8)
    OwnerId: reference(User), defaulted
    Ownership: choice
    ParentId: reference(Account)
    Phone: phone(40)
    Rating: choice
    ShippingAddress: address, compound
    ShippingCity: text(40)
    ShippingCountry: text(80)
    ShippingPostalCode: text(20)
    ShippingState: text(80)
    ShippingStreet: long-text(255)
    Sic: text(20)
    SicDesc: text(80)
    Site: text(80)
    TickerSymbol: text(20)
    Type: choice
    Website: url(255)
  `,
  Campaign: `
    ActualCost: currency(18, 0)
    BudgetedCost: currency(18, 0)
    Description: long-text(32000)
    EndDate: date
    ExpectedResponse: percent(10, 2)
    ExpectedRevenue: currency(18, 0)
    IsActive: boolean, default "false"
    Name: text(80), required, lookup-key
    NumberOfContacts: integer(9), readonly
    NumberOfConvertedLeads: integer(9), readonly
    NumberOfLeads: integer(9), readonly
    NumberOfOpportunities: integer(9), readonly
    NumberOfResponses: integer(9), readonly
    NumberOfWonOpportunities: integer(9), readonly
    NumberSent: decimal(18, 0)
    OwnerId: reference(User), defaulted
    ParentId: reference(Campaign)
    StartDate: date
    Status: choice
    Type: choice
  `,
  CampaignMember: `
    CampaignId: reference(Campaign), required, create-only
    City: text(40), readonly
    CompanyOrAccount: text(255), readonly
    ContactId: reference(Contact), create-only
    Country: text(80), readonly
    Description: long-text(32000), readonly
    DoNotCall: boolean, readonly
    Email: email(80), readonly
    Fax: phone(40), readonly
    FirstName: text(40), readonly
    FirstRespondedDate: date, readonly
    HasOptedOutOfEmail: boolean, readonly
    HasOptedOutOfFax: boolean, readonly
    HasResponded: boolean, readonly
    LastName: text(80), readonly
    LeadId: reference(Lead), create-only
    LeadOrContactId: reference(Account, Contact, Lead), readonly
    LeadOrContactOwnerId: reference(Group, User), readonly
    LeadSource: choice, readonly
    MobilePhone: phone(40), readonly
    Name: text(?), readonly
    Phone: phone(40), readonly
    PostalCode: text(20), readonly
    Salutation: choice, readonly
    State: text(80), readonly
    Status: choice, defaulted
    Street: text(255), readonly
    Title: text(128), readonly
    Type: text(?), readonly
  `,
  CampaignMemberStatus: `
    CampaignId: reference(Campaign), required, create-only
    HasResponded: boolean, default "false"
    IsDefault: boolean, default "false"
    Label: text(765), required
    SortOrder: integer(?)
  `,
  CommSubscriptionConsent: `
    CommSubscriptionChannelTypeId: reference(CommSubscriptionChannelType), required
    ConsentCapturedDateTime: datetime
    ConsentCapturedSource: text(?)
    ConsentGiverId: reference(?)
    ContactPointId: reference(ContactPointAddress, ContactPointEmail, ContactPointPhone), required
    DataUsePurposeId: reference(DataUsePurpose)
    EffectiveFromDate: date, required
    OwnerId: reference(Group, User), defaulted
    PartyId: reference(Individual)
    PrivacyConsentStatus: choice, required?
  `,
  Contact: `
    AccountId: reference(Account)
    AssistantName: text(40)
    AssistantPhone: phone(40)
    Birthdate: date
    Department: text(80)
    Description: long-text(32000)
    DoNotCall: boolean, default "false"
    Email: email(80), lookup-key
    EmailBouncedDate: datetime
    EmailBouncedReason: text(255)
    Fax: phone(40)
    FirstName: text(40)
    HasOptedOutOfEmail: boolean, default "false"
    HasOptedOutOfFax: boolean, default "false"
    HomePhone: phone(40)
    IndividualId: reference(Individual)
    IsEmailBounced: boolean, readonly
    LastName: text(80), required
    LeadSource: choice
    MailingAddress: address, compound
    MailingCity: text(40)
    MailingCountry: text(80)
    MailingPostalCode: text(20)
    MailingState: text(80)
    MailingStreet: long-text(255)
    MobilePhone: phone(40)
    Name: text(121), compound
    OtherAddress: address, compound
    OtherCity: text(40)
    OtherCountry: text(80)
    OtherPhone: phone(40)
    OtherPostalCode: text(20)
    OtherState: text(80)
    OtherStreet: long-text(255)
    OwnerId: reference(User), defaulted
    Phone: phone(40)
    ReportsToId: reference(Contact)
    Salutation: choice
    Title: text(128)
  `,
  ContactPointTypeConsent: `
    CaptureDate: datetime
    CaptureSource: text(?)
    ContactPointType: choice
    DataUsePurposeId: reference(DataUsePurpose)
    DoubleConsentCaptureDate: datetime
    EffectiveFrom: datetime
    EffectiveTo: datetime
    Name: text(?), required
    OwnerId: reference(Group, User), defaulted
    PartyId: reference(Individual), required
    PrivacyConsentStatus: choice, required?
  `,
  Individual: `
    BirthDate: date
    CanStorePiiElsewhere: boolean, default "false"
    FirstName: text(40)
    HasOptedOutGeoTracking: boolean, default "false"
    HasOptedOutProcessing: boolean, default "false"
    HasOptedOutProfiling: boolean, default "false"
    HasOptedOutSolicit: boolean, default "false"
    HasOptedOutTracking: boolean, default "false"
    LastName: text(80), required
    Name: text(121), compound
    OwnerId: reference(User), defaulted
    Salutation: choice
    SendIndividualData: boolean, default "false"
    ShouldForget: boolean, default "false"
    Website: url(255)
  `,
  Lead: `
    Address: address, compound
    AnnualRevenue: currency(18, 0)
    City: text(40)
    Company: text(255), required?
    ConvertedAccountId: reference(Account), readonly
    ConvertedContactId: reference(Contact), readonly
    ConvertedDate: date, readonly
    ConvertedOpportunityId: reference(Opportunity), readonly
    Country: text(80)
    Description: long-text(32000)
    DoNotCall: boolean, default "false"
    Email: email(80), lookup-key
    EmailBouncedDate: datetime, update-only
    EmailBouncedReason: text(255), update-only
    Fax: phone(40)
    FirstName: text(40)
    HasOptedOutOfEmail: boolean, default "false"
    HasOptedOutOfFax: boolean, default "false"
    IndividualId: reference(Individual)
    Industry: choice
    IsConverted: boolean, create-only, default "false"
    IsUnreadByOwner: boolean, defaulted
    LastName: text(80), required
    LeadSource: choice
    MobilePhone: phone(40)
    Name: text(121), compound
    NumberOfEmployees: integer(8)
    OwnerId: reference(Group, User), defaulted
    Phone: phone(40)
    PostalCode: text(20)
    Rating: choice
    Salutation: choice
    State: text(80)
    Status: choice, defaulted
    Street: long-text(255)
    Title: text(128)
    Website: url(255)
  `,
  Opportunity: `
    AccountId: reference(Account)
    Amount: currency(?, ?)
    CampaignId: reference(Campaign)
    CloseDate: date, required
    Description: long-text(32000)
    ExpectedRevenue: currency(?, ?), readonly
    IsClosed: boolean, readonly
    IsWon: boolean, readonly
    LeadSource: choice
    Name: text(120), required
    NextStep: text(255)
    OwnerId: reference(User), defaulted
    Probability: percent(3, 0), defaulted
    StageName: choice, required
    Type: choice
  `,
};
