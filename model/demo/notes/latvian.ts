import type { NoteTable, TechnicalTable } from '../words.ts';

export const LATVIAN_NOTES: NoteTable = {
  notes: [
    'Dzer piparmētru tēju bez cukura.',
    'young: Labprāt nāk no rīta, pirms darba.',
    'young: Var tikai pēc 17.30, strādā slimnīcā.',
    'hair: Alerģija pret parafenilēndiamīnu (PPD): krāsot tikai ar krāsu bez PPD.',
    'hair: Jutīga galvas āda, mazgāt ar remdenu ūdeni.',
    'women: hair: Smalki mati, eļļa padara tos smagus – tikai sprejs.',
    'nails: Manikīra laikā negrib sarunāties.',
    'young: Bieži nāk kopā ar meitu, sagatavot bērnu krēslu.',
    'women: hair: Grib vēsāku blondu toni, bet bez balināšanas katru reizi.',
    'Vienmēr maksā ar karti, vajag čeku.',
    'Mēdz kavēt kādas 10 minūtes.',
    'young: Uzzināja par salonu no kolēģes.',
    'Vasarā dzīvo laukos, atgriežas septembrī.',
    'Zvanīt pēc pusdienām, no rīta neceļ klausuli.',
  ],
  comments: [
    'women: hair: Ar krāsu apmierināt{a|s}, nākamreiz pustoni tumšāku.',
    'Lūdza piezvanīt, ja atbrīvojas laiks sestdienā.',
    'women: hair: Nopirka šampūnu un masku krāsotiem matiem.',
    'young: women: hair: Jūnijā kāzas – aprīlī piedāvāt izmēģinājuma frizūru.',
    'Divreiz pārcēla pierakstu, apstiprināt iepriekšējā dienā.',
    'young: women: hair: Gali izkaltuši no taisnotāja, ieteicu nogriezt 3 cm.',
    'women: hair: Apsveicu dzimšanas dienā, atnāks uz ieveidošanu dāvanā.',
    'nails: Nolūza īkšķa nags, salaboju bez maksas.',
    'young: women: hair: Grib īsākus pieres matus, izlems nākamreiz.',
    'Nopirka dāvanu karti māsai.',
  ],
  companies: ['SIA „Baltais Dzintars”', 'SIA „Viesnīca Kāpas”', 'Deju studija „Solis”', 'SIA „Rasas Pasākumi”'],
  missed: ['Brīdināja no rīta, saslima.', 'Neatbild uz zvaniem.', 'Aizkavējās ceļā.'],
};

export const LATVIAN_TECHNICAL: TechnicalTable = {
  gram: 'g',
  numbered: 'Nr. ',
  beforePercent: ' ',
  decimal: ',',
  byService: {
    cutWomen: [
      'Viegls kaskādes griezums zem pleciem, nogriezti 3 cm.',
      'Bobs līdz zodam, pakausis ar šķērēm.',
      'Tikai gali, 2 cm. Garumā mati sausi.',
    ],
    cutMen: ['Sāni {blade} mm, zema pāreja, virsa ar šķērēm.', 'Ar mašīnīti {blade} mm apkārt, priekša garāka, uz labo pusi.'],
    cutChild: ['Īsi ar šķērēm, mierīgi sēž pie multenēm.'],
    blowDry: ['Apaļā birste 43, apjoms pie saknēm, viegla laka.', 'Viļņi ar platajām lokšķērēm, termoaizsardzība.'],
    roots: ['Saknes 3 cm: {mix}, {dev}, iedarbība {min} min.', '{mix}, {dev}, iedarbība {min} min. Sirmi mati 40 %, nosedza pilnībā.'],
    colour: ['{mix}, {dev}, saknēm {min} min, garumam pēdējās 10 min.', '{mix}, {dev}, iedarbība {min} min. Tonis vienmērīgs.'],
    balayage: [
      'Balinātājs 50 g, {dev}, ar brīvu roku garumā, {min} min. Tonējums {toner}, 12 min.',
      'Šķipsnas ap seju, balinātājs 35 g, {dev}, {min} min, tad {toner}.',
    ],
    toner: ['{toner}, 10 min pie izlietnes.', '{toner}, 8 min: dzeltenums pazuda, ilgāk neturēt.'],
    treatment: ['Keratīns 15 ml, siltums 15 min, skalot vēsi.', 'Atjaunojoša maska 20 min zem žāvētāja.'],
    manicure: ['Īsa mandeles forma, sausa kutikula: mājās eļļa.'],
    gel: [
      'Stiprinoša bāze, tonis {polish}, divas kārtas, ovāla forma.',
      'Tonis {polish}, tievs franču manikīrs uz zeltnešiem. Turējās 3 nedēļas.',
      'Noņemts ar frēzi, bāze, {polish}, spīdīgs tops.',
    ],
    pedicure: ['Laka {polish}, sausi papēži: krēms ar 20 % urīnvielas.', 'Labās kājas lielā pirksta nags ieaug malās, stūrus negriezt.'],
    brows: ['Vidēji brūna krāsa, 8 min. Dabiska forma.', 'Vēsi brūna + nedaudz grafīta, 6 min, forma ar diegu.'],
    lashes: ['Rullītis M, 1. sastāvs 9 min, 2. sastāvs 8 min, melna krāsa.', 'Rullītis S, īsas skropstas: 1. sastāvs tikai 7 min.'],
  },
};
