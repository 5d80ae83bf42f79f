import type { NoteTable, TechnicalTable } from '../words.ts';

export const ITALIAN_NOTES: NoteTable = {
  notes: [
    'Beve volentieri una tisana alla menta.',
    'Preferisce il primo appuntamento della mattina.',
    'young: Solo dopo le 17.30, lavora in ospedale.',
    'hair: Allergic{a|o} alla parafenilendiammina (PPD): usare solo colore senza PPD.',
    'hair: Cute sensibile, acqua tiepida e niente profumo.',
    'women: hair: Capelli fini, si appesantiscono con l’olio: solo spray.',
    'nails: Non ama parlare durante il servizio.',
    'young: Porta spesso la figlia, preparare il seggiolino.',
    'women: hair: Cerca un biondo più freddo, ma senza schiarire ogni volta.',
    'Paga sempre con carta, chiede la ricevuta.',
    'Arriva quasi sempre 10 minuti in ritardo.',
    'young: Arrivat{a|o} tramite il passaparola di una collega.',
    'Fatica a parcheggiare: ricordare il garage di fronte.',
    'Da maggio a settembre è al mare, torna in autunno.',
  ],
  comments: [
    'women: hair: Soddisfatt{a|o} del colore, la prossima volta mezzo tono più scuro.',
    'Ha chiesto di essere avvisat{a|o} se si libera un posto di sabato.',
    'women: hair: Ha comprato shampoo e maschera per capelli colorati.',
    'young: women: hair: Si sposa a giugno: proporre la prova acconciatura ad aprile.',
    'Ha spostato due volte l’appuntamento, confermare il giorno prima.',
    'young: women: hair: Punte rovinate dalla piastra, consigliato taglio di 3 cm.',
    'women: hair: Chiamata per gli auguri di compleanno, passerà per la piega omaggio.',
    'nails: Unghia del pollice scheggiata, rifatta gratis.',
    'young: women: hair: Vuole provare la frangia, deciderà la prossima volta.',
    'Ha regalato una gift card alla sorella.',
  ],
  companies: ['Hotel Lago Sereno S.r.l.', 'Studio Danza Arabesque', 'Ottica Lumière S.n.c.', 'Agenzia Eventi Papavero S.r.l.'],
  missed: ['Ha avvisato in mattinata, febbre.', 'Non risponde al telefono.', 'Imprevisto all’ultimo momento.'],
};

export const ITALIAN_TECHNICAL: TechnicalTable = {
  gram: 'g',
  numbered: 'n. ',
  beforePercent: '',
  decimal: ',',
  byService: {
    cutWomen: [
      'Scalato leggero sotto le spalle, tolti 3 cm. Frangia a tendina.',
      'Bob pari al mento, nuca sfumata a forbice.',
      'Solo punte, 2 cm. Capello asciutto sulle lunghezze.',
    ],
    cutMen: ['Lati {blade} mm, sfumatura bassa, sopra a forbice.', 'Macchinetta {blade} mm intorno, ciuffo lungo a destra.'],
    cutChild: ['Corto a forbice, sta fermo solo con i cartoni.'],
    blowDry: ['Spazzola tonda 43, volume alle radici, spray leggero.', 'Mosso con piastra larga, protettore termico.'],
    roots: ['Ricrescita 3 cm: {mix}, {dev}, posa {min} min.', '{mix}, {dev}, posa {min} min. Bianchi 40%, copertura totale.'],
    colour: [
      '{mix}, {dev}, radici {min} min, lunghezze ultimi 10 min.',
      '{mix}, {dev}, posa {min} min. Riflesso uniforme, bene anche alla luce del sole.',
    ],
    balayage: [
      'Decolorante 50 g, {dev}, mano libera sulle lunghezze, {min} min. Tonalizzante {toner}, 12 min.',
      'Schiariture intorno al viso, decolorante 35 g, {dev}, {min} min, poi {toner}.',
    ],
    toner: ['{toner}, 10 min al lavatesta.', '{toner}, 8 min: il giallo è sparito, non andare oltre.'],
    treatment: ['Cheratina 15 ml, calore 15 min, risciacquo freddo.', 'Maschera ristrutturante 20 min sotto il casco.'],
    manicure: ['Forma a mandorla corta, cuticole secche: olio a casa.'],
    gel: [
      'Base rinforzante, colore {polish}, due mani, forma ovale.',
      'Colore {polish}, french sottile sugli anulari. Tenuta 3 settimane.',
      'Rimosso con fresa, base, {polish}, top lucido.',
    ],
    pedicure: [
      'Smalto {polish}, talloni secchi: crema all’urea 20%.',
      'Alluce destro: unghia incarnita ai bordi, non tagliare gli angoli.',
    ],
    brows: ['Tinta castano medio, 8 min. Arco naturale.', 'Tinta castano freddo + 1 punto grafite, 6 min, forma con filo.'],
    lashes: ['Bigodino M, passo 1: 9 min, passo 2: 8 min, tinta nera.', 'Bigodino S, ciglia corte: passo 1 solo 7 min.'],
  },
};
