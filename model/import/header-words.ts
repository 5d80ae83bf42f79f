import type { DetailKey } from '../details/definitions.ts';
import { DETAIL_HEADERS } from './detail-headers.ts';
import type { BuiltInField, VisitField } from './fields.ts';

/**
 * What columns are called in exports of salon programs and in salons' own tables, in Italian, Latvian, Russian, Ukrainian and
 * English: Treatwell, Square, Altegio/YClients, 1C, Fresha, Google and Outlook contacts. Case, diacritics and punctuation don't count.
 * Several stand in a line, between ` / `.
 */
export const HEADER_WORDS: Readonly<Record<Exclude<BuiltInField, 'ignore' | VisitField | DetailKey>, readonly string[]>> &
  typeof DETAIL_HEADERS = {
  ...DETAIL_HEADERS,
  fullName: [
    'full name / client name / client / customer / customer name / guest / name surname / first and last name',
    'nominativo / cliente / nome e cognome / nome cognome / cognome e nome / cognome nome / nome completo / nome cliente',
    'klients / vārds uzvārds / vārds, uzvārds / vārds un uzvārds / uzvārds vārds / uzvārds, vārds / pilns vārds / klienta vārds',
    'ФИО / Ф.И.О. / ФИО клиента / клиент / имя клиента / имя фамилия / имя и фамилия / фамилия имя / фамилия и имя',
    'фамилия имя отчество',
    'полное имя / наименование / контрагент / гость',
    "ПІБ / П.І.Б. / ПІБ клієнта / клієнт / ім'я клієнта / ім'я прізвище / ім'я та прізвище / прізвище ім'я / прізвище та ім'я",
    "прізвище ім'я по батькові / повне ім'я / найменування / контрагент / гість",
  ],
  given: ["name / first name / given name / forename / nome / nome di battesimo / vārds / имя / ім'я"],
  family: ['surname / last name / family name / cognome / uzvārds / фамилия / прізвище'],
  middle: ['middle name / patronymic / secondo nome / tēvvārds / otrais vārds / отчество / по батькові'],
  nickname: ['nickname / nick / soprannome / iesauka / segvārds / никнейм / прозвище / псевдоним / нікнейм / прізвисько / псевдонім'],
  company: [
    'company / company name / organization / organisation / business / azienda / ragione sociale / società / ditta',
    'uzņēmums / uzņēmuma nosaukums / firma / компания / организация / фирма / название компании / компанія / організація / фірма',
  ],
  phone: [
    'phone / phone number / tel / telephone / telephone number / mobile / mobile phone / mobile number / cell / cell phone',
    'cellphone',
    'primary phone / primary phone number / main phone / contact number / phone 1 value / contact phone',
    'telefono / numero di telefono / numero telefono / n. telefono / cellulare / numero cellulare / telefono cellulare / recapito',
    'recapito telefonico / telefono mobile / telefono principale',
    'tālrunis / tālr / telefons / tālruņa numurs / telefona numurs / tālruņa nr / telefona nr / mobilais / mobilais tālrunis',
    'mobilais telefons / mob',
    'телефон / тел / номер телефона / мобильный / мобильный телефон / моб. телефон / моб / сотовый / сотовый телефон',
    'контактный телефон',
    'телефон клиента / основной телефон / телефоны / контактный номер',
    'номер телефону / мобільний / мобільний телефон / контактний телефон / телефон клієнта / основний телефон / телефони',
  ],
  phone2: [
    'secondary phone / secondary phone number / other phone / alternative phone / additional phone / home phone / work phone',
    'business phone / second phone',
    'altro telefono / telefono secondario / secondo telefono / telefono casa / telefono fisso / telefono ufficio / fisso',
    'papildu tālrunis / otrs tālrunis / cits tālrunis / mājas tālrunis / darba tālrunis',
    'дополнительный телефон / доп. телефон / второй телефон / другой телефон / домашний телефон / рабочий телефон / доп. номер',
    'додатковий телефон / дод. телефон / другий телефон / інший телефон / домашній телефон / робочий телефон',
  ],
  email: [
    'email / e-mail / mail / email address / e-mail address / primary email / e-mail 1 value / posta elettronica / indirizzo email',
    'indirizzo e-mail',
    'e-pasts / epasts / e-pasta adrese / электронная почта / эл. почта / почта / имейл / e-mail адрес / адрес эл. почты',
    'адрес электронной почты',
    'електронна пошта / ел. пошта / пошта / імейл / адреса електронної пошти / електронна адреса',
  ],
  email2: [
    'secondary email / other email / second email / altra email / seconda email / cits e-pasts / другой email / доп. email',
    'другая эл. почта / другая почта / дополнительная почта / інший email / дод. email / інша ел. пошта / інша пошта',
  ],
  birthDate: [
    'birthday / birth date / birthdate / date of birth / dob / data di nascita / data nascita / nascita / nato il / compleanno',
    'dzimšanas datums / dzimšanas diena / dzimis / dzim. datums / дата рождения / день рождения / др / д.р. / д/р / рождение',
    'дата рожд.',
    'дата народження / день народження / д.н. / народження',
  ],
  sex: ['sex / gender / sesso / genere / dzimums / пол / стать'],
  language: ['language / preferred language / lingua / valoda / язык / мова'],
  street: [
    'address / street / street address / street address 1 / street address 2 / address line 1 / address line 2 / address 1',
    'address 2 / home address',
    'indirizzo / via / indirizzo di residenza / residenza / adrese / iela / dzīvesvietas adrese / адрес / улица / домашний адрес',
    'адрес проживания',
    'адреса / вулиця / домашня адреса / адреса проживання',
  ],
  postcode: [
    'zip / zip code / zip/pc / post code / postcode / postal code / cap / c.a.p. / codice postale / pasta indekss / indekss',
    'индекс / почтовый индекс / індекс / поштовий індекс',
  ],
  city: [
    "city / town / city & province/state / city/town / città / citta / citta' / comune / località / città di residenza / pilsēta",
    'dzīvesvieta',
    'город / населенный пункт / город проживания / місто / населений пункт',
  ],
  country: ['country / country/region / nazione / paese / valsts / страна / країна'],
  card: [
    'card / card number / card no / loyalty card / membership card / barcode / tessera / numero tessera / n. tessera / fidelity',
    'fidelity card / carta fedeltà',
    'karte / kartes numurs / kartes nr / klienta karte / klienta kartes numurs / lojalitātes karte / svītrkods',
    'карта / номер карты / № карты / карта клиента / дисконтная карта / карта лояльности / штрихкод / штрих-код',
    'картка / номер картки / № картки / картка клієнта / дисконтна картка / картка лояльності',
  ],
  categories: [
    'category / categories / client category / client categories / tag / tags / label / labels / group / groups / client group',
    'categoria / categorie / categoria cliente / categorie cliente / etichetta / etichette / gruppo / gruppi',
    'categories by hand / categorie assegnate a mano / ar roku pieliktās kategorijas / категории вручную / категорії вручну',
    'kategorija / kategorijas / klienta kategorija / klienta kategorijas / grupa / grupas / birka / birkas',
    'категория / категории / категория клиента / категории клиента / группа / группы / метка / метки / тег / теги',
    'категорія / категорії / категорія клієнта / категорії клієнта / група / групи / мітка / мітки',
  ],
  externalId: [
    'id / client id / customer id / client number / client code / reference id / square customer id / codice cliente / codice',
    'cod. cliente / id cliente',
    'klienta id / klienta kods / klienta numurs / klienta nr / kods / id клиента / код клиента / номер клиента / код / id клієнта',
    'код клієнта / номер клієнта',
  ],
  note: [
    'note / notes / comment / comments / memo / remarks / description / client notes / annotazioni / commento / commenti',
    'osservazioni / note cliente',
    'piezīme / piezīmes / komentārs / komentāri / комментарий / комментарии / коментарий / примечание / примечания / заметка',
    'заметки / дополнительно',
    'коментар / коментарі / примітка / примітки / нотатка / нотатки / додатково',
  ],
  instagram: ['instagram / insta / инстаграм / инстаграмм / інстаграм / instagram handle / profilo instagram'],
  firstVisit: [
    'first visit / first appointment / prima visita / primo appuntamento / data prima visita / pirmais apmeklējums / pirmā vizīte',
    'первый визит / дата первого визита / первое посещение / перший візит / дата першого візиту / перше відвідування',
  ],
  lastVisit: [
    'last visit / last appointment / last visited / ultima visita / ultimo appuntamento / data ultima visita / pēdējais apmeklējums',
    'pēdējā vizīte',
    'последний визит / дата последнего визита / последнее посещение / останній візит / дата останнього візиту / останнє відвідування',
  ],
};

/** All names of a field's column, one by one. */
export function namesOf(lines: readonly string[]): string[] {
  return lines.flatMap((line) => line.split(' / '));
}
