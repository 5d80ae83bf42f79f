import type { NoteTable, TechnicalTable } from '../words.ts';

export const ENGLISH_NOTES: NoteTable = {
  notes: [
    'Likes mint tea, no sugar.',
    'Prefers the first slot of the morning.',
    'young: Only after 5.30 pm, works at the hospital.',
    'hair: Allergic to PPD: PPD-free colour only.',
    'hair: Sensitive scalp, lukewarm water, nothing scented.',
    'women: hair: Fine hair, oil weighs it down. Spray only.',
    'nails: Would rather not chat during the manicure.',
    'young: Often brings {her|his} daughter, have the booster seat ready.',
    'women: hair: Wants a cooler blonde, but no lightening every time.',
    'Pays by card, wants a receipt.',
    'Usually ten minutes late.',
    'young: A colleague recommended us.',
    'Away over the summer, back in September.',
    'Text rather than call.',
  ],
  comments: [
    'women: hair: Happy with the colour, half a shade darker next time.',
    'Asked for a call if a Saturday slot comes free.',
    'women: hair: Bought shampoo and mask for coloured hair.',
    'young: women: hair: Wedding in June: offer a trial style in April.',
    'Moved the booking twice, confirm the day before.',
    'young: women: hair: Ends dry from straightening, suggested taking 3 cm off.',
    'women: hair: Birthday call made, coming in for a blow-dry on us.',
    'nails: Thumb nail chipped, redone free of charge.',
    'young: women: hair: Thinking about a fringe, will decide next time.',
    'Bought a gift voucher for {her|his} sister.',
  ],
  companies: ['Harbour Light Hotel Ltd', 'Pirouette Dance Studio', 'Thistle Events Ltd', 'Cobalt Film Hire Ltd'],
  missed: ['Called in the morning, unwell.', 'Not answering the phone.', 'Held up on the way.'],
};

export const ENGLISH_TECHNICAL: TechnicalTable = {
  gram: 'g',
  numbered: 'no. ',
  beforePercent: '',
  decimal: '.',
  byService: {
    cutWomen: [
      'Soft layers below the shoulders, 3 cm off. Curtain fringe.',
      'Chin-length bob, scissor-graduated nape.',
      'Ends only, 2 cm. Lengths feel dry.',
    ],
    cutMen: ['Sides {blade} mm, low fade, scissors on top.', 'Clipper {blade} mm all round, longer fringe to the right.'],
    cutChild: ['Short, scissors only, sits still for cartoons.'],
    blowDry: ['Round brush 43, lift at the roots, light spray.', 'Loose waves with the wide tong, heat protector.'],
    roots: ['Regrowth 3 cm: {mix}, {dev}, {min} min.', '{mix}, {dev}, {min} min. Grey 40%, full coverage.'],
    colour: ['{mix}, {dev}, roots {min} min, lengths for the last 10.', '{mix}, {dev}, {min} min. Even tone, good in daylight too.'],
    balayage: [
      'Lightener 50 g, {dev}, freehand through the lengths, {min} min. Toner {toner}, 12 min.',
      'Face frame, lightener 35 g, {dev}, {min} min, then {toner}.',
    ],
    toner: ['{toner}, 10 min at the basin.', '{toner}, 8 min: yellow gone, don’t leave longer.'],
    treatment: ['Keratin 15 ml, heat 15 min, cool rinse.', 'Repair mask 20 min under the dryer.'],
    manicure: ['Short almond, dry cuticles: oil at home.'],
    gel: [
      'Builder base, shade {polish}, two coats, oval.',
      'Shade {polish}, fine French on ring fingers. Lasted 3 weeks.',
      'E-file removal, base, {polish}, gloss top.',
    ],
    pedicure: ['Polish {polish}, dry heels: 20% urea cream.', 'Right big toe ingrowing at the edges, don’t cut the corners.'],
    brows: ['Mid-brown tint, 8 min. Natural arch.', 'Cool brown with a touch of graphite, 6 min, threaded.'],
    lashes: ['Shield M, step one 9 min, step two 8 min, black tint.', 'Shield S, short lashes: step one 7 min only.'],
  },
};
