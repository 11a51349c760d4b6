/** Words that people write for a unit: other abbreviations, everyday words, and those of other languages. */

/** By the word in lower case: the units that it may stand for, all too far from it to be found by spelling. */
const UNITS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    s: 'sec secs sekunde sekunden seconde secondes segundo segundos',
    min: 'mins minuten minuto minutos',
    h: 'hr hrs stunde stunden std heure heures hora horas',
    day: 'tag jour día dia',
    days: 'tage tagen jours días dias',
    week: 'woche semaine semana',
    weeks: 'wochen semaines semanas',
    month: 'monat mes',
    months: 'mo monate monaten mois meses',
    year: 'yr jahr an año ano année',
    years: 'yrs jahre jahren ans años anos années',
    '%': 'pct percent prozent pourcent porcentaje',
    USD: 'dollars',
    EUR: 'euro euros',
    GBP: 'pounds',
    requests: 'reqs anfragen requêtes',
    rps: 'qps tps',
    visits: 'visitors besuche visites visitas',
    users: 'visitors nutzer',
    people: 'customers subscribers personen leute personnes personas',
    messages: 'emails mails nachrichten',
    order: 'bestellung commande pedido',
    'business day': 'businessday workday werktag arbeitstag',
    'business days': 'businessdays workdays weekdays werktage arbeitstage werktagen arbeitstagen',
  }).reduce((found, [unit, words]) => {
    for (const word of words.split(' ')) found.set(word, [...(found.get(word) ?? []), unit]);
    return found;
  }, new Map<string, string[]>()),
);

/** The units that a word probably means; empty where nothing but its spelling can tell. */
export function unitsMeant(word: string): readonly string[] {
  return UNITS.get(word.toLowerCase()) ?? [];
}
