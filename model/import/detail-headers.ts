import type { DetailKey } from '../details/definitions.ts';

/** What columns of single fields are called in files; written as `HEADER_WORDS`. A field without such words is chosen by hand. */
export const DETAIL_HEADERS: Partial<Readonly<Record<DetailKey, readonly string[]>>> = {
  codiceFiscale: ['codice fiscale / cod. fiscale / cod. fisc. / c.f. / italian tax code'],
  partitaIva: ['partita iva / p. iva / p.iva / p.i. / vat number / vat no / vat id'],
  pec: ['pec / indirizzo pec / e-mail pec / email pec / posta certificata'],
  codiceSdi: ['codice sdi / sdi / codice destinatario / codice destinatario sdi / codice univoco'],
  personasKods: ['personas kods / pers. kods / p.k. / персональный код / personal code'],
  lvRegistration: ['reģistrācijas nr / reģistrācijas numurs / reģ. nr / рег. номер / registration number'],
  edrpou: ['єдрпоу / код єдрпоу / егрпоу / код егрпоу / edrpou'],
  rnokpp: ['rnokpp / рнокпп / іпн / рнокпп (іпн) / ідентифікаційний код / ідентифікаційний номер'],
  inn: ['inn / инн / инн клиента'],
  allergies: ['allergy / allergies / allergia / allergie / alerģija / alerģijas / аллергия / аллергии / алергія / алергії'],
  contraindications: ['contraindications / controindicazioni / kontrindikācijas / противопоказания / протипоказання'],
  weight: ['weight / weight kg / peso / peso kg / svars / svars kg / вес / вес кг / вага / вага кг'],
  height: ['height / height cm / altezza / altezza cm / augums / augums cm / рост / рост см / зріст / зріст см'],
  wishes: ['wishes / preferences / richieste / preferenze / vēlmes / пожелания / предпочтения / побажання / уподобання'],
  convenientTimes: [
    'preferred days and times / convenient times / giorni e orari preferiti / vēlmes par laiku / пожелания по времени / удобное время',
    'побажання щодо часу / зручний час',
  ],
  referredBy: ['recommended by / referred by / consigliato da / kas ieteica / кто посоветовал / хто порадив'],
  source: [
    'source / referral source / client source / how did you hear about us / how they found us / provenienza / fonte',
    'come ci hai conosciuto / come ci ha conosciuto / reklāmas avots / avots / источник / источник клиента / рекламный источник',
    'откуда узнали / откуда узнали о нас / джерело / джерело клієнта / рекламне джерело / звідки дізналися / звідки дізналися про нас',
  ],
  clientSince: ['client since / customer since / cliente dal / klients kopš / клиент с / клієнт з'],
  profession: ['profession / occupation / professione / profesija / профессия / професія'],
  education: ['education / titolo di studio / izglītība / образование / освіта'],
};
