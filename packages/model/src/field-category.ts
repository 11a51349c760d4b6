/**
 * Which category of personal data a question of a form asks for: what is written, else a guess from its type and its
 * name. The words are English, German, French, Spanish, Italian and Dutch; whatever is not plain has no guess.
 */
import type { CaptureField } from './capture.ts';

/** A guess, and what it rests on: a type says it for sure, a name only probably. */
export interface InferredCategory {
  /** The name of a category of the library. */
  readonly category: string;
  readonly by: 'type' | 'consent' | 'name';
}

type Question = Pick<CaptureField, 'name' | 'title' | 'type' | 'grants' | 'refuses'>;

/** The category that type and name of a form field speak for; undefined where they say nothing plain. */
export function inferredCategory(field: Question): InferredCategory | undefined {
  const kind = field.type?.type.name ?? '';
  const ofType = BY_TYPE.get(kind);
  const named = categoryOfQuestion(field);
  if (field.grants.length > 0 || field.refuses.length > 0) return { category: 'preference', by: 'consent' };
  if (named && STRONGER_THAN_TYPE.has(named)) return { category: named, by: 'name' };
  if (ofType) return { category: ofType, by: 'type' };
  if (named && fits(named, kind)) return { category: named, by: 'name' };
  return kind === 'long-text' ? { category: 'free-text', by: 'type' } : undefined;
}

/** Of name and title, the one that says what the law protects more; else the name before the title. */
function categoryOfQuestion({ name, title = '' }: Question): string | undefined {
  const [ofName, ofTitle] = [categoryOfName(name), title === '' ? undefined : categoryOfTitle(title)];
  return ofTitle && DELICATE_NAMES.has(ofTitle) ? ofTitle : (ofName ?? ofTitle);
}

/** The category whose word a name is; undefined for others. */
export function categoryOfName(name: string): string | undefined {
  return keptIn(OF_NAMES, name, findCategory);
}

function categoryOfTitle(title: string): string | undefined {
  return keptIn(OF_TITLES, title, (written) => (isShort(written) ? findCategory(written) : undefined));
}

/** What is longer explains or asks for an agreement, and mentions much that is not the answer. */
function isShort(title: string): boolean {
  return title.split(/\s+/).length <= 8;
}

// Half a dozen checks ask for each question, and the forms of a company ask the same ones. Empty for no category.
const OF_NAMES = new Map<string, string>();
const OF_TITLES = new Map<string, string>();
const MOST_KNOWN = 10_000;

function keptIn(
  known: Map<string, string>,
  written: string,
  find: (written: string) => string | undefined,
): string | undefined {
  let category = known.get(written);
  if (category === undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    category = find(written) ?? '';
    known.set(written, category);
  }
  return category === '' ? undefined : category;
}

function findCategory(written: string): string | undefined {
  const words = wordsIn(written);
  const joined = words.join('');
  const whole = NAMES.get(joined);
  if (whole) return whole;
  const spaced = ` ${words.join(' ')} `;
  return DELICATE.find(([pattern]) => pattern.test(spaced) || pattern.test(` ${joined} `))?.[1];
}

/** Lower-case words without accents: `Geburtsdatum des Kindes`, `firstName` and `first-name` fall apart alike. */
function wordsIn(text: string): string[] {
  return text
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/\be[-_ ]?mail/g, 'email')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** A day is no first name, and a tick is no postal code. */
function fits(category: string, kind: string): boolean {
  if (kind === 'boolean') return DELICATE_NAMES.has(category);
  if (kind === 'date' || kind === 'datetime')
    return category === 'date-of-birth' || category === 'child-data';
  return true;
}

/** Types that hold one kind of data only. */
const BY_TYPE: ReadonlyMap<string, string> = new Map([
  ['email', 'contact-email'],
  ['phone', 'contact-phone'],
  ['address', 'postal-address'],
  ['url', 'web-address'],
]);

// By category, the names as they are in one piece.
const WORDS: Readonly<Record<string, string>> = {
  'contact-email': 'email emailaddress mail mailadresse emailadresse courriel correo correoelectronico',
  'contact-phone':
    'phone phonenumber telephone telephonenumber tel mobile mobilenumber mobilephone cell cellphone telefon telefonnummer handy handynummer mobil mobilnummer telefono movil cellulare telefoon mobiel gsm',
  'postal-address':
    'address streetaddress street addressline1 addressline adresse strasse anschrift hausnummer rue direccion calle indirizzo adres straat',
  'postal-code': 'postcode postalcode zip zipcode plz postleitzahl codepostal codigopostal codicepostale',
  city: 'city town ort stadt wohnort ville ciudad citta plaats stad woonplaats',
  state: 'state province county bundesland kanton region provincia provincie',
  country: 'country countryname land pays pais paese',
  company:
    'company companyname organisation organization employer firma unternehmen societe entreprise empresa azienda bedrijf',
  'web-address': 'website url homepage webseite siteweb',
  'person-name': 'name fullname yourname namevorname nomcomplet nombrecompleto nomecognome volledigenaam',
  'first-name': 'firstname givenname forename vorname prenom nombre nome voornaam',
  'last-name':
    'lastname surname familyname nachname familienname nom nomdefamille apellido apellidos cognome achternaam',
  'job-title': 'jobtitle job position profession beruf funktion fonction cargo ruolo functie',
  'date-of-birth':
    'birthday birthdate dateofbirth dob geburtsdatum geburtstag datedenaissance fechadenacimiento datadinascita geboortedatum',
  'age-range': 'age agegroup agerange alter altersgruppe edad eta leeftijd',
  gender: 'gender sex geschlecht sexe genero sexo sesso geslacht anrede salutation',
  'spoken-language': 'language preferredlanguage sprache langue idioma lingua taal',
  'marital-status': 'maritalstatus familienstand etatcivil estadocivil statocivile',
  'account-name': 'username accountname login benutzername',
  'customer-number':
    'customernumber customerid customerno membershipnumber memberid membernumber loyaltynumber kundennummer mitgliedsnummer numeroclient numerocliente klantnummer',
  'ip-address': 'ipaddress ip ipadresse',
  'free-text':
    'message comment comments note notes question feedback nachricht kommentar anmerkung bemerkung frage commentaire mensaje messaggio bericht opmerking',
  photo: 'photo selfie portrait profilepicture foto passbild',
  'card-number':
    'creditcard creditcardnumber debitcardnumber paymentcardnumber cvv cvc cardcvv cardcvc kreditkarte kreditkartennummer numerodecarte',
  'bank-account': 'iban bankaccount bankaccountnumber kontonummer accountiban',
  'government-id':
    'ssn socialsecuritynumber nationalinsurancenumber ninumber passportnumber passport nationalid idcardnumber ausweisnummer personalausweisnummer steueridentifikationsnummer steuerid taxid bsn dni codicefiscale',
};

const NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries(WORDS).flatMap(([category, words]) =>
    words.split(' ').map((word): [string, string] => [word, category]),
  ),
);

// What the law protects more is looked for inside longer names, too: a missed one costs more than a wrong guess.
const DELICATE: readonly (readonly [RegExp, string])[] = [
  [
    / (child|childs|children s|kid|kids|son|daughter|kindes?|enfant|hijo|bambino) (s )?(first ?name|last ?name|name|age|birth\w*|date|school|vorname|alter|geburt\w*|prenom|schule) /,
    'child-data',
  ],
  [
    / (name|age|birth\w*|geburt\w*|alter) (of|des|der|von|du|de) (your |the |l )?(child|kid|kindes|enfant) /,
    'child-data',
  ],
  [
    / (allerg\w*|health|medical|medication|illness|disease|diagnos\w*|disabilit\w*|pregnan\w*|gesundheit\w*|krankheit\w*|behinderung\w*|schwanger\w*|unvertraglichkeit\w*|sante|maladie|salud|alergias?|salute|gezondheid|blood ?type|blutgruppe) /,
    'health',
  ],
  [/ (religion\w*|religious|faith|konfession|glaube|church membership) /, 'religion'],
  [/ (ethnic\w*|ethnie|racial) /, 'ethnicity'],
  [
    / (political (opinion|view|party|affiliation)\w*|politicalopinion|parteizugehorigkeit) /,
    'political-opinion',
  ],
  [/ (sexual (orientation|preference)|sexualorientation|sexuelle orientierung) /, 'sexual-orientation'],
  [/ (fingerprint|face ?id|voice ?print|fingerabdruck|biometric\w*) /, 'biometric'],
  [/ (dna|genetic\w*|genome) /, 'genetic'],
  [/ (criminal (record|history)|convictions?|vorstrafen?|fuhrungszeugnis) /, 'criminal-record'],
  [/ (credit|debit|payment) card (number|no|nr|code|cvc|cvv) /, 'card-number'],
];

const DELICATE_NAMES: ReadonlySet<string> = new Set(DELICATE.map(([, category]) => category));

/** The name says it even where the type says something, too. */
const STRONGER_THAN_TYPE: ReadonlySet<string> = new Set([
  'child-data',
  'card-number',
  'bank-account',
  'government-id',
]);
