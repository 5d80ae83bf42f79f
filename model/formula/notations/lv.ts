import type { Notation } from './notation.ts';

/** As typed in Latvian salons, and what a person reads in it. */
export const LV: readonly Notation[] = [
  ['saknes: 6/0 40 g + 6/1 20 g + oksidants 6% 60 ml, 35 min', "[saknes] 40g /6/0/ + 20g /6/1/ ^6% 60ml @35'"],
  ['garumi 7/0 30g, oksidants 3% 1:2, 20 minūtes', "[garumi] 30g /7/0/ ^3% 1:2 @20'"],
  ['saknes 5/0 30 g, gali 6/3 20 g 1,9% 1:2', '[saknes] 30g /5/0/ ;; [gali] 20g /6/3/ ^1.9% 1:2'],
  ['pamats 6, sirmi 40%, 6/0 60 g + 6% 1:1, 40 min', "60g /6/0/ ^6% 1:1 @40' #6 {sirmi 40%}"],
  ['2 daļas 7/1 + 1 daļa 7/0, oksidants 6% 1:1,5', '2part /7/1/ + 1part /7/0/ ^6% 1:1.5'],
  ['puse tūbiņas 7/0 + 6% 1:1', '0.5tube /7/0/ ^6% 1:1'],
  ['balajāža, pūderis 40 g + 6% 80 ml, iedarbības laiks 45 min', "40g 'pūderis' ^6% 80ml @45' *balajāža*"],
  ['tonēšana: 10/16 20 g + 1,9% 40 g, 10 min', "20g /10/16/ ^1.9% 40g @10' *tonēšana*"],
  ['šķipsnas folijā, balināšanas pūderis 30g, 9% 1:2', "30g 'balināšanas pūderis' ^9% 1:2 *šķipsnas folijā*"],
  ['Wella Koleston 7/0 60 g un 7/1 20 g, oksidants 20 tilp. 80 g', '60g <Wella|Koleston> /7/0/ + 20g /7/1/ ^20vol 80g'],
  ['nākamreiz gaišāk', '{{nākamreiz gaišāk}}'],
  ['skropstas: melna 3 pilieni, 10 min', "[skropstas] 3drop 'melna' @10'"],
  ['uzacis: RefectoCil 3, 2 cm, 3% 10 pil., 8 min', "[uzacis] 2cm <RefectoCil|> /3/ ^3% 10drop @8'"],
  ['Kinetics 188, matēts tops', "<Kinetics|> /188/ + 'matēts tops'"],
  [
    'saknes 6/0 30 g + 6/7 30 g, oks. 6% 60 g, 40 min, garumi 6/7 20 g 1,9% 40 g 15 min',
    "[saknes] 30g /6/0/ + 30g /6/7/ ^6% 60g @40' ;; [garumi] 20g /6/7/ ^1.9% 40g @15'",
  ],
  ['Londa 8/0 60 g + 8/1 10 g, oksidants 6% 70 ml, turēt 35 min', "60g <Londa|> /8/0/ + 10g /8/1/ ^6% 70ml @35'"],
  ['Igora 9-1 40 g, aktivators 1,9% 40 g, 15 minūtes', "40g <|Igora> /9-1/ ^1.9% 40g 'aktivators' @15'"],
  ['matu gali: 10/8 20 g + 1,9% 1:2, 10 min', "[matu gali] 20g /10/8/ ^1.9% 1:2 @10'"],
  ['eirtačs, pūderis 60 g, 3% 120 g, 60 min', "60g 'pūderis' ^3% 120g @60' *eirtačs*"],
  ['tonēšana 9/16 un 9/1 vienādās daļās, 1,9% 1:2', '1part /9/16/ + 1part /9/1/ ^1.9% 1:2 *tonēšana*'],
  ['Estel De Luxe 7/0 1 tūbiņa + 6% 60 ml', '1tube <Estel|De Luxe> /7/0/ ^6% 60ml'],
  ['Olaplex 1 5 ml + Blondor 30 g + 6% 60 g, folija', "5ml 'Olaplex 1' + 30g 'Blondor' ^6% 60g *folija*"],
  ['mikstons 0/88 3 g + 9/0 30 g + 6% 1:1', "3g /0/88/ 'mikstons' + 30g /9/0/ ^6% 1:1"],
  ['ataugums 7/0 40 g + 20 vol 40 g, 1 st 10 min', "[ataugums] 40g /7/0/ ^20vol 40g @70'"],
  ['gēllaka Luxio 45, bāze, tops', "<Luxio|> /45/ 'gēllaka' + 'bāze' + 'tops'"],
  ['pamats 5, 5/0 30 g + 5/71 30 g + 6% 60 ml; klientei patīk', '30g /5/0/ + 30g /5/71/ ^6% 60ml #5 ;; {{klientei patīk}}'],
];
